package org.chancery.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * States that no list knows, by what a story says only of states: somebody is ambassador to them,
 * has diplomatic relations with them, or they expel diplomats and recall their own. One per
 * article; once told, the name is a party wherever it stands.
 */
final class UnlistedStates {
  private static final int SHORTEST = 4;

  /** So much longer than the name is its adjective at most: "Ruritanian". */
  private static final int ENDING = 3;

  private final ActorWords words;
  private final Predicate<String> listed;
  private final Set<String> told = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  /**
   * @param words the words of this stage
   * @param listed whether a list knows a name or hides it
   */
  UnlistedStates(ActorWords words, Predicate<String> listed) {
    this.words = words;
    this.listed = listed;
  }

  /** Notes the states, and the people who are called by their names, of one sentence. */
  void add(NounPhrases phrases) {
    Sentence s = phrases.sentence();
    for (Token t : s.tokens()) {
      if (!isLast(phrases, t.index())) {
        continue;
      }
      int from = first(phrases, t.index());
      boolean titled = from > 0 && phrases.nounAt(from - 1) != null;
      boolean whole = from < t.index();
      if (titled || whole) {
        people.add(t.text());
      }
      if ((!whole && isRealm(t)) || isInside(phrases, from, t.index())) {
        continue;
      }
      int realm = realmBefore(s, from);
      Token subject = realm < 0 ? t : s.token(realm);
      if (isReceiving(phrases, realm < 0 ? from : realm)
          || isSovereign(phrases, subject, whole)
          || (!whole && isExpelling(phrases, subject))) {
        told.add(phrases.text(from, t.index()));
      }
    }
  }

  /** "the Islamic republic": part of a phrase that says another thing. */
  private static boolean isInside(NounPhrases phrases, int first, int last) {
    Sentence s = phrases.sentence();
    boolean noun = last + 1 < s.size() && s.token(last + 1).isNoun();
    return noun || (first > 0 && phrases.hitAt(first - 1) != null);
  }

  private boolean isRealm(Token t) {
    return words.realms.contains(lower(t.text()));
  }

  /** "the Republic of X": where the form of state stands, -1 if none does. */
  private int realmBefore(Sentence s, int first) {
    boolean of = first > 1 && lower(s.token(first - 1).text()).equals("of");
    return of && isRealm(s.token(first - 2)) ? first - 2 : -1;
  }

  /** The state that the name at {@code h} or its adjective stands for, null if none. */
  @Nullable Mention mention(NounPhrases phrases, int h) {
    Sentence s = phrases.sentence();
    String name = null;
    int from = h;
    if (isRealm(s.token(h)) && h + 2 < s.size() && realmBefore(s, h + 2) == h) {
      int last = h + 2;
      while (last + 1 < s.size() && isPart(phrases, last + 1)) {
        last++;
      }
      String written = phrases.text(h + 2, last);
      name = told.contains(written) ? written : null;
    } else if (isLast(phrases, h)) {
      from = first(phrases, h);
      String written = phrases.text(from, h);
      name = told.contains(written) && (from < h || !people.contains(written)) ? written : null;
    } else if (s.token(h).tag().startsWith("JJ") && phrases.hitAt(h) == null) {
      name = called(s.token(h).text());
    }
    if (name == null) {
      return null;
    }
    Mention.Kind kind = phrases.tellsPlace(h) ? Mention.Kind.PLACE : Mention.Kind.PARTY;
    Party party = new Party(null, null, name, true);
    return Mention.of(s.index(), h, phrases.span(from, h), kind, List.of(party));
  }

  /** The state whose adjective a word is: "Ruritanian". */
  private @Nullable String called(String adjective) {
    return told.stream()
        .filter(n -> n.length() > SHORTEST && adjective.length() <= n.length() + ENDING)
        .filter(n -> adjective.startsWith(n.substring(0, n.length() - 1)))
        .findFirst()
        .orElse(null);
  }

  /** "ambassador to X", "diplomatic relations with X". */
  private boolean isReceiving(NounPhrases phrases, int first) {
    Sentence s = phrases.sentence();
    int at = first - 1;
    if (at > 0 && s.token(at).lemma().equals("the")) {
      at--;
    }
    if (at < 1) {
      return false;
    }
    String before = lower(s.token(at - 1).lemma());
    return switch (lower(s.token(at).text())) {
      case "to" -> words.accredited.contains(before);
      case "with" -> words.relations.contains(before) && at > 1 && isDiplomatic(s, at - 2);
      default -> false;
    };
  }

  private static boolean isDiplomatic(Sentence s, int i) {
    return lower(s.token(i).text()).equals("diplomatic");
  }

  /** "X expelled two envoys", "X recalled its ambassador", "X broke off diplomatic relations". */
  private boolean isSovereign(NounPhrases phrases, Token subject, boolean whole) {
    Sentence s = phrases.sentence();
    // "Norway's Frobnor closed its office": what is somebody's is no state.
    boolean owned = s.child(subject.index(), "nmod:poss").isPresent();
    if (!subject.is("nsubj") || subject.head() < 0 || owned) {
      return false;
    }
    Token verb = s.token(subject.head());
    // "Reuter - Britain ended": whoever is named between does it.
    for (int i = subject.index() + 1; i < verb.index(); i++) {
      if (phrases.hitAt(i) != null) {
        return false;
      }
    }
    Token object = s.child(verb.index(), "obj").orElse(null);
    if (object == null) {
      return false;
    }
    NounHit noun = phrases.nounAt(object.index());
    String type = noun == null ? "" : noun.noun().type();
    boolean posted = type.startsWith("envoy") || type.startsWith("mission");
    String lemma = lower(verb.lemma());
    boolean its =
        s.child(object.index(), "nmod:poss").map(p -> lower(p.text()).equals("its")).orElse(false);
    boolean breaks =
        words.relations.contains(lower(object.lemma()))
            && object.index() > 0
            && isDiplomatic(s, object.index() - 1);
    boolean own = posted && its && !type.equals("mission/office");
    return (own && words.recalling.contains(lemma))
        || (breaks && !whole)
        || (type.startsWith("envoy") && !whole && words.expelling.contains(lemma));
  }

  /** "two envoys were expelled by X". */
  private boolean isExpelling(NounPhrases phrases, Token by) {
    Sentence s = phrases.sentence();
    boolean agent = by.is("obl", "obl:agent") && phrases.preposition(by.index()).equals("by");
    if (!agent || by.head() < 0 || !words.expelling.contains(lower(s.token(by.head()).lemma()))) {
      return false;
    }
    NounHit noun =
        s.child(by.head(), "nsubj:pass").map(t -> phrases.nounAt(t.index())).orElse(null);
    return noun != null && noun.noun().type().startsWith("envoy");
  }

  /** Whether a name that no list knows ends here. */
  private boolean isLast(NounPhrases phrases, int i) {
    Sentence s = phrases.sentence();
    return isPart(phrases, i) && !(i + 1 < s.size() && isPart(phrases, i + 1));
  }

  private int first(NounPhrases phrases, int last) {
    int from = last;
    while (from > 0 && isPart(phrases, from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isPart(NounPhrases phrases, int i) {
    Token t = phrases.sentence().token(i);
    String w = t.text();
    return t.isProper()
        && w.length() >= SHORTEST
        && Character.isUpperCase(w.codePointAt(0))
        && w.codePoints().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '\'')
        && phrases.hitAt(i) == null
        && phrases.nounAt(i) == null
        && !listed.test(w);
  }

  private static String lower(String w) {
    return w.toLowerCase(Locale.ROOT);
  }
}
