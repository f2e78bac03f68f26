package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Common nouns for people, bodies and missions: "foreign minister", "diplomat", "embassy". */
public final class CommonNouns {
  /** What a noun can stand for; the last two are what names of people make. */
  private enum Kind {
    DELEGATION,
    ENVOY,
    FORCE,
    INSTITUTION,
    LEADER,
    MINISTER,
    MISSION,
    OFFICER,
    OFFICIAL,
    ORGANISATION,
    PEOPLE,
    NATIONALS,
    PERSON;

    private static final List<String> WORDS =
        Arrays.stream(values()).map(k -> k.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  /**
   * A listed noun.
   *
   * @param phrase as listed
   * @param sector PLOVER sector, null for missions
   * @param type class, with a kind after the slash
   */
  record Noun(String phrase, @Nullable String sector, String type) {}

  /**
   * A listed noun found in a sentence.
   *
   * @param first first token
   * @param last last token
   */
  record NounHit(int first, int last, Noun noun) {}

  private final WordTrie<Noun> trie = new WordTrie<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  private CommonNouns() {}

  /** Loads {@code rules/actors/agents.tsv}, and above it what a user says of the same nouns. */
  public static CommonNouns load(RuleFiles rules) {
    CommonNouns n = new CommonNouns();
    List<Row> rows = rules.table("actors/agents.tsv");
    rows.stream().filter(r -> !r.own()).forEach(n::put);
    for (Dictionaries.Agent a : Dictionaries.agents(rules)) {
      Noun noun = new Noun(a.phrase(), CameoCodes.sector(a.code()), n.classOf(a.phrase()));
      n.put(a.phrase(), noun, true);
      n.put(a.plural() == null ? plural(a.phrase()) : a.plural(), noun, true);
    }
    rows.stream().filter(Row::own).forEach(n::put);
    return n;
  }

  private void put(Row r) {
    Noun noun = new Noun(r.need("phrase"), r.orNull("sector"), r.need("class"));
    if (r.own() && !Kind.WORDS.contains(noun.type().replaceFirst("/.*", ""))) {
      throw r.wrong("no class '" + noun.type() + "'; use one of " + Kind.WORDS);
    }
    checkKind(r, noun.type());
    put(noun.phrase(), noun, r.own());
    // A word at the start of a sentence may pass for a name, and keeps its plural as lemma.
    List<String> plurals = r.list("plurals");
    for (String plural : plurals.isEmpty() ? List.of(plural(noun.phrase())) : plurals) {
      put(plural, noun, r.own());
    }
    classes.add(noun.type());
  }

  /** What is said of missions and of their members has fixed words: docs/reading.schema.json. */
  private static void checkKind(Row r, String type) {
    String kind = type.substring(type.indexOf('/') + 1);
    if (type.startsWith("mission/") && MissionKind.of(kind) == null) {
      throw r.wrong(
          "no kind of mission '" + kind + "'; use one of " + List.of(MissionKind.values()));
    }
    if (type.startsWith("envoy/") && Persons.of(kind) == null) {
      throw r.wrong("no kind of envoy '" + kind + "'; use one of " + List.of(Persons.values()));
    }
  }

  private static String plural(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    if (lower.matches(".*[^aeou]y")) {
      return phrase.substring(0, phrase.length() - 1) + "ies";
    }
    return phrase + (lower.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }

  /**
   * @param over whether it takes the place of what the phrase meant before; else the first stays
   */
  private void put(String phrase, Noun noun, boolean over) {
    for (List<String> cut : Spelling.cuts(phrase)) {
      List<String> keys = cut.stream().map(Spelling::common).toList();
      if (over) {
        trie.clear(keys);
      }
      trie.put(keys, noun);
      words.add(keys.get(keys.size() - 1));
    }
  }

  private static List<String> keys(String phrase) {
    return Spelling.words(phrase).stream().map(Spelling::common).toList();
  }

  /**
   * The class of a noun whose list has no classes: its own if it is known already, else that of the
   * longest known noun in which it ends.
   */
  private String classOf(String phrase) {
    List<String> keys = keys(phrase);
    for (int from = 0; from < keys.size(); from++) {
      for (Noun known : trie.get(keys.subList(from, keys.size()))) {
        return known.type();
      }
    }
    return "people";
  }

  /** Classes that conditions may name: with their kinds, and without. */
  public Set<String> classes() {
    Set<String> out = new HashSet<>(classes);
    out.addAll(Kind.WORDS);
    classes.forEach(c -> out.add(c.replaceFirst("/.*", "")));
    return Set.copyOf(out);
  }

  /** Last words of all phrases, for the gate. */
  public Set<String> lastWords() {
    return Set.copyOf(words);
  }

  private static boolean isAscii(String w) {
    return w.chars().allMatch(c -> c < 128);
  }

  /** Finds listed nouns; of two that overlap, the longer. */
  List<NounHit> find(Sentence s) {
    List<NounHit> out = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      WordTrie.Found<Noun> f = trie.longest(i, s.size(), k -> Spelling.common(s.token(k).text()));
      WordTrie.Found<Noun> g = trie.longest(i, s.size(), k -> Spelling.common(s.token(k).lemma()));
      if (f == null || (g != null && g.length() > f.length())) {
        f = g;
      }
      if (f == null) {
        i++;
        continue;
      }
      Noun noun = f.values().get(0);
      boolean other = f.length() == 1 && isAscii(s.token(i).text()) && !isAscii(noun.phrase());
      if (!other) {
        // "charge" is no "chargé".
        out.add(new NounHit(i, i + f.length() - 1, noun));
      }
      i += f.length();
    }
    return out;
  }
}
