package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What stands above a predicate and what it makes of it. */
final class Embeddings {
  /** Verbs that take back only what was decided; of anything else they mean something else. */
  private static final Set<String> BROAD = Set.of("withdraw", "lift");

  /** Operators of what is meant to come; it may have been given up since. */
  private static final Set<Operator> MEANS = Set.of(Operator.INTEND, Operator.WISH);

  private final Sentence s;
  private final Operators operators;
  private final VerbClauses clauses;
  private final PropositionWords words;
  private final Circumstances circumstances;
  private final Unreality unreality;
  private final VerbArguments phrases;
  private final Handing handing;

  Embeddings(Sentence s, Operators operators, VerbClauses clauses, PropositionWords words) {
    this.s = s;
    this.operators = operators;
    this.clauses = clauses;
    this.words = words;
    this.circumstances = new Circumstances(s, operators, clauses, words);
    this.unreality = new Unreality(s, operators, clauses, words);
    this.phrases = new VerbArguments(s);
    this.handing = new Handing(s, operators, words);
  }

  /** Embedding predicates, nearest first. */
  List<Embedding> above(int trigger) {
    List<Embedding> out = new ArrayList<>();
    int at = trigger;
    for (int steps = 0; steps < s.size(); steps++) {
      Token t = s.token(at);
      int head = t.head();
      if (head >= 0 && t.relation().equals("acl:relcl")) {
        paper(t, out);
      }
      if (head < 0 || t.relation().equals("acl:relcl") || isReduced(t) || isNarrated(t)) {
        break;
      }
      if (embeds(t) && !handing.hands(t)) {
        add(at, head, out);
      } else if (isPurpose(t)) {
        out.add(under(head, VerbForms.predicate(s, head, words), Operator.NEUTRAL));
      }
      at = head;
    }
    return out;
  }

  /** "the envoys expelled in May were let back": told in passing, as a relative clause tells it. */
  private boolean isReduced(Token t) {
    return t.relation().equals("acl")
        && t.tag().equals("VBN")
        && s.child(t.index(), "mark", "nsubj", "aux").isEmpty();
  }

  /** "letters that ordered them out were not sent": what a paper says is no more true than it. */
  private void paper(Token relative, List<Embedding> out) {
    Token noun = s.token(relative.head());
    boolean says =
        words.papers.contains(noun.lemma().toLowerCase(Locale.ROOT))
            && s.children(relative.index(), "nsubj").stream()
                .anyMatch(c -> c.tag().startsWith("W"));
    if (says && noun.is("obj", "nsubj") && s.token(noun.head()).isVerb()) {
      String predicate = VerbForms.predicate(s, noun.head(), words);
      out.add(under(noun.head(), predicate, Operator.NEUTRAL));
    }
  }

