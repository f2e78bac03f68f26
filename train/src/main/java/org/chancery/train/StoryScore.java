package org.chancery.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well triggers, statuses and pointers are found. */
final class StoryScore {
  private final StoryLabels labels;
  private int gold;
  private int found;
  private int given;
  private int right;
  private int statuses;
  private int statusRight;
  private int stances;
  private int stanceRight;
  private final Map<String, int[]> roles = new TreeMap<>();

  StoryScore(StoryLabels labels) {
    this.labels = labels;
  }

  /**
   * Counts triggers: a telling is found if one of its words is given its type, a run of words that
   * is given a type is right if a telling of the type, near miss or not, has one of them.
   *
   * @param scores real words × types
   */
  void triggers(List<Passage> passages, float[] scores) {
    int first = 0;
    for (Passage p : passages) {
      for (int type = 0; type < labels.types().size(); type++) {
        if (kind(type) == p.kind()) {
          triggers(p, type, scores, first);
        }
      }
      first += p.words().size();
    }
  }

  private Passage.Kind kind(int type) {
    return type < labels.acts()
        ? Passage.Kind.ACTS
        : type < labels.saying() ? Passage.Kind.EVENTS : Passage.Kind.CLAIMS;
  }

  private void triggers(Passage p, int type, float[] scores, int first) {
    List<Annotated> told = p.tellings().stream().filter(t -> t.type() == type).toList();
    boolean[] is = new boolean[p.words().size() + 1];
    for (int w = 0; w < p.words().size(); w++) {
      is[w] = scores[(first + w) * labels.types().size() + type] > 0;
    }
    for (Annotated t : told) {
      gold++;
      found += t.words().all().stream().anyMatch(w -> is[w]) ? 1 : 0;
    }
    for (int w = 0; w < p.words().size(); w++) {
      if (is[w] && (w == 0 || !is[w - 1])) {
        int from = w;
        int to = from;
        while (is[to]) {
          to++;
        }
        int end = to;
        given++;
        right +=
            told.stream().anyMatch(t -> t.words().from() < end && t.words().to() > from) ? 1 : 0;
      }
    }
  }

  /**
   * Counts statuses and pointers of gold triggers.
   *
   * @param status tellings × (statuses + 1)
   * @param stance tellings × stances
   * @param pointers tellings × roles × columns
   */
  void tellings(List<Passage> passages, float[] status, float[] stance, float[] pointers) {
    int width = passages.stream().mapToInt(p -> p.words().size()).max().orElse(0) + 1;
    int row = 0;
    for (Passage p : passages) {
      for (Annotated t : p.tellings()) {
        int known = labels.statuses().size();
        if (t.status() < known) {
          statuses++;
          statusRight += best(status, row * (known + 1), known) == t.status() ? 1 : 0;
        } else {
          int all = labels.stances().size();
          stances++;
          stanceRight += best(stance, row * all, all) == t.status() - known ? 1 : 0;
        }
        for (Map.Entry<Integer, Set<Integer>> role : t.pointers().entrySet()) {
          int start = (row * labels.roles().size() + role.getKey()) * width;
          int column = best(pointers, start, 1 + p.words().size());
          int[] counts = roles.computeIfAbsent(labels.roles().get(role.getKey()), r -> new int[2]);
          counts[0]++;
          boolean same = p.namesakes(role.getValue()).contains(column);
          counts[1] += same || role.getValue().contains(column) ? 1 : 0;
        }
        row++;
      }
    }
  }

  private static int best(float[] scores, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (scores[from + i] > scores[from + best]) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "P %.3f R %.3f status %.3f stance %.3f",
            (double) right / Math.max(1, given),
            (double) found / Math.max(1, gold),
            (double) statusRight / Math.max(1, statuses),
            (double) stanceRight / Math.max(1, stances)));
    roles.forEach(
        (role, counts) ->
            out.append(
                String.format(Locale.ROOT, " %s %.3f", role, (double) counts[1] / counts[0])));
    return out.toString();
  }
}
