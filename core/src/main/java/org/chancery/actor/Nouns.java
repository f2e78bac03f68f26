package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Common nouns for people, bodies and missions: "foreign minister", "diplomat", "embassy". */
public final class Nouns {
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

  private Nouns() {}

  /** Loads {@code rules/actors/agents.tsv}. */
  public static Nouns load() {
    Nouns n = new Nouns();
    for (Row r : RuleFiles.table("actors/agents.tsv")) {
      Noun noun = new Noun(r.get("phrase"), r.orNull("sector"), r.get("class"));
      n.put(r.get("phrase"), noun);
      // A word at the start of a sentence may pass for a name, and keeps its plural as lemma.
      List<String> plurals = r.list("plurals");
      for (String plural : plurals.isEmpty() ? List.of(plural(noun.phrase())) : plurals) {
        n.put(plural, noun);
      }
    }
    return n;
  }

  private static String plural(String phrase) {
    if (phrase.matches(".*[^aeou]y")) {
      return phrase.substring(0, phrase.length() - 1) + "ies";
    }
    return phrase + (phrase.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }

  private void put(String phrase, Noun noun) {
    for (List<String> cut : Spelling.cuts(phrase)) {
      List<String> keys = cut.stream().map(Spelling::common).toList();
      trie.put(keys, noun);
      words.add(keys.get(keys.size() - 1));
    }
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
