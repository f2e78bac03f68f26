package org.chancery.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser gets wrong time and again, so that no later stage has to know of it. Each
 * mend is about a construction of English, never about a sentence.
 */
public final class TreeRepair {
  private static final Set<String> HOMEWARD = Set.of("home", "back");

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** Verbs that take "out" as a particle even where their object follows it. */
  private static final Set<String> OUT =
      Set.of(
          "order", "throw", "kick", "turn", "drive", "pull", "send", "boot", "chuck", "force",
          "fly", "move", "get");

  /** Nouns that an infinitive completes: "an offer to host". */
  private static final Set<String> COMPLETED =
      Set.of(
          ("agreement appeal attempt bid call campaign commitment decision demand deal drive effort failure intention invitation"
                  + " move offer order plan pledge pressure promise proposal readiness refusal request right suggestion threat vow willingness")
              .split(" "));

  private static final Set<String> LEADING = Set.of("led", "commanded", "run");

  private TreeRepair() {}

  /** The sentence with known faults mended. */
  public static Sentence repair(Sentence s) {
    Mends mends = new Mends(s);
    List<Token> tokens = mends.tokens();
    for (Token t : s.tokens()) {
      if (t.head() < 0) {
        continue;
      }
      if (t.relation().equals("acl:relcl") && t.isVerb()) {
        mends.attempt(() -> occasion(s, t, tokens));
      }
      if (t.relation().equals("acl") && t.tag().equals("VBG") && t.index() > 0) {
        mends.attempt(() -> participle(s, t, tokens));
      }
      if (t.is("xcomp", "advcl", "ccomp") && t.isVerb()) {
        mends.attempt(() -> completion(s, t, tokens));
      }
      if (t.tag().equals("DT") && t.is("obj", "nsubj", "nsubj:pass", "obl", "nmod")) {
        mends.attempt(() -> determiner(s, t, tokens));
      }
      if (t.is("csubj") && t.tag().equals("VBN")) {
        mends.attempt(() -> reduced(s, t, tokens));
      }
      if (t.tag().equals("HYPH")) {
        mends.attempt(() -> hyphen(s, t, tokens));
      }
      if (t.lemma().equals("of") && !t.is("case", "fixed", "mark", "compound:prt")) {
        mends.attempt(() -> genitive(s, t, tokens));
      }
      boolean home = HOMEWARD.contains(t.lemma()) && t.isNoun() && t.is("obj", "obl", "nsubj:pass");
      if (home && t.index() > 0) {
        mends.attempt(() -> homeward(s, t, tokens));
      } else if (t.is("obl") && s.token(t.head()).isVerb()) {
        mends.attempt(() -> outward(s, t, tokens));
        mends.attempt(() -> aroundDay(s, t, tokens));
      } else if (t.lemma().toLowerCase(Locale.ROOT).startsWith("grat")) {
        mends.attempt(() -> unwelcome(s, t, tokens));
      }
    }
    return new GapRepair(ClauseRepair.repair(mends.sentence())).repair();
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

  /** "rejected an offer to host talks": the infinitive tells what was offered. */
  private static void completion(Sentence s, Token verb, List<Token> tokens) {
    Token to = s.child(verb.index(), "mark").filter(m -> m.lemma().equals("to")).orElse(null);
    if (to == null || to.index() == 0) {
      return;
    }
    for (Token noun : s.children(verb.head(), "obj", "nsubj:pass", "obl")) {
      boolean adjacent =
          noun.index() < to.index()
              && s.tokens().subList(noun.index() + 1, to.index()).stream()
                  .allMatch(t -> s.isBelow(t.index(), noun.index()) || isAside(s, t, verb.head()));
      if (adjacent && COMPLETED.contains(noun.lemma().toLowerCase(Locale.ROOT))) {
        tokens.set(verb.index(), moved(verb, noun.index(), "acl"));
      }
    }
  }

  /** "freed the wounded", "gave an additional $2 million": an article never heads its phrase. */
  private static void determiner(Sentence s, Token article, List<Token> tokens) {
    Token next = s.child(article.index(), "amod").orElse(null);
    if (next == null || next.index() != article.index() + 1) {
      return;
    }
    Token amount =
        s.children(next.index(), "dep").stream()
            .filter(c -> c.tag().equals("$"))
            .findFirst()
            .orElse(null);
    Token head = amount == null ? next : amount;
    for (Token c : s.tokens()) {
      boolean mine = c.head() == article.index() || (amount != null && c.head() == next.index());
      if (mine && c.index() != head.index()) {
        tokens.set(c.index(), moved(c, head.index(), c.relation()));
      }
    }
    if (amount != null) {
      tokens.set(next.index(), moved(next, head.index(), "amod"));
    }
    tokens.set(article.index(), moved(article, head.index(), "det"));
    tokens.set(
        head.index(),
        new Token(
            head.index(),
            head.span(),
            head.text(),
            head.text().toLowerCase(Locale.ROOT),
            amount == null ? "NNS" : head.tag(),
            article.head(),
            article.relation()));
  }

  /** "rebels backed by Iran fled": the noun before the participle is who fled. */
  private static void reduced(Sentence s, Token participle, List<Token> tokens) {
    Token noun = s.child(participle.index(), "nsubj").orElse(null);
    boolean bare = s.children(participle.index(), "aux", "aux:pass", "mark").isEmpty();
    if (noun != null && bare && noun.index() < participle.index() && noun.isNoun()) {
      tokens.set(noun.index(), moved(noun, participle.head(), "nsubj"));
      tokens.set(participle.index(), moved(participle, noun.index(), "acl"));
    }
  }

  /** "Kenyan-led forces" are Kenya's; "Kenyan-backed forces" are somebody else's. */
  private static void hyphen(Sentence s, Token hyphen, List<Token> tokens) {
    int i = hyphen.index();
    if (i == 0 || i + 1 >= s.size() || s.token(i - 1).head() != i + 1) {
      return;
    }
    Token who = s.token(i - 1);
    Token verb = s.token(i + 1);
    boolean participle = verb.tag().equals("VBN") || verb.text().endsWith("ed");
    if (participle && verb.is("amod") && verb.head() >= 0) {
      boolean owns = LEADING.contains(verb.text().toLowerCase(Locale.ROOT));
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
