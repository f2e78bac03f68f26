package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Party;
import org.chancery.claim.Claim.Stance;
import org.chancery.claim.ClaimRules.Topic;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/**
 * Pairs claims of different parties on one matter of fact of which one says yes and the other no: a
 * denial with the charge that it meets, or two claims on one of the topics of {@code
 * rules/claims.yaml}. One contradiction a matter.
 */
final class Contradictions {
  /** A topic's claims further apart than this are seldom about the same thing. */
  private static final int TOPIC_APART = 8;

  /** A denial stands close to what it denies. */
  private static final int DENIAL_APART = 6;

  /** So close that nothing but the order of the text need tie a denial to a charge. */
  private static final int NEXT = 2;

  /** Grounds from which on a denial is tied to a charge by more than neighbourhood. */
  private static final int CHARGED = 2;

  private static final int SHORTEST_PHRASE = 25;
  private static final int LONGEST_PHRASE = 90;

  private final ClaimRules rules;

  Contradictions(ClaimRules rules) {
    this.rules = rules;
  }

  /** Matters in dispute, each with all claims on it. */
  List<Contradiction> among(List<ComparableClaim> said) {
    Map<String, Set<String>> matters = new LinkedHashMap<>();
    Set<String> paired = new HashSet<>();
    for (ComparableClaim b : said) {
      ComparableClaim a = met(said, b);
      if (a != null) {
        String why = why(a, b);
        put(matters, why, a, b);
        paired.add(a.claim().id());
        paired.add(b.claim().id());
        for (ComparableClaim other : said) {
          // The same charge told again by the same party is the same matter.
          if (!other.equals(a)
              && other.party().equals(a.party())
              && grounds(other, b) >= CHARGED
              && isGrouped(other, a, b)) {
            put(matters, why, other, b);
            paired.add(other.claim().id());
          }
        }
      }
    }
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        String topic = clash(said.get(i), said.get(j));
        boolean known =
            paired.contains(said.get(i).claim().id()) && paired.contains(said.get(j).claim().id());
        if (topic != null && !known) {
          put(matters, topic, said.get(i), said.get(j));
        }
      }
    }
    List<Contradiction> out = new ArrayList<>();
    matters.forEach((why, ids) -> out.add(new Contradiction(List.copyOf(ids), why, why)));
    return out;
  }

  /**
   * The same claims with the stance that a dispute gives them: to say of another what that other
   * disputes is to accuse, and to dispute it is to deny.
   */
  List<ComparableClaim> disputed(List<ComparableClaim> said) {
    Map<String, Stance> changed = new HashMap<>();
    for (ComparableClaim b : said) {
      ComparableClaim a = met(said, b);
      if (a == null || !speaksOf(a, b.party())) {
        continue;
      }
      if (a.claim().stance() == Stance.ASSERTS) {
        changed.put(a.claim().id(), Stance.ACCUSES);
      }
      if (b.claim().stance() == Stance.ASSERTS && isContrast(a, b)) {
        changed.put(b.claim().id(), Stance.DENIES);
      }
    }
    return said.stream()
        .map(s -> s.as(changed.getOrDefault(s.claim().id(), s.claim().stance())))
        .toList();
  }

  /** Whether a further charge is of the same matter: "the charges" answers all of them. */
  private boolean isGrouped(ComparableClaim other, ComparableClaim a, ComparableClaim b) {
    boolean between =
        other.claim().sentence() >= a.claim().sentence()
            && other.claim().sentence() <= b.claim().sentence();
    boolean all = b.clause().has(rules.words("claim-allegation"));
    return between || all || apart(other, a) <= 1 || !shared(other, a).isEmpty();
  }

  private static boolean speaksOf(ComparableClaim a, String party) {
    return a.clause().partiesAt(a.clause().subject()).stream()
        .anyMatch(p -> p.label().equals(party));
  }

  private static void put(
      Map<String, Set<String>> matters, String why, ComparableClaim a, ComparableClaim b) {
    Set<String> ids = matters.computeIfAbsent(why, k -> new LinkedHashSet<>());
    ids.add(a.claim().id());
    ids.add(b.claim().id());
  }

  /** The charge or statement that a denial meets: the best founded, then the nearest; or null. */
  private @Nullable ComparableClaim met(List<ComparableClaim> said, ComparableClaim b) {
    if (!b.negated() && !answersInOneSentence(said, b)) {
      return null;
    }
    ComparableClaim best = null;
    int most = 0;
    for (ComparableClaim a : said) {
      int grounds = a.equals(b) ? 0 : grounds(a, b);
      boolean nearer =
          best != null && grounds == most && apart(a, b) < apart(best, b) && grounds > 0;
      if (grounds > most || nearer) {
        best = a;
        most = grounds;
      }
    }
    return best;
  }

  private boolean answersInOneSentence(List<ComparableClaim> said, ComparableClaim b) {
    return said.stream().anyMatch(a -> !a.equals(b) && isContrast(a, b));
  }

  private static int apart(ComparableClaim a, ComparableClaim b) {
    return Math.abs(a.claim().sentence() - b.claim().sentence());
  }

  /** How strongly b's denial is tied to what a says; 0 if not at all. */
  private int grounds(ComparableClaim a, ComparableClaim b) {
    Stance s = a.claim().stance();
    boolean states = s == Stance.ACCUSES || s == Stance.ASSERTS;
    if (!states || a.party().equals(b.party()) || apart(a, b) > DENIAL_APART) {
      return 0;
    }
    boolean earlier = a.claim().sentence() <= b.claim().sentence();
    boolean charges = s == Stance.ACCUSES && a.clause().names(b.party());
    int shared = shared(a, b).size();
    boolean ofB = speaksOf(a, b.party());
    if (isContrast(a, b) && earlier && (a.negated() != b.negated() || charges || ofB)) {
      return 4;
    }
    if ((a.negated() && s != Stance.ACCUSES) || b.claim().stance() != Stance.DENIES) {
      return 0;
    }
    if (b.answers() && earlier) {
      return s == Stance.ACCUSES ? 4 : apart(a, b) <= 1 && shared == 0 ? 1 : 0;
    }
    boolean rebuts = b.base() == Stance.DENIES;
    if (b.clause().has(rules.words("claim-purpose"))) {
      return 0;
    }
    if (charges && earlier) {
      return shared > 0 ? 3 : rebuts && apart(a, b) <= NEXT && !b.clause().others() ? 2 : 0;
    }
    boolean unnamed = s == Stance.ACCUSES && !a.clause().names();
    if (unnamed && rebuts && earlier && apart(a, b) <= 1 && !b.clause().others()) {
      return 1;
    }
    return shared >= 2 ? 2 : 0;
  }

  /** "A says ...; B says ...": one sentence that sets two parties against each other. */
  private boolean isContrast(ComparableClaim a, ComparableClaim b) {
    if (a.claim().sentence() != b.claim().sentence() || a.party().equals(b.party())) {
      return false;
    }
    Scene scene = a.scene();
    int from = a.clause().tokens().get(a.clause().tokens().size() - 1).index();
    int to = b.clause().tokens().get(0).index();
    for (int i = Math.max(0, from); i < to; i++) {
      if (rules.words("claim-contrast").contains(scene.term(i).text())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> shared(ComparableClaim a, ComparableClaim b) {
    Set<String> out = new HashSet<>(a.lemmas());
    out.retainAll(b.lemmas());
    out.removeAll(rules.words("claim-common"));
    return out;
  }

  private @Nullable String clash(ComparableClaim a, ComparableClaim b) {
    if (a.party().equals(b.party()) || apart(a, b) > TOPIC_APART || !isTied(a, b)) {
      return null;
    }
    for (Topic t : rules.topics()) {
      if (side(t, a) * side(t, b) < 0) {
        return t.name();
      }
    }
    return null;
  }

  /** Whether two claims can be about one thing: close by, or with a word or a party in common. */
  private boolean isTied(ComparableClaim a, ComparableClaim b) {
    return apart(a, b) <= NEXT
        || !shared(a, b).isEmpty()
        || a.clause().names(b.party())
        || b.clause().names(a.party())
        || third(a).stream().anyMatch(p -> third(b).contains(p));
  }

  private static Set<String> third(ComparableClaim s) {
    Set<String> out = new HashSet<>();
    for (Term t : s.clause().tokens()) {
      for (Party p : s.clause().partiesAt(t.index())) {
        if (p.code() != null) {
          out.add(p.label());
        }
      }
    }
    return out;
  }

  /** 1 if the claim says yes on the topic, -1 if no, 0 if it does not speak of it. */
  private static int side(Topic t, ComparableClaim s) {
    Stance stance = s.claim().stance();
    if (stance == Stance.DEMANDS || stance == Stance.THREATENS || stance == Stance.PROMISES) {
      return 0;
    }
    boolean yes = s.clause().has(t.yes());
    boolean no = s.clause().has(t.no());
    if (yes == no) {
      return 0;
    }
    return yes == s.negated() ? -1 : 1;
  }

  private static String why(ComparableClaim a, ComparableClaim b) {
    boolean clause = a.base() == Stance.ASSERTS && a.clause().finite() && a.clause().subject() >= 0;
    String phrase = a.phrase().strip();
    int comma = phrase.indexOf(',', SHORTEST_PHRASE);
    phrase = comma < 0 ? phrase : phrase.substring(0, comma);
    if (!clause || phrase.isEmpty()) {
      return "what " + a.party() + " accuses " + b.party() + " of";
    }
    if (phrase.length() > LONGEST_PHRASE) {
      phrase = phrase.substring(0, phrase.lastIndexOf(' ', LONGEST_PHRASE)) + " ...";
    }
    return "whether " + phrase;
  }
}
