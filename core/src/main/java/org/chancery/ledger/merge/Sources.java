package org.chancery.ledger.merge;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.ledger.values.ReportedAct;
import org.jspecify.annotations.Nullable;

/** How many independent sources stand behind an act: one wire text in ten papers is one. */
final class Sources {
  /** Sentences of so many common words are one sentence, edited. */
  private static final double SAME_WORDS = 0.8;

  /** Short sentences are alike without having been copied. */
  private static final int FEWEST_WORDS = 8;

  private Sources() {}

  static int count(List<ReportedAct> reports) {
    int n = reports.size();
    int[] group = new int[n];
    List<Set<String>> words = reports.stream().map(r -> words(r.act().account().quote())).toList();
    List<String> publishers =
        reports.stream().map(r -> String.valueOf(publisher(r.story().source()))).toList();
    for (int i = 0; i < n; i++) {
      group[i] = i;
      for (int j = 0; j < i; j++) {
        boolean known = root(group, i) == root(group, j);
        if (!known
            && (reports.get(i).story().id().equals(reports.get(j).story().id())
                || (publishers.get(i).equals(publishers.get(j))
                    && reports.get(i).story().source() != null)
                || reports
                    .get(i)
                    .story()
                    .fingerprint()
                    .isReprintOf(reports.get(j).story().fingerprint())
                || isOneSentence(words.get(i), words.get(j)))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    Set<Integer> roots = new TreeSet<>();
    for (int i = 0; i < n; i++) {
      roots.add(root(group, i));
    }
    return roots.size();
  }

  private static int root(int[] group, int i) {
    int r = i;
    while (group[r] != r) {
      r = group[r];
    }
    return r;
  }

  /** Who publishes: the host of an address without "www.", else the name as it is. */
  private static @Nullable String publisher(@Nullable String source) {
    if (source == null) {
      return null;
    }
    int at = source.indexOf("://");
    String rest = at < 0 ? source : source.substring(at + 3);
    int end = rest.indexOf('/');
    String host = at < 0 || end < 0 ? rest : rest.substring(0, end);
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static boolean isOneSentence(Set<String> a, Set<String> b) {
    if (a.size() < FEWEST_WORDS || b.size() < FEWEST_WORDS) {
      return a.equals(b) && !a.isEmpty();
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() >= SAME_WORDS * (a.size() + b.size() - both.size());
  }

  private static Set<String> words(String quote) {
    Set<String> out =
        new HashSet<>(Arrays.asList(quote.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    out.remove("");
    return out;
  }
}
