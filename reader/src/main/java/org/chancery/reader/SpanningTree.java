package org.chancery.reader;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The best tree over the words of a sentence: the one with exactly one root whose arcs have the
 * greatest sum of scores (Chu and Liu 1965, Edmonds 1967). Every word has one head in every tree,
 * so that scores and their logarithmic softmax, which takes one number off all heads of a word,
 * have the same best tree. Of equal scores the first head counts.
 *
 * <p>Node 0 is the root, node {@code w + 1} is word {@code w}. While the best heads lead in a
 * circle, the circle becomes one node: an arc into it is worth what it brings over the arc of the
 * circle that it breaks. Then the circles are opened again, the last one first. A sentence of n
 * words takes time in n³ at worst, mostly in n², and no recursion.
 */
final class SpanningTree {
  private static final int NONE = -1;

  /** What is no score, or beyond all scores; far enough from each other, and sums stay exact. */
  private static final double FARTHEST = 1e6;

  private final int nodes;

  /** What an arc is worth: head first, then dependent. */
  private final double[][] worth;

  private final boolean[] gone;
  private final int[] heads;
  private final Deque<Circle> circles = new ArrayDeque<>();

  /**
   * Nodes that became one.
   *
   * @param members whose best heads led in a circle; the first of them stands for all
   * @param inner their heads in the circle
   * @param entry for each node outside, which member an arc from it into the circle leads to
   * @param exit for each node outside, from which member its arc out of the circle comes
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Circle(int[] members, int[] inner, int[] entry, int[] exit) {}

  private SpanningTree(double[][] worth) {
    this.worth = worth;
    nodes = worth.length;
    gone = new boolean[nodes];
    heads = new int[nodes];
  }

  /**
   * The heads of the best tree.
   *
   * @param arcs for each word {@code words + 1} scores: as root, then with each word as its head;
   *     what is no number counts as the worst
   * @param words how many words there are
   * @return for each word the index of its head, -1 for the root
   */
  static int[] heads(float[] arcs, int words) {
    double[][] worth = new double[words + 1][words + 1];
    double least = FARTHEST;
    double most = -FARTHEST;
    for (int w = 0; w < words; w++) {
      for (int h = 0; h <= words; h++) {
        double score = score(arcs[w * (words + 1) + h]);
        worth[h][w + 1] = score;
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    // A second root costs more than any tree can win by it.
    double price = (most - least) * (words + 1) + 1;
    for (int w = 1; w <= words; w++) {
      worth[0][w] -= price;
    }
    SpanningTree tree = new SpanningTree(worth);
    tree.build();
    int[] out = new int[words];
    for (int w = 0; w < words; w++) {
      out[w] = tree.heads[w + 1] - 1;
    }
    return out;
  }

  private static double score(float score) {
    return Float.isNaN(score) ? -FARTHEST : Math.max(-FARTHEST, Math.min(FARTHEST, score));
  }

  private void build() {
    heads[0] = NONE;
    for (int d = 1; d < nodes; d++) {
      heads[d] = best(d);
    }
    int[] circle = circle();
    while (circle.length > 0) {
      shrink(circle);
      circle = circle();
    }
    while (!circles.isEmpty()) {
      open(circles.pop());
    }
  }

  /** The best head of a node. */
  private int best(int d) {
    int best = NONE;
    for (int h = 0; h < nodes; h++) {
      if (h != d && !gone[h] && (best == NONE || worth[h][d] > worth[best][d])) {
        best = h;
      }
    }
    return best;
  }

  /** Nodes whose heads lead in a circle; empty if there are none. */
  private int[] circle() {
    int[] walk = new int[nodes];
    for (int d = 1; d < nodes; d++) {
      int at = d;
      while (at > 0 && !gone[at] && walk[at] == 0) {
        walk[at] = d;
        at = heads[at];
      }
      if (at > 0 && !gone[at] && walk[at] == d) {
        int size = 1;
        for (int next = heads[at]; next != at; next = heads[next]) {
          size++;
        }
        int[] members = new int[size];
        for (int i = 0; i < size; i++) {
          members[i] = at;
          at = heads[at];
        }
        return members;
      }
    }
    return new int[0];
  }

  /** Makes one node of a circle. */
  private void shrink(int[] members) {
    int[] inner = Arrays.stream(members).map(m -> heads[m]).toArray();
    Circle circle = new Circle(members, inner, new int[nodes], new int[nodes]);
    boolean[] in = new boolean[nodes];
    for (int m : members) {
      in[m] = true;
    }
    int one = members[0];
    for (int other = 0; other < nodes; other++) {
      if (!in[other] && !gone[other]) {
        join(circle, other);
      }
    }
    for (int m : members) {
      gone[m] = m != one;
    }
    for (int d = 1; d < nodes; d++) {
      if (d == one) {
        heads[d] = best(d);
      } else if (!gone[d] && in[heads[d]]) {
        // All that lay in the circle lies in the one node now, and is worth as much.
        heads[d] = best(d);
      }
    }
    circles.push(circle);
  }

  /** Gives the one node that stands for a circle its arcs from and to a node outside. */
  private void join(Circle circle, int other) {
    int entry = 0;
    int exit = 0;
    double in = Double.NEGATIVE_INFINITY;
    double out = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < circle.members().length; i++) {
      int m = circle.members()[i];
      double gain = worth[other][m] - worth[circle.inner()[i]][m];
      if (gain > in) {
        in = gain;
        entry = m;
      }
      if (worth[m][other] > out) {
        out = worth[m][other];
        exit = m;
      }
    }
    int one = circle.members()[0];
    circle.entry()[other] = entry;
    circle.exit()[other] = exit;
    // The arcs of the circle's first member are written over last: it is asked for them above.
    worth[other][one] = in;
    worth[one][other] = out;
  }

  /** Makes nodes of a circle again, now that the one that stood for it has a head. */
  private void open(Circle circle) {
    int[] members = circle.members();
    int one = members[0];
    int head = heads[one];
    for (int d = 1; d < nodes; d++) {
      if (!gone[d] && d != one && heads[d] == one) {
        heads[d] = circle.exit()[d];
      }
    }
    for (int i = 0; i < members.length; i++) {
      gone[members[i]] = false;
      heads[members[i]] = members[i] == circle.entry()[head] ? head : circle.inner()[i];
    }
  }
}
