package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** What stands above a predicate and what it makes of it. */
final class Embeddings {
  private static final Set<String> IF = Set.of("if", "unless", "whether", "lest", "provided");
  private static final Set<String> NARRATING =
      Set.of("after", "before", "since", "while", "because", "as", "although", "though", "once");
  private static final Set<String> POSSIBLE = Set.of("can", "could", "may", "might");

  /** Prepositions that bind a noun to its predicate; others, as "after", set a scene. */
  private static final Set<String> BINDING =
      Set.of(
          "to", "for", "of", "on", "upon", "from", "about", "against", "with", "into", "over",
          "out", "off");

  private static final Set<String> HANDING = Set.of("give", "grant", "go", "move");
  private static final Set<String> BOUND = Set.of("must", "shall", "should", "ought");

  private final Sentence s;
  private final Operators operators;
  private final Clauses clauses;
  private final Phrases phrases;

  Embeddings(Sentence s, Operators operators, Clauses clauses) {
    this.s = s;
    this.operators = operators;
    this.clauses = clauses;
    this.phrases = new Phrases(s);
  }

  /** Embedding predicates, nearest first. */
  List<Embedding> above(int trigger) {
    List<Embedding> out = new ArrayList<>();
    int at = trigger;
    for (int steps = 0; steps < s.size(); steps++) {
      Token t = s.token(at);
      int head = t.head();
      if (head < 0 || t.relation().equals("acl:relcl") || isNarrated(t)) {
        break;
      }
      if (embeds(t) && !hands(t)) {
        add(at, head, out);
      }
      at = head;
    }
    return out;
  }

