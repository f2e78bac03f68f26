package org.chancery.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.actor.Party;
import org.chancery.proposition.Form;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;

/**
 * One clause of what is said.
 *
 * @param scene its sentence
 * @param tokens its words, ascending
 * @param words their lemmas in lower case, spelt once: the rules ask for each of them many times
 * @param subject token of its subject, or of the clause before where it has none; -1 if not said
 * @param party for whom the speaker speaks
 * @param marks the words that mark a clause
 */
record Clause(
    Scene scene,
    List<Term> tokens,
    List<String> words,
    int subject,
    String party,
    ClauseMarks marks) {
  private static final Set<Form> COMPARATIVE = EnumSet.of(Form.COMPARATIVE, Form.MORE);

  Clause(Scene scene, List<Term> tokens, int subject, String party, ClauseMarks marks) {
    this(
        scene,
        List.copyOf(tokens),
        tokens.stream().map(Term::lemma).toList(),
        subject,
        party,
        marks);
  }

  boolean has(Set<String> lemmas) {
    for (String word : words) {
      if (lemmas.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first word of a clause below the main one, the size if there is none. */
  private int below() {
    boolean finite = false;
    for (int i = 1; i < tokens.size(); i++) {
      String lemma = words.get(i);
      finite |= tokens.get(i - 1).form().isFinite();
      if (finite && (marks.below().contains(lemma) || lemma.equals("that"))) {
        return i;
      }
    }
    return tokens.size();
  }

  /**
   * Whether the main clause says no: "not", "no", "nothing". "Not only", "never better" and "not
   * this, only that" say no such thing.
   */
  boolean negated() {
    int end = below();
    for (int i = 0; i < end; i++) {
      if (marks.negators().contains(words.get(i))) {
        boolean only = words.subList(i, words.size()).contains("only");
        boolean more =
            tokens.stream().skip(i).limit(4).anyMatch(t -> COMPARATIVE.contains(t.form()));
        boolean until = words.get(i).equals("no") && more;
        if (!only && !(more && !until)) {
          return true;
        }
      }
    }
    return has(Set.of("anything")) && has(Set.of("but"));
  }

  /** Parties that a token stands for or belongs to. */
  List<Party> partiesAt(int token) {
    if (token < 0) {
      return List.of();
    }
    return scene.phrase(token).parties();
  }

  boolean firstPerson() {
    return subject >= 0 && marks.firstPerson().contains(scene.term(subject).lower());
  }

  /** Whether the subject is the party that speaks. */
  boolean own() {
    // A single voice that says "they" seldom speaks of its own side.
    return subject >= 0
        && !scene.term(subject).lower().equals("they")
        && (firstPerson() || partiesAt(subject).stream().anyMatch(p -> p.label().equals(party)));
  }

  /** Whether the subject is, or belongs to, another party. */
  boolean others() {
    List<Party> parties = partiesAt(subject);
    return !own() && parties.stream().anyMatch(p -> p.code() != null);
  }

  /** Whether another party is named anywhere in the clause. */
  boolean names() {
    return tokens.stream()
        .flatMap(t -> partiesAt(t.index()).stream())
        .anyMatch(p -> p.code() != null && !p.label().equals(party));
  }

  /** Whether the party is named in the clause. */
  boolean names(String label) {
    return tokens.stream()
        .flatMap(t -> partiesAt(t.index()).stream())
        .anyMatch(p -> p.label().equals(label));
  }

  boolean future() {
    return has(marks.future());
  }

  boolean finite() {
    return tokens.stream().anyMatch(t -> t.form().isFinite() || t.form() == Form.PARTICIPLE);
  }
}
