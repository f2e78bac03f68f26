package org.chancery.actor;

import java.util.List;
import java.util.Locale;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** Mentions that a listed name makes by itself: states, organisations, peoples, places, leaders. */
final class NamedParties {
  /** Names that stand for a party or a place, best first. */
  private static final Name.Kind[] OF_PARTIES = {
    Name.Kind.STATE,
    Name.Kind.ORGANISATION,
    Name.Kind.METONYM,
    Name.Kind.CAPITAL,
    Name.Kind.GROUP,
    Name.Kind.ADJECTIVE,
    Name.Kind.PEOPLE,
    Name.Kind.CITY
  };

  private final Sentence s;
  private final NounPhrases phrases;
  private final Names names;
  private final @Nullable String day;

  /**
   * @param s the sentence
   * @param phrases its noun phrases
   * @param names all names
   * @param day the story's day, YYYY-MM-DD, null if unknown
   */
  NamedParties(Sentence s, NounPhrases phrases, Names names, @Nullable String day) {
    this.s = s;
    this.names = names;
    this.phrases = phrases;
    this.day = day;
  }

  /** Whom a listed name stands for: an office holder, a people, a party or a place. */
  @Nullable Mention named(int h, NameHit hit) {
    Mention found = leader(h, hit);
    found = found == null ? nationals(h, hit) : found;
    return found == null ? party(h, hit) : found;
  }

  /** "Ilves": a head of state or minister by the name alone. */
  private @Nullable Mention leader(int h, NameHit hit) {
    Name holder = inOffice(hit);
    if (holder == null) {
      return null;
    }
    String sector = holder.heldOn(day) ? holder.party().sector() : null;
    Span whole = phrases.span(Math.min(phrases.left(h), hit.first()), hit.last());
    return Mention.of(s.index(), h, whole, Mention.Kind.AGENT, List.of(holder.party().as(sector)))
        .withNoun("leader")
        .withPerson(phrases.text(hit.first(), hit.last()));
  }

  /** "five Estonians", "Kurds": people, where the name says no more than whose they are. */
  private @Nullable Mention nationals(int h, NameHit hit) {
    Token t = s.token(h);
    Name people = hit.of(Name.Kind.PEOPLE);
    boolean plural = t.tag().endsWith("S") || s.child(h, "nummod").isPresent();
    boolean modifies = t.is("amod", "compound") || t.tag().startsWith("JJ");
    if (people == null || modifies || !(plural || hit.of(Name.Kind.STATE) == null)) {
      return null;
    }
    List<Party> whose =
        phrases.isEthnic(hit.first())
            ? List.of(new Party(null, "CVL", phrases.text(phrases.left(h), h)))
            : hit.parties(people);
    return Mention.of(s.index(), h, phrases.span(phrases.left(h), h), Mention.Kind.AGENT, whose)
        .withNoun("nationals")
        .withCount(phrases.count(h));
  }

  /** "Estonia", "Tallinn", "the Kremlin": a party, or the place where something happens. */
  private @Nullable Mention party(int h, NameHit hit) {
    Name n = hit.of(OF_PARTIES);
    if (n == null) {
      return null;
    }
    boolean city = n.kind() == Name.Kind.CITY || n.kind() == Name.Kind.CAPITAL;
    boolean place =
        n.kind() == Name.Kind.CITY
            || ((city || n.kind() == Name.Kind.STATE) && phrases.tellsPlace(h));
    boolean seat = n.kind() == Name.Kind.CAPITAL || n.kind() == Name.Kind.METONYM;
    List<Party> parties =
        n.party().code() == null && city
            ? List.of()
            : hit.parties(n).stream().map(p -> seat ? names.then(p, day) : p).toList();
    return Mention.of(
            s.index(),
            h,
            phrases.span(hit.first(), hit.last()),
            place ? Mention.Kind.PLACE : Mention.Kind.PARTY,
            titled(h, n, parties))
        .withHost(List.of(), city ? phrases.text(hit.first(), hit.last()) : null);
  }

  /** Of a person whom only a dictionary knows, by the country alone, the title tells the role. */
  private List<Party> titled(int h, Name n, List<Party> parties) {
    NounHit title = n.turn() == 0 ? null : phrases.titleOf(h);
    return title == null
        ? parties
        : parties.stream().map(p -> p.sector() == null ? p.as(title.noun().sector()) : p).toList();
  }

  /** Who of that name is in office on the day, else who was if no party is called so; or null. */
  private @Nullable Name inOffice(NameHit hit) {
    Name any = null;
    for (Name n : hit.names()) {
      if (n.kind() == Name.Kind.HOLDER) {
        if (n.heldOn(day)) {
          return n;
        }
        any = n.isNear(day) ? n : any;
      }
    }
    return hit.of(Name.Kind.STATE, Name.Kind.ORGANISATION, Name.Kind.CAPITAL) == null ? any : null;
  }

  /** "the Republic of Ghana", "the Sultanate of Oman": the form of state stands for the state. */
  @Nullable Mention realm(int h) {
    if (!phrases.words().realms.contains(s.token(h).lemma().toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (Token c : s.children(h, "nmod")) {
      NameHit hit = phrases.hitAt(c.index());
      Name state = hit == null ? null : hit.of(Name.Kind.STATE);
      if (state != null && phrases.preposition(c.index()).equals("of")) {
        return Mention.of(
            s.index(),
            h,
            phrases.span(phrases.left(h), c.index()),
            phrases.tellsPlace(h) ? Mention.Kind.PLACE : Mention.Kind.PARTY,
            List.of(state.party()));
      }
    }
    return null;
  }
}
