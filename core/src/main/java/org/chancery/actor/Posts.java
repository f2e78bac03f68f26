package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Missions called after their city, and people whom the sentence ties to a mission. */
final class Posts {

  private final Sentence s;
  private final NounPhrases phrases;
  private final Modifiers modifiers;
  private final IntFunction<@Nullable Mention> at;

  Posts(Sentence s, NounPhrases phrases, Modifiers modifiers, IntFunction<@Nullable Mention> at) {
    this.s = s;
    this.phrases = phrases;
    this.modifiers = modifiers;
    this.at = at;
  }

  /** "Embassy Manama": a post called after its city, as foreign services do. */
  @Nullable Mention calledAfterCity(int h, NameHit hit) {
    Name city = hit.of(Name.Kind.CAPITAL, Name.Kind.CITY);
    NounHit noun = hit.first() > 0 ? phrases.nounAt(hit.first() - 1) : null;
    if (city == null || noun == null || !noun.noun().type().startsWith("mission")) {
      return null;
    }
    if (!Character.isUpperCase(s.token(noun.first()).text().charAt(0))
        || s.token(noun.last()).head() != h) {
      return null;
    }
    List<Party> own = new ArrayList<>(modifiers.owners(h));
    own.removeIf(city.party()::sameAs);
    return Mention.of(
            s.index(), h, phrases.span(noun.first(), hit.last()), Mention.Kind.MISSION, own)
        .withNoun(noun.noun().type())
        .withHost(List.of(city.party()), phrases.text(hit.first(), hit.last()));
  }

  /** "the head of the Libyan mission". */
  @Nullable Mention chief(int h) {
    String l = s.token(h).lemma();
    if (!l.equals("head") && !l.equals("chief")) {
      return null;
    }
    for (Token c : s.children(h, "nmod")) {
      Mention m = at.apply(c.index());
      if (m != null
          && m.kind() == Mention.Kind.MISSION
          && phrases.preposition(c.index()).equals("of")) {
        return new Mention(
            s.index(),
            h,
            phrases.span(phrases.left(h), c.index()),
            Mention.Kind.ENVOY,
            m.parties(),
            "envoy/head of mission",
            m.host(),
            m.seat(),
            phrases.count(h),
            phrases.personBeside(h));
      }
    }
    return null;
  }

  /** Somebody who works at a mission; null if {@code hit} names no such person. */
  @Nullable Mention staff(int h, NounHit hit) {
    Mention post = postOf(h, hit);
    if (post == null) {
      return null;
    }
    return Mention.of(
            s.index(), h, phrases.span(phrases.left(h), h), Mention.Kind.ENVOY, post.parties())
        .withNoun("envoy/staff")
        .withHost(post.host(), post.seat())
        .withCount(phrases.count(h));
  }

  /** The mission at which somebody works: "officials from the embassy", "the embassy's people". */
  private @Nullable Mention postOf(int h, NounHit hit) {
    String type = hit.noun().type();
    if (!type.startsWith("people") && !type.startsWith("official") && !type.equals("envoy/staff")) {
      return null;
    }
    for (Token c : s.children(h, "nmod", "acl", "compound")) {
      if (c.is("acl") && phrases.words().working.contains(c.lemma())) {
        for (Token place : s.children(c.index(), "obl", "obj")) {
          Mention m = at.apply(place.index());
          if (m != null && m.kind() == Mention.Kind.MISSION) {
            return m;
          }
        }
      }
      Mention m = c.is("acl") ? null : at.apply(c.index());
      boolean bound =
          c.is("nmod:poss", "compound")
              || phrases.tellsOwner(c.index())
              || phrases.tellsHost(c.index());
      if (m != null && m.kind() == Mention.Kind.MISSION && bound) {
        return m;
      }
    }
    return null;
  }
}
