package org.chancery.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The labels that a model can give, in the order of its outputs.
 *
 * @param tags Penn Treebank tags
 * @param relations UD relations
 */
record Labels(List<String> tags, List<String> relations) {
  /** Rarer ones cannot be learnt. */
  private static final int ENOUGH = 10;

  Labels {
    tags = List.copyOf(tags);
    relations = List.copyOf(relations);
  }

  static Labels of(List<List<GoldTree>> documents) {
    return new Labels(
        frequent(documents, GoldTree::tags), frequent(documents, GoldTree::relations));
  }

  private static List<String> frequent(
      List<List<GoldTree>> documents, Function<GoldTree, List<String>> labels) {
    Map<String, Long> counts =
        documents.stream()
            .flatMap(List::stream)
            .flatMap(g -> labels.apply(g).stream())
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH && !e.getKey().equals("_"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Number of a tag; -1 if the model does not give it. */
  int tag(String tag) {
    return tags.indexOf(tag);
  }

  /** Number of a relation; that of {@code dep} if the model does not give it. */
  int relation(String relation) {
    int found = relations.indexOf(relation);
    return found < 0 ? relations.indexOf("dep") : found;
  }
}
