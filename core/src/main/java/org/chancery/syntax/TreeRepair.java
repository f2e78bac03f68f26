package org.chancery.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.rules.Lexicon;

/**
 * Mends what parsers get wrong time and again, or tie otherwise than later stages expect, so that
 * no later stage has to know of it. Each mend is about a construction of English, never about a
 * sentence, and stays only as long as readings need it.
 */
public final class TreeRepair {
  private final Set<String> takesOf;
  private final Set<String> takesTwo;
  private final Set<String> outward;
  private final Set<String> completed;
  private final Set<String> leading;
  private final Set<String> states;

  /**
   * @param lexicon verbs by what they take
   */
  public TreeRepair(Lexicon lexicon) {
    takesOf = lexicon.need("takes-of");
    takesTwo = lexicon.need("takes-two");
    outward = lexicon.need("takes-out");
    completed = lexicon.need("takes-infinitive");
    leading = lexicon.need("leading-participle");
    states = lexicon.need("other-states");
  }

  /** The sentence with known faults mended. */
  public Sentence repair(Sentence parsed) {
    Sentence s = NameRepair.repair(parsed);
    Mends mends = new Mends(s);
    for (Token t : s.tokens()) {
      if (t.head() >= 0) {
        mend(s, t, mends);
      }
    }
    Sentence whole = new GapRepair(mends.sentence()).repair();
    return new ValencyRepair(whole, takesOf, takesTwo).repair();
  }

  private void mend(Sentence s, Token t, Mends mends) {
    List<Token> tokens = mends.tokens();
    if (t.tag().equals("CD")) {
      mends.attempt(() -> partitive(s, t, tokens));
    }
    if (t.is("xcomp", "advcl", "ccomp") && t.isVerb()) {
      mends.attempt(() -> completion(s, t, tokens));
    } else if (t.tag().equals("HYPH")) {
      mends.attempt(() -> hyphen(s, t, tokens));
    } else if (t.is("obl") && s.token(t.head()).isVerb()) {
      mends.attempt(() -> outward(s, t, tokens));
    } else if (t.is("conj") && states.contains(t.lemma())) {
      mends.attempt(() -> others(s, t, tokens));
    }
  }

  /** "ordered out the ambassador": "out" belongs to the verb. */
  private void outward(Sentence s, Token noun, List<Token> tokens) {
    Token verb = s.token(noun.head());
    List<Token> cases = s.children(noun.index(), "case");
    boolean out =
        !cases.isEmpty() && cases.get(0).lemma().equals("out") && outward.contains(verb.lemma());
    if (!out) {
      return;
    }
    if (cases.size() > 1) {
      // "thrown out of Moscow"
      tokens.set(cases.get(0).index(), moved(cases.get(0), verb.index(), "compound:prt"));
    } else if (cases.get(0).index() == verb.index() + 1) {
      tokens.set(cases.get(0).index(), moved(cases.get(0), verb.index(), "compound:prt"));
      tokens.set(noun.index(), moved(noun, verb.index(), "obj"));
    }
  }

  /** "rejected an offer to host talks": the infinitive tells what was offered. */
  private void completion(Sentence s, Token verb, List<Token> tokens) {
    Token to = s.child(verb.index(), "mark").filter(m -> m.lemma().equals("to")).orElse(null);
    if (to == null || to.index() == 0) {
      return;
    }
    for (Token noun : s.children(verb.head(), "obj", "nsubj:pass", "obl")) {
      boolean adjacent =
          noun.index() < to.index()
              && s.tokens().subList(noun.index() + 1, to.index()).stream()
                  .allMatch(t -> s.isBelow(t.index(), noun.index()) || isAside(s, t, verb.head()));
      if (adjacent && completed.contains(noun.lemma().toLowerCase(Locale.ROOT))) {
        tokens.set(verb.index(), moved(verb, noun.index(), "acl"));
      }
    }
  }

  /** "15 of its diplomats": so many diplomats, not a number, are what is spoken of. */
  private static void partitive(Sentence s, Token number, List<Token> tokens) {
    Token of = number.index() + 1 < s.size() ? s.token(number.index() + 1) : number;
    Token noun = of.is("case") ? s.token(of.head()) : number;
    boolean part = of.lemma().equals("of") && noun.is("nmod") && noun.head() == number.index();
    if (!part || !noun.tag().endsWith("S") || s.child(noun.index(), "nummod").isPresent()) {
      return;
    }
    for (Token c : s.children(number.index())) {
      if (c.index() > noun.index()) {
        tokens.set(c.index(), moved(c, noun.index(), c.relation()));
      }
    }
    tokens.set(noun.index(), moved(noun, number.head(), number.relation()));
    tokens.set(number.index(), moved(number, noun.index(), "nummod"));
    tokens.set(of.index(), moved(of, number.index(), "fixed"));
  }

  /** "Kenyan-led forces" are Kenya's; "Kenyan-backed forces" are somebody else's. */
  private void hyphen(Sentence s, Token hyphen, List<Token> tokens) {
    int i = hyphen.index();
    if (i == 0 || i + 1 >= s.size() || s.token(i - 1).head() != i + 1) {
      return;
    }
    Token who = s.token(i - 1);
    Token verb = s.token(i + 1);
    boolean participle = verb.tag().equals("VBN") || verb.text().endsWith("ed");
    if (participle && verb.is("amod") && verb.head() >= 0) {
      boolean owns = leading.contains(verb.text().toLowerCase(Locale.ROOT));
      tokens.set(who.index(), owns ? moved(who, verb.head(), "amod") : moved(who, i + 1, "dep"));
    }
  }

  /** "came under pressure from Peru to leave": parsers hang where it comes from on the verb. */
  private static boolean isAside(Sentence s, Token t, int verb) {
    return s.children(verb, "obl").stream()
        .anyMatch(
            o ->
                s.isBelow(t.index(), o.index())
                    && s.children(o.index(), "case").stream()
                        .anyMatch(c -> c.lemma().equals("from") || c.lemma().equals("by")));
  }

  /** "the envoys of Peru and two other states": the states stand beside Peru, not the envoys. */
  private static void others(Sentence s, Token states, List<Token> tokens) {
    boolean more =
        s.children(states.index(), "amod").stream().anyMatch(c -> c.lemma().equals("other"));
    for (Token c : more ? s.children(states.head(), "nmod") : List.<Token>of()) {
      if (c.isProper() && c.index() < states.index() && !c.is("nmod:poss")) {
        tokens.set(states.index(), moved(states, c.index(), "conj"));
        for (Token time : s.children(states.index(), "orphan")) {
          int at = states.head();
          while (at >= 0 && !s.token(at).isVerb()) {
            at = s.token(at).head();
          }
          if (at >= 0) {
            tokens.set(time.index(), moved(time, at, "obl"));
          }
        }
        return;
      }
    }
  }

  static Token moved(Token t, int head, String relation) {
    return new Token(t.index(), t.span(), t.text(), t.lemma(), t.tag(), head, relation);
  }
}
