package org.chancery.pointing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Party;
import org.chancery.proposition.Scene;

/** Who is named where in a story: of the parties that may be sides of an act. */
final class StoryParties {
  /** So many that are named in most sentences may be meant where the words point at nobody. */
  private static final int MOST = 5;

  private final Map<Integer, Set<String>> named = new HashMap<>();
  private final Map<String, Integer> sentences = new LinkedHashMap<>();
  private final List<String> most = new ArrayList<>();
  private final int first;

  StoryParties(List<Scene> scenes) {
    for (Scene scene : scenes) {
      Set<String> own = new HashSet<>();
      scene.cast().mentions().values().stream()
          .flatMap(m -> m.parties().stream())
          .filter(StoryParties::isState)
          .forEach(p -> own.add(p.label()));
      named.put(scene.index(), own);
      own.stream().sorted().forEach(p -> sentences.merge(p, 1, Integer::sum));
    }
    first = scenes.isEmpty() ? 0 : scenes.get(0).index();
    sentences.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .forEach(e -> most.add(e.getKey()));
  }

  /** Whether it may be a side of an act: one that a list knows, or that goes by a name alone. */
  static boolean isState(Party party) {
    return party.isKnown() || party.sector() == null;
  }

  /** Whether a sentence names it. */
  boolean isIn(int sentence, String party) {
    return named.getOrDefault(sentence, Set.of()).contains(party);
  }

  /** Whether the story opens with it. */
  boolean leads(String party) {
    return isIn(first, party);
  }

  /** Those that are named in most sentences. */
  List<String> most() {
    return most;
  }

  /** How many are named at all. */
  int count() {
    return sentences.size();
  }
}
