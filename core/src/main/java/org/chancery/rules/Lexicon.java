package org.chancery.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named sets of words: {@code rules/words.yaml}, whose sets frames name as {@code ~name}, and
 * {@code rules/lexicon/}, whose sets the program itself asks for; each set says there who asks and
 * for what. A set is a list of words, or a map from values to lists where each word means
 * something: {@code month: {1: [january, jan]}}. Immutable; whoever asks often keeps what it asked
 * for.
 */
public final class Lexicon {
  private static final String FRAMES = "words.yaml";
  private static final String FOLDER = "lexicon/";

  /** Words with what they mean, in the order of the file; the meaning is "" in a plain list. */
  private record Entry(String file, boolean valued, Map<String, String> words) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  private Lexicon() {}

  /**
   * Loads all sets. A user's own file adds words to a set of the same name, and takes out those
   * that it lists under the name with a minus sign before it. New sets may stand in {@code
   * words.yaml} only: no one would ask for another.
   *
   * @throws RuleException if there is a mistake in a file
   */
  public static Lexicon load(RuleFiles rules) {
    Lexicon out = new Lexicon();
    List<YamlFile> own = new ArrayList<>();
    for (String name : files(rules)) {
      for (YamlFile file : rules.yaml(name)) {
        if (file.own()) {
          own.add(file);
        } else {
          out.add(file, name, true);
        }
      }
    }
    // A user's own come last: each may change any set, wherever it ships.
    own.forEach(file -> out.add(file, file.file(), file.file().endsWith(FRAMES)));
    out.entries.forEach(
        (name, e) -> out.sets.put(name, Collections.unmodifiableSet(hashed(e.words().keySet()))));
    return out;
  }

  private static Set<String> hashed(Set<String> words) {
    return new java.util.HashSet<>(words);
  }

  private static List<String> files(RuleFiles rules) {
    List<String> out = new ArrayList<>(List.of(FRAMES));
    YamlFile index = rules.yaml(FOLDER + "index.yaml").get(0);
    index
        .map("folders to files")
        .forEach(
            (folder, names) -> {
              if (!(names instanceof List<?> list)) {
                throw index.wrong(names, String.valueOf(folder), "expected a list of files");
              }
              list.forEach(name -> out.add(FOLDER + folder + "/" + name));
            });
    return out;
  }

  private void add(YamlFile file, String shown, boolean maySetUp) {
    Map<?, ?> table = file.map("names to lists of words");
    table.forEach(
        (k, v) -> {
          String name = String.valueOf(k);
          boolean less = name.startsWith("-");
          String set = less ? name.substring(1) : name;
          Entry known = entries.get(set);
          if (known == null && less) {
            throw file.wrong(v, name, "there is no set '" + set + "' to take words out of");
          }
          if (known == null && !maySetUp) {
            throw file.wrong(table, name, "no set is called so; in this file: " + inFile(file));
          }
          if (known != null && !file.own()) {
            throw file.wrong(table, name, "this name is taken in " + known.file());
          }
          Entry to = known == null ? start(shown, name, v) : known;
          if (less) {
            words(file, table, name, v).forEach(to.words()::remove);
          } else {
            more(file, table, name, v, to);
          }
        });
  }

  private Entry start(String file, String name, @Nullable Object v) {
    Entry entry = new Entry(file, v instanceof Map<?, ?>, new LinkedHashMap<>());
    entries.put(name, entry);
    return entry;
  }

  private static void more(
      YamlFile file, Map<?, ?> table, String name, @Nullable Object v, Entry to) {
    if (!to.valued()) {
      words(file, table, name, v).forEach(w -> to.words().put(w, ""));
      return;
    }
    if (!(v instanceof Map<?, ?> values)) {
      throw file.wrong(
          v instanceof List<?> ? v : table, name, "expected what words mean and a list for each");
    }
    values.forEach(
        (value, list) ->
            words(file, values, name, list).forEach(w -> to.words().put(w, String.valueOf(value))));
  }

  private static List<String> words(
      YamlFile file, Map<?, ?> table, String name, @Nullable Object v) {
    if (!(v instanceof List<?> list)) {
      throw file.wrong(table, name, "expected a list of lemmas");
    }
    return list.stream().map(String::valueOf).toList();
  }

  private Set<String> inFile(YamlFile file) {
    String path = file.file().replace('\\', '/');
    return entries.entrySet().stream()
        .filter(e -> path.endsWith(e.getValue().file()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The set, or null if there is none of this name. */
  public @Nullable Set<String> get(String name) {
    return sets.get(name);
  }

  /**
   * The set.
   *
   * @throws RuleException if there is none: a mistake in the program or in {@code rules/}
   */
  public Set<String> need(String name) {
    Set<String> set = sets.get(name);
    if (set == null) {
      throw missing(name);
    }
    return set;
  }

  /** The words of the set in the order of the file, a user's own at the end. */
  public List<String> inOrder(String name) {
    return List.copyOf(entry(name).words().keySet());
  }

  /** What each word of the set means, in the order of the file. */
  public Map<String, String> meanings(String name) {
    return Collections.unmodifiableMap(entry(name).words());
  }

  /**
   * The words as the inside of a group of a regular expression, longer words first; a space stands
   * for any white space.
   */
  public String alternatives(String name) {
    return entry(name).words().keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(w -> Pattern.quote(w).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|"));
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw missing(name);
    }
    return entry;
  }

  private static RuleException missing(String name) {
    return new RuleException(
        "rules/" + FRAMES + " or rules/" + FOLDER, name, "no such set; add it");
  }
}