  /** "..., a day after Prague expelled two": such a clause is told on its own account. */
  private boolean isNarrated(Token t) {
    return t.is("advcl")
        && s.children(t.index(), "mark").stream()
            .anyMatch(m -> NARRATING.contains(m.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether a token's relation to its head makes it what the head plans, denies, orders ... */
  private boolean embeds(Token t) {
    if (t.is("xcomp", "ccomp", "csubj", "parataxis", "acl")
        || (t.head() >= 0 && clauses.isInfinitiveOf(t.index(), t.head()))) {
      return true;
    }
    boolean noun = t.isNoun() || t.tag().equals("VBG");
    return noun
        && (t.is("obj", "nsubj:pass")
            || (t.is("obl", "nmod")
                && s.children(t.index(), "case").stream()
                    .allMatch(c -> BINDING.contains(c.lemma().toLowerCase(Locale.ROOT)))));
  }

  /** "gave them a week to leave" orders, "gave them aid" does not. */
  private boolean hands(Token t) {
    Operator op = operators.of(s.token(t.head()).lemma().toLowerCase(Locale.ROOT));
    boolean oblique = t.isNoun() && t.is("obl", "nmod");
    if (oblique
        && (op == Operator.END
            || op == Operator.RESUME
            || op == Operator.NEUTRAL
            || op == Operator.ORDER
            || op == Operator.ALLOW)) {
      return !s.token(t.head()).isNoun();
    }
    return t.isNoun() && t.is("obj", "obl", "nmod") && HANDING.contains(s.token(t.head()).lemma());
  }

  private void add(int below, int head, List<Embedding> out) {
    Token h = s.token(head);
    String predicate = h.isVerb() ? Clauses.predicate(s, head) : h.lemma().toLowerCase(Locale.ROOT);
    Operator op = operators.of(predicate);
    if (op == null && h.isVerb()) {
      op = operators.of(h.lemma().toLowerCase(Locale.ROOT));
    }
    boolean copula = h.lemma().equals("be") && h.isVerb();
    if (op == null && !copula) {
      return;
    }
    // "is to leave": the bare copula binds, like "will".
    Operator does = op == null ? Operator.INTEND : op;
    if (does == Operator.REPORT && isToldTo(below, head)) {
      does = Operator.ORDER;
    }
    List<Argument> arguments = h.isVerb() ? clauses.arguments(head) : List.of();
    int actor = h.isVerb() ? clauses.actorOf(head) : owner(head);
    out.add(
        new Embedding(
            head,
            predicate,
            does,
            actor,
            clauses.isNegated(head, arguments),
            clauses.tense(head),
            own(head, clauses.tense(head))));
  }

  /** "told it to close" orders, "told it that" reports. */
  private boolean isToldTo(int below, int head) {
    return clauses.isInfinitiveOf(below, head)
        && s.child(below, "mark").map(m -> m.lemma().equals("to")).orElse(false)
        && s.child(head, "obj", "iobj", "nsubj:pass").isPresent();
  }

  private int owner(int noun) {
    Token n = s.token(noun);
    int own = phrases.owner(noun);
    if (own < 0) {
      own = phrases.source(noun);
    }
    if (own < 0) {
      own = s.child(noun, "nsubj").map(Token::index).orElse(-1);
    }
    if (own < 0 && n.isNoun() && n.is("obj") && n.head() >= 0 && s.token(n.head()).isVerb()) {
      // "issued a reminder that": who issues it speaks.
      return clauses.actorOf(n.head());
    }
    return own >= 0 ? own : phrases.loosely(noun);
  }

  Modality modality(
      int trigger, List<Argument> arguments, boolean negated, Tense tense, List<Embedding> above) {
    Modality m = own(trigger, tense);
    if (negated) {
      m = m == Modality.PLANNED ? Modality.REFUSED : Modality.DENIED;
    }
    int actor = first(arguments);
    for (Embedding e : above) {
      boolean same = actor < 0 || e.actor() == actor;
      m = e.operator().over(m, e.negated(), same);
      m = above(e, m);
    }
    return m;
  }

  /** An embedding predicate's own form counts too: "would have to close", "may order". */
  private Modality above(Embedding e, Modality inner) {
    if (e.operator() == Operator.REPORT) {
      return inner;
    }
    boolean possible = clauses.modals(e.trigger()).stream().anyMatch(POSSIBLE::contains);
    return (possible || isHypothetical(e.trigger())) && inner != Modality.DENIED
        ? Modality.HYPOTHETICAL
        : inner;
  }

  /** Modality of a predicate by its own form: modal verbs, tense, a condition beside it. */
  Modality own(int trigger, Tense tense) {
    if (isHypothetical(trigger)) {
      return Modality.HYPOTHETICAL;
    }
    List<String> modals = clauses.modals(trigger);
    if (modals.stream().anyMatch(POSSIBLE::contains)) {
      if (isConditioned(trigger) && !modals.contains("can")) {
        return Modality.THREATENED;
      }
      return Modality.HYPOTHETICAL;
    }
    if (isAppraised(trigger)) {
      return Modality.HYPOTHETICAL;
    }
    if (isConditioned(trigger)) {
      return tense == Tense.PAST ? Modality.DONE : Modality.THREATENED;
    }
    if (modals.stream().anyMatch(BOUND::contains)) {
      return modals.contains("should") ? Modality.DEMANDED : Modality.ORDERED;
    }
    return tense == Tense.FUTURE || isDestined(trigger) ? Modality.PLANNED : Modality.DONE;
  }

  /** Whether the clause, or one above it, is an if-clause. */
  private boolean isHypothetical(int trigger) {
    int at = trigger;
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      for (Token m : s.children(at, "mark", "advmod")) {
        String mark = m.lemma().toLowerCase(Locale.ROOT);
        boolean awaited = mark.equals("until") && clauses.tense(at) == Tense.PRESENT;
        if ((IF.contains(mark) || awaited) && m.is("mark")) {
          return true;
        }
      }
      if (s.token(at).is("ccomp", "acl", "parataxis", "root")) {
        return false;
      }
      at = s.token(at).head();
    }
    return false;
  }

  /** "is to be shut": the bare copula with an infinitive binds, like "will". */
  private boolean isDestined(int trigger) {
    boolean to = s.child(trigger, "mark").map(m -> m.lemma().equals("to")).orElse(false);
    return to
        && s.children(trigger, "cop", "aux").stream()
            .anyMatch(c -> c.lemma().equals("be") && !c.tag().equals("VB"));
  }

  /** "It is rare to close a mission": an infinitive under an adjective tells nothing as done. */
  private boolean isAppraised(int trigger) {
    Token t = s.token(trigger);
    if (t.head() < 0 || !s.child(trigger, "mark").map(m -> m.lemma().equals("to")).orElse(false)) {
      return false;
    }
    Token head = s.token(t.head());
    return head.tag().startsWith("JJ")
        && t.is("xcomp", "ccomp", "csubj", "advcl")
        && operators.of(head.lemma().toLowerCase(Locale.ROOT)) == null;
  }

  /** Whether the clause holds only under a condition that stands beside it. */
  private boolean isConditioned(int trigger) {
    for (Token c : s.children(trigger, "advcl")) {
      for (Token m : s.children(c.index(), "mark")) {
        if (Set.of("if", "unless").contains(m.lemma().toLowerCase(Locale.ROOT))) {
          return !isAside(c);
        }
      }
    }
    return false;
  }

  /** "if necessary", "if needed": no condition on what is said. */
  private boolean isAside(Token clause) {
    return s.children(clause.index(), "nsubj").isEmpty();
  }

  private static int first(List<Argument> arguments) {
    for (Argument a : arguments) {
      if (a.role().equals(Argument.ACTOR)) {
        return a.token();
      }
    }
    return -1;
  }
}
