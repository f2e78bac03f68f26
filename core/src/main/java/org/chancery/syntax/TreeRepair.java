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
  private final Lexicon lexicon;
  private final Set<String> outward;
  private final Set<String> completed;
  private final Set<String> leading;
  private final Set<String> states;
  private final Set<String> months;

  /**
   * @param lexicon verbs by what they take
   */
  public TreeRepair(Lexicon lexicon) {
    this.lexicon = lexicon;
    outward = lexicon.need("takes-out");
    completed = lexicon.need("takes-infinitive");
    leading = lexicon.need("leading-participle");
    states = lexicon.need("other-states");
    months = lexicon.need("month");
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
    Sentence joined = new ClauseRepair(mends.sentence()).repair();
    Sentence whole = new GapRepair(joined, months).repair();
    return new ValencyRepair(whole, lexicon).repair();
  }

  private void mend(Sentence s, Token t, Mends mends) {
    if (t.tag().equals("CD")) {
      mends.attempt(() -> partitive(s, t, mends));
    }
    if (t.is("xcomp", "advcl", "ccomp") && t.isVerb()) {
      mends.attempt(() -> completion(s, t, mends));
    } else if (t.tag().equals("HYPH")) {
      mends.attempt(() -> hyphen(s, t, mends));
    } else if (t.is("obl") && s.token(t.head()).isVerb()) {
      mends.attempt(() -> outward(s, t, mends));
    } else if (t.is("conj") && states.contains(t.lemma())) {
      mends.attempt(() -> others(s, t, mends));
    }
  }

  /** "ordered out the ambassador": "out" belongs to the verb. */
  private void outward(Sentence s, Token noun, Mends mends) {
    Token verb = s.token(noun.head());
    List<Token> cases = s.children(noun.index(), "case");
    boolean out =
        !cases.isEmpty() && cases.get(0).lemma().equals("out") && outward.contains(verb.lemma());
    if (!out) {
      return;
    }
    if (cases.size() > 1) {
      // "thrown out of Moscow"
      mends.hang(cases.get(0), verb.index(), "compound:prt");
    } else if (cases.get(0).index() == verb.index() + 1) {
      mends.hang(cases.get(0), verb.index(), "compound:prt");
      mends.hang(noun, verb.index(), "obj");
    }
  }

  /** "rejected an offer to host talks": the infinitive tells what was offered. */
  private void completion(Sentence s, Token verb, Mends mends) {
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
        mends.hang(verb, noun.index(), "acl");
      }
    }
  }

  /** "15 of its diplomats": so many diplomats, not a number, are what is spoken of. */
  private static void partitive(Sentence s, Token number, Mends mends) {
    Token of = number.index() + 1 < s.size() ? s.token(number.index() + 1) : number;
    Token noun = of.is("case") ? s.token(of.head()) : number;
    boolean part = of.lemma().equals("of") && noun.is("nmod") && noun.head() == number.index();
    if (!part || !noun.tag().endsWith("S") || s.child(noun.index(), "nummod").isPresent()) {
      return;
    }
    for (Token c : s.children(number.index())) {
      if (c.index() > noun.index()) {
        mends.hang(c, noun.index(), c.relation());
      }
    }
    mends.hang(noun, number.head(), number.relation());
    mends.hang(number, noun.index(), "nummod");
    mends.hang(of, number.index(), "fixed");
  }

  /** "Kenyan-led forces" are Kenya's; "Kenyan-backed forces" are somebody else's. */
  private void hyphen(Sentence s, Token hyphen, Mends mends) {
    int i = hyphen.index();
    if (i == 0 || i + 1 >= s.size() || s.token(i - 1).head() != i + 1) {
      return;
    }
    Token who = s.token(i - 1);
    Token verb = s.token(i + 1);
    boolean participle = verb.tag().equals("VBN") || verb.text().endsWith("ed");
    if (participle && verb.is("amod") && verb.head() >= 0) {
      boolean owns = leading.contains(verb.text().toLowerCase(Locale.ROOT));
      mends.hang(who, owns ? verb.head() : i + 1, owns ? "amod" : "dep");
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
  private static void others(Sentence s, Token states, Mends mends) {
    boolean more =
        s.children(states.index(), "amod").stream().anyMatch(c -> c.lemma().equals("other"));
    for (Token c : more ? s.children(states.head(), "nmod") : List.<Token>of()) {
      if (c.isProper() && c.index() < states.index() && !c.is("nmod:poss")) {
        mends.hang(states, c.index(), "conj");
        for (Token time : s.children(states.index(), "orphan")) {
          int at = states.head();
          while (at >= 0 && !s.token(at).isVerb()) {
            at = s.token(at).head();
          }
          if (at >= 0) {
            mends.hang(time, at, "obl");
          }
        }
        return;
      }
    }
  }
}
