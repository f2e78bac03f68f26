package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.chancery.time.PartialDate.Precision;
import org.chancery.time.TimePhrase.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time phrases of a sentence and turns each into days.
 *
 * <p>Words recognise a phrase, the tree only tells what governs it and in which tense. A phrase
 * whose days cannot be known gives none: without the story's date "on Monday" is nothing, and a
 * duration that limits nothing ("for two years") never is. Times of day are read over.
 *
 * <p>A stretch from one time to another ("from 1988 to 1991") is one WHEN with both ends.
 */
public final class TimeReader {
  /** What lies so few days before a story is still its news. */
  private static final int NEWS_DAYS = 60;

  private final TimeWords terms;

  /**
   * @param lexicon the words that time phrases are made of
   */
  public TimeReader(Lexicon lexicon) {
    terms = new TimeWords(lexicon);
  }

  /**
   * The time phrases of a sentence.
   *
   * @param sentence a parsed sentence
   * @param anchor the days that relative phrases count from
   * @return in order of the text, not overlapping; empty if there are none
   */
  public List<TimePhrase> read(Sentence sentence, Anchor anchor) {
    Tape tape = new Tape(sentence, terms);
    List<TimePhrase> found = scan(tape, anchor);
    return anchor.event() != null
        ? found
        : OrderedLimits.recount(sentence, anchor, found, a -> scan(tape, a));
  }

  private static List<TimePhrase> scan(Tape tape, Anchor anchor) {
    Sentence sentence = tape.sentence();
    List<TimePhrase> out = new ArrayList<>();
    Interval told = null;
    int i = 0;
    while (i < sentence.size()) {
      Match match = match(tape, i, anchor, told);
      if (match == null) {
        i++;
        continue;
      }
      if (match.interval() != null) {
        told = match.role() == Role.WHEN ? match.interval() : told;
        Token first = sentence.token(match.first());
        Token last = sentence.token(match.end() - 1);
        Span span = first.span().union(last.span());
        out.add(
            new TimePhrase(
                sentence.index(),
                match.first(),
                match.end() - 1,
                match.head(),
                span,
                match.role(),
                match.interval()));
      }
      i = Math.max(match.end(), i + 1);
    }
    return List.copyOf(out);
  }

  /** A phrase that was recognised; without an interval it is only read over. */
  private record Match(int first, int end, int head, Role role, @Nullable Interval interval) {}

  private static @Nullable Match match(Tape tape, int i, Anchor anchor, @Nullable Interval told) {
    Lead lead = Lead.at(tape, i);
    if (Traps.compares(tape, lead)) {
      return new Match(i, comparedEnd(tape, lead), i, Role.UNREAD, null);
    }
    Match limit = limit(tape, i, lead, anchor);
    if (limit != null) {
      return limit;
    }
    Match pair = pair(tape, i, anchor);
    if (pair != null) {
      return pair;
    }
    FoundTime found = PhraseGrammar.at(tape, lead.end());
    if (found == null) {
      Integer year = Traps.year(tape, lead);
      found =
          year == null
              ? null
              : new FoundTime(lead.end(), lead.end() + 1, new CalendarTime.Years(year, year));
    }
    if (found == null) {
      Match hour = hour(tape, lead, anchor);
      return hour == null ? unread(tape, lead) : hour;
    }
    if (!Traps.allow(tape, lead, found)) {
      return null;
    }
    return resolved(tape, lead, found, anchor, told);
  }

  /** End of what a comparison names: read over. */
  private static int comparedEnd(Tape tape, Lead lead) {
    Counts.Length length = Counts.length(tape, lead.end());
    FoundTime found = timeOrYear(tape, lead.end());
    return found != null ? found.end() : length != null ? length.end() : lead.end();
  }

  /** "by midnight", "until 6 p.m.": on the day that limits count from, if it is to come. */
  private static @Nullable Match hour(Tape tape, Lead lead, Anchor anchor) {
    if (lead.role() != Role.DEADLINE && lead.role() != Role.UNTIL) {
      return null;
    }
    int at = lead.end();
    int end = PhraseGrammar.timeOfDay(tape, at);
    int name = tape.is(at, "the") ? at + 1 : at;
    boolean clock = end > at && Character.isDigit(tape.word(at).charAt(0));
    Integer days = clock ? Integer.valueOf(0) : null;
    for (var hour : tape.terms().hours.entrySet()) {
      days = end > at && tape.after(name, hour.getKey()) == end ? hour.getValue() : days;
    }
    if (days == null) {
      return null;
    }
    FoundTime found = new FoundTime(at, end, new RelativeTime.Hour(days));
    int head = head(tape.sentence(), lead.first(), at, end);
    boolean ahead = lead.role() == Role.UNTIL || Direction.of(tape, head) == Direction.FUTURE;
    return ahead ? resolved(tape, lead, found, anchor, null) : null;
  }

