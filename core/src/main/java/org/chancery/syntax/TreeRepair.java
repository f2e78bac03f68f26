package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser gets wrong time and again, so that no later stage has to know of it. Each
 * mend is about a construction of English, never about a sentence.
 */
public final class TreeRepair {
  private static final Set<String> HOMEWARD = Set.of("home", "back");

  private static final Set<String> UNTIL = Set.of("until", "till");

  /** What follows a participle that modifies the noun before it, where an object would not. */
  private static final Set<String> REDUCED =
      Set.of("by", "on", "in", "from", "last", "earlier", "this", "over", "after", "at", "out", "home");

  /** What an envoy is declared; parsers make him its subject, not the verb's object. */
  private static final Set<String> UNWELCOME = Set.of("unwelcome", "undesirable");

  private static final Set<String> STATES = Set.of("country", "state", "nation", "government");

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** Verbs that take "out" as a particle even where their object follows it. */
  private static final Set<String> OUT =
      Set.of(
          "order", "throw", "kick", "turn", "drive", "pull", "send", "boot", "chuck", "force",
          "fly", "move", "get");

  /** Verbs that take "in" as a particle: "called in the envoy". */
  private static final Set<String> IN = Set.of("call", "haul", "summon");

  private TreeRepair() {}

  /** The sentence with known faults mended. */
  public static Sentence repair(Sentence s) {
    List<Token> tokens = new ArrayList<>(s.tokens());
    for (Token t : s.tokens()) {
      if (t.tag().equals("VBN") && t.is("root", "ccomp")) {
        reduced(s, t, tokens);
      }
      if (t.head() < 0) {
        continue;
      }
      if (t.is("mark") && UNTIL.contains(t.lemma()) && t.head() >= 0) {
        until(s, t, tokens);
      }
      if (t.relation().equals("acl:relcl") && t.isVerb()) {
        occasion(s, t, tokens);
      }
      if (t.relation().equals("acl") && t.tag().equals("VBG") && t.index() > 0) {
        participle(s, t, tokens);
      }
      if (t.is("conj") && STATES.contains(t.lemma())) {
        others(s, t, tokens);
      }
      if (t.tag().equals("VBG") && t.index() > 0) {
        means(s, t, tokens);
      }
      if (t.lemma().equals("of") && !t.is("case", "fixed", "mark", "compound:prt")) {
        genitive(s, t, tokens);
      }
      boolean home = HOMEWARD.contains(t.lemma()) && t.isNoun() && t.is("obj", "obl", "nsubj:pass");
      if (home && t.index() > 0) {
        homeward(s, t, tokens);
      } else if (t.is("obl") && s.token(t.head()).isVerb()) {
        outward(s, t, tokens);
        fused(s, t, tokens);
        aroundDay(s, t, tokens);
      } else if (UNWELCOME.contains(t.lemma()) && t.is("xcomp")) {
        s.child(t.index(), "nsubj")
            .ifPresent(c -> tokens.set(c.index(), moved(c, t.head(), "obj")));
      } else if (t.lemma().toLowerCase(Locale.ROOT).startsWith("grat")) {
        unwelcome(s, t, tokens);
      }
    }
    return new GapRepair(new Sentence(s.index(), s.span(), tokens)).repair();
  }

  /** "gave them until Friday to leave": the day is a limit, not who leaves. */
  private static void until(Sentence s, Token until, List<Token> tokens) {
    Token verb = s.token(until.head());
    Token day = s.child(verb.index(), "nsubj").orElse(null);
    boolean to = s.child(verb.index(), "mark").isPresent() && day != null;
    if (!to || day == null || day.index() < until.index() || verb.head() < 0) {
      return;
    }
    boolean infinitive =
        s.children(verb.index(), "mark").stream()
            .anyMatch(m -> m.lemma().equals("to") && m.index() > day.index());
    if (infinitive) {
      tokens.set(day.index(), moved(day, verb.head(), "obl"));
      tokens.set(until.index(), moved(until, day.index(), "case"));
    }
  }

