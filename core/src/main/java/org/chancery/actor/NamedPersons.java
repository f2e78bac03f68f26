package org.chancery.actor;

import java.util.List;
import java.util.function.IntFunction;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** People called by their own name, and whom they stand for. */
final class NamedPersons {
  private final Sentence s;
  private final NounPhrases phrases;
  private final Agents agents;
  private final Discourse discourse;
  private final IntFunction<@Nullable Mention> at;

  NamedPersons(
      Sentence s,
      NounPhrases phrases,
      Agents agents,
      Discourse discourse,
      IntFunction<@Nullable Mention> at) {
    this.s = s;
    this.phrases = phrases;
    this.agents = agents;
    this.discourse = discourse;
    this.at = at;
  }

  /** The person whose name ends at {@code h}, by title, apposition or earlier mention, or null. */
  @Nullable Mention person(int h) {
    if (s.token(h).is("compound", "flat")) {
      return null;
    }
    NounHit title = phrases.titleOf(h);
    String name = phrases.personName(h);
    if (title != null && title.noun().type().startsWith("mission")) {
      return null;
    }
    if (title != null) {
      Mention m = agents.agent(h, title);
      return new Mention(
          m.sentence(),
          h,
          m.span(),
          m.kind(),
          m.parties(),
          m.noun(),
          m.host(),
          m.seat(),
          m.count(),
          name);
    }
    for (Token c : s.children(h, "appos")) {
      NounHit n = phrases.nounAt(c.index());
      if (n != null) {
        Mention m = at.apply(c.index());
        return m == null ? null : renamed(m, h, name);
      }
    }
    if (s.token(h).is("appos")) {
      Mention m = at.apply(s.token(h).head());
      if (m != null && m.noun() != null) {
        return renamed(m, h, name);
      }
    }
    Mention known = discourse.person(name);
    if (known != null) {
      return renamed(known, h, name);
    }
    // A full name that nobody has introduced: a person, for whom is not told.
    return name.indexOf(' ') < 0
        ? null
        : new Mention(
            s.index(),
            h,
            phrases.span(phrases.left(h), h),
            Mention.Kind.AGENT,
            List.of(),
            "person",
            List.of(),
            null,
            null,
            name);
  }

  /** What {@code m} says of the person, with the name and the place of {@code h}. */
  private Mention renamed(Mention m, int h, String name) {
    return new Mention(
        s.index(),
        h,
        phrases.span(phrases.left(h), h),
        m.kind(),
        m.parties(),
        m.noun(),
        m.host(),
        m.seat(),
        null,
        name);
  }
}
