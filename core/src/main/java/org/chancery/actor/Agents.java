package org.chancery.actor;

import java.util.List;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.actor.Modifiers.Sides;
import org.jspecify.annotations.Nullable;

/** Mentions by a listed noun with its modifiers: "the Chilean ambassador to Peru", "the army". */
final class Agents {
  private final NounPhrases phrases;
  private final Modifiers modifiers;
  private final Posts posts;
  private final Principals principals;

  Agents(NounPhrases phrases, Modifiers modifiers, Posts posts, Principals principals) {
    this.phrases = phrases;
    this.modifiers = modifiers;
    this.posts = posts;
    this.principals = principals;
  }

  /**
   * What a listed noun makes of the one whom it names.
   *
   * @param kind kind of the mention
   * @param type class of the noun, as {@link Mention#noun()}
   */
  record Standing(Mention.Kind kind, String type) {
    private static Standing of(String type, Sides told) {
      if (type.startsWith("delegation")) {
        // A delegation to an organisation is a mission; any other is a visit.
        return told.host().stream().anyMatch(p -> "IGO".equals(p.sector()))
            ? new Standing(Mention.Kind.MISSION, "mission/mission")
            : new Standing(Mention.Kind.AGENT, "institution");
      }
      if (type.startsWith("mission")) {
        return new Standing(Mention.Kind.MISSION, type);
      }
      return new Standing(type.startsWith("envoy") ? Mention.Kind.ENVOY : Mention.Kind.AGENT, type);
    }
  }

  /** The mention that a listed noun makes at {@code h}, as its head or as the title of a name. */
  Mention agent(int h, NounHit hit) {
    Mention staff = posts.staff(h, hit);
    if (staff != null) {
      return staff;
    }
    String type = hit.noun().type();
    Sides told = modifiers.sides(h, isSent(type));
    Standing standing = Standing.of(type, told);
    Sides sides = told.own().isEmpty() ? principals.of(h, standing, told) : told;
    return new Mention(
        phrases.sentence().index(),
        h,
        phrases.span(phrases.left(h), phrases.right(h)),
        standing.kind(),
        acting(sides.own(), standing, hit),
        standing.type(),
        sides.host(),
        sides.seat(),
        phrases.count(h),
        phrases.personBeside(h));
  }

  /** Whether the noun is of those that are sent somewhere, so that it may have a host. */
  private static boolean isSent(String type) {
    return type.startsWith("mission") || type.startsWith("envoy") || type.startsWith("delegation");
  }

  /** A mission has no sector of its own; people act through theirs. */
  private List<Party> acting(List<Party> own, Standing standing, NounHit hit) {
    String sector = hit.noun().sector();
    return own.isEmpty() && standing.kind() == Mention.Kind.AGENT
        ? List.of(new Party(null, sector, phrases.text(hit.first(), hit.last())))
        : own.stream().map(p -> acting(p, sector)).toList();
  }

  private static Party acting(Party p, @Nullable String sector) {
    return sector == null ? p : p.as(sector);
  }
}
