package org.chancery.ledger.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.text.Letters;

/**
 * A few numbers by which to tell that two texts are one text, reprinted: the smallest hashes of its
 * runs of {@value #RUN} words, one for each of {@value #SIZE} hash functions (Broder 1997). The
 * share of numbers that agree estimates the share of runs that the two have in common.
 *
 * @param mins none for a text that is too short or not at hand
 */
public record Fingerprint(List<Integer> mins) {
  /** That of no text: like no other. */
  public static final Fingerprint NONE = new Fingerprint(List.of());

  private static final int SIZE = 32;
  private static final int RUN = 3;

  /** Reprints are cut and headed anew, but most of what remains is the same. */
  private static final double SAME = 0.5;

  /** Keeps an unmodifiable copy. */
  public Fingerprint {
    mins = List.copyOf(mins);
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    String[] words = Letters.lower(text).split("[^\\p{L}\\p{N}]+");
    List<String> told = Arrays.stream(words).filter(w -> !w.isEmpty()).toList();
    if (told.size() < RUN) {
      return NONE;
    }
    int[] mins = new int[SIZE];
    Arrays.fill(mins, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= told.size(); i++) {
      int run = told.subList(i, i + RUN).hashCode();
      for (int k = 0; k < SIZE; k++) {
        mins[k] = Math.min(mins[k], mixed(run + k * 0x9E3779B9));
      }
    }
    List<Integer> out = new ArrayList<>();
    for (int min : mins) {
      out.add(min);
    }
    return new Fingerprint(out);
  }

  /** Spreads neighbouring numbers over all (the finishing steps of MurmurHash3). */
  private static int mixed(int n) {
    int h = n;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** Whether the two are most likely one text. */
  public boolean isReprintOf(Fingerprint other) {
    if (mins.isEmpty() || other.mins.isEmpty()) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < mins.size(); i++) {
      same += mins.get(i).equals(other.mins.get(i)) ? 1 : 0;
    }
    return same >= SAME * mins.size();
  }
}
