package org.chancery.train;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with its gold tree.
 *
 * @param words the words as written
 * @param tags Penn Treebank tag of each word
 * @param heads for each word, the number of its head from 1; 0 for the root
 * @param relations UD relation of each word to its head, in the project's convention
 */
record GoldTree(
    List<String> words, List<String> tags, List<Integer> heads, List<String> relations) {

  GoldTree {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  int size() {
    return words.size();
  }

  /** The same tree over other words. */
  GoldTree written(List<String> others) {
    return new GoldTree(others, tags, heads, relations);
  }

  /** Without its last word, if that is a mark on which nothing hangs; else itself. */
  GoldTree withoutLastMark() {
    int last = size() - 1;
    if (last < 1 || !relations.get(last).equals("punct") || heads.contains(last + 1)) {
      return this;
    }
    return new GoldTree(
        words.subList(0, last),
        tags.subList(0, last),
        heads.subList(0, last),
        relations.subList(0, last));
  }

  /** Collects a sentence word by word. */
  static final class Builder {
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Integer> heads = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    void add(String word, String tag, int head, String relation) {
      words.add(word);
      tags.add(tag);
      heads.add(head);
      relations.add(relation);
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    GoldTree build() {
      return new GoldTree(words, tags, heads, relations);
    }
  }
}
