package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Participants of event nouns: "the expulsion of eight diplomats by NATO", "Iran's attack on". */
final class NounPropositions {
  private final Sentence s;
  private final Cast cast;
  private final Operators operators;
  private final Nominals nominals;
  private final PropositionWords words;

  NounPropositions(
      Sentence s, Cast cast, Operators operators, Nominals nominals, PropositionWords words) {
    this.words = words;
    this.nominals = nominals;
    this.operators = operators;
    this.s = s;
    this.cast = cast;
  }

  /** Participants of the event noun; of a decision about it where it stands before one. */
  List<Argument> arguments(int noun) {
    Token t = s.token(noun);
    if (t.is("compound") && t.head() >= 0 && words.isDecision(s.token(t.head()))) {
      return own(t.head()).stream()
          .filter(a -> a.token() != noun)
          .map(a -> a.role().equals("against") ? new Argument(Argument.OBJECT, a.token()) : a)
          .toList();
    }
    return own(noun);
  }

  private List<Argument> own(int noun) {
    List<Argument> out = new ArrayList<>();
    for (Token c : s.children(noun)) {
      if (c.is("nmod:poss")) {
        out.add(new Argument(possessorRole(c.index(), noun), c.index()));
      } else if (c.is("nmod", "obl")) {
        behindPreposition(c, out);
      } else if (c.is("amod", "compound")) {
        before(c, out);
      } else if (c.is("acl")) {
        out.add(new Argument(Argument.COMPLEMENT, c.index()));
      }
    }
    Token n = s.token(noun);
    Token culprit = culprit(n);
    if (culprit != null) {
      out.add(new Argument(Argument.ACTOR, culprit.index()));
    }
    if (out.stream().noneMatch(a -> a.role().equals(Argument.ACTOR))) {
      carrier(n, out);
    }
    return out;
  }

  /** "of eight diplomats", "by NATO", "on the border": the preposition is the role. */
  private void behindPreposition(Token c, List<Argument> out) {
    String prep =
        s.child(c.index(), "case").map(k -> k.lemma().toLowerCase(Locale.ROOT)).orElse("when");
    String role =
        switch (prep) {
          case "of" -> Argument.OBJECT;
          case "by" -> Argument.ACTOR;
          default -> prep;
        };
    out.add(new Argument(role, c.index()));
    for (Token conj : s.children(c.index(), "conj")) {
      out.add(new Argument(role, conj.index()));
    }
  }

  /** "NATO expulsion", "embassy closure": a party acts, a mission or a thing undergoes it. */
  private void before(Token c, List<Argument> out) {
    Mention m = cast.at(c.index());
    if (m != null && !m.parties().isEmpty()) {
      boolean thing = m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION;
      out.add(new Argument(thing ? Argument.OBJECT : Argument.ACTOR, c.index()));
    } else if (c.isNoun()) {
      out.add(new Argument(Argument.OBJECT, c.index()));
    }
  }

  /** "Russia announced the closure": who announces or carries out an unowned act is its actor. */
  private void carrier(Token noun, List<Argument> out) {
    boolean his =
        noun.head() >= 0 && carriesOut(noun.head()) && (isOwnDoing(noun) || takesBack(noun));
    if (!his) {
      return;
    }
    for (Token subject : s.children(noun.head(), "nsubj")) {
      // "were engaged in talks" is passive in form only; "were given talks" is not.
      if (!subject.relation().equals("nsubj:pass") || noun.is("obl")) {
        out.add(new Argument(Argument.ACTOR, subject.index()));
      }
    }
  }

  /** "was behind the attack", "was responsible for the attack": whose deed the noun is. */
  private @Nullable Token culprit(Token noun) {
    boolean behind =
        s.child(noun.index(), "case").map(c -> c.lemma().equals("behind")).orElse(false);
    if (behind && s.child(noun.index(), "cop").isPresent()) {
      return s.child(noun.index(), "nsubj").orElse(null);
    }
    boolean charged =
        noun.is("obl", "nmod")
            && noun.head() >= 0
            && s.token(noun.head()).lemma().equals("responsible")
            && s.child(noun.index(), "case").map(c -> c.lemma().equals("for")).orElse(false);
    return charged ? s.child(noun.head(), "nsubj").orElse(null) : null;
  }

  /** "backed down on the expulsion": what is taken back stands behind a preposition. */
  private boolean takesBack(Token noun) {
    return noun.head() >= 0
        && operators.of(VerbForms.predicate(s, noun.head(), words)) == Operator.UNDO
        && s.child(noun.index(), "case").map(c -> c.lemma().equals("on")).orElse(false);
  }

  /**
   * "began talks", "engaged in talks", "flew to Geneva for talks": the subject takes part in what
   * the noun tells.
   */
  private boolean isOwnDoing(Token noun) {
    if (noun.is("obj")) {
      return true;
    }
    String prep = s.child(noun.index(), "case").map(Token::lemma).orElse("");
    String verb = s.token(noun.head()).lemma();
    Operator both = operators.of(verb + " " + prep);
    if (!noun.is("obl") || both == Operator.NEUTRAL) {
      return noun.is("obl");
    }
    return prep.equals("for")
        && s.child(noun.head(), "obj").isEmpty()
        && both == null
        && operators.of(verb) == null;
  }

  /** Who condemns, demands or suffers an attack has not made it. */
  private boolean carriesOut(int verb) {
    Operator op = operators.of(s.token(verb).lemma().toLowerCase(Locale.ROOT));
    return op != Operator.COMMENT
        && op != Operator.ACCUSE
        && op != Operator.DEMAND
        && op != Operator.WISH
        && op != Operator.FORBID
        && op != Operator.REFUSE
        && op != Operator.ALLOW
        && op != Operator.DENY
        && op != Operator.CONSIDER;
  }

  /** "the ambassador's recall" has a possessor that is recalled; "Iran's recall" one that acts. */
  private String possessorRole(int possessor, int noun) {
    Mention m = cast.at(possessor);
    boolean thing =
        m != null && (m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION);
    boolean hasObject =
        s.children(noun, "nmod").stream()
            .anyMatch(
                c ->
                    s.child(c.index(), "case")
                        .map(k -> k.lemma().equalsIgnoreCase("of"))
                        .orElse(false));
    boolean undergone = nominals.isUndergone(s.token(noun).lemma().toLowerCase(Locale.ROOT));
    return (thing || undergone) && !hasObject ? Argument.OBJECT : Argument.ACTOR;
  }
}