  /** "on the eve of the vote": words for a time from which no day can be known. */
  private static @Nullable Match unread(Tape tape, Lead lead) {
    boolean may = lead.role() == Role.WHEN && tape.terms().unknown.leads.contains(lead.words());
    int end = may ? UnknownGrammar.nounEnd(tape, lead.end()) : -1;
    return end < 0
        ? null
        : unread(lead.first(), end, head(tape.sentence(), lead.first(), lead.end(), end));
  }

  private static Match unread(int first, int end, int head) {
    return new Match(first, end, head, Role.UNREAD, new Interval(null, null));
  }

  /** Whether a time whose days cannot be known is none the less told, and not that of the story. */
  private static boolean isLost(
      Tape tape, Lead lead, NamedTime moment, Anchor anchor, Direction direction) {
    boolean led =
        tape.terms().unknown.leads.contains(lead.words())
            || (lead.isEmpty() && moment instanceof RelativeTime.Away);
    return led
        && anchor.published() != null
        && (direction != Direction.UNKNOWN || moment instanceof NamedTime.Unknown);
  }

  private static Match resolved(
      Tape tape, Lead lead, FoundTime found, Anchor anchor, @Nullable Interval told) {
    int head = head(tape.sentence(), lead.first(), found.first(), found.end());
    Direction direction = Direction.of(tape, head);
    Role role = Roles.of(tape, lead, found, head);
    // "by 1990 the mission had closed" sets no limit
    boolean fronted = lead.first() < tape.sentence().token(head).head();
    boolean over =
        lead.role() == Role.DEADLINE
            && direction == Direction.PAST
            && (fronted || isOver(found.moment(), anchor));
    // "since Monday's attack" dates the attack, it says not since when.
    boolean modifies = Roles.modified(tape, found) >= 0;
    int first = modifies ? found.first() : lead.first();
    Direction toward = over ? Direction.PAST : Roles.direction(tape, lead, role, head, direction);
    NamedTime.Now now = new NamedTime.Now(anchor, toward, !over && role == Role.DEADLINE, told);
    Interval days = inHistory(found.moment(), now);
    days = days == null ? found.moment().in(now) : days;
    if (days == null) {
      return isLost(tape, lead, found.moment(), anchor, direction)
          ? unread(first, found.end(), head)
          : new Match(first, found.end(), head, role, null);
    }
    Interval interval = Roles.bound(role, found.moment(), days);
    return new Match(first, found.end(), head, over ? Role.WHEN : role, interval);
  }

  /**
   * History names the year once: "broken off on May 3, 1948, and restored on June 1". What was told
   * less than a year before the story may as well be followed by its news; so may, in the next
   * sentence, a day of the story's last weeks.
   */
  private static @Nullable Interval inHistory(NamedTime moment, NamedTime.Now now) {
    Interval told = now.told() != null ? now.told() : now.anchor().told();
    PartialDate before = told == null ? null : told.from();
    boolean yearless = moment instanceof CalendarTime c && c.year() == null;
    if (moment instanceof CalendarTime.Weekday && (before == null || !before.isDay())) {
      return null; // a weekday is of the week of a day
    }
    if (before == null || before.precision() == Precision.YEAR || !yearless) {
      return null;
    }
    LocalDate start = before.first();
    LocalDate published = now.anchor().published();
    boolean old = published == null || start.isBefore(published.minusYears(1));
    boolean news = now.told() == null && isNews(moment.in(now), published);
    return old && !news && (published == null || now.looksBack())
        ? moment.in(now.from(start).toward(Direction.FUTURE))
        : null;
  }

  private static boolean isNews(@Nullable Interval days, @Nullable LocalDate published) {
    LocalDate end = Days.end(days);
    return published != null && end != null && end.isAfter(published.minusDays(NEWS_DAYS));
  }

