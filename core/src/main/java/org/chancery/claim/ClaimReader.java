package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.event.Event;
import org.chancery.event.Occurrence;
import org.chancery.event.Scene;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Tense;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The claim stage: who says what, for whom, and which claims clash. */
public final class ClaimReader {
  private static final Set<String> NEGATORS =
      Set.of("not", "n't", "never", "no", "nothing", "none", "nobody", "neither", "nor", "without");

  private final ClaimRules rules;

  /**
   * @param rules speech verbs and topics
   */
  public ClaimReader(ClaimRules rules) {
    this.rules = rules;
  }

  /**
   * Claims and their contradictions.
   *
   * @param claims ids count from "c1"
   */
  public record Claims(List<Claim> claims, List<Contradiction> contradictions) {}

  /**
   * Reads the claims of a story.
   *
   * @param text the article's text
   * @param scenes its sentences
   * @param occurrences the events told in them
   */
  public Claims read(String text, List<Scene> scenes, List<Occurrence> occurrences) {
    List<Said> said = new ArrayList<>();
    for (Scene scene : scenes) {
      Set<String> told = new HashSet<>();
      for (Proposition p : scene.propositions()) {
        Said s = said(text, scene, p, "c" + (said.size() + 1), occurrences);
        if (s != null && told.add(s.claim().speaker() + "|" + s.claim().stance())) {
          said.add(s);
        }
      }
    }
    return new Claims(
        said.stream().map(Said::claim).toList(), new Contradictions(rules).among(said));
  }

  private @Nullable Said said(
      String text, Scene scene, Proposition p, String id, List<Occurrence> occurrences) {
    Claim.Stance stance = rules.stance(p.predicate());
    if (stance == null || p.nominal()) {
      return null;
    }
    int actor = p.first(Argument.ACTOR).orElse(-1);
    Mention m = actor < 0 ? null : scene.cast().at(actor);
    if (m == null || m.parties().isEmpty()) {
      return null;
    }
    Sentence s = scene.sentence();
    boolean negated = negated(s, p);
    Claim.Stance taken = refine(stance, scene, p, negated);
    List<String> about =
        occurrences.stream()
            .filter(o -> o.scene().sentence().index() == scene.sentence().index())
            .map(Occurrence::event)
            .filter(e -> e != null)
            .map(Event::id)
            .toList();
    Claim claim =
        new Claim(
            id,
            m.person() != null ? m.person() : m.span().in(text),
            m.parties().get(0).label(),
            taken,
            s.index(),
            s.span(),
            s.in(text),
            about);
    return new Said(claim, lemmas(s, actor), negated || taken == Claim.Stance.DENIES);
  }

  /** A plain "said" takes the stance of what is said. */
  private static Claim.Stance refine(
      Claim.Stance stance, Scene scene, Proposition p, boolean negated) {
    if (stance != Claim.Stance.ASSERTS) {
      return stance;
    }
    for (int c : p.all(Argument.COMPLEMENT)) {
      for (Proposition q : scene.propositions()) {
        if (q.trigger() != c) {
          continue;
        }
        boolean bound =
            scene.sentence().children(c, "aux").stream()
                .anyMatch(a -> Set.of("must", "should", "ought").contains(a.lemma()));
        if (bound) {
          return Claim.Stance.DEMANDS;
        }
        boolean own =
            q.first(Argument.ACTOR).isPresent()
                && sameParty(scene, q.first(Argument.ACTOR).getAsInt(), p);
        if (q.tense() == Tense.FUTURE && own && !negated) {
          return Claim.Stance.PROMISES;
        }
      }
    }
    return negated ? Claim.Stance.DENIES : stance;
  }

  private static boolean sameParty(Scene scene, int token, Proposition p) {
    int speaker = p.first(Argument.ACTOR).orElse(-1);
    Mention a = scene.cast().at(token);
    Mention b = speaker < 0 ? null : scene.cast().at(speaker);
    return a != null
        && b != null
        && a.parties().stream().anyMatch(x -> b.parties().stream().anyMatch(x::sameAs));
  }

  /** Whether what is said is negative: a negator outside the words that name the speaker. */
  private static boolean negated(Sentence s, Proposition p) {
    for (Token t : s.tokens()) {
      if (NEGATORS.contains(t.lemma().toLowerCase(Locale.ROOT)) && t.head() != p.trigger()) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> lemmas(Sentence s, int speaker) {
    Set<String> out = new HashSet<>();
    for (Token t : s.tokens()) {
      boolean content = t.isVerb() || (t.isNoun() && !t.isProper()) || t.tag().startsWith("JJ");
      if (content && !s.isBelow(t.index(), speaker)) {
        out.add(t.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return out;
  }
}