  /** "The envoys expelled by Peru came home": the participle modifies; another verb rules. */
  private static void reduced(Sentence s, Token verb, List<Token> tokens) {
    Token subject = s.child(verb.index(), "nsubj").orElse(null);
    boolean bare =
        subject != null
            && subject.index() == verb.index() - 1
            && s.child(verb.index(), "aux", "aux:pass", "obj").isEmpty()
            && verb.index() + 1 < s.size()
            && REDUCED.contains(s.token(verb.index() + 1).text());
    if (subject == null || !bare) {
      return;
    }
    for (Token main : s.children(verb.index(), "dep", "ccomp", "parataxis")) {
      boolean rules =
          main.isVerb() && main.index() > verb.index() && s.child(main.index(), "nsubj").isEmpty();
      if (rules) {
        boolean passive = s.child(main.index(), "aux:pass").isPresent();
        tokens.set(main.index(), moved(main, verb.head(), verb.relation()));
        tokens.set(subject.index(), moved(subject, main.index(), passive ? "nsubj:pass" : "nsubj"));
        tokens.set(verb.index(), moved(verb, subject.index(), "acl"));
        for (Token c : s.children(verb.index(), "mark", "punct")) {
          tokens.set(c.index(), moved(c, main.index(), c.relation()));
        }
        return;
      }
    }
  }

  /** "replied by closing the consulate": what stands behind the participle is its object. */
  private static void means(Sentence s, Token verb, List<Token> tokens) {
    Token by = s.token(verb.index() - 1);
    if (!by.lemma().equals("by") || by.head() < 0) {
      return;
    }
    Token noun = s.token(verb.head());
    boolean modifies = verb.is("amod") && by.head() == noun.index() && noun.head() >= 0;
    if (modifies) {
      tokens.set(verb.index(), moved(verb, noun.head(), "advcl"));
      tokens.set(noun.index(), moved(noun, verb.index(), "obj"));
      tokens.set(by.index(), moved(by, verb.index(), "mark"));
      return;
    }
    if (verb.is("obl") && by.head() == verb.index() && s.child(verb.index(), "obj").isEmpty()) {
      tokens.set(verb.index(), moved(verb, verb.head(), "advcl"));
      tokens.set(by.index(), moved(by, verb.index(), "mark"));
      s.child(verb.head(), "obj")
          .filter(o -> o.index() > verb.index())
          .ifPresent(o -> tokens.set(o.index(), moved(o, verb.index(), "obj")));
    }
  }

  /** "called its ambassador home": the noun before "home" is what is called, not its modifier. */
  private static void homeward(Sentence s, Token home, List<Token> tokens) {
    Token noun = s.token(home.index() - 1);
    if (noun.head() == home.index() && noun.is("compound", "nmod:poss") && noun.isNoun()) {
      tokens.set(home.index(), moved(home, home.head(), "advmod"));
      takeOver(s, home, noun, home.relation(), tokens);
    }
  }

