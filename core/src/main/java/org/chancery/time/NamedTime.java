package org.chancery.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a phrase names, before the story's day turns it into days. */
sealed interface NamedTime
    permits CalendarTime,
        RelativeTime,
        Feast,
        Slice,
        NamedTime.Between,
        NamedTime.Part,
        NamedTime.Unknown {

  /** Which of the like: the last, this, or the next one; ANY where only the tense says it. */
  enum Which {
    LAST,
    THIS,
    NEXT,
    ANY;

    /** How many units away it is. */
    int step() {
      return this == LAST ? -1 : this == NEXT ? 1 : 0;
    }
  }

  /** The days meant; null where the story's day or the direction is needed and unknown. */
  @Nullable Interval in(Now now);

  /** Whether a limit by then has a beginning too: "by early next month". */
  default boolean isVague() {
    return false;
  }

  /**
   * What a phrase is read against.
   *
   * @param anchor days of the story and of the event
   * @param direction of the phrase's clause
   * @param limit whether it is a limit: those count from the event
   * @param told days that the sentence told before, null if none: "... and a year later"
   */
  record Now(Anchor anchor, Direction direction, boolean limit, @Nullable Interval told) {

    /** The day from which the next or last such day is sought. */
    @Nullable LocalDate base() {
      return limit ? anchor.start() : anchor.published();
    }

    Now from(LocalDate day) {
      return new Now(new Anchor(day, anchor.event(), anchor.told()), direction, limit, told);
    }

    Now toward(Direction other) {
      return new Now(anchor, other, limit, told);
    }

    boolean looksBack() {
      return direction == Direction.PAST;
    }

    boolean isOpen() {
      return direction == Direction.UNKNOWN;
    }
  }

  /** A time that is told, and not so that its day can be known: "in Ramadan", "on 03/04/2022". */
  record Unknown() implements NamedTime {
    @Override
    public @Nullable Interval in(Now now) {
      return null;
    }
  }

  /** From the one to the other: "10 and 11 May", "from 1988 to 1991". */
  record Between(NamedTime first, NamedTime last) implements NamedTime {
    @Override
    public @Nullable Interval in(Now now) {
      Interval a = first.in(now);
      Interval b = last.in(now);
      if (a != null
          && b != null
          && b.to() != null
          && isAfter(a, b)
          && first instanceof CalendarTime.Weekday) {
        a = first.in(now.from(b.to().first())); // "met from Friday to Sunday"
      }
      // Of two dates without a year each finds its own: "was shut from 1 October to 5 November".
      if (a != null && b != null && isAfter(a, b)) {
        b = last.in(now.toward(Direction.FUTURE));
      }
      return a == null || b == null || isAfter(a, b) ? null : new Interval(a.from(), b.to());
    }

    private static boolean isAfter(Interval a, Interval b) {
      return a.from() == null || b.to() == null || a.from().compareTo(b.to()) > 0;
    }
  }

  /** A part of another: "early next month", "the end of May", "mid-June", "late 2019". */
  record Part(PeriodPart stage, NamedTime of) implements NamedTime {
    @Override
    public @Nullable Interval in(Now now) {
      Interval whole = of.in(now);
      if (whole == null || whole.from() == null || whole.to() == null) {
        return null;
      }
      return stage.of(whole.from(), whole.to());
    }

    @Override
    public boolean isVague() {
      return stage != PeriodPart.END;
    }
  }
}
