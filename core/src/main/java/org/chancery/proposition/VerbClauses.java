package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/**
 * Clauses around a verb: participants by role whatever the voice, shared and controlled subjects
 * found, tense and negation read off.
 */
final class VerbClauses {
  private final Sentence s;
  private final VerbForms forms;
  private final VerbArguments phrases;
  private final Control control;
  private final PropositionWords words;

  VerbClauses(Sentence s, PropositionWords words) {
    this.s = s;
    this.forms = new VerbForms(s, words);
    this.phrases = new VerbArguments(s);
    this.control = new Control(s, forms, phrases, words);
    this.words = words;
  }

  /** Participants by role, as the active voice would have them. */
  List<Argument> arguments(int verb) {
    List<Argument> out = new ArrayList<>();
    boolean passive = forms.isPassive(verb);
    subjects(verb, passive, out);
    for (Token c : s.children(verb)) {
      if (c.is("obj") || (c.is("iobj") && s.child(verb, "obj").isEmpty())) {
        phrases.spread(Argument.OBJECT, c.index(), out);
      } else if (c.is("iobj")) {
        phrases.spread(Argument.RECIPIENT, c.index(), out);
      } else if (c.is("obl", "nmod") && !c.is("nmod:poss")) {
        String role = phrases.preposition(c.index());
        phrases.spread(passive && role.equals("by") ? Argument.ACTOR : role, c.index(), out);
      } else if (c.is("advmod") && words.directions.contains(c.lemma())) {
        // "brought them back from Minsk": the place hangs on the direction.
        for (Token place : s.children(c.index(), "obl", "nmod")) {
          phrases.spread(phrases.preposition(place.index()), place.index(), out);
        }
      } else if (c.is("xcomp", "ccomp")
          || (c.is("advcl")
              && (control.isInfinitiveOf(c.index(), verb) || isKeptFrom(c.index())))) {
        out.add(new Argument(Argument.COMPLEMENT, c.index()));
        if (c.is("xcomp") && !c.isVerb()) {
          // "found him guilty", "named her ambassador": whom the verb makes it of.
          s.child(c.index(), "nsubj")
              .ifPresent(n -> phrases.spread(Argument.OBJECT, n.index(), out));
        }
      }
    }
    shared(verb, passive, out);
    return out;
  }

  /** "barred him from entering": the deed that is barred completes the verb as "to enter" would. */
  private boolean isKeptFrom(int verb) {
    return s.token(verb).tag().equals("VBG")
        && s.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("from"));
  }

  private void subjects(int verb, boolean passive, List<Argument> out) {
    boolean given = passive && control.allows(verb) && s.child(verb, "obj").isPresent();
    String role = given ? Argument.RECIPIENT : passive ? Argument.OBJECT : Argument.ACTOR;
    List<Integer> own = control.ownSubjects(verb);
    if (!own.isEmpty()) {
      for (int i : own) {
        phrases.spread(role, i, out);
      }
      return;
    }
    int by = control.controller(verb);
    if (by >= 0) {
      phrases.spread(role, by, out);
    }
  }

  /**
   * "recalled and expelled the envoy": an object that stands with the last verb serves the first.
   */
  private void shared(int verb, boolean passive, List<Argument> out) {
    boolean hasObject = out.stream().anyMatch(a -> a.role().equals(Argument.OBJECT));
    if (hasObject || passive) {
      return;
    }
    Token t = s.token(verb);
    if (t.relation().equals("acl:relcl") && s.child(verb, "nsubj").isPresent()) {
      boolean subjectRelative =
          s.children(verb, "nsubj").stream().anyMatch(c -> c.tag().startsWith("W"));
      if (!subjectRelative) {
        // "the envoys that it expelled": the noun is what is done to.
        out.add(new Argument(Argument.OBJECT, t.head()));
        return;
      }
    }
    for (Token c : s.children(verb, "conj")) {
      boolean bare = c.isVerb() && s.child(c.index(), "nsubj", "nsubj:pass", "cc").isPresent();
      if (c.isVerb() && c.index() == verb + 2 && bare) {
        s.child(c.index(), "obj").ifPresent(o -> phrases.spread(Argument.OBJECT, o.index(), out));
      }
    }
  }

  /** Token of the first one who does what the verb says, -1 if not said. */
  int actorOf(int verb) {
    for (Argument a : arguments(verb)) {
      if (a.role().equals(Argument.ACTOR)) {
        return a.token();
      }
    }
    return -1;
  }

  /** "told it to close", and "gave them a week to leave", where parsers see a purpose. */
  boolean isInfinitiveOf(int verb, int head) {
    return control.isInfinitiveOf(verb, head);
  }

  /** Tense of the verb with its auxiliaries. */
  Tense tense(int token) {
    return forms.tense(token);
  }

  /** Lemmas of the modal verbs. */
  List<String> modals(int token) {
    return forms.modals(token);
  }

  /** Whether the verb is negated, or somebody who is nobody takes part. */
  boolean isNegated(int token, List<Argument> arguments) {
    return forms.isNegated(token, arguments);
  }
}
