package org.chancery.actor;

<<<<<<< HEAD
import java.util.HashSet;
=======
import java.util.ArrayList;
>>>>>>> evalb
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * What stands for something named before, resolved to the nearest that fits: pairs, bare numbers
 * and definite descriptions; pronouns are left to {@link Pronouns}.
 */
final class Anaphora {
  private static final Set<String> BOTH =
      Set.of(
          "country",
          "nation",
          "state",
          "neighbour",
          "neighbor",
          "side",
          "government",
          "capital",
          "power",
          "party",
          "two",
          "ally",
          "rival");

  private final Sentence s;
  private final Names names;
  private final Discourse discourse;
  private final Pronouns pronouns;

  Anaphora(Sentence s, Names names, Discourse discourse, IntFunction<@Nullable Mention> at) {
    this.s = s;
    this.names = names;
    this.discourse = discourse;
    this.pronouns = new Pronouns(s, discourse, at);
  }

<<<<<<< HEAD
  /** All words, in lower case, that may stand for a party named before without a description. */
  static Set<String> words() {
    Set<String> out = new HashSet<>(Pronouns.words());
    out.addAll(Set.of("two", "both", "country", "nation"));
    return out;
  }

=======
>>>>>>> evalb
  /** The mention for which token {@code h} stands in, or null. */
  @Nullable Mention resolve(int h) {
    Token t = s.token(h);
    String w = t.text().toLowerCase(Locale.ROOT);
    if (t.tag().startsWith("PRP")) {
      return pronouns.resolve(h, w);
    }
    if (isPair(h, t, w)) {
      List<Party> two = discourse.lastTwo();
      return two.isEmpty() ? null : pronouns.stand(h, two);
    }
    if (t.isNoun() && s.child(h, "det").map(d -> isThe(d)).orElse(false)) {
      return described(h, t);
    }
    return isBareNumber(t) ? counted(h, t) : null;
  }

  /** "expelled two": the number stands for people of the kind named last. */
  private static boolean isBareNumber(Token t) {
    return t.tag().equals("CD") && t.is("obj", "nsubj:pass") && Numbers.of(t.text()) != null;
  }

  private @Nullable Mention counted(int h, Token t) {
    Predicate<Mention> people =
        m -> m.kind() == Mention.Kind.ENVOY || m.nounClass().equals("nationals");
    Integer n = Numbers.of(t.text());
    Predicate<Mention> same = m -> people.test(m) && n != null && n.equals(m.count());
    boolean definite = s.child(h, "det").map(Anaphora::isThe).orElse(false);
    Mention m = definite ? discourse.last(same) : pronouns.inSentence(h, people);
    if (m == null) {
      m = discourse.nearest(s.index(), people);
    }
    return m == null
        ? null
        : new Mention(
            s.index(), h, t.span(), m.kind(), m.parties(), m.noun(), List.of(), null, n, null);
  }

<<<<<<< HEAD
=======
  private @Nullable Mention pronoun(int h, String w) {
    if (Pronouns.THINGS.contains(w)) {
      return copy(h, antecedent(h, Anaphora::isBody));
    }
    if (Pronouns.PLURAL.contains(w)) {
      Mention several = antecedent(h, m -> isSeveral(m));
      return copy(h, several != null ? several : antecedent(h, Anaphora::isBody));
    }
    if (Pronouns.PERSON.contains(w)) {
      return copy(h, antecedent(h, Anaphora::isPerson));
    }
    if (Pronouns.SPEAKER.contains(w)) {
      Mention speaker = speaker(h);
      return copy(h, speaker != null ? speaker : antecedent(h, Anaphora::isPerson));
    }
    return null;
  }

>>>>>>> evalb
  /** "the two countries", "both sides", "the two". */
  private boolean isPair(int h, Token t, String w) {
    boolean two =
        s.children(h, "nummod").stream().anyMatch(c -> c.lemma().equalsIgnoreCase("two"))
            || s.children(h, "det", "cc:preconj", "amod").stream()
                .anyMatch(c -> c.lemma().equalsIgnoreCase("both"));
    if (two && BOTH.contains(t.lemma())) {
      return true;
    }
    boolean bare =
        w.equals("both")
            || (w.equals("two") && s.child(h, "det").map(Anaphora::isThe).orElse(false));
    return bare && !t.is("nummod", "det", "cc", "advmod") && s.children(h, "nmod").isEmpty();
  }

