package org.chancery.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends clauses whose parts the parser has tied to the wrong word: limits, means, participles and
 * days that it takes for subjects, objects or verbs.
 */
final class ClauseRepair {
  private static final Set<String> UNTIL = Set.of("until", "till");

  private static final Set<String> STATES = Set.of("country", "state", "nation", "government");

  /** What an envoy is declared; parsers make him its subject, not the verb's object. */
  private static final Set<String> UNWELCOME = Set.of("unwelcome", "undesirable");

  private static final Set<String> HOMEWARD = Set.of("home", "back");

  /** Verbs of which "home" and "back" tell where to, where they stand before the object. */
  private static final Set<String> MOVING =
      Set.of("call", "bring", "send", "order", "summon", "pull", "fly", "invite", "ask");

  /** Words before an inverted "do" that stand for what was said before: "so did Peru". */
  private static final Set<String> PRO = Set.of("so", "as");

  /** Verbs that take "in" as a particle: "called in the envoy". */
  private static final Set<String> IN = Set.of("call", "haul", "summon");

  /** What follows a participle that modifies the noun before it, where an object would not. */
  private static final Set<String> REDUCED =
      Set.of(
          "by", "on", "in", "from", "last", "earlier", "this", "over", "after", "at", "out",
          "home");

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private ClauseRepair() {}

  /** The sentence with its clauses mended. */
  static Sentence repair(Sentence s) {
    Mends mends = new Mends(s);
    List<Token> tokens = mends.tokens();
    for (Token t : s.tokens()) {
      if (t.tag().equals("VBN") && t.is("root", "ccomp")) {
        mends.attempt(() -> reduced(s, t, tokens));
      }
      if (t.head() < 0) {
        continue;
      }
      if (HOMEWARD.contains(t.lemma()) && t.index() > 0) {
        mends.attempt(() -> homeward(s, t, tokens));
      } else if (t.lemma().equals("do") && t.index() > 0) {
        mends.attempt(() -> inverted(s, t, tokens));
      } else if (t.is("conj") && (t.tag().equals("VBD") || t.tag().equals("VBN"))) {
        mends.attempt(() -> finite(s, t, tokens));
      } else if (t.is("mark") && UNTIL.contains(t.lemma())) {
        mends.attempt(() -> until(s, t, tokens));
      } else if (t.is("conj") && STATES.contains(t.lemma())) {
        mends.attempt(() -> others(s, t, tokens));
      } else if (t.tag().equals("VBG") && t.index() > 0) {
        mends.attempt(() -> means(s, t, tokens));
      } else if (t.is("obl") && s.token(t.head()).isVerb()) {
        mends.attempt(() -> inward(s, t, tokens));
        mends.attempt(() -> fused(s, t, tokens));
      } else if (UNWELCOME.contains(t.lemma()) && t.is("xcomp")) {
        mends.attempt(() -> unwelcome(s, t, tokens));
      }
    }
    return mends.sentence();
  }

  /** "called home its envoy", "sent home two": the direction is no object and modifies none. */
  private static void homeward(Sentence s, Token home, List<Token> tokens) {
    Token verb = s.token(home.index() - 1);
    if (!verb.isVerb() || !MOVING.contains(verb.lemma())) {
      return;
    }
    boolean within = home.head() != verb.index() && s.token(home.head()).head() == verb.index();
    boolean object = home.head() == verb.index() && home.is("obj", "obl", "ccomp");
    if (within && home.is("advmod", "compound", "amod")) {
      tokens.set(home.index(), moved(home, verb.index(), "advmod"));
      Token noun = s.token(home.head());
      if (noun.is("dep", "ccomp", "xcomp") && s.child(verb.index(), "obj").isEmpty()) {
        tokens.set(noun.index(), moved(noun, verb.index(), "obj"));
      }
    } else if (object) {
      for (Token noun : s.children(home.index(), "dep", "appos", "nmod")) {
        if (noun.index() > home.index() && s.child(noun.index(), "case").isEmpty()) {
          tokens.set(home.index(), moved(home, verb.index(), "advmod"));
          tokens.set(noun.index(), moved(noun, verb.index(), "obj"));
          return;
        }
      }
    }
  }

  /** "and so did Peru", "as did Peru": who stands behind the verb does the same. */
  private static void inverted(Sentence s, Token verb, List<Token> tokens) {
    Token pro = s.token(verb.index() - 1);
    Token who = s.child(verb.index(), "obj", "nsubj").orElse(null);
    boolean plain = PRO.contains(pro.lemma()) && who != null && who.index() > verb.index();
    if (plain && who != null && s.children(verb.index(), "obj", "nsubj").size() == 1) {
      tokens.set(who.index(), moved(who, verb.index(), "nsubj"));
      tokens.set(
          pro.index(),
          new Token(pro.index(), pro.span(), pro.text(), "so", "RB", verb.index(), "advmod"));
    }
  }

  /** "told him to go and recalled its own": a past is no part of the infinitive before it. */
  private static void finite(Sentence s, Token verb, List<Token> tokens) {
    boolean bare = s.child(verb.index(), "aux", "aux:pass", "nsubj", "nsubj:pass").isEmpty();
    int at = verb.head();
    if (!bare || !isInfinitive(s, at)) {
      return;
    }
    for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
      if (s.token(at).isVerb() && !isInfinitive(s, at) && !s.token(at).tag().equals("VBG")) {
        tokens.set(verb.index(), moved(verb, at, "conj"));
        return;
      }
      at = s.token(at).head();
    }
  }

  private static boolean isInfinitive(Sentence s, int verb) {
    return s.token(verb).tag().equals("VB") && s.isInfinitive(verb);
  }

  /** "called in the envoy": "in" belongs to the verb. */
  private static void inward(Sentence s, Token noun, List<Token> tokens) {
    Token verb = s.token(noun.head());
    List<Token> cases = s.children(noun.index(), "case");
    boolean in =
        cases.size() == 1
            && cases.get(0).lemma().equals("in")
            && cases.get(0).index() == verb.index() + 1
            && IN.contains(verb.lemma())
            && !noun.isProper()
            && s.child(verb.index(), "obj").isEmpty();
    if (in) {
      tokens.set(cases.get(0).index(), moved(cases.get(0), verb.index(), "compound:prt"));
      tokens.set(noun.index(), moved(noun, verb.index(), "obj"));
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
        for (Token c : s.children(verb.index())) {
          if (c.index() < subject.index() || c.is("punct")) {
            // What stands before the subject belongs to the whole clause.
            tokens.set(c.index(), moved(c, main.index(), c.relation()));
          }
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

  /** "declared him unwelcome": parsers make him its subject. */
  private static void unwelcome(Sentence s, Token word, List<Token> tokens) {
    s.child(word.index(), "nsubj")
        .ifPresent(c -> tokens.set(c.index(), moved(c, word.head(), "obj")));
  }

  private static Token moved(Token t, int head, String relation) {
    return TreeRepair.moved(t, head, relation);
  }
}
