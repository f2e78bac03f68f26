package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final Sentence s;
  private final Names names;
  private final Discourse discourse;
  private final Rolls rolls;
  private final Pronouns pronouns;
  private final ActorWords words;
  private final IntFunction<@Nullable Mention> at;

  Anaphora(
      NounPhrases phrases,
      Names names,
      Discourse discourse,
      Rolls rolls,
      IntFunction<@Nullable Mention> at) {
    this.rolls = rolls;
    this.at = at;
    this.s = phrases.sentence();
    this.words = phrases.words();
    this.names = names;
    this.discourse = discourse;
    this.pronouns = new Pronouns(s, discourse, at, words);
  }

  /** The mention for which token {@code h} stands in, or null. */
  @Nullable Mention resolve(int h) {
    Token t = s.token(h);
    String w = t.text().toLowerCase(Locale.ROOT);
    if (t.tag().startsWith("PRP")) {
      return pronouns.resolve(h, w);
    }
    if (w.equals("other") && t.is("nmod:poss")) {
      return mutual(h, w);
    }
    if (isPair(h, t, w)) {
      List<Party> two = discourse.lastTwo();
      return two.isEmpty() ? null : pronouns.stand(h, two);
    }
    List<Party> listed = listed(h, t);
    if (!listed.isEmpty()) {
      return pronouns.stand(h, listed);
    }
    if (t.isNoun() && s.child(h, "det").map(d -> isThe(d)).orElse(false)) {
      return described(h, t);
    }
    if (t.lemma().equals("own") && !t.is("amod") && s.child(h, "nmod:poss").isPresent()) {
      return own(h);
    }
    return isBareNumber(t) ? counted(h, t) : null;
  }

  /** "nine other countries", "five states": the states that the story lists under that number. */
  private List<Party> listed(int h, Token t) {
    boolean states = words.pairs.contains(t.lemma()) || t.lemma().equals("other");
    for (Token c : states && t.isNoun() ? s.children(h, "nummod") : List.<Token>of()) {
      Integer n = words.numbers.of(c.text());
      if (n != null) {
        return rolls.of(n);
      }
    }
    return List.of();
  }

  /** "expelled two": the number stands for people of the kind named last. */
  private boolean isBareNumber(Token t) {
    // "two expelled last week": what is done to them stands behind.
    boolean told =
        t.is("obl", "nmod", "conj", "nsubj")
            && s.children(t.index(), "acl").stream().anyMatch(c -> c.tag().equals("VBN"));
    return t.tag().equals("CD")
        && (told || t.is("obj", "nsubj:pass", "orphan"))
        && words.numbers.of(t.text()) != null;
  }

  private @Nullable Mention counted(int h, Token t) {
    Predicate<Mention> people =
        m -> m.kind() == Mention.Kind.ENVOY || m.nounClass().equals("nationals");
    Integer n = words.numbers.of(t.text());
    Predicate<Mention> same =
        m -> people.test(m) && n != null && (n.equals(m.count()) || n == m.parties().size());
    boolean definite = s.child(h, "det").map(this::isThe).orElse(false);
    Mention m = definite ? discourse.last(same) : pronouns.inSentence(h, people);
    if (m == null) {
      m = discourse.nearest(s.index(), people);
    }
    return m == null
        ? null
        : new Mention(
            s.index(), h, t.span(), m.kind(), m.parties(), m.noun(), List.of(), null, n, null);
  }

  /** "each other's capitals", and "in the other's" where each does it: of all who are meant. */
  private @Nullable Mention mutual(int h, String w) {
    String det = s.child(h, "det").map(d -> d.lemma().toLowerCase(Locale.ROOT)).orElse("");
    Mention all = det.isEmpty() ? null : pronouns.resolve(h, w);
    if (all != null || !det.equals("each")) {
      return all;
    }
    // "an accord between Chad and Peru on embassies in each other's capitals"
    List<Party> before = new ArrayList<>();
    for (int i = 0; i < h; i++) {
      Mention m = at.apply(i);
      if (m != null && m.kind() == Mention.Kind.PARTY && m.parties().size() == 1) {
        Party p = m.parties().get(0).as(null);
        if (p.isKnown() && before.stream().noneMatch(p::sameAs)) {
          before.add(p);
        }
      }
    }
    return before.size() == 2 ? pronouns.stand(h, before) : null;
  }

  /** "expelled the envoy and recalled its own": of the kind named before, and the possessor's. */
  private @Nullable Mention own(int h) {
    Predicate<Mention> posted =
        m -> m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION;
    Mention like = pronouns.inSentence(h, posted);
    if (like == null) {
      like = discourse.nearest(s.index(), posted);
    }
    int owner = s.child(h, "nmod:poss").map(Token::index).orElse(-1);
    Mention whose = owner < 0 ? null : at.apply(owner);
    if (like == null || whose == null || whose.parties().isEmpty()) {
      return null;
    }
    List<Party> host = new ArrayList<>();
    String seat = null;
    for (Token c : s.children(h, "nmod")) {
      Mention place = at.apply(c.index());
      if (place != null && !c.is("nmod:poss")) {
        host.addAll(place.parties());
        seat = place.seat();
      }
    }
    return new Mention(
        s.index(),
        h,
        s.token(h).span(),
        like.kind(),
        whose.parties(),
        like.noun(),
        host,
        seat,
        null,
        null);
  }

  /** "the two countries", "both sides", "the two". */
  private boolean isPair(int h, Token t, String w) {
    boolean two =
        s.children(h, "nummod").stream().anyMatch(c -> c.lemma().equalsIgnoreCase("two"))
            || s.children(h, "det", "cc:preconj", "amod").stream()
                .anyMatch(c -> c.lemma().equalsIgnoreCase("both"));
    if (two && words.pairs.contains(t.lemma())) {
      return true;
    }
    boolean bare =
        w.equals("both") || (w.equals("two") && s.child(h, "det").map(this::isThe).orElse(false));
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

  private boolean isThe(Token d) {
    return words.definite.contains(d.lemma().toLowerCase(Locale.ROOT));
  }
}