  private @Nullable Mention described(int h, Token t) {
    String phrase = t.lemma();
    List<Token> left = s.children(h, "amod", "compound");
    StringBuilder full = new StringBuilder();
    for (Token c : left) {
      full.append(c.text().toLowerCase(Locale.ROOT)).append(' ');
    }
    String longer = full + phrase;
    List<Party> may = names.described(longer.strip());
    if (may.isEmpty()) {
      may = names.described(phrase);
    }
    if (may.isEmpty() && (t.lemma().equals("country") || t.lemma().equals("nation"))) {
      return pronouns.copy(
          h,
          pronouns.antecedent(
              h, m -> Pronouns.isBody(m) && !names.isOrganisation(m.parties().get(0).code())));
    }
    List<Party> candidates = may;
    Predicate<Mention> fits =
        m ->
            m.parties().size() == 1
                && m.head() != h
                && candidates.stream().anyMatch(p -> p.sameAs(m.parties().get(0)));
    Mention last = candidates.isEmpty() ? null : discourse.last(fits);
    if (last == null && !candidates.isEmpty()) {
      last = pronouns.inSentence(h, fits);
    }
    return last == null ? null : pronouns.stand(h, last.parties());
  }

  private static boolean isThe(Token d) {
    return d.lemma().equalsIgnoreCase("the") || d.lemma().equalsIgnoreCase("this");
  }
<<<<<<< HEAD
=======

  /** Subjects of the clauses around, then what stands before in the sentence, then the story. */
  private @Nullable Mention antecedent(int h, Predicate<Mention> fits) {
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
    boolean infinitive =
        t.is("xcomp") && s.child(clause, "mark").map(m -> m.lemma().equals("to")).orElse(false);
    if (!infinitive || t.head() < 0) {
      return null;
    }
    for (Token object : s.children(t.head(), "iobj", "obj")) {
      if (!s.isBelow(h, object.index())) {
        Mention m = at.apply(object.index());
        return m == null || m.parties().isEmpty() ? null : m;
      }
    }
    return null;
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
        && (plural ? Pronouns.PLURAL.contains(w) : Pronouns.PERSON.contains(w) && noun.isProper());
  }

  private @Nullable Mention inSentence(int h, Predicate<Mention> fits) {
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
      if (SPEECH.contains(t.lemma()) && t.index() != h) {
        for (Token subject : s.children(t.index(), "nsubj")) {
          if (!subject.tag().startsWith("PRP") || !Pronouns.SPEAKER.contains(subject.lemma())) {
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

  private static final Set<String> SPEECH =
      Set.of("say", "tell", "add", "declare", "state", "write", "announce", "insist", "stress");

  private static boolean isBody(Mention m) {
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

  private static boolean isPerson(Mention m) {
    return m.person() != null
        || (m.kind() == Mention.Kind.AGENT
            && Set.of("leader", "minister", "official").contains(m.nounClass()))
        || (m.kind() == Mention.Kind.ENVOY && (m.count() == null || m.count() == 1));
  }

  private @Nullable Mention copy(int h, @Nullable Mention m) {
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

  private Mention stand(int h, List<Party> parties) {
    return new Mention(
        s.index(),
        h,
        s.token(h).span(),
        Mention.Kind.PARTY,
        parties,
        null,
        List.of(),
        null,
        null,
        null);
  }
>>>>>>> evalb
}
