package org.chancery.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.chancery.time.PartialDate;
import org.chancery.time.TimePhrase;

/** Which words for a time date which predicate of a sentence, by its form alone. */
public final class Timing {
  private final Sentence s;
  private final List<TimePhrase> times;
  private final List<TimePhrase> unread;
  private final Set<Integer> triggers;
  private final PropositionWords words;

  Timing(
      Sentence s, List<Proposition> propositions, List<TimePhrase> times, PropositionWords words) {
    this.s = s;
    this.times = times.stream().filter(t -> !isUnread(t)).toList();
    unread = times.stream().filter(Timing::isUnread).toList();
    this.words = words;
    triggers = propositions.stream().map(Proposition::trigger).collect(Collectors.toSet());
  }

  /** Trigger of the nearest predicate above a time phrase, -1 if none. */
  public int governor(TimePhrase t) {
    int at = t.head();
    while (at >= 0 && !triggers.contains(at)) {
      if (leadsAside(at) || isCause(at, t) || (!isUnread(t) && isHeadOfUnread(at))) {
        return -1;
      }
      at = s.token(at).head();
    }
    return at;
  }

  /**
   * Whether what hangs below a word dates nothing above it: "home to many exiles since 2015, Peru
   * ...", "years after the treaty of May 2013".
   */
  private boolean leadsAside(int at) {
    Token t = s.token(at);
    boolean set =
        t.is("advmod", "amod")
            && s.children(at, "punct").stream()
                .anyMatch(c -> c.index() < at && c.text().equals(","));
    if (set || tellsOther(t)) {
      return true;
    }
    boolean after =
        s.children(at, "case").stream()
            .anyMatch(c -> words.counting.contains(c.text().toLowerCase(Locale.ROOT)));
    return after && (isUnit(t.head()) || s.children(at).stream().anyMatch(c -> isUnit(c.index())));
  }

  /** "over spying in 2021": when it was done that is answered. */
  private boolean isCause(int at, TimePhrase t) {
    PartialDate day = t.interval().from();
    return at != t.head()
        && day != null
        && !day.isDay()
        && s.children(at, "case").stream()
            .anyMatch(c -> words.causing.contains(c.text().toLowerCase(Locale.ROOT)));
  }

  private boolean isUnit(int at) {
    return at >= 0 && words.countedUnit.contains(s.token(at).lemma().toLowerCase(Locale.ROOT));
  }

  /** "on the anniversary of the 2014 vote": the year is not that of the day. */
  private boolean isHeadOfUnread(int at) {
    return unread.stream().anyMatch(u -> u.head() == at);
  }

  /**
   * Whether it lies aside of the words that tell a deed: in a clause that tells of another ("whose
   * staff was cut in 2015"), or in words for a time that cannot be known.
   */
  public boolean isAside(TimePhrase t, Span deed) {
    for (int at = t.head(); at >= 0; at = s.token(at).head()) {
      boolean other = tellsOther(s.token(at)) && s.span().overlaps(deed) && !holds(at, deed);
      if (other || isHeadOfUnread(at)) {
        return true;
      }
    }
    return false;
  }

  /** A clause about somebody tells of something else; "by the time he rose on Monday" does not. */
  private boolean tellsOther(Token t) {
    return t.is("appos")
        || (t.is("acl:relcl") && !words.occasion.contains(s.token(t.head()).lemma()));
  }

  private boolean holds(int at, Span deed) {
    return s.subtree(at).stream().anyMatch(i -> s.token(i).span().overlaps(deed));
  }

  private static boolean isUnread(TimePhrase t) {
    return t.role() == TimePhrase.Role.UNREAD;
  }

  /** Whether a predicate is told to be of a time, and not so that its day can be known. */
  public boolean isUnread(int trigger) {
    return unread.stream().anyMatch(t -> governor(t) == trigger);
  }

  /**
   * All times of the sentence, the nearest first: in "raised on June 24 after talks on June 6" the
   * talks have the other day.
   */
  public List<TimePhrase> nearest(Proposition p) {
    return times.size() < 2
        ? times
        : times.stream()
            .sorted(Comparator.comparingInt((TimePhrase t) -> steps(t, p.trigger())))
            .toList();
  }

  /** How many words stand between a time phrase and a predicate above it. */
  private int steps(TimePhrase t, int trigger) {
    int steps = 0;
    for (int at = t.head(); at >= 0 && at != trigger; at = s.token(at).head()) {
      steps++;
    }
    return steps;
  }

  /** Whether the time hangs below: "ordered to leave by Friday", "gave them until noon to go". */
  public boolean isBelow(TimePhrase t, Proposition p) {
    int at = governor(t);
    return at >= 0
        && at != p.trigger()
        && s.isBelow(at, p.trigger())
        && !leadsAway(at, p.trigger());
  }