  /** "..., a day after Prague expelled two": such a clause is told on its own account. */
  private boolean isNarrated(Token t) {
    return t.is("advcl")
        && s.children(t.index(), "mark").stream()
            .anyMatch(m -> words.narrating.contains(m.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "will send a team to help": what is only meant to come of something is as real as that is. */
  private boolean isPurpose(Token t) {
    return t.is("advcl") && t.isVerb() && s.token(t.head()).isVerb() && s.isInfinitive(t.index());
  }

  /** Whether a token's relation to its head makes it what the head plans, denies, orders ... */
  private boolean embeds(Token t) {
    if (t.is("xcomp", "ccomp", "csubj", "parataxis", "acl")
        || (t.head() >= 0 && clauses.isInfinitiveOf(t.index(), t.head()))) {
      return true;
    }
    boolean gerund = t.tag().equals("VBG");
    if (gerund && t.is("advcl") && isBound(t, "mark")) {
      // "accused Sudan of shelling a village"
      return true;
    }
    boolean noun = t.isNoun() || gerund;
    if (noun && t.is("nsubj") && s.child(t.head(), "cop").isPresent()) {
      // "a break is not on the table"
      return true;
    }
    if (t.is("compound") && t.head() >= 0 && words.isDecision(s.token(t.head()))) {
      // "the expulsion order"
      return true;
    }
    return noun
        && (t.is("obj", "nsubj:pass")
            || (t.is("obl", "nmod")
                && (s.child(t.index(), "case").isEmpty() || isBound(t, "case"))));
  }

  /** Whether only prepositions that bind lead in the word. */
  private boolean isBound(Token t, String by) {
    List<Token> leading = s.children(t.index(), by);
    return !leading.isEmpty()
        && leading.stream()
            .allMatch(c -> words.binding.contains(c.lemma().toLowerCase(Locale.ROOT)));
  }

  private void add(int below, int head, List<Embedding> out) {
    Token h = s.token(head);
    String predicate =
        h.isVerb() ? VerbForms.predicate(s, head, words) : h.lemma().toLowerCase(Locale.ROOT);
    Operator op = operator(below, h, predicate);
    Token word = h.isVerb() ? s.child(head, "obj").orElse(null) : null;
    if (op == null && word != null && s.token(below).is("ccomp")) {
      // "issued a reminder that": the noun says what is done.
      predicate = word.lemma().toLowerCase(Locale.ROOT);
      op = operators.of(predicate);
    }
    if (op == null && handing.isHandedLimit(h)) {
      // "gave them 48 hours to leave": whoever gives the time orders it.
      add(below, h.head(), out);
      return;
    }
    boolean copula = h.lemma().equals("be") && h.isVerb();
    if (op == null && !copula) {
      return;
    }
    if (op == Operator.UNDO && BROAD.contains(predicate) && !isTakenBack(below)) {
      return;
    }
    // "is to leave": the bare copula binds, like "will".
    Operator does = op == null ? Operator.INTEND : op;
    if (does == Operator.REPORT && isToldTo(below, head)) {
      does = Operator.ORDER;
    }
    if (does == Operator.NEUTRAL && handing.isLimit(below, h)) {
      // "has two days to leave": somebody who is not named orders it.
      out.add(embedding(head, predicate, Operator.ORDER, -1, false));
      return;
    }
    out.add(under(head, predicate, does));
  }

  private @Nullable Operator operator(int below, Token h, String predicate) {
    Operator op = operators.of(predicate);
    if (op == null && h.isVerb()) {
      op = operators.of(h.lemma().toLowerCase(Locale.ROOT));
    }
    boolean lies = s.token(below).is("nsubj", "csubj") && isOnSomething(h);
    return op == null && lies ? Operator.CONSIDER : op;
  }

  /** "is on the table", "was not on anybody's desk": a deed that lies on something is not done. */
  private boolean isOnSomething(Token noun) {
    return noun.isNoun()
        && !noun.isProper()
        && s.child(noun.index(), "cop").isPresent()
        && s.children(noun.index(), "case").stream().anyMatch(c -> c.lemma().equals("on"));
  }

  /** What stands above, with whoever does it and whether it is denied. */
  private Embedding under(int head, String predicate, Operator does) {
    boolean verb = s.token(head).isVerb();
    List<Argument> arguments = verb ? clauses.arguments(head) : List.of();
    int actor = verb ? clauses.actorOf(head) : owner(head);
    return embedding(head, predicate, does, actor, clauses.isNegated(head, arguments));
  }

  private Embedding embedding(
      int head, String predicate, Operator does, int actor, boolean negated) {
    Tense tense = clauses.tense(head);
    return new Embedding(
        head,
        predicate,
        does,
        actor,
        negated,
        tense,
        operators.isOffer(predicate),
        own(head, tense));
  }

  /**
   * "withdrew its order", "lifted the suspension", and not "withdrew troops", "lifted sanctions".
   */
  private boolean isTakenBack(int below) {
    Token noun = s.token(below);
    return noun.is("obj", "nsubj:pass")
        && (words.isDecision(noun)
            || words.measures.contains(noun.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "told it to close" orders, "told it that" reports. */
  private boolean isToldTo(int below, int head) {
    return clauses.isInfinitiveOf(below, head)
        && s.isInfinitive(below)
        && s.child(head, "obj", "iobj", "nsubj:pass").isPresent();
  }

  private int owner(int noun) {
    Token n = s.token(noun);
    int own = phrases.owner(noun);
    if (own < 0) {
      own = phrases.source(noun);
    }
    if (own < 0 && s.child(noun, "case").isEmpty()) {
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
    if (circumstances.isVoid(trigger)) {
      return Modality.HYPOTHETICAL;
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
    boolean possible = clauses.modals(e.trigger()).stream().anyMatch(words.possible::contains);
    boolean unreal =
        possible
            || circumstances.isHypothetical(e.trigger())
            || unreality.isUnreal(e.trigger(), e.tense())
            || (MEANS.contains(e.operator()) && unreality.isDropped(e.trigger()));
    return unreal && inner != Modality.DENIED ? Modality.HYPOTHETICAL : inner;
  }

  /** Modality of a predicate by its own form: modal verbs, tense, a condition beside it. */
  Modality own(int trigger, Tense tense) {
    if (circumstances.isHypothetical(trigger) || unreality.isUnreal(trigger, tense)) {
      return Modality.HYPOTHETICAL;
    }
    List<String> modals = clauses.modals(trigger);
    if (modals.stream().anyMatch(words.possible::contains)) {
      if (circumstances.isConditioned(trigger) && !modals.contains("can")) {
        return Modality.THREATENED;
      }
      return Modality.HYPOTHETICAL;
    }
    if (circumstances.isAppraised(trigger)) {
      return Modality.HYPOTHETICAL;
    }
    if (circumstances.isConditioned(trigger)) {
      return tense == Tense.PAST ? Modality.DONE : Modality.THREATENED;
    }
    if (isObliged(trigger)) {
      return Modality.ORDERED;
    }
    if (modals.stream().anyMatch(words.bound::contains)) {
      return modals.contains("should") ? Modality.DEMANDED : Modality.ORDERED;
    }
    return tense == Tense.FUTURE || circumstances.isDestined(trigger)
        ? Modality.PLANNED
        : Modality.DONE;
  }

  /** "would have to go", where both words are auxiliaries. */
  private boolean isObliged(int trigger) {
    List<Token> aux = s.children(trigger, "aux", "mark");
    return aux.stream()
        .anyMatch(
            h ->
                h.is("aux")
                    && h.lemma().equals("have")
                    && aux.stream()
                        .anyMatch(t -> t.lemma().equals("to") && t.index() == h.index() + 1));
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
