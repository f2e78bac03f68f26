package org.chancery.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;

/** How the predicates of a sentence lie in each other, and which words belong to each. */
public final class Nesting {
  private final Sentence s;

  Nesting(Sentence s) {
    this.s = s;
  }

  /** How deep a predicate lies: 1 for the main one. */
  public int depth(int trigger) {
    int depth = 0;
    for (int at = trigger; at >= 0; at = s.token(at).head()) {
      depth++;
    }
    return depth;
  }

  /**
   * The words of which the predicate is a part, nearest first, as far as all speak of one
   * happening: "agreed" above "talks" in "agreed to hold talks".
   */
  public List<Integer> partOf(int trigger) {
    List<Integer> out = new ArrayList<>();
    int at = trigger;
    while (at >= 0 && isPart(s.token(at))) {
      at = s.token(at).head();
      out.add(at);
    }
    return out;
  }

  private static boolean isPart(Token t) {
    return t.is("obj", "iobj", "xcomp", "ccomp", "csubj", "obl", "nmod", "compound", "nsubj")
        || (t.is("acl") && !t.relation().equals("acl:relcl"));
  }

  /** "The envoy, who came in 1990, was expelled": whether it is told in passing. */
  public boolean isAside(int trigger) {
    for (int at = trigger; at >= 0; at = s.token(at).head()) {
      if (s.token(at).relation().equals("acl:relcl")) {
        return true;
      }
    }
    return false;
  }

  /** All words of a predicate with its participants, or of a phrase; ascending. */
  public List<Integer> extent(int token) {
    return s.subtree(token);
  }

  /**
   * The words of what a deed is about, ascending: its extent without remarks.
   *
   * @param agent whether who acts counts among them; whom it is done to always does
   */
  public List<Integer> about(int trigger, boolean agent) {
    List<Integer> out = new ArrayList<>(s.subtree(trigger));
    for (Token c : s.children(trigger)) {
      if ((c.relation().equals("nsubj") && !agent) || c.is("parataxis")) {
        out.removeAll(s.subtree(c.index()));
      }
    }
    return out;
  }

  /**
   * Signs of what a predicate says, for a learner: each word that hangs on it and the one on which
   * it hangs, with how. A learnt model knows them by these names.
   */
  public List<String> signs(int trigger) {
    List<String> out = new ArrayList<>();
    for (Token c : s.children(trigger)) {
      out.add("child=" + sign(c.relation(), c));
    }
    Token own = s.token(trigger);
    if (own.head() >= 0) {
      out.add("head=" + sign(own.relation(), s.token(own.head())));
    }
    return out;
  }

  private static String sign(String how, Token word) {
    return how + ":" + word.lemma().toLowerCase(Locale.ROOT);
  }

  /** The predicate as written, with its particle; what stands for one left out gives that one's. */
  public String wording(Proposition p) {
    Token trigger = s.token(p.trigger());
    // A root with orphans is a parser's slip.
    boolean left = trigger.head() >= 0 && s.child(p.trigger(), "orphan").isPresent();
    int verb = left ? trigger.head() : p.trigger();
    Optional<Token> particle = s.child(verb, "compound:prt");
    return s.token(verb).text() + particle.map(t -> " " + t.text()).orElse("");
  }
}