  /** Whether a clause told on its own account stands between the limit and the predicate. */
  private boolean leadsAway(int from, int trigger) {
    for (int at = from; at >= 0 && at != trigger; at = s.token(at).head()) {
      Token t = s.token(at);
      // Infinitives and participles below the predicate belong to it; other clauses do not.
      boolean belongs = t.is("xcomp", "acl", "advcl") || !t.isVerb() || t.tag().equals("VBG");
      if (!belongs || (t.is("conj", "parataxis", "ccomp") && t.isVerb())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Days that a predicate left out has from the one that it repeats: "Peru expelled four on Monday,
   * Chile three". Empty where nothing is left out.
   */
  public List<TimePhrase> repeated(Proposition p) {
    return s.child(p.trigger(), "orphan").isPresent()
        ? when(t -> governor(t) == s.token(p.trigger()).head())
        : List.of();
  }

  /**
   * A day that ends the last of two coordinated clauses.
   *
   * @param time the day
   * @param oneSubject whether the last has an object and no subject of its own: "resumed relations
   *     and raised its mission on May 3"
   */
  public record Ending(TimePhrase time, boolean oneSubject) {}

  /** Days at the end of clauses in the same tense that follow the predicate's. */
  public List<Ending> endings(Proposition p) {
    List<Ending> out = new ArrayList<>();
    for (Token c : s.children(p.trigger(), "conj")) {
      boolean like =
          c.isVerb()
              && isPast(c) == isPast(s.token(p.trigger()))
              && s.children(c.index(), "ccomp").isEmpty();
      if (like) {
        int object = s.child(c.index(), "obj").map(Token::index).orElse(-1);
        boolean one = object >= 0 && !hasSubject(c);
        when(t -> governor(t) == c.index() && t.head() > Math.max(object, c.index()))
            .forEach(t -> out.add(new Ending(t, one)));
      }
    }
    return out;
  }

  private static boolean isPast(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  private boolean hasSubject(Token verb) {
    return s.child(verb.index(), "nsubj").isPresent();
  }

  /** Days of the first deed of one subject: "broke relations in 1991 and expelled the envoy". */
  public List<TimePhrase> ofFirstDeed(Proposition p) {
    Token own = s.token(p.trigger());
    boolean second =
        own.is("conj")
            && own.isVerb()
            && s.token(own.head()).tag().equals(own.tag())
            && !hasSubject(own);
    return second ? when(t -> governor(t) == own.head() && t.head() < own.index()) : List.of();
  }

  /**
   * Days of what happened on the same occasion: "established relations when the envoy arrived on
   * March 3", "relations began on May 3, when the embassy opened", "the same day that".
   */
  public List<TimePhrase> ofOccasion(Proposition p) {
    List<TimePhrase> out = new ArrayList<>();
    Token own = s.token(p.trigger());
    boolean occasion =
        own.is("advcl") && s.children(p.trigger(), "advmod").stream().anyMatch(Timing::isWhen);
    if (occasion) {
      out.addAll(when(t -> governor(t) == own.head()));
    }
    boolean sameDay =
        s.children(p.trigger(), "obl", "nmod:tmod", "nmod:unmarked").stream()
            .anyMatch(this::isSame);
    if (own.is("acl") && isSame(s.token(own.head()))) {
      // The other way round: the day of the clause that this day belongs to.
      int main = s.token(own.head()).head();
      out.addAll(when(t -> governor(t) == main));
    }
    // "opened an embassy the same day that it recognised the state, on May 3": that clause's day.
    List<Token> clauses =
        sameDay
            ? s.children(p.trigger(), "advcl", "dep", "ccomp", "obl", "nmod:tmod", "nmod:unmarked")
            : s.children(p.trigger(), "advcl", "dep");
    for (Token c : clauses) {
      if (sameDay || s.subtree(c.index()).stream().map(s::token).anyMatch(Timing::isWhen)) {
        out.addAll(when(t -> s.isBelow(t.head(), c.index())));
      }
    }
    return out;
  }

  private boolean isSame(Token day) {
    return s.children(day.index(), "amod").stream().anyMatch(a -> a.lemma().equals("same"));
  }

  private static boolean isWhen(Token t) {
    return t.lemma().equalsIgnoreCase("when");
  }

  private List<TimePhrase> when(java.util.function.Predicate<TimePhrase> fits) {
    return times.stream().filter(t -> t.role() == TimePhrase.Role.WHEN && fits.test(t)).toList();
  }

  /** Whether its time is counted from something else told: "the following year". */
  public boolean isElsewhen(Proposition p) {
    Token own = s.token(p.trigger());
    // "expelled four the following year, and Russia sent home four": one story of one year.
    boolean joined = own.is("conj") && s.token(own.head()).tag().equals(own.tag());
    return isElsewhen(own.index()) || (joined && isElsewhen(own.head()));
  }

  private boolean isElsewhen(int verb) {
    for (Token c : s.children(verb, "obl", "nmod:tmod", "nmod:unmarked", "obj")) {
      boolean unit = words.elsewhenUnit.contains(c.lemma().toLowerCase(Locale.ROOT));
      boolean tied =
          unit
              && s.children(c.index(), "amod", "det").stream()
                  .anyMatch(m -> words.elsewhen.contains(m.text().toLowerCase(Locale.ROOT)));
      if (tied) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is told as past to what is told: "had severed"; not in what somebody said. */
  public boolean isPluperfect(Proposition p) {
    return !p.nominal()
        && !p.under(Operator.REPORT)
        && s.children(p.trigger(), "aux").stream().anyMatch(a -> a.text().equalsIgnoreCase("had"));
  }

  /** Whether it adds to what was told before: "also expelled". */
  public boolean adds(Proposition p) {
    return s.children(p.trigger(), "advmod").stream()
        .anyMatch(
            c -> c.lemma().equalsIgnoreCase("also") || c.lemma().equalsIgnoreCase("likewise"));
  }
}
