package org.chancery.actor;

import java.util.List;
import java.util.function.IntFunction;
import org.chancery.actor.Agents.Standing;
import org.chancery.actor.Modifiers.Sides;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** For whom people and missions stand whose own words do not say it: the story around them does. */
final class Principals {
  private final Sentence s;
  private final NounPhrases phrases;
  private final Discourse discourse;
  private final Rolls rolls;
  private final IntFunction<@Nullable Mention> at;

  Principals(
      NounPhrases phrases, Discourse discourse, Rolls rolls, IntFunction<@Nullable Mention> at) {
    this.s = phrases.sentence();
    this.phrases = phrases;
    this.discourse = discourse;
    this.rolls = rolls;
    this.at = at;
  }

  /**
   * The sides of the one at {@code h}.
   *
   * @param told what its own words say: a host perhaps, but not whose it is
   */
  Sides of(int h, Standing standing, Sides told) {
    Integer count = phrases.count(h);
    if (standing.kind() == Mention.Kind.ENVOY && count != null) {
      List<Party> listed = rolls.near(count, s.index());
      if (!listed.isEmpty()) {
        return new Sides(listed, told.host(), told.seat());
      }
    }
    if (standing.kind() == Mention.Kind.AGENT) {
      return new Sides(bare(h, standing.type()), told.host(), told.seat());
    }
    return phrases.isDefinite(h) ? asBefore(standing, told) : told;
  }

  /** "the embassy": the one of which the story has spoken. */
  private Sides asBefore(Standing standing, Sides told) {
    Mention same =
        discourse.last(m -> standing.type().equals(m.noun()) && m.kind() == standing.kind());
    if (same == null) {
      return told;
    }
    return told.host().isEmpty()
        ? new Sides(same.parties(), same.host(), told.seat() == null ? same.seat() : told.seat())
        : new Sides(same.parties(), told.host(), told.seat());
  }

  /** For whom a bare agent stands: an apposition, or the one the story speaks for. */
  private List<Party> bare(int h, String type) {
    Mention appos = s.child(h, "appos").map(a -> at.apply(a.index())).orElse(null);
    if (appos != null && !appos.parties().isEmpty()) {
      return appos.parties();
    }
    boolean speaksForSomebody =
        type.startsWith("institution")
            || type.startsWith("minister")
            || type.startsWith("leader")
            || type.startsWith("official");
    if (!speaksForSomebody) {
      return List.of();
    }
    // A paper calls its own leaders by office alone, and foreign ones by country.
    Party p = type.startsWith("official") ? null : discourse.atHome();
    if (p == null) {
      p = discourse.spokenFor(s.index());
    }
    return p == null ? List.of() : List.of(p);
  }
}
