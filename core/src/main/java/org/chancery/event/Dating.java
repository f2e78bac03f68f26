package org.chancery.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Tense;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;
import org.jspecify.annotations.Nullable;

/** Ties time phrases to the propositions that they date. */
final class Dating {
  private final Scene scene;
  private final Sentence s;
  private final @Nullable LocalDate published;
  private final StoryDay day;
  private final Set<String> units;
  private final Set<String> relative;

  Dating(Scene scene, @Nullable LocalDate published, Lexicon words) {
    this.scene = scene;
    this.s = scene.sentence();
    this.published = published;
    this.day = new StoryDay(published);
    this.units = words.need("elsewhen-unit");
    this.relative = words.need("elsewhen");
  }

  EventDates of(Proposition p) {
    Interval when = null;
    Interval due = null;
    boolean toCome = p.modality() != Modality.DONE && p.modality() != Modality.DENIED;
    // The nearest first: in "raised on June 24 after talks on June 6" the talks have the other day.
    List<TimePhrase> nearest =
        scene.times().stream()
            .sorted(Comparator.comparingInt((TimePhrase t) -> steps(t, p.trigger())))
            .toList();
    for (TimePhrase t : nearest) {
      int at = governor(t);
      if (at == p.trigger()) {
        if (t.role() == TimePhrase.Role.WHEN || t.role() == TimePhrase.Role.SINCE) {
          if (day.isLater(t.interval())) {
            due = due == null ? t.interval() : due;
          } else {
            when = when == null ? t.interval() : when;
          }
        } else if (t.role() == TimePhrase.Role.DEADLINE || t.role() == TimePhrase.Role.FROM) {
          due = due == null ? t.interval() : due;
        }
      } else if (isBelowComplement(at, p)
          && (t.role() == TimePhrase.Role.DEADLINE || t.role() == TimePhrase.Role.FROM)) {
        due = due == null ? t.interval() : due;
      }
    }
    if (when == null) {
      when = announced(p);
    }
    boolean gapped = s.child(p.trigger(), "orphan").isPresent();
    for (TimePhrase t : gapped ? scene.times() : List.<TimePhrase>of()) {
      // "Peru expelled four on Monday, Chile three": one time for both, unless it has its own.
      boolean shared =
          t.role() == TimePhrase.Role.WHEN && governor(t) == s.token(p.trigger()).head();
      when = when == null && shared && !day.isLater(t.interval()) ? t.interval() : when;
    }
    if (due == null && toCome) {
      due = laterAbove(p);
    }
    if (when == null) {
      when = occasion(p);
    }
    if (when == null) {
      when = ofBoth(p);
    }
    Interval first = when == null ? ofFirst(p) : null;
    boolean after = first != null && StoryDay.isDay(first);
    when = after || when != null ? when : first;
    boolean old = day.isOld(when) || (when == null && isPluperfect(p));
    boolean pending = due != null && day.isPending(due);
    boolean elsewhen = when == null && p.tense() == Tense.PAST && isElsewhen(p);
    if (elsewhen || after) {
      // "the following year", "arrived on May 11, 1945, and opened a mission": a time that is
      // counted from something else; not today.
      return new EventDates(null, due, true, false);
    }
    boolean said = when != null;
    if (when == null && !old && published != null) {
      when = Interval.on(published.toString());
    }
    return new EventDates(when, due, old && !pending, said);
  }

  /** "ordered to leave by Friday", "gave them until noon to go": the limit hangs below. */
  private boolean isBelowComplement(int at, Proposition p) {
    return at >= 0
        && at != p.trigger()
        && s.isBelow(at, p.trigger())
        && !leadsAway(at, p.trigger());
  }

  /** Whether a clause told on its own account stands between the limit and the predicate. */
  private boolean leadsAway(int from, int trigger) {
    int at = from;
    for (int steps = 0; at >= 0 && at != trigger && steps < s.size(); steps++) {
      Token t = s.token(at);
      // Infinitives and participles below the predicate belong to it; other clauses do not.
      boolean belongs = t.is("xcomp", "acl", "advcl") || !t.isVerb() || t.tag().equals("VBG");
      if (!belongs || (t.is("conj", "parataxis", "ccomp") && t.isVerb())) {
        return true;
      }
      at = t.head();
    }
    return false;
  }

  /**
   * "resumed relations and raised its mission on May 3": a day at the end, after the object of the
   * last of two verbs with one subject, is the day of both. So is a day of long ago that ends the
   * last of two clauses: the first is told of that time, not of today.
   */
  private @Nullable Interval ofBoth(Proposition p) {
    for (Token c : s.children(p.trigger(), "conj")) {
      int object = s.child(c.index(), "obj").map(Token::index).orElse(-1);
      boolean like =
          c.isVerb()
              && isPast(c) == isPast(s.token(p.trigger()))
              && s.children(c.index(), "ccomp").isEmpty();
      boolean same = object >= 0 && s.children(c.index(), "nsubj", "nsubj:pass").isEmpty();
      for (TimePhrase t : like ? scene.times() : List.<TimePhrase>of()) {
        if (t.role() == TimePhrase.Role.WHEN
            && governor(t) == c.index()
            && t.head() > Math.max(object, c.index())
            && (same || day.isOld(t.interval()))
            && !day.isLater(t.interval())) {
          return t.interval();
        }
      }
    }
    return null;
  }

