package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** What a predicate's form says of it: tense, modal verbs, negation. */
final class Inflection {
  private static final Set<String> NEGATORS =
      Set.of("not", "n't", "never", "neither", "nor", "hardly", "scarcely");
  private static final Set<String> NOBODY =
      Set.of("no", "none", "nobody", "nothing", "neither", "nor");

  private final Sentence s;

  Inflection(Sentence s) {
    this.s = s;
  }

  Tense tense(int token) {
    Token t = s.token(token);
    for (Token c : s.children(token, "aux")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      if (c.tag().equals("MD") && Set.of("will", "would", "shall", "'ll", "wo", "'d").contains(l)) {
        return Tense.FUTURE;
      }
    }
    for (Token c : s.children(token, "aux", "aux:pass", "cop")) {
      if (c.tag().equals("VBD") || c.lemma().equals("have")) {
        return Tense.PAST;
      }
      if (c.tag().equals("VBZ") || c.tag().equals("VBP")) {
        return t.tag().equals("VBN") && c.lemma().equals("have") ? Tense.PAST : Tense.PRESENT;
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

  boolean isNegated(int token, List<Argument> arguments) {
    for (Token c : s.children(token, "advmod", "neg", "cc:preconj", "det", "mark")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      if (NEGATORS.contains(l) || (c.is("det") && l.equals("no")) || l.equals("without")) {
        return true;
      }
    }
    for (Argument a : arguments) {
      if ((a.role().equals(Argument.ACTOR) || a.role().equals(Argument.OBJECT))
          && (NOBODY.contains(s.token(a.token()).lemma().toLowerCase(Locale.ROOT))
              || s.children(a.token(), "det").stream()
                  .anyMatch(d -> NOBODY.contains(d.lemma().toLowerCase(Locale.ROOT))))) {
        return true;
      }
    }
    return false;
  }
}
