package org.chancery.actor;

import java.util.List;
import java.util.function.IntFunction;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.actor.Modifiers.Sides;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Mentions by a listed noun with its modifiers: "the Chilean ambassador to Peru", "the army". */
final class Agents {
  private final Sentence s;
  private final NounPhrases phrases;
  private final Modifiers modifiers;
  private final Posts posts;
  private final Discourse discourse;
  private final Rolls rolls;
  private final IntFunction<@Nullable Mention> at;

  Agents(
      Sentence s,
      NounPhrases phrases,
      Modifiers modifiers,
      Posts posts,
      Discourse discourse,
      Rolls rolls,
      IntFunction<@Nullable Mention> at) {
    this.s = s;
    this.phrases = phrases;
    this.modifiers = modifiers;
    this.posts = posts;
    this.discourse = discourse;
    this.rolls = rolls;
    this.at = at;
  }

  /** The mention that a listed noun makes at {@code h}, as its head or as the title of a name. */
  Mention agent(int h, NounHit hit) {
    Mention staff = posts.staff(h, hit);
    if (staff != null) {
      return staff;
    }
    String type = hit.noun().type();
    boolean mission = type.startsWith("mission");
    boolean envoy = type.startsWith("envoy");
    Mention.Kind kind =
        mission ? Mention.Kind.MISSION : envoy ? Mention.Kind.ENVOY : Mention.Kind.AGENT;
    boolean delegation = type.startsWith("delegation");
    Sides sides = modifiers.sides(h, mission || envoy || delegation);
    if (delegation) {
      // A delegation to an organisation is a mission; any other is a visit.
      boolean posted = sides.host().stream().anyMatch(p -> "IGO".equals(p.sector()));
      mission = posted;
      kind = posted ? Mention.Kind.MISSION : Mention.Kind.AGENT;
      type = posted ? "mission/mission" : "institution";
    }
    List<Party> own = sides.own();
    String person = phrases.personBeside(h);
    Integer count = phrases.count(h);
    if (own.isEmpty() && envoy && count != null) {
      own = rolls.near(count, s.index());
    }
    if (own.isEmpty() && !mission && !envoy) {
      own = bare(h, type);
    } else if (own.isEmpty() && phrases.isDefinite(h)) {
      String wanted = type;
      Mention.Kind sought = kind;
      Mention same =
          discourse.last(m -> m.noun() != null && m.noun().equals(wanted) && m.kind() == sought);
      own = same == null ? own : same.parties();
      if (same != null && sides.host().isEmpty()) {
        sides = new Sides(own, same.host(), sides.seat() == null ? same.seat() : sides.seat());
      }
    }
    String sector = hit.noun().sector();
    List<Party> parties =
        own.isEmpty() && kind == Mention.Kind.AGENT
            ? List.of(new Party(null, sector, phrases.text(hit.first(), hit.last())))
            : own.stream().map(p -> acting(p, sector)).toList();
    return new Mention(
        s.index(),
        h,
        phrases.span(phrases.left(h), h),
        kind,
        parties,
        type,
        sides.host(),
        sides.seat(),
        count,
        person);
  }

  /** A mission has no sector of its own; people act through theirs. */
  private static Party acting(Party p, @Nullable String sector) {
    return sector == null ? p : p.as(sector);
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