  /** "ordered out the ambassador": "out" belongs to the verb. */
  private static void outward(Sentence s, Token noun, List<Token> tokens) {
    Token verb = s.token(noun.head());
    List<Token> cases = s.children(noun.index(), "case");
    boolean out =
        !cases.isEmpty() && cases.get(0).lemma().equals("out") && OUT.contains(verb.lemma());
    boolean in =
        cases.size() == 1
            && cases.get(0).lemma().equals("in")
            && IN.contains(verb.lemma())
            && !noun.isProper()
            && s.child(verb.index(), "obj").isEmpty();
    if (!out && !in) {
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

  /** "On Monday Peru broke": the day has run into the subject behind it. */
  private static void fused(Sentence s, Token noun, List<Token> tokens) {
    Token day = noun.index() > 1 ? s.token(noun.index() - 1) : noun;
    boolean run =
        day.is("compound")
            && day.head() == noun.index()
            && DAYS.contains(day.lemma().toLowerCase(Locale.ROOT))
            && noun.isProper()
            && noun.index() < noun.head()
            && s.child(noun.head(), "nsubj").isEmpty();
    if (run) {
      boolean passive = s.child(noun.head(), "aux:pass").isPresent();
      tokens.set(noun.index(), moved(noun, noun.head(), passive ? "nsubj:pass" : "nsubj"));
      tokens.set(day.index(), moved(day, noun.head(), "obl"));
      s.child(noun.index(), "case")
          .ifPresent(c -> tokens.set(c.index(), moved(c, day.index(), "case")));
    }
  }

  /** "on May 3, when they met": the clause tells when the main verb holds, not which May. */
  private static void occasion(Sentence s, Token verb, List<Token> tokens) {
    boolean when =
        s.children(verb.index(), "advmod").stream()
            .anyMatch(c -> c.lemma().equalsIgnoreCase("when"));
    int at = verb.head();
    for (int steps = 0; when && at >= 0 && steps < s.size(); steps++) {
      if (s.token(at).isVerb()) {
        tokens.set(verb.index(), moved(verb, at, "advcl"));
        return;
      }
      at = s.token(at).head();
    }
  }

  /** "of" taken for a clause of its own: its noun belongs to the noun before it. */
  private static void genitive(Sentence s, Token of, List<Token> tokens) {
    List<Token> nouns = s.children(of.index()).stream().filter(Token::isNoun).toList();
    if (nouns.size() == 1 && s.token(of.head()).isNoun()) {
      tokens.set(nouns.get(0).index(), moved(nouns.get(0), of.head(), "nmod"));
      tokens.set(of.index(), moved(of, nouns.get(0).index(), "case"));
    }
  }

  /** "expelled the envoy, giving him a week": after a comma the participle goes with the verb. */
  private static void participle(Sentence s, Token verb, List<Token> tokens) {
    if (!s.token(verb.index() - 1).text().equals(",")) {
      return;
    }
    int at = verb.head();
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      if (s.token(at).isVerb()) {
        tokens.set(verb.index(), moved(verb, at, "advcl"));
        return;
      }
      at = s.token(at).head();
    }
  }

  /** "took charge on Thursday of the embassy": a day has no "of"; the object before it has. */
  private static void aroundDay(Sentence s, Token day, List<Token> tokens) {
    if (!DAYS.contains(day.lemma().toLowerCase(Locale.ROOT))) {
      return;
    }
    Token object = s.child(day.head(), "obj", "nsubj:pass").orElse(null);
    for (Token c : s.children(day.index(), "nmod")) {
      boolean of = s.children(c.index(), "case").stream().anyMatch(k -> k.lemma().equals("of"));
      if (of && object != null) {
        tokens.set(c.index(), moved(c, object.index(), "nmod"));
      }
    }
  }

  /** "declared Ambassador Diaz persona non grata": the person is the object, not a modifier. */
  private static void unwelcome(Sentence s, Token grata, List<Token> tokens) {
    int persona = grata.index() - 2;
    if (persona < 1 || !s.token(persona).lemma().toLowerCase(Locale.ROOT).startsWith("persona")) {
      return;
    }
    Token subject = s.child(grata.index(), "nsubj").orElse(null);
    if (subject != null && grata.head() >= 0 && s.token(grata.head()).isVerb()) {
      tokens.set(subject.index(), moved(subject, grata.head(), "obj"));
      return;
    }
    Token noun = s.token(persona - 1);
    if (noun.head() == grata.index() && noun.is("compound", "nmod:poss")) {
      tokens.set(grata.index(), moved(grata, grata.head(), "xcomp"));
      takeOver(s, grata, noun, "obj", tokens);
    } else if (grata.is("appos")) {
      int verb = s.token(grata.head()).head();
      if (verb >= 0) {
        tokens.set(grata.index(), moved(grata, verb, "xcomp"));
      }
    }
  }

  /** Puts {@code noun} in the place of {@code old}, with all modifiers that stand before it. */
  private static void takeOver(
      Sentence s, Token old, Token noun, String relation, List<Token> tokens) {
    tokens.set(noun.index(), moved(noun, old.head(), relation));
    for (Token c : s.children(old.index())) {
      if (c.index() < noun.index()) {
        tokens.set(c.index(), moved(c, noun.index(), c.relation()));
      }
    }
  }

  static Token moved(Token t, int head, String relation) {
    return new Token(t.index(), t.span(), t.text(), t.lemma(), t.tag(), head, relation);
  }
}
