package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {

  private static double worth(float[] arcs, int[] heads) {
    double sum = 0;
    for (int w = 0; w < heads.length; w++) {
      sum += arcs[w * (heads.length + 1) + heads[w] + 1];
    }
    return sum;
  }

  /** One root, and from every word its heads lead there. */
  private static boolean isTree(int[] heads) {
    if (Arrays.stream(heads).filter(h -> h < 0).count() != 1) {
      return false;
    }
    for (int w = 0; w < heads.length; w++) {
      int at = w;
      for (int steps = 0; at >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        at = heads[at];
      }
    }
    return true;
  }

  /** The worth of the best of all trees, found by trying them all. */
  private static double best(float[] arcs, int words) {
    int[] heads = new int[words];
    int all = (int) Math.pow(words + 1, words);
    double best = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < all; code++) {
      int rest = code;
      for (int w = 0; w < words; w++) {
        heads[w] = rest % (words + 1) - 1;
        rest /= words + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, worth(arcs, heads));
      }
    }
    return best;
  }

  private static float[] random(Random dice, int words, boolean coarse) {
    float[] arcs = new float[words * (words + 1)];
    for (int i = 0; i < arcs.length; i++) {
      // Few values make many ties and circles.
      arcs[i] = coarse ? dice.nextInt(3) : (float) (dice.nextGaussian() * 10);
    }
    return arcs;
  }

  @Test
  void noTreeIsBetter() {
    Random dice = new Random(11);
    for (int round = 0; round < 400; round++) {
      int words = 1 + round % 5;
      float[] arcs = random(dice, words, round % 2 == 0);
      int[] heads = SpanningTree.heads(arcs, words);
      assertThat(isTree(heads)).as("%s of %s", heads, arcs).isTrue();
      assertThat(worth(arcs, heads)).isCloseTo(best(arcs, words), within(1e-4));
    }
  }

  @Test
  void aCircleIsBrokenWhereItCostsLeast() {
    // Words 0 and 1 want each other; word 2 wants the root.
    float[] arcs = {
      0, 0, 9, 5,
      1, 9, 0, 7,
      8, 0, 0, 0,
    };
    assertThat(SpanningTree.heads(arcs, 3)).containsExactly(1, 2, -1);
  }

  @Test
  void onlyOneWordIsTheRootThoughAllWantToBe() {
    float[] arcs = new float[5 * 6];
    for (int w = 0; w < 5; w++) {
      arcs[w * 6] = 1000 + w;
    }
    int[] heads = SpanningTree.heads(arcs, 5);
    assertThat(isTree(heads)).isTrue();
    assertThat(heads[4]).isEqualTo(-1);
  }

  @Test
  void longSentencesAndWhatIsNoNumberGiveTreesToo() {
    Random dice = new Random(5);
    for (int words : new int[] {1, 2, 60, 150, 510}) {
      float[] arcs = random(dice, words, false);
      for (int i = 0; i < arcs.length; i += 7) {
        arcs[i] = new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}[i % 3];
      }
      assertThat(isTree(SpanningTree.heads(arcs, words))).as(words + " words").isTrue();
      Arrays.fill(arcs, Float.NaN);
      assertThat(isTree(SpanningTree.heads(arcs, words))).as(words + " of nothing").isTrue();
    }
    assertThat(SpanningTree.heads(new float[0], 0)).isEmpty();
  }

  @Test
  void aChainOfCirclesInCirclesIsOpened() {
    // Each word likes the one before best, and the first the last: circles grow one in another.
    int words = 120;
    float[] arcs = new float[words * (words + 1)];
    for (int w = 0; w < words; w++) {
      for (int h = 0; h < words; h++) {
        arcs[w * (words + 1) + h + 1] = -Math.abs(w - h);
      }
      arcs[w * (words + 1)] = -500 + w;
    }
    int[] heads = SpanningTree.heads(arcs, words);
    assertThat(isTree(heads)).isTrue();
    assertThat(worth(arcs, heads)).isEqualTo(-500 + words - 1 - (words - 1));
  }
}
