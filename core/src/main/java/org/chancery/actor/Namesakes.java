package org.chancery.actor;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a name that is listed for a state or its capital is seen to be a town's, a
 * river's, a team's or a person's: {@code rules/actors/namesakes.tsv}. Immutable.
 */
final class Namesakes {
  /** What a word of the list tells. */
  enum Kind {
    PROVINCE,
    OFFICE,
    FOREIGN,
    GIVEN,
    TITLE,
    NO_SURNAME,
    FEATURE,
    TEAM,
    LEAD
  }

  /**
   * An entry.
   *
   * @param code the state in which a province lies; empty for others
   * @param cues places that tell that a province is meant
   */
  record Entry(String code, List<String> cues) {}

  private final Map<Kind, WordTrie<Entry>> words = new EnumMap<>(Kind.class);
  private final WordTrie<String> cues = new WordTrie<>();

  private Namesakes() {}

  static Namesakes load(RuleFiles rules) {
    Namesakes out = new Namesakes();
    for (Row r : rules.table("actors/namesakes.tsv")) {
      out.add(r);
    }
    return out;
  }

  private void add(Row r) {
    Kind kind;
    try {
      kind = Kind.valueOf(r.need("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw r.wrong("no kind is called '" + r.get("kind") + "'");
    }
    Entry entry = new Entry(r.get("code"), r.list("cues"));
    words.computeIfAbsent(kind, k -> new WordTrie<>()).put(keys(r.need("word")), entry);
    entry.cues().forEach(c -> cues.put(keys(c), keyOf(r.need("word"))));
  }

  private static List<String> keys(String phrase) {
    return Spelling.words(phrase).stream().map(Spelling::common).toList();
  }

  /** The words of a name as names of this story are compared. */
  static String keyOf(String name) {
    return String.join(" ", keys(name));
  }

  /** The longest phrase of a kind that starts at a token, with a capital; null if none does. */
  WordTrie.@Nullable Found<Entry> at(Kind kind, Sentence s, int from) {
    if (from < 0 || from >= s.size() || !isCapital(s, from)) {
      return null;
    }
    return find(kind, s, from);
  }

  /** The longest phrase of a kind that starts at a token, however it is written. */
  WordTrie.@Nullable Found<Entry> find(Kind kind, Sentence s, int from) {
    WordTrie<Entry> trie = words.get(kind);
    return trie == null ? null : trie.longest(from, s.size(), spelled(s));
  }

  /** Whether one word of a kind stands at a token, with a capital. */
  boolean isAt(Kind kind, Sentence s, int token) {
    return at(kind, s, token) != null;
  }

  /** The province of which the place or person that starts at a token tells, or null. */
  @Nullable String toldBy(Sentence s, int from) {
    WordTrie.Found<String> f = isCapital(s, from) ? cues.longest(from, s.size(), spelled(s)) : null;
    return f == null ? null : f.values().get(0);
  }

  /** The provinces of which a dateline's place tells: "ATLANTA". */
  List<String> toldBy(@Nullable String place) {
    return place == null ? List.of() : cues.get(keys(place));
  }

  /** Whether a dateline's place is a town in a province: "ROME, Georgia". */
  boolean isTown(@Nullable String place) {
    int comma = place == null ? -1 : place.indexOf(',');
    WordTrie<Entry> trie = words.get(Kind.PROVINCE);
    return place != null
        && comma > 0
        && trie != null
        && !trie.get(keys(place.substring(comma + 1).strip())).isEmpty();
  }

  static boolean isCapital(Sentence s, int token) {
    return Character.isUpperCase(s.token(token).text().codePointAt(0));
  }

  private static IntFunction<String> spelled(Sentence s) {
    return k -> Spelling.common(s.token(k).text());
  }
}
