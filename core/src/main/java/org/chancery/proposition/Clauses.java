package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Clauses around a verb: participants by role whatever the voice, shared and controlled subjects
 * found, tense and negation read off.
 */
final class Clauses {
  private static final Set<String> NEGATORS =
      Set.of("not", "n't", "never", "neither", "nor", "hardly", "scarcely");
  private static final Set<String> NOBODY =
      Set.of("no", "none", "nobody", "nothing", "neither", "nor");

  /** Verbs whose object, not subject, does what the infinitive says: "told Iran to close". */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "order",
          "tell",
          "ask",
          "urge",
          "instruct",
          "require",
          "force",
          "oblige",
          "request",
          "direct",
          "call",
          "press",
          "want",
          "allow",
          "permit",
          "let",
          "make",
          "help",
          "invite",
          "give",
          "advise",
          "warn",
          "compel",
          "command",
          "persuade",
          "beg",
          "expect",
          "enable",
          "get",
          "bid",
          "demand",
          "recommend",
          "summon",
          "encourage",
          "leave",
          "set",
          "grant");

  /** Participles that tell a state of mind: who "is opposed" or "is committed" does so himself. */
  private static final Set<String> STATIVE =
      Set.of(
          "oppose",
          "commit",
          "prepare",
          "determine",
          "engage",
          "involve",
          "concern",
          "worry",
          "alarm",
          "intend");

  /** "called on Peru to leave": parsers hang the preposition on the infinitive. */
  private static final Set<String> ON = Set.of("on", "upon", "for");

  private static final Set<String> ALLOWING = Set.of("give", "grant", "allow", "set", "have");
  private static final Set<String> STATES = Set.of("out", "gone", "back", "away", "home");
  private static final Set<String> MOTION = Set.of("go", "come", "leave", "arrive", "depart");
  private static final Set<String> DIRECTIONS =
      Set.of("home", "back", "out", "away", "packing", "down");

  private final Sentence s;

  Clauses(Sentence s) {
    this.s = s;
  }

  /** Lemma with particle: "break off". */
  static String predicate(Sentence s, int verb) {
    String lemma = s.token(verb).lemma().toLowerCase(Locale.ROOT);
    return s.child(verb, "compound:prt")
        .or(() -> direction(s, verb))
        .map(p -> lemma + " " + p.lemma().toLowerCase(Locale.ROOT))
        .orElse(lemma);
  }

  /** "send home", "call back": a direction makes another predicate of a verb. */
  private static Optional<Token> direction(Sentence s, int verb) {
    return s.children(verb, "advmod", "xcomp").stream()
        .filter(c -> DIRECTIONS.contains(c.text().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** "be out of the country", "be back at their posts": a place as predicate; null if none. */
  static @Nullable String stateOf(Sentence s, int token) {
    if (s.child(token, "cop").isEmpty()) {
      return null;
    }
    String self = s.token(token).text().toLowerCase(Locale.ROOT);
    if (STATES.contains(self)) {
      return "be " + self;
    }
    return s.children(token, "case", "advmod").stream()
        .map(c -> c.text().toLowerCase(Locale.ROOT))
        .filter(STATES::contains)
        .map(w -> "be " + w)
        .findFirst()
        .orElse(null);
  }

  /** Whether the verb is in the passive, or a bare participle that modifies its object. */
  boolean isPassive(int verb) {
    Token t = s.token(verb);
    if (STATIVE.contains(t.lemma().toLowerCase(Locale.ROOT))
        && s.child(verb, "aux:pass", "cop").isPresent()) {
      return false;
    }
    if (MOTION.contains(t.lemma())) {
      // "must be gone": a perfect of motion in the clothes of a passive.
      return false;
    }
    if (s.child(verb, "nsubj:pass", "aux:pass").isPresent()) {
      return true;
    }
    boolean participle = t.tag().equals("VBN");
    boolean modifies = t.is("acl", "amod") && !t.relation().equals("acl:relcl");
    return participle && modifies && s.child(verb, "nsubj", "aux").isEmpty();
  }

  List<Argument> arguments(int verb) {
    List<Argument> out = new ArrayList<>();
    boolean passive = isPassive(verb);
    subjects(verb, passive, out);
    for (Token c : s.children(verb)) {
      if (c.is("obj") || (c.is("iobj") && s.child(verb, "obj").isEmpty())) {
        spread(Argument.OBJECT, c.index(), out);
      } else if (c.is("iobj")) {
        spread(Argument.RECIPIENT, c.index(), out);
      } else if (c.is("obl", "nmod") && !c.is("nmod:poss")) {
        String role = preposition(c.index());
        spread(passive && role.equals("by") ? Argument.ACTOR : role, c.index(), out);
      } else if (c.is("advmod") && DIRECTIONS.contains(c.lemma())) {
        // "brought them back from Minsk": the place hangs on the direction.
        for (Token place : s.children(c.index(), "obl", "nmod")) {
          spread(preposition(place.index()), place.index(), out);
        }
      } else if (c.is("xcomp", "ccomp") || (c.is("advcl") && isInfinitiveOf(c.index(), verb))) {
        out.add(new Argument(Argument.COMPLEMENT, c.index()));
      }
    }
    shared(verb, passive, out);
    return out;
  }

  private void subjects(int verb, boolean passive, List<Argument> out) {
    boolean given =
        passive && ALLOWING.contains(s.token(verb).lemma()) && s.child(verb, "obj").isPresent();
    String role = given ? Argument.RECIPIENT : passive ? Argument.OBJECT : Argument.ACTOR;
    List<Integer> own = ownSubjects(verb);
    if (!own.isEmpty()) {
      for (int i : own) {
        spread(role, i, out);
      }
      return;
    }
    int by = controller(verb);
    if (by >= 0) {
      spread(role, by, out);
    }
  }

  /** Subjects of the verb itself; a relative pronoun stands for the noun that it modifies. */
  private List<Integer> ownSubjects(int verb) {
    List<Integer> out = new ArrayList<>();
    for (Token c : s.children(verb, "nsubj")) {
      boolean relative = c.tag().startsWith("W");
      out.add(
          relative && s.token(verb).relation().equals("acl:relcl")
              ? s.token(verb).head()
              : c.index());
    }
    return out;
  }

  /** The token that does what a verb without subject of its own says, -1 if not said. */
  private int controller(int verb) {
    int at = verb;
    for (int steps = 0; steps < s.size(); steps++) {
      Token t = s.token(at);
      int head = t.head();
      if (head < 0) {
        return -1;
      }
      if (t.is("acl")) {
        return acl(at, head);
      }
      if (!t.is("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis")) {
        return -1;
      }
      if (isInfinitiveOf(at, head) && OBJECT_CONTROL.contains(s.token(head).lemma())) {
        Token controlled =
            s.child(head, "iobj")
                .or(() -> s.child(head, "nsubj:pass"))
                .or(() -> s.child(head, "obj"))
                .orElse(null);
        if (controlled != null) {
          return controlled.index();
        }
      }
      List<Integer> subjects = ownSubjects(head);
      if (!subjects.isEmpty()) {
        boolean passiveHead = isPassive(head);
        return passiveHead && t.is("advcl") ? agent(head, subjects.get(0)) : subjects.get(0);
      }
      at = head;
    }
    return -1;
  }

  /** "told it to close", and "gave them a week to leave", where parsers see a purpose. */
  boolean isInfinitiveOf(int verb, int head) {
    Token t = s.token(verb);
    return t.is("xcomp")
        || (t.is("advcl")
            && s.child(head, "obj").isEmpty()
            && marks(verb).contains("to")
            && marks(verb).stream().anyMatch(ON::contains))
        || (t.is("advcl")
            && ALLOWING.contains(s.token(head).lemma())
            && s.child(verb, "mark").map(m -> m.lemma().equals("to")).orElse(false));
  }

  private List<String> marks(int verb) {
    return s.children(verb, "mark").stream().map(m -> m.lemma().toLowerCase(Locale.ROOT)).toList();
  }

  private int agent(int verb, int otherwise) {
    for (Token c : s.children(verb, "obl")) {
      if (preposition(c.index()).equals("by")) {
        return c.index();
      }
    }
    return otherwise;
  }

  /** "Russia's decision to close": the owner of the noun; "troops guarding the gate": the noun. */
  private int acl(int verb, int noun) {
    boolean infinitive = s.child(verb, "mark").map(m -> m.lemma().equals("to")).orElse(false);
    if (!infinitive) {
      return noun;
    }
    int owner = s.child(noun, "nmod:poss", "amod", "compound").map(Token::index).orElse(-1);
    if (s.child(noun, "nmod:poss").isPresent()) {
      return owner;
    }
    Token n = s.token(noun);
    if (n.is("obj", "obl") && n.head() >= 0 && ALLOWING.contains(s.token(n.head()).lemma())) {
      // "gave them until noon to leave", "gave them a week to leave"
      for (Token c : s.children(n.head(), "iobj", "obj", "nsubj:pass")) {
        if (c.index() != noun) {
          return c.index();
        }
      }
    }
    if (n.is("obj", "obl") && n.head() >= 0) {
      List<Integer> subjects = ownSubjects(n.head());
      if (!subjects.isEmpty()) {
        return subjects.get(0);
      }
      int up = controller(n.head());
      return up >= 0 ? up : owner;
    }
    return owner;
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
        s.child(c.index(), "obj").ifPresent(o -> spread(Argument.OBJECT, o.index(), out));
      }
    }
  }

  /** Adds a participant and all that is coordinated with it. */
  private void spread(String role, int token, List<Argument> out) {
    out.add(new Argument(role, token));
    for (Token c : s.children(token, "conj")) {
      if (!c.isVerb()) {
        out.add(new Argument(role, c.index()));
      }
    }
  }

  private String preposition(int token) {
    List<Token> cases = s.children(token, "case");
    if (cases.isEmpty()) {
      return "when";
    }
    String first = cases.get(0).lemma().toLowerCase(Locale.ROOT);
    return first.equals("out") && cases.size() > 1 ? "out of" : first;
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

  Tense tense(int token) {
    Token t = s.token(token);
    for (Token c : s.children(token, "aux")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      if (c.tag().equals("MD") && Set.of("will", "would", "shall", "'ll", "wo", "'d").contains(l)) {
        return Tense.FUTURE;
      }
    }
    for (Token c : s.children(token, "aux", "aux:pass", "cop")) {
      if (c.tag().equals("VBD") || c.lemma().equals("have")) {
        return Tense.PAST;
      }
      if (c.tag().equals("VBZ") || c.tag().equals("VBP")) {
        return t.tag().equals("VBN") && c.lemma().equals("have") ? Tense.PAST : Tense.PRESENT;
      }
    }
    return switch (t.tag()) {
      case "VBD" -> Tense.PAST;
      case "VBN" -> t.is("acl", "conj", "root", "ccomp") ? Tense.PAST : Tense.NONE;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> Tense.NONE;
    };
  }

  /** Lemmas of the modal verbs. */
  List<String> modals(int token) {
    return s.children(token, "aux").stream()
        .filter(c -> c.tag().equals("MD"))
        .map(c -> c.lemma().toLowerCase(Locale.ROOT))
        .toList();
  }

  boolean isNegated(int token, List<Argument> arguments) {
    for (Token c : s.children(token, "advmod", "neg", "cc:preconj", "det", "mark")) {
      String l = c.lemma().toLowerCase(Locale.ROOT);
      if (NEGATORS.contains(l) || (c.is("det") && l.equals("no")) || l.equals("without")) {
        return true;
      }
    }
    for (Argument a : arguments) {
      if ((a.role().equals(Argument.ACTOR) || a.role().equals(Argument.OBJECT))
          && (NOBODY.contains(s.token(a.token()).lemma().toLowerCase(Locale.ROOT))
              || s.children(a.token(), "det").stream()
                  .anyMatch(d -> NOBODY.contains(d.lemma().toLowerCase(Locale.ROOT))))) {
        return true;
      }
    }
    return false;
  }
}
