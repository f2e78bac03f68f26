package org.chancery.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Speech;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** What ties a speaker to a party by the speaker's own words. */
final class Ties {
  /** What may name the party of whom it is said. */
  private static final Qualifier.Kind[] DESCRIBING = {
    Qualifier.Kind.APPOSITION,
    Qualifier.Kind.PART,
    Qualifier.Kind.OWNER,
    Qualifier.Kind.COMPOUND,
    Qualifier.Kind.QUALITY,
    Qualifier.Kind.NAME
  };

  private Ties() {}

  /** The party that the words for the speaker themselves name, by modifier or apposition. */
  static @Nullable String of(Scene scene, int token, @Nullable Mention m) {
    for (Party p : scene.cast().ownersOf(token)) {
      if (p.code() != null) {
        return p.label();
      }
    }
    if (m != null && !isGuess(scene, token, m)) {
      for (Party p : m.parties()) {
        if (p.code() != null) {
          return p.label();
        }
      }
    }
    return below(scene, token);
  }

  /** "X, for the Kremlin, said": what stands between commas before the verb. */
  static @Nullable String aside(Scene scene, Speech p) {
    int from = p.speaker() + 1;
    if (from >= p.verb() || !scene.term(from).text().equals(",")) {
      return null;
    }
    for (int i = from; i < p.verb(); i++) {
      Mention m = scene.cast().at(i);
      if (m != null && m.kind() == Mention.Kind.PARTY && !m.parties().isEmpty()) {
        return m.parties().get(0).code();
      }
    }
    return null;
  }

  /** "X, a member of the Duma", "a diplomat at the secretariat of the alliance". */
  private static @Nullable String below(Scene scene, int token) {
    List<Integer> open = new ArrayList<>(List.of(token));
    for (int k = 0; k < open.size() && k < 12; k++) {
      for (Term c : scene.phrase(open.get(k)).qualifiers(DESCRIBING).toList()) {
        Mention m = scene.cast().at(c.index());
        List<Party> parties = scene.phrase(c.index()).parties();
        boolean seat =
            m != null && m.kind() == Mention.Kind.PLACE && POSTED.contains(kindOf(scene, token));
        if (seat) {
          continue;
        }
        boolean names =
            m == null || m.noun() == null || !scene.cast().ownersOf(c.index()).isEmpty();
        if (names && !parties.isEmpty() && parties.get(0).code() != null) {
          return parties.get(0).label();
        }
        open.add(c.index());
      }
    }
    return null;
  }

  private static final Set<Mention.Kind> POSTED = Set.of(Mention.Kind.MISSION, Mention.Kind.ENVOY);

  private static Mention.Kind kindOf(Scene scene, int token) {
    Mention m = scene.cast().at(token);
    return m == null ? Mention.Kind.PARTY : m.kind();
  }

  /** Whether the cast gave an agent its party without a word of the phrase that names it. */
  private static boolean isGuess(Scene scene, int token, Mention m) {
    if (m.kind() == Mention.Kind.PARTY || m.kind() == Mention.Kind.PLACE) {
      return false;
    }
    boolean agent = m.noun() != null && !Set.of("nationals", "leader").contains(m.nounClass());
    return agent && scene.cast().ownersOf(token).isEmpty();
  }
}
