package org.chancery.proposition;

import java.util.List;
import java.util.Locale;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** What a sentence only asks, imagines, invents, drafts, or meant to do and gave up. */
final class Unreality {
  private final Sentence s;
  private final Operators operators;
  private final VerbClauses clauses;
  private final PropositionWords words;

  Unreality(Sentence s, Operators operators, VerbClauses clauses, PropositionWords words) {
    this.s = s;
    this.operators = operators;
    this.clauses = clauses;
    this.words = words;
  }

  /**
   * Whether the clause only asks, imagines or invents: a question, "would have left", "Had it
   * known", "in the novel".
   */
  boolean isUnreal(int trigger, Tense tense) {
    return isAsked(trigger, tense)
        || isImagined(trigger)
        || isInverted(trigger)
        || isInvented(trigger);
  }

  /**
   * "Will Laos expel him?" asks; "Why did Laos expel him?" takes it as known, and so does what
   * stands in a clause of its own within a question.
   */
  private boolean isAsked(int trigger, Tense tense) {
    if (!isQuestion()) {
      return false;
    }
    int at = trigger;
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      Token t = s.token(at);
      if (t.relation().equals("acl:relcl") || (t.is("advcl") && !s.isInfinitive(at))) {
        return false;
      }
      at = t.head();
    }
    boolean known = words.unreal.known().contains(s.token(0).text().toLowerCase(Locale.ROOT));
    return !known || tense == Tense.FUTURE || !clauses.modals(trigger).isEmpty();
  }

  private boolean isQuestion() {
    int end = s.size() - 1;
    while (end > 0 && s.token(end).is("punct") && !s.token(end).text().endsWith("?")) {
      end--;
    }
    return end > 0 && s.token(end).text().endsWith("?");
  }

  /** "would have recalled him": it has not. */
  private boolean isImagined(int trigger) {
    List<Token> aux = s.children(trigger, "aux");
    return aux.stream().anyMatch(a -> a.tag().equals("MD") && words.future.contains(a.lemma()))
        && aux.stream().anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VB"));
  }

  /** "Had they asked", "Should it close": an if-clause without if. */
  private boolean isInverted(int trigger) {
    Token t = s.token(trigger);
    Token subject = s.child(trigger, "nsubj").orElse(null);
    return t.is("advcl")
        && subject != null
        && s.child(trigger, "mark").isEmpty()
        && s.children(trigger, "aux", "cop").stream()
            .anyMatch(
                a ->
                    a.index() < subject.index()
                        && words.unreal.inverted().contains(a.text().toLowerCase(Locale.ROOT)));
  }

  /** "In the novel, Chad breaks with Mali", "a prank that said that it had", "the bill would". */
  private boolean isInvented(int trigger) {
    int at = trigger;
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      if (s.children(at, "obl", "nmod", "nsubj").stream().anyMatch(this::isFiction)) {
        return true;
      }
      Token t = s.token(at);
      if (t.head() >= 0 && t.is("acl", "ccomp") && isFiction(s.token(t.head()))) {
        return true;
      }
      if (t.is("advcl", "parataxis")) {
        return false;
      }
      at = t.head();
    }
    return false;
  }

  /**
   * Whether what a verb means to do was given up: "had planned to", "planned to but dropped it".
   */
  boolean isDropped(int verb) {
    boolean before =
        s.children(verb, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
    boolean lapsed = before && words.unreal.lapsing().contains(s.token(verb).lemma());
    return lapsed
        || s.children(verb, "conj", "parataxis").stream()
            .anyMatch(c -> c.isVerb() && takesBack(c) && c.index() > verb);
  }

  private boolean takesBack(Token verb) {
    Operator does = operators.of(VerbForms.predicate(s, verb.index(), words));
    Token what = s.child(verb.index(), "obj", "nsubj:pass").orElse(null);
    return (does == Operator.UNDO || does == Operator.END)
        && what != null
        && (what.tag().equals("PRP") || words.isDecision(what));
  }

  private boolean isFiction(Token noun) {
    if (noun.is("nsubj") && words.unreal.drafts().contains(noun.lemma().toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean subject = noun.is("nsubj") || s.child(noun.index(), "case").isEmpty();
    boolean told = s.children(noun.index(), "case").stream().anyMatch(c -> c.lemma().equals("in"));
    return words.unreal.fictions().contains(noun.lemma().toLowerCase(Locale.ROOT))
        && (subject || told);
  }
}