  /** Whether a time that needs no story to be known lies before the year of the story. */
  private static boolean isOver(NamedTime moment, Anchor anchor) {
    NamedTime.Now nowhere =
        new NamedTime.Now(new Anchor(null, null), Direction.UNKNOWN, false, null);
    Interval days = moment.in(nowhere);
    PartialDate end = days == null ? null : days.to();
    LocalDate published = anchor.published();
    if (end == null || published == null) {
      return end != null && end.precision() == Precision.YEAR; // no one is given until a year
    }
    return end.first().getYear() < published.getYear();
  }

  /** "within 72 hours", "48 hours to leave", "a 48-hour deadline", "in two weeks". */
  private static @Nullable Match limit(Tape tape, int i, Lead lead, Anchor anchor) {
    int at = lead.end();
    TimeLimits.Limit limit = TimeLimits.at(tape, lead, at);
    if (limit == null) {
      return null;
    }
    int head = head(tape.sentence(), lead.first(), at, limit.end());
    if (limit.needsFuture() && !isAhead(tape, i, head)) {
      return null;
    }
    Counts.Length length = limit.length();
    LocalDate start = limit.needsFuture() ? anchor.published() : anchor.start();
    Interval interval = null;
    if (start != null && length.count() != null) {
      LocalDate end = length.unit().add(start, length.count());
      interval =
          limit.needsFuture() ? length.unit().around(start, length.count()) : Interval.by(end);
    }
    return new Match(i, limit.end(), head, Role.DEADLINE, interval);
  }

  /** Whether a verb of what is to be done governs, or stands nearest before, the phrase. */
  private static boolean isAhead(Tape tape, int first, int head) {
    Sentence s = tape.sentence();
    int above = s.token(head).head();
    if (above >= 0 && s.child(above, "cop").isPresent()) {
      return false; // "is her first visit in ten years"
    }
    if (Direction.of(tape, head) == Direction.FUTURE) {
      return true;
    }
    for (int i = first - 1; i > 0; i--) {
      if (s.token(i).isVerb()) {
        return tape.is(i - 1, "to") && Direction.of(tape, i) == Direction.FUTURE;
      }
    }
    return false;
  }

  /** "from 1988 to 1991", "between May 3 and June 4". */
  private static @Nullable Match pair(Tape tape, int i, Anchor anchor) {
    boolean between = tape.is(i, "between");
    if (!between && !tape.is(i, "from")) {
      return null;
    }
    FoundTime first = timeOrYear(tape, i + 1);
    if (first == null) {
      return null;
    }
    Set<String> to = between ? Set.of("and") : tape.terms().timeRange;
    boolean joined = to.contains(tape.word(first.end()));
    FoundTime last = joined ? timeOrYear(tape, first.end() + 1) : null;
    if (last == null) {
      return null;
    }
    NamedTime start = first.moment();
    if (start instanceof CalendarTime from
        && last.moment() instanceof CalendarTime until
        && from.year() == null
        && until.year() != null) {
      start = from.inYear(until.year());
    }
    FoundTime whole = new FoundTime(i + 1, last.end(), new NamedTime.Between(start, last.moment()));
    int head = head(tape.sentence(), i, i + 1, last.end());
    Direction direction = Direction.of(tape, head);
    Interval days = whole.moment().in(new NamedTime.Now(anchor, direction, false, null));
    return new Match(i, last.end(), head, Role.WHEN, days);
  }

  private static @Nullable FoundTime timeOrYear(Tape tape, int i) {
    FoundTime found = PhraseGrammar.at(tape, i);
    Integer year = found == null ? DateGrammar.year(tape, i) : null;
    return year == null ? found : new FoundTime(i, i + 1, new CalendarTime.Years(year, year));
  }

  /**
   * The noun or number of the core whose head lies outside the whole phrase, else any such word.
   */
  private static int head(Sentence sentence, int first, int core, int end) {
    int fallback = -1;
    for (int i = core; i < end; i++) {
      Token t = sentence.token(i);
      boolean out = t.head() < first || t.head() >= end;
      if (!out || t.is("case", "punct", "det", "cc", "mark")) {
        continue;
      }
      if (t.isNoun() || t.tag().equals("CD")) {
        return i;
      }
      fallback = fallback < 0 ? i : fallback;
    }
    return fallback < 0 ? core : fallback;
  }
}
