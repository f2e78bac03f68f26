package org.chancery.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the record mean: types of acts, how far an act has come, the marks beside it,
 * how relations stand, in which stance something is said. Read from {@code
 * rules/ontology/diplomacy.tsv}. Immutable.
 */
public final class Diplomacy {
  private static final String FILE = "ontology/diplomacy.tsv";

  /** What kind of word it is. */
  public enum Kind {
    /** A type of act. */
    ACT("type of act"),
    /** How far an act has come. */
    STATUS("status of an act"),
    /** What stands beside an act, or names a part of a report. */
    MARK("mark"),
    /** How relations stand. */
    STANDING("standing of relations"),
    /** How something is said. */
    STANCE("stance of a claim");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that the output uses. */
    public String word() {
      return word;
    }
  }

  /**
   * A word of the record.
   *
   * @param kind which kind
   * @param name as the output writes it
   * @param meaning a sentence
   * @param made which rules make it, and where; empty for types of acts, whose frames {@link
   *     ActRules} knows, and for what is no matter of rules
   * @param ledger what follows from it for how two parties stand, in sentences
   * @param near words of the table that are easily taken for it
   */
  public record Entry(
      Kind kind, String name, String meaning, String made, String ledger, List<String> near) {

    /** Keeps an unmodifiable copy. */
    public Entry {
      near = List.copyOf(near);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Diplomacy() {}

  /**
   * Loads the table.
   *
   * @throws RuleException if a row is not well-formed, or a type of act or a status has none
   */
  public static Diplomacy load(RuleFiles rules) {
    Diplomacy out = new Diplomacy();
    List<RuleFiles.Row> rows = rules.table(FILE);
    rows.forEach(out::add);
    for (RuleFiles.Row r : rows) {
      for (String other : r.list("near")) {
        if (out.find(other) == null) {
          throw r.wrong("no row explains '" + other + "', which is said to be near");
        }
      }
    }
    List<String> needed = new ArrayList<>();
    for (ActType t : ActType.values()) {
      needed.add(t.name());
    }
    for (Status s : Status.values()) {
      needed.add(s.word());
    }
    for (String word : needed) {
      if (out.find(word) == null) {
        throw new RuleException("rules/" + FILE, "table", "expected a row for '" + word + "'");
      }
    }
    return out;
  }

  private void add(RuleFiles.Row r) {
    String name = r.need("term");
    Kind kind;
    try {
      kind = Kind.valueOf(r.need("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = Arrays.toString(Kind.values()).toLowerCase(Locale.ROOT);
      throw r.wrong("no kind is called '" + r.get("kind") + "'; known: " + known);
    }
    entries.put(
        key(name),
        new Entry(kind, name, r.need("meaning"), r.get("made"), r.need("ledger"), r.list("near")));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What a word means, in capitals or not; null if it is none of the record's. */
  public @Nullable Entry find(String word) {
    return entries.get(key(word));
  }

  /** All words, in the order of the table. */
  public Collection<Entry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }
}
