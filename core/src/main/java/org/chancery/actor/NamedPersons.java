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
      NounPhrases phrases, Agents agents, Discourse discourse, IntFunction<@Nullable Mention> at) {
    this.s = phrases.sentence();
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
    String name = phrases.personName(h);
    NounHit title = phrases.titleOf(h);
    if (title != null) {
      return titled(h, title, name);
    }
    Token office = officeBehind(h);
    if (office != null) {
      Mention told = at.apply(office.index());
      return told == null ? null : renamed(told, h, name);
    }
    Mention told = introduced(h);
    told = told == null ? discourse.person(name) : told;
    return told == null ? stranger(h, name) : renamed(told, h, name);
  }

  /** "Foreign Minister Anna Berg"; a mission called after a person is none. */
  private @Nullable Mention titled(int h, NounHit title, String name) {
    return title.noun().type().startsWith("mission")
        ? null
        : agents.agent(h, title).withPerson(name);
  }

  /** "Anna Berg, the foreign minister": the office in apposition, null if there is none. */
  private @Nullable Token officeBehind(int h) {
    return s.children(h, "appos").stream()
        .filter(c -> phrases.nounAt(c.index()) != null)
        .findFirst()
        .orElse(null);
  }

  /** "the foreign minister, Anna Berg": whom the noun before the name tells, or null. */
  private @Nullable Mention introduced(int h) {
    Mention m = s.token(h).is("appos") ? at.apply(s.token(h).head()) : null;
    return m == null || m.noun() == null ? null : m;
  }

  /** A full name that nobody has introduced: a person, for whom is not told. */
  private @Nullable Mention stranger(int h, String name) {
    return name.indexOf(' ') < 0
        ? null
        : Mention.of(
                s.index(),
                h,
                phrases.span(phrases.left(h), phrases.right(h)),
                Mention.Kind.AGENT,
                List.of())
            .withNoun("person")
            .withPerson(name);
  }

  /** What {@code m} says of the person, with the name and the place of {@code h}. */
  private Mention renamed(Mention m, int h, String name) {
    return m.at(s.index(), h, phrases.span(phrases.left(h), phrases.right(h)))
        .withCount(null)
        .withPerson(name);
  }
}
