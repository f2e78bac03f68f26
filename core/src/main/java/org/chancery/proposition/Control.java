package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Finds who does what a verb says: its own subject, or one that a verb above lends to it. */
final class Control {
  private final Sentence s;
  private final VerbForms forms;
  private final VerbArguments phrases;
  private final PropositionWords words;

  Control(Sentence s, VerbForms forms, VerbArguments phrases, PropositionWords words) {
    this.s = s;
    this.forms = forms;
    this.phrases = phrases;
    this.words = words;
  }

  /** Subjects of the verb itself; a relative pronoun stands for the noun that it modifies. */
  List<Integer> ownSubjects(int verb) {
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
  int controller(int verb) {
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
      Token lent = lent(at, head);
      if (lent != null) {
        return lent.index();
      }
      List<Integer> subjects = ownSubjects(head);
      if (!subjects.isEmpty()) {
        boolean passiveHead = forms.isPassive(head);
        return passiveHead && t.is("advcl") ? agent(head, subjects.get(0)) : subjects.get(0);
      }
      at = head;
    }
    return -1;
  }

  /** Who beside the subject of the verb above does it: "told Chad to leave"; null if nobody. */
  private @Nullable Token lent(int verb, int head) {
    Token t = s.token(verb);
    if (isInfinitiveOf(verb, head) && words.objectControl.contains(s.token(head).lemma())) {
      Token controlled =
          s.child(head, "iobj")
              .or(() -> s.child(head, "nsubj:pass"))
              .or(() -> s.child(head, "obj"))
              .orElse(null);
      if (controlled != null) {
        return controlled;
      }
    }
    Token called = called(verb, head);
    if (called != null) {
      return called;
    }
    // "accused Sudan of shelling", "praised Kenya for sending": the object does it.
    boolean laid = t.is("advcl") && t.tag().equals("VBG") && isLaidOn(verb);
    return laid ? s.child(head, "obj").or(() -> s.child(head, "iobj")).orElse(null) : null;
  }

  /** "appealed to Chad to let them in": whom the call goes to does it. */
  private @Nullable Token called(int verb, int head) {
    boolean calls =
        s.isInfinitive(verb)
            && words.obliqueControl.contains(s.token(head).lemma())
            && s.child(head, "obj").isEmpty();
    return calls ? s.obliques(head, verb, words.calledBy).findFirst().orElse(null) : null;
  }

  private boolean isLaidOn(int verb) {
    return marks(verb).stream().anyMatch(words.laying::contains);
  }

  /** "told it to close", and "gave them a week to leave", where parsers see a purpose. */
  boolean isInfinitiveOf(int verb, int head) {
    Token t = s.token(verb);
    return t.is("xcomp")
        || (t.is("advcl")
            && s.child(head, "obj").isEmpty()
            && marks(verb).contains("to")
            && marks(verb).stream().anyMatch(words.calling::contains))
        || (t.is("advcl") && s.isInfinitive(verb) && (allows(head) || called(verb, head) != null));
  }

  /** Whether the verb hands something to the one who then acts: "gave them a week to leave". */
  boolean allows(int verb) {
    return words.allowing.contains(s.token(verb).lemma());
  }

  private List<String> marks(int verb) {
    return s.children(verb, "mark").stream().map(m -> m.lemma().toLowerCase(Locale.ROOT)).toList();
  }

  private int agent(int verb, int otherwise) {
    for (Token c : s.children(verb, "obl")) {
      if (phrases.preposition(c.index()).equals("by")) {
        return c.index();
      }
    }
    return otherwise;
  }

  /** "signed a paper establishing relations": what a paper does, they do who make it. */
  private int signer(int noun) {
    Token n = s.token(noun);
    boolean made =
        n.is("obj") && words.papers.contains(n.lemma().toLowerCase(Locale.ROOT)) && n.head() >= 0;
    List<Integer> by = made ? ownSubjects(n.head()) : List.of();
    return by.isEmpty() ? noun : by.get(0);
  }

  /** "Russia's decision to close": the owner of the noun; "troops guarding the gate": the noun. */
  private int acl(int verb, int noun) {
    boolean infinitive = s.isInfinitive(verb);
    if (!infinitive) {
      return signer(noun);
    }
    int owner = phrases.owner(noun);
    if (owner < 0) {
      // "the decision by Norway to close"
      owner = phrases.by(noun);
    }
    if (owner >= 0) {
      return owner;
    }
    Token n = s.token(noun);
    if (n.is("obj", "obl") && n.head() >= 0 && allows(n.head())) {
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
      return up >= 0 ? up : phrases.loosely(noun);
    }
    return phrases.loosely(noun);
  }
}
