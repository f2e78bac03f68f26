package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds listed names in a sentence, longest first from the left, none overlapping. */
final class NameFinder {
  private NameFinder() {}

  static List<NameHit> find(WordTrie<Name> trie, Sentence s, @Nullable String day) {
    List<NameHit> out = new ArrayList<>();
    List<String> keys = s.tokens().stream().map(t -> Spelling.key(t.text())).toList();
    int i = 0;
    while (i < s.size()) {
      String text = s.token(i).text();
      WordTrie.Found<Name> f =
          Character.isLowerCase(text.charAt(0)) ? null : trie.longest(i, s.size(), keys::get);
      if (f == null && isShouted(text)) {
        // Datelines and headlines in capitals: "WASHINGTON", "NORTH KOREA".
        f = trie.longest(i, s.size(), k -> Spelling.common(s.token(k).text()));
      }
      if (f == null) {
        i++;
        continue;
      }
      List<Name> names = Name.meantOn(day, f.values());
      if (!names.isEmpty()) {
        out.add(new NameHit(i, i + f.length() - 1, names));
      }
      i += f.length();
    }
    return out;
  }

  /** Whether a word stands in capitals: "WASHINGTON". */
  static boolean isShouted(String w) {
    return w.length() > 2 && w.chars().allMatch(c -> !Character.isLowerCase(c));
  }
}
