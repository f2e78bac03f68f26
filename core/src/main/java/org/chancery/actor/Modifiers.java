package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads what the modifiers of a noun tell: whose it is and where it is posted. */
final class Modifiers {
  /**
   * Whose a person or mission is, and where it is posted.
   *
   * @param own for whom it stands
   * @param host who receives it; empty if not said
   * @param seat city it is posted to, null if not said
   */
  record Sides(List<Party> own, List<Party> host, @Nullable String seat) {}

  private final Sentence s;
  private final NounPhrases phrases;
  private final IntFunction<@Nullable Mention> at;

  Modifiers(Sentence s, NounPhrases phrases, IntFunction<@Nullable Mention> at) {
    this.s = s;
    this.phrases = phrases;
    this.at = at;
  }

  /**
   * Reads the modifiers of {@code h}.
   *
   * @param h token that governs the phrase
   * @param posted whether the noun is of those that are sent somewhere, so that it may have a host
   */
  Sides sides(int h, boolean posted) {
    SidesSoFar sides = new SidesSoFar();
    before(h, posted, sides);
    for (Token c : s.children(h, "nmod", "obl", "acl")) {
      if (c.index() > h && !c.is("nmod:poss")) {
        behind(c, posted, sides);
      }
    }
    return new Sides(sides.own, sides.host, sides.seat);
  }

  /** Sides while they are gathered, from left to right. */
  private static final class SidesSoFar {
    private final List<Party> own = new ArrayList<>();
    private final List<Party> host = new ArrayList<>();
    private @Nullable String seat;
  }

  /** "the Chilean Lima embassy": first whose it is, then where. */
  private void before(int h, boolean posted, SidesSoFar sides) {
    int last = -1;
    for (int i = phrases.left(h); i < h; i++) {
      Mention m = modifier(i, h);
      if (m == null || m.parties().isEmpty()) {
        continue;
      }
      boolean joined = last < 0 || isJoined(last, i);
      if (sides.own.isEmpty() || joined) {
        addAll(sides.own, m.parties());
      } else if (posted) {
        addAll(sides.host, m.parties());
        sides.seat = m.seat();
      }
      last = i;
    }
  }

  /** "of Chile", "to Peru": the preposition says which side it is. */
  private void behind(Token c, boolean posted, SidesSoFar sides) {
    Mention m = at.apply(c.index());
    List<Party> parties = m == null ? owners(c.index()) : m.parties();
    if (phrases.tellsOwner(c.index()) && sides.own.isEmpty()) {
      addJoined(sides.own, parties, c);
    } else if (phrases.tellsHost(c.index())) {
      if (posted) {
        addAll(sides.host, parties);
        // "the embassies in Peru and Chile"
        for (Token conj : s.children(c.index(), "conj")) {
          Mention other = at.apply(conj.index());
          boolean place = other != null && other.kind() == Mention.Kind.PLACE;
          addAll(sides.host, other == null || !place ? List.of() : other.parties());
        }
        sides.seat = sides.seat == null ? seatAt(c.index(), m) : sides.seat;
      } else if (sides.own.isEmpty() && m != null && m.kind() == Mention.Kind.PLACE) {
        addJoined(sides.own, parties, c);
      }
    }
  }

  /** With those whom the noun is joined to: "of Chile and Peru". */
  private void addJoined(List<Party> own, List<Party> parties, Token noun) {
    addAll(own, parties);
    for (Token conj : s.children(noun.index(), "conj")) {
      Mention other = at.apply(conj.index());
      addAll(own, other == null ? List.of() : other.parties());
    }
  }

  private @Nullable String seatAt(int head, @Nullable Mention m) {
    if (m != null && m.seat() != null) {
      return m.seat();
    }
    for (Token c : s.children(head, "nmod")) {
      Mention inner = at.apply(c.index());
      if (inner != null && inner.seat() != null && phrases.tellsPlace(c.index())) {
        return inner.seat();
      }
    }
    return null;
  }

  /** Parties that the noun's own modifiers name. */
  List<Party> owners(int h) {
    return sides(h, false).own();
  }

  /** The mention of a modifier to the left of {@code h}: a name, a nationality or a possessor. */
  private @Nullable Mention modifier(int i, int h) {
    Token t = s.token(i);
    NameHit hit = phrases.hitAt(i);
    if (isOpposite(i, h) || phrases.isEthnic(i)) {
      return null;
    }
    if (hit != null && hit.last() < h) {
      // "the Lao People's Democratic Republic's ministry": of a name only the whole owns.
      return phrases.isOuter(hit.first(), hit.last(), i) ? at.apply(i) : null;
    }
    // "Ruritanian": an adjective that no list knows stands for somebody if the story tells.
    boolean unlisted = hit == null && t.tag().startsWith("JJ") && t.is("amod") && t.head() == h;
    return t.is("nmod:poss") || (unlisted && isCapital(t)) ? at.apply(i) : null;
  }

  private static boolean isCapital(Token t) {
    return Character.isUpperCase(t.text().codePointAt(0));
  }

  private boolean isOpposite(int i, int h) {
    return phrases.words().opposites.contains(s.token(h).lemma()) && s.token(i).is("nmod:poss");
  }

  private boolean isJoined(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      if (s.token(i).is("cc") || s.token(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static void addAll(List<Party> to, List<Party> from) {
    for (Party p : from) {
      if (to.stream().noneMatch(p::sameAs)) {
        to.add(p);
      }
    }
  }
}
