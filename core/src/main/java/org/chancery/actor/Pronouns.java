package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Pronouns of one sentence, and the search for what they stand for. */
final class Pronouns {

  private final Sentence s;
  private final Discourse discourse;
  private final IntFunction<@Nullable Mention> at;
  private final ActorWords words;

  Pronouns(Sentence s, Discourse discourse, IntFunction<@Nullable Mention> at, ActorWords words) {
    this.words = words;
    this.s = s;
    this.discourse = discourse;
    this.at = at;
  }

  /**
   * The mention for which the pronoun {@code w}, in lower case, stands in at {@code h}, or null.
   */
  @Nullable Mention resolve(int h, String w) {
    if (w.equals("other")) {
      // "each other's envoys": all who are the subject.
      return copy(h, antecedent(h, m -> m.parties().size() > 1));
    }
    if (words.things.contains(w)) {
      return copy(h, antecedent(h, Pronouns::isBody));
    }
    if (words.plural.contains(w)) {
      Mention several = antecedent(h, m -> isSeveral(m));
      return copy(h, several != null ? several : antecedent(h, Pronouns::isBody));
    }
    if (words.person.contains(w)) {
      return copy(h, antecedent(h, this::isPerson));
    }
    if (words.speaker.contains(w)) {
      Mention speaker = speaker(h);
      return copy(h, speaker != null ? speaker : antecedent(h, this::isPerson));
    }
    return null;
  }

  /** Subjects of the clauses around, then what stands before in the sentence, then the story. */
  @Nullable Mention antecedent(int h, Predicate<Mention> fits) {
    int clause = s.token(h).head();
    for (int steps = 0; clause >= 0 && steps < s.size(); steps++) {
      Mention told = controller(clause, h);
      if (told != null && fits.test(told)) {
        return told;
      }
      for (Token subject : s.children(clause, "nsubj")) {
        if (!s.isBelow(h, subject.index())) {
          Mention m = joint(subject.index());
          if (m != null && !m.parties().isEmpty() && fits.test(m)) {
            return m;
          }
          boolean unknown = m == null || m.parties().isEmpty();
          if (unknown && subject.isNoun() && agrees(h, subject)) {
            // The clause's own subject is meant, and nobody knows for whom it stands.
            return null;
          }
        }
      }
      clause = s.token(clause).head();
    }
    Mention before = inSentence(h, fits);
    return before != null ? before : discourse.nearest(s.index(), fits);
  }

  /** "told Gabon to cut its mission": who is told is the subject of the infinitive. */
  private @Nullable Mention controller(int clause, int h) {
    Token t = s.token(clause);
    boolean infinitive = t.is("xcomp") && s.isInfinitive(clause);
    if (!infinitive || t.head() < 0) {
      return null;
    }
    for (Token object : s.children(t.head(), "iobj", "obj")) {
      if (!s.isBelow(h, object.index())) {
        Mention m = at.apply(object.index());
        return m == null || m.parties().isEmpty() ? null : m;
      }
    }
    return words.obliqueControl.contains(s.token(t.head()).lemma()) ? called(t) : null;
  }

  /** "called on Chile to close its mission" */
  private @Nullable Mention called(Token infinitive) {
    return s.obliques(infinitive.head(), infinitive.index(), words.calledBy)
        .map(c -> at.apply(c.index()))
        .filter(m -> m != null && !m.parties().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** A subject with all that is coordinated with it: "Chile and Peru" are "they". */
  private @Nullable Mention joint(int subject) {
    Mention first = at.apply(subject);
    List<Party> all = new ArrayList<>(first == null ? List.of() : first.parties());
    for (Token c : s.children(subject, "conj")) {
      Mention m = at.apply(c.index());
      if (m != null) {
        m.parties().stream().filter(p -> all.stream().noneMatch(p::sameAs)).forEach(all::add);
      }
    }
    return first == null || all.size() == first.parties().size() ? first : stand(subject, all);
  }

  /** Whether a noun without party could still be what the pronoun stands for. */
  private boolean agrees(int pronoun, Token noun) {
    boolean plural = noun.tag().endsWith("S");
    String w = s.token(pronoun).text().toLowerCase(Locale.ROOT);
    return s.token(pronoun).is("nmod:poss")
        && (plural ? words.plural.contains(w) : words.person.contains(w) && noun.isProper());
  }

  /** The nearest mention before {@code h} in the sentence that fits, or null. */
  @Nullable Mention inSentence(int h, Predicate<Mention> fits) {
    for (int i = h - 1; i >= 0; i--) {
      if (s.token(i).tag().startsWith("PRP")) {
        continue;
      }
      Mention m = at.apply(i);
      if (m != null && !m.parties().isEmpty() && fits.test(m) && !s.token(i).is("amod")) {
        return m;
      }
    }
    return null;
  }

  private @Nullable Mention speaker(int h) {
    for (Token t : s.tokens()) {
      if (words.speech.contains(t.lemma()) && t.index() != h) {
        for (Token subject : s.children(t.index(), "nsubj")) {
          if (!subject.tag().startsWith("PRP") || !words.speaker.contains(subject.lemma())) {
            Mention m = at.apply(subject.index());
            if (m != null) {
              return m;
            }
          }
        }
      }
    }
    return null;
  }

  /** Whether {@code m} is one party as a body, not a person: a state, an institution, a force. */
  static boolean isBody(Mention m) {
    return m.parties().size() == 1
        && m.person() == null
        && (m.kind() == Mention.Kind.PARTY
            || m.kind() == Mention.Kind.PLACE
            || m.nounClass().equals("institution")
            || m.nounClass().equals("force"));
  }

  private static boolean isSeveral(Mention m) {
    return m.parties().size() > 1
        || (m.count() != null && m.count() > 1)
        || m.nounClass().equals("people")
        || m.nounClass().equals("nationals");
  }

  private boolean isPerson(Mention m) {
    return m.person() != null
        || (m.kind() == Mention.Kind.AGENT && words.personClasses.contains(m.nounClass()))
        || (m.kind() == Mention.Kind.ENVOY && (m.count() == null || m.count() == 1));
  }

  /** {@code m} again at {@code h}, or null if {@code m} is. */
  @Nullable Mention copy(int h, @Nullable Mention m) {
    if (m == null) {
      return null;
    }
    return new Mention(
        s.index(),
        h,
        s.token(h).span(),
        m.kind() == Mention.Kind.PLACE ? Mention.Kind.PARTY : m.kind(),
        m.parties(),
        m.noun(),
        m.host(),
        m.seat(),
        m.count(),
        m.person());
  }

  /** A mention at {@code h} that stands for {@code parties} and tells no more of them. */
  Mention stand(int h, List<Party> parties) {
    return Mention.of(s.index(), h, s.token(h).span(), Mention.Kind.PARTY, parties);
  }
}
