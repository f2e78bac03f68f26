package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.act.Belief;
import org.chancery.act.Grade;
import org.chancery.act.Vote;
import org.chancery.pointing.Pairing.Sided;

/** How far an act is believed, in words. */
public final class BeliefWords {
  private BeliefWords() {}

  /** What a reader should know beside the act: nothing where it is told. */
  public static List<String> facts(Belief belief) {
    List<String> out = new ArrayList<>();
    if (belief.grade() != Grade.TOLD) {
      boolean alone = belief.votes().size() == 1;
      String by = alone ? " (seen by the " + belief.votes().get(0).by() + " alone)" : "";
      out.add(belief.grade().word() + share(belief) + by);
    }
    return out;
  }

  /** ": 72 of 100 such are right", as was measured; nothing where nobody voted. */
  private static String share(Belief belief) {
    return belief.sure() == null
        ? ""
        : ": " + Math.round(100 * belief.sure()) + " of 100 such are right";
  }

  /** Who sees it, in which words and how surely: "rules; model in “recalled”, 0.67". */
  public static String votes(Belief belief) {
    return String.join("; ", belief.votes().stream().map(BeliefWords::vote).toList());
  }

  /** How sure that made it, and what spoke for it and against it; empty where nobody voted. */
  public static String weighed(Belief belief) {
    if (belief.sure() == null) {
      return "";
    }
    List<String> all =
        new TreeMap<>(belief.weighed())
            .entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                .toList();
    return String.format(Locale.ROOT, "sure %.2f, by ", belief.sure()) + String.join(", ", all);
  }

  private static String vote(Vote vote) {
    return vote.by()
        + (vote.words() == null ? "" : " in \u201c" + vote.words() + "\u201d")
        + (vote.likely() == null ? "" : String.format(Locale.ROOT, ", %.2f", vote.likely()))
        + sides(vote.sides());
  }

  /**
   * Whom the words may mean, where it is not one pair alone: "(GBR > RUS 0.62, RUS > GBR 0.21)".
   */
  private static String sides(List<Sided> sides) {
    return sides.size() < 2
        ? ""
        : sides.stream()
            .map(
                s ->
                    String.format(
                        Locale.ROOT,
                        "%s > %s %.2f",
                        Objects.requireNonNullElse(s.actor(), "nobody"),
                        Objects.requireNonNullElse(s.other(), "nobody"),
                        s.likely()))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
