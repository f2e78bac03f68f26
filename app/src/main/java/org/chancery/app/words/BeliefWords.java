package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.act.Belief;
import org.chancery.act.Grade;
import org.chancery.act.Vote;

/** How far an act is believed, in words. */
public final class BeliefWords {
  private BeliefWords() {}

  /** What a reader should know beside the act: nothing where it is told. */
  public static List<String> facts(Belief belief) {
    List<String> out = new ArrayList<>();
    if (belief.grade() != Grade.TOLD) {
      boolean alone = belief.votes().size() == 1;
      String by = alone ? " (seen by the " + belief.votes().get(0).by() + " alone)" : "";
      out.add(belief.grade().word() + by);
    }
    return out;
  }

  /** Who sees it, in which words and how surely: "rules; model in “recalled”, 0.67". */
  public static String votes(Belief belief) {
    return String.join("; ", belief.votes().stream().map(BeliefWords::vote).toList());
  }

  private static String vote(Vote vote) {
    return vote.by()
        + (vote.words() == null ? "" : " in \u201c" + vote.words() + "\u201d")
        + (vote.likely() == null ? "" : String.format(Locale.ROOT, ", %.2f", vote.likely()));
  }
}
