package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Phrases over words; finds the longest phrase that starts at a word. */
final class WordTrie<T> {
  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    final List<T> values = new ArrayList<>(1);
  }

  /**
   * A phrase found.
   *
   * @param length number of words
   * @param values all that was put under the phrase
   */
  record Found<T>(int length, List<T> values) {}

  private final Node<T> root = new Node<>();

  void put(List<String> words, T value) {
    Node<T> at = root;
    for (String w : words) {
      at = at.next.computeIfAbsent(w, k -> new Node<>());
    }
    at.values.add(value);
  }

  /** Takes out all that was put under the phrase. */
  void clear(List<String> words) {
    Node<T> at = find(words);
    if (at != null) {
      at.values.clear();
    }
  }

  /** All that was put under the phrase; empty if nothing was. */
  List<T> get(List<String> words) {
    Node<T> at = find(words);
    return at == null ? List.of() : List.copyOf(at.values);
  }

  private @Nullable Node<T> find(List<String> words) {
    Node<T> at = root;
    for (String w : words) {
      at = at.next.get(w);
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  /**
   * The longest phrase that starts at {@code from}.
   *
   * @param word the word at a position
   * @param size number of words
   * @return null if none
   */
  @Nullable Found<T> longest(int from, int size, IntFunction<String> word) {
    Node<T> at = root;
    Found<T> best = null;
    for (int i = from; i < size; i++) {
      at = at.next.get(word.apply(i));
      if (at == null) {
        break;
      }
      if (!at.values.isEmpty()) {
        best = new Found<>(i - from + 1, at.values);
      }
    }
    return best;
  }

  /** Whether a phrase begins with the word. */
  boolean begins(String word) {
    return root.next.containsKey(word);
  }
}
