package org.chancery.syntax;

import java.util.Set;
import org.chancery.rules.Lexicon;

/**
 * Mends what a verb cannot do without or cannot have twice: whoever is given something is given an
 * object, and a passive has its agent.
 */
final class ValencyRepair {
  private final Sentence s;
  private final Set<String> takesOf;
  private final Set<String> takesTwo;
  private final Set<String> deedEndings;
  private final Mends mends;

  /**
   * @param lexicon verbs by what they take
   */
  ValencyRepair(Sentence s, Lexicon lexicon) {
    this.s = s;
    takesOf = lexicon.need("takes-of");
    takesTwo = lexicon.need("takes-two");
    deedEndings = lexicon.need("deed-ending");
    this.mends = new Mends(s);
  }

  /** The sentence with its verbs complete. */
  Sentence repair() {
    for (Token t : s.tokens()) {
      if (t.head() < 0) {
        continue;
      }
      if (t.is("iobj")) {
        mends.attempt(() -> given(t));
      } else if (t.relation().equals("nmod")) {
        mends.attempt(() -> agent(t));
        mends.attempt(() -> stripped(t));
      } else if (t.relation().equals("obl")) {
        mends.attempt(() -> unled(t));
        mends.attempt(() -> compared(t));
      } else if (t.relation().equals("obl:unmarked")) {
        mends.attempt(() -> received(t));
      }
    }
    return mends.sentence();
  }

  /**
   * "stripped two envoys at the mission of their badges": "of" is the verb's, not the mission's.
   */
  private void stripped(Token what) {
    boolean of = isLedBy(what, "of");
    int at = what.head();
    while (of && at >= 0 && s.token(at).isNoun() && !s.token(at).is("obj", "nsubj:pass")) {
      at = s.token(at).relation().equals("nmod") ? s.token(at).head() : -1;
    }
    if (!of || at < 0 || !s.token(at).is("obj", "nsubj:pass")) {
      return;
    }
    Token verb = s.token(s.token(at).head());
    boolean last =
        s.children(what.head(), "nmod").stream().noneMatch(c -> c.index() > what.index());
    boolean free =
        s.children(verb.index(), "obl", "advcl").stream().noneMatch(o -> isLedBy(o, "of"));
    if (takesOf.contains(verb.lemma()) && last && free) {
      mends.hang(what, verb.index(), "obl");
    }
  }

  private boolean isLedBy(Token t, String preposition) {
    return s.children(t.index(), "case", "mark").stream()
        .anyMatch(c -> c.lemma().equals(preposition));
  }

  /** "gave the consul 48 hours": the hours are given, they do not say when. */
  private void given(Token receiver) {
    Token verb = s.token(receiver.head());
    if (s.child(verb.index(), "obj").isPresent()) {
      return;
    }
    for (Token c : s.children(verb.index(), "obl:unmarked", "xcomp", "dep")) {
      if (c.isNoun() && c.index() > receiver.index() && s.child(c.index(), "case").isEmpty()) {
        mends.hang(c, verb.index(), "obj");
        return;
      }
    }
  }

  /** "was given 48 hours": what somebody gets, not how long giving took. */
  private void received(Token what) {
    Token verb = s.token(what.head());
    boolean gets =
        takesTwo.contains(verb.lemma())
            && s.child(verb.index(), "nsubj:pass").isPresent()
            && s.child(verb.index(), "obj").isEmpty();
    if (gets && what.index() > verb.index()) {
      mends.hang(what, verb.index(), "obj");
    }
  }

  /** "may keep at most nine envoys": a noun that no preposition leads is the verb's object. */
  private void unled(Token noun) {
    Token verb = s.token(noun.head());
    boolean object =
        verb.isVerb()
            && noun.isNoun()
            && noun.index() > verb.index()
            && s.child(noun.index(), "nummod").isPresent()
            && s.child(noun.index(), "case", "mark").isEmpty()
            && s.child(verb.index(), "obj").isEmpty();
    if (object) {
      mends.hang(noun, verb.index(), "obj");
    }
  }

  /** "no more than six envoys": the envoys are the object, the comparison is about their number. */
  private void compared(Token noun) {
    Token more = s.token(noun.head());
    Token number = s.child(noun.index(), "nummod").orElse(null);
    Token than = s.child(noun.index(), "case").orElse(null);
    boolean counts =
        number != null
            && than != null
            && than.lemma().equals("than")
            && than.index() == more.index() + 1
            && more.head() >= 0
            && s.token(more.head()).isVerb();
    if (counts && number != null && than != null) {
      mends.hang(
          noun, more.head(), s.child(more.head(), "obj").isEmpty() ? "obj" : more.relation());
      mends.hang(more, number.index(), "advmod");
      mends.hang(than, more.index(), "fixed");
    }
  }

  /** "was stripped of his badge by Peru": "by" says who did it, not whose badge it is. */
  private void agent(Token who) {
    Token noun = s.token(who.head());
    if (!isLedBy(who, "by") || noun.head() < 0 || !noun.isNoun()) {
      return;
    }
    boolean owned = s.child(noun.index(), "nmod:poss").isPresent();
    if (!owned && isDeed(noun.lemma())) {
      return;
    }
    Token verb = s.token(noun.head());
    boolean passive = s.child(verb.index(), "aux:pass").isPresent() && !noun.is("nsubj:pass");
    if (passive && !hasAgent(verb)) {
      mends.hang(who, verb.index(), "obl");
    }
  }

  /** Nouns that name what somebody does keep their own "by". */
  private boolean isDeed(String noun) {
    return deedEndings.stream().anyMatch(e -> noun.endsWith(e) || noun.endsWith(e + "s"));
  }

  private boolean hasAgent(Token verb) {
    return s.children(verb.index(), "obl").stream().anyMatch(o -> isLedBy(o, "by"));
  }
}
