package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What the form of a predicate tells: its name, voice, tense, modal verbs and negation. */
final class VerbForms {
  private static final Set<String> PUTTING = Set.of("put", "place");
  private static final Set<String> HOLD = Set.of("hold", "ice");

  private final Sentence s;
  private final PropositionWords words;

  VerbForms(Sentence s, PropositionWords words) {
    this.s = s;
    this.words = words;
  }

  /** Lemma with particle: "break off". */
  static String predicate(Sentence s, int verb, PropositionWords words) {
    String lemma = s.token(verb).lemma().toLowerCase(Locale.ROOT);
    if (PUTTING.contains(lemma) && isOnHold(s, verb)) {
      return "put on hold";
    }
    return s.child(verb, "compound:prt")
        .or(() -> direction(s, verb, words))
        .or(() -> measured(s, verb, words))
        .map(p -> lemma + " " + p.lemma().toLowerCase(Locale.ROOT))
        .orElse(lemma);
  }

  /** "put its relations on ice" means what "put on hold" does. */
  private static boolean isOnHold(Sentence s, int verb) {
    return s.children(verb, "obl").stream()
        .anyMatch(
            c ->
                HOLD.contains(c.lemma())
                    && s.children(c.index(), "case").stream()
                        .anyMatch(k -> k.lemma().equals("on")));
  }

  /** "send home", "call back": a direction makes another predicate of a verb. */
  private static Optional<Token> direction(Sentence s, int verb, PropositionWords words) {
    return s.children(verb, "advmod", "xcomp").stream()
        .filter(c -> words.directions.contains(c.text().toLowerCase(Locale.ROOT)))
        .filter(c -> !isYearsAgo(s, c.index()))
        .findFirst();
  }

  /** "has yet to", "go as far as": an adverb that says how far the verb goes. */
  private static Optional<Token> measured(Sentence s, int verb, PropositionWords words) {
    return s.children(verb, "advmod").stream()
        .filter(c -> words.measuring.contains(c.text().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** "shut its embassy back in 2015": the word points at a time, not at a place. */
  private static boolean isYearsAgo(Sentence s, int adverb) {
    if (adverb + 1 >= s.size() || !s.token(adverb + 1).is("case")) {
      return false;
    }
    Token time = s.token(s.token(adverb + 1).head());
    return time.tag().equals("CD") && time.index() > adverb;
  }

  /** "be out of the country", "be back at their posts": a place as predicate; null if none. */
  static @Nullable String stateOf(Sentence s, int token, PropositionWords words) {
    if (s.child(token, "cop").isEmpty()) {
      return null;
    }
    String self = s.token(token).text().toLowerCase(Locale.ROOT);
    if (words.states.contains(self)) {
      return "be " + self;
    }
    return s.children(token, "case", "advmod").stream()
        .map(c -> c.text().toLowerCase(Locale.ROOT))
        .filter(words.states::contains)
        .map(w -> "be " + w)
        .findFirst()
        .orElse(null);
  }

  /** Whether the verb is in the passive, or a bare participle that modifies its object. */
  boolean isPassive(int verb) {
    Token t = s.token(verb);
    if (words.stative.contains(t.lemma().toLowerCase(Locale.ROOT))
        && s.child(verb, "aux:pass", "cop").isPresent()
        && !hasAgent(verb)) {
      return false;
    }
    if (words.motion.contains(t.lemma())) {
      // "must be gone": a perfect of motion in the clothes of a passive.
      return false;
    }
    if (s.child(verb, "nsubj:pass", "aux:pass").isPresent()) {
      return true;
    }
    boolean participle = t.tag().equals("VBN");
    boolean modifies = t.is("acl", "amod") && !t.relation().equals("acl:relcl");
    return participle && modifies && s.child(verb, "nsubj", "aux").isEmpty();
  }

  private boolean hasAgent(int verb) {
    return s.children(verb, "obl").stream()
        .anyMatch(
            c ->
                s.children(c.index(), "case").stream()
                    .anyMatch(k -> k.lemma().equalsIgnoreCase("by")));
  }

  /** Tense of the verb with its auxiliaries. */
  Tense tense(int token) {
    Token t = s.token(token);
    for (Token c : s.children(token, "aux")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      if (c.tag().equals("MD") && words.future.contains(l)) {
        return Tense.FUTURE;
      }
    }
    for (Token c : s.children(token, "aux", "aux:pass", "cop")) {
      if (c.tag().equals("VBD") || c.lemma().equals("have")) {
        return Tense.PAST;
      }
      if (c.tag().equals("VBZ") || c.tag().equals("VBP")) {
        return Tense.PRESENT;
      }
    }
    return switch (t.tag()) {
      case "VBD" -> Tense.PAST;
      case "VBN" -> t.is("acl", "conj", "root", "ccomp") ? Tense.PAST : Tense.NONE;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> Tense.NONE;
    };
  }

  /** Lemmas of the modal verbs. */
  List<String> modals(int token) {
    return s.children(token, "aux").stream()
        .filter(c -> c.tag().equals("MD"))
        .map(c -> c.lemma().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether the verb is negated, or somebody who is nobody takes part. */
  boolean isNegated(int token, List<Argument> arguments) {
    for (Token c : s.children(token, "advmod", "neg", "cc:preconj", "cc", "det", "mark")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      boolean longer =
          l.startsWith("long")
              && s.children(c.index(), "advmod").stream().anyMatch(n -> n.lemma().equals("no"));
      if (longer) {
        return true;
      }
      boolean missed = words.unreal.missing().contains(l) && c.index() + 1 == token;
      if (missed
          || words.negatingAdverb.contains(l)
          || (c.is("det") && l.equals("no"))
          || l.equals("without")) {
        return true;
      }
    }
    for (Argument a : arguments) {
      if ((a.role().equals(Argument.ACTOR) || a.role().equals(Argument.OBJECT))
          && (words.negatingNoun.contains(s.token(a.token()).lemma().toLowerCase(Locale.ROOT))
              || s.children(a.token(), "det").stream()
                  .anyMatch(
                      d -> words.negatingNoun.contains(d.lemma().toLowerCase(Locale.ROOT))))) {
        return true;
      }
    }
    return false;
  }
}