  private static boolean isPast(Token verb) {
    return verb.tag().equals("VBD") || verb.tag().equals("VBN");
  }

  /** "broke relations in 1991 and expelled the envoy": the second deed of one subject. */
  private @Nullable Interval ofFirst(Proposition p) {
    Token own = s.token(p.trigger());
    boolean second =
        own.is("conj")
            && own.isVerb()
            && s.token(own.head()).tag().equals(own.tag())
            && s.children(own.index(), "nsubj", "nsubj:pass").isEmpty();
    for (TimePhrase t : second ? scene.times() : List.<TimePhrase>of()) {
      boolean before = governor(t) == own.head() && t.head() < own.index();
      if (before && t.role() == TimePhrase.Role.WHEN && day.isOld(t.interval())) {
        return t.interval();
      }
    }
    return null;
  }

  /** "established relations when the envoy arrived on March 3": the clause's day is the day. */
  private @Nullable Interval occasion(Proposition p) {
    Token own = s.token(p.trigger());
    boolean occasion =
        own.is("advcl")
            && s.children(p.trigger(), "advmod").stream()
                .anyMatch(c -> c.lemma().equalsIgnoreCase("when"));
    for (TimePhrase t : occasion ? scene.times() : List.<TimePhrase>of()) {
      // "relations began on May 3, when the embassy opened": one day for both.
      if (t.role() == TimePhrase.Role.WHEN
          && governor(t) == own.head()
          && !day.isLater(t.interval())) {
        return t.interval();
      }
    }
    boolean sameDay =
        s.children(p.trigger(), "obl", "obl:tmod", "nmod:tmod").stream()
            .anyMatch(
                c ->
                    s.children(c.index(), "amod").stream().anyMatch(a -> a.lemma().equals("same")));
    // "opened an embassy the same day that it recognised the state, on May 3": that clause's day.
    List<Token> clauses =
        sameDay
            ? s.children(p.trigger(), "advcl", "dep", "ccomp", "obl", "obl:tmod", "nmod:tmod")
            : s.children(p.trigger(), "advcl", "dep");
    for (Token c : clauses) {
      boolean when =
          sameDay
              || s.subtree(c.index()).stream()
                  .map(s::token)
                  .anyMatch(t -> t.lemma().equalsIgnoreCase("when"));
      for (TimePhrase t : when ? scene.times() : List.<TimePhrase>of()) {
        if (t.role() == TimePhrase.Role.WHEN
            && s.isBelow(t.head(), c.index())
            && !day.isLater(t.interval())) {
          return t.interval();
        }
      }
    }
    return null;
  }

  /** The day of the announcement: the time of the nearest report, order or decision above. */
  private @Nullable Interval announced(Proposition p) {
    for (Embedding e : p.embeddings()) {
      if (e.operator() == Operator.REPORT
          && p.modality() == Modality.DONE
          && p.tense() == Tense.PAST
          && !s.token(p.trigger()).tag().equals("VBG")) {
        // "said on Tuesday that it had expelled": the report dates the telling, not the deed;
        // "that it was expelling" announces it.
        continue;
      }
      for (TimePhrase t : scene.times()) {
        if (t.role() == TimePhrase.Role.WHEN
            && governor(t) == e.trigger()
            && !day.isLater(t.interval())) {
          return t.interval();
        }
      }
    }
    return null;
  }

  private @Nullable Interval laterAbove(Proposition p) {
    for (Embedding e : p.embeddings()) {
      for (TimePhrase t : scene.times()) {
        boolean limit =
            t.role() == TimePhrase.Role.DEADLINE
                || t.role() == TimePhrase.Role.FROM
                || (t.role() == TimePhrase.Role.WHEN && day.isLater(t.interval()));
        if (limit && governor(t) == e.trigger()) {
          return t.interval();
        }
      }
    }
    return null;
  }

  /** The nearest predicate above a time phrase, -1 if none. */
  private int governor(TimePhrase t) {
    int at = t.head();
    Set<Integer> triggers = triggers();
    for (int steps = 0; at >= 0 && steps <= s.size(); steps++) {
      if (triggers.contains(at)) {
        return at;
      }
      at = s.token(at).head();
    }
    return -1;
  }

  /** How many words stand between a time phrase and a predicate above it. */
  private int steps(TimePhrase t, int trigger) {
    int at = t.head();
    int steps = 0;
    while (at >= 0 && at != trigger && steps <= s.size()) {
      at = s.token(at).head();
      steps++;
    }
    return steps;
  }

  private Set<Integer> triggers() {
    return scene.propositions().stream()
        .map(Proposition::trigger)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private boolean isElsewhen(Proposition p) {
    for (Token c : s.children(p.trigger(), "obl", "obl:tmod", "nmod:tmod", "obj")) {
      boolean unit = units.contains(c.lemma().toLowerCase(Locale.ROOT));
      boolean tied =
          s.children(c.index(), "amod", "det").stream()
              .anyMatch(m -> relative.contains(m.lemma().toLowerCase(Locale.ROOT)));
      if (unit && tied) {
        return true;
      }
    }
    return false;
  }

  private boolean isPluperfect(Proposition p) {
    if (p.nominal()) {
      return false;
    }
    return s.children(p.trigger(), "aux").stream().anyMatch(a -> a.text().equalsIgnoreCase("had"))
        && !p.under(Operator.REPORT);
  }
}
