package org.chancery.reader;

import java.util.List;

/**
 * How well each tag, head and relation fits each word of a sentence. Of equal scores the first
 * counts, so that one sentence never has two readings.
 */
final class TreeScores {
  private static final String ROOT = "root";

  private final Labels labels;
  private final float[] tags;
  private final float[] arcs;
  private final float[] relations;
  private final int words;

  /**
   * What the columns stand for.
   *
   * @param tags Penn Treebank tags
   * @param relations Universal Dependencies with subtypes
   */
  record Labels(List<String> tags, List<String> relations) {}

  /**
   * Takes the scores as the network gives them, one row after the other.
   *
   * @param labels what the last columns stand for
   * @param tags of each word, for each tag
   * @param arcs of each word, for the root and then for each word as its head
   * @param relations the same, for each relation
   */
  TreeScores(Labels labels, float[] tags, float[] arcs, float[] relations) {
    this.labels = labels;
    this.tags = tags;
    this.arcs = arcs;
    this.relations = relations;
    words = tags.length / labels.tags().size();
    int columns = words * (words + 1);
    if (tags.length != words * labels.tags().size()
        || arcs.length != columns
        || relations.length != columns * labels.relations().size()) {
      throw new ReaderModelException(
          "the tree head gives another number of scores than it has labels");
    }
  }

  /** The best tag of a word. */
  String tag(int word) {
    int n = labels.tags().size();
    int best = 0;
    for (int i = 1; i < n; i++) {
      if (tags[word * n + i] > tags[word * n + best]) {
        best = i;
      }
    }
    return labels.tags().get(best);
  }

  /** The heads of the best tree, -1 for its root. */
  int[] heads() {
    return SpanningTree.heads(arcs, words);
  }

  /**
   * The best relation of a word to its head.
   *
   * @param head a word, or -1: then the word is the root, which no other word can be
   */
  String relation(int word, int head) {
    if (head < 0) {
      return ROOT;
    }
    int n = labels.relations().size();
    int row = (word * (words + 1) + head + 1) * n;
    String best = "dep";
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      String relation = labels.relations().get(i);
      if (relations[row + i] > most && !relation.equals(ROOT)) {
        most = relations[row + i];
        best = relation;
      }
    }
    return best;
  }
}
