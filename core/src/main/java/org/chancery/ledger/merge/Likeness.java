package org.chancery.ledger.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.act.Status;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Spans;
import org.chancery.ledger.values.Step.Basis;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Whether two reports of one type can tell one act, and how much speaks for it. */
public final class Likeness {
  /** Days of the world's clocks and of "overnight". */
  private static final int CLOCKS = 1;

  /** The same number of people a few days apart is the same act with a wrong day. */
  private static final int SAME_COUNT = 5;

  /** The same number told again as news, by stories only. */
  private static final int FOLLOW_UP = 14;

  /** Numbers may differ only in reports of the same days. */
  private static final int SAME_NEWS = 3;

  /** An order without a limit is carried out within this many days, or is heard of no more. */
  private static final int CARRYING_OUT = 60;

  /** An order with a limit may be carried out late. */
  private static final int LATE = 14;

  /** An order can be withdrawn as long as people remember it. */
  static final int REMEMBERED = 365;

  /** Two limits further apart are not two words for one. */
  private static final int LIMITS = 7;

  /** 8 or 10 may be one group, 2 and 8 are two. */
  private static final double COUNTS = 0.5;

  private final Legality law;

  public Likeness(Legality law) {
    this.law = law;
  }

  /**
   * What speaks for it.
   *
   * @param points the more, the likelier; differences count against it
   * @param certain whether a number, a place, a limit or a told day ties the two, not only that
   *     nothing speaks against it
   * @param reasons in words
   */
  record Match(double points, boolean certain, List<String> reasons) {}

  /**
   * The days within which another telling of the same act can lie: two that can be one have reaches
   * that meet.
   */
  public record Reach(LocalDate first, LocalDate last) {}

  /** The reach of a telling; null if it has no bounds. */
  public static @Nullable Reach reach(Telling t) {
    if (!t.isPlaced() || t.original() != null) {
      return null;
    }
    LocalDate last = notNull(t.last());
    LocalDate limit = Days.end(t.due());
    LocalDate end = limit != null && limit.isAfter(last) ? limit : last;
    // An order can be undone for so long; all else that may follow comes sooner.
    return new Reach(notNull(t.first()).minusDays(CLOCKS), end.plusDays(REMEMBERED));
  }

  /** What speaks for one act; null if they cannot be one. */
  public @Nullable Match of(Telling a, Telling b) {
    if (!sameSides(a, b) || !sameThing(a, b) || !sameStage(a, b)) {
      return null;
    }
    Long gap = gap(a, b);
    if (gap == null || !countsFit(a, b, gap) || !limitsFit(a, b)) {
      return null;
    }
    return match(a, b, gap);
  }

  private static boolean sameSides(Telling a, Telling b) {
    boolean straight =
        a.parties().actor().equals(b.parties().actor())
            && fit(a.parties().counterparty(), b.parties().counterparty());
    boolean crossed =
        (a.parties().joint() || b.parties().joint())
            && fit(a.parties().actor(), b.parties().counterparty())
            && fit(a.parties().counterparty(), b.parties().actor());
    return straight || crossed;
  }

  private boolean sameThing(Telling a, Telling b) {
    return fit(a.parties().sending(), b.parties().sending())
        && fit(a.parties().receiving(), b.parties().receiving())
        && law.fit(a.subject().mission(), b.subject().mission())
        && fit(a.subject().seat(), b.subject().seat())
        && law.fit(a.subject().persons(), b.subject().persons())
        && fit(a.subject().via(), b.subject().via());
  }

  /** A threat is not the act that it threatens. */
  private static boolean sameStage(Telling a, Telling b) {
    return (a.status() == Status.THREATENED) == (b.status() == Status.THREATENED);
  }

  /** Days between the two, as far as they are one act; null if they are too far apart for that. */
  private static @Nullable Long gap(Telling a, Telling b) {
    if (progress(a) > progress(b)) {
      return gap(b, a);
    }
    if (progress(a) < progress(b) && a.first() != null && b.last() != null) {
      return later(a, b);
    }
    if (!a.isPlaced() || !b.isPlaced()) {
      return early(a, b) || early(b, a) ? null : Long.valueOf(0);
    }
    long gap =
        Spans.gap(notNull(a.first()), notNull(a.last()), notNull(b.first()), notNull(b.last()));
    boolean told = a.basis() == Basis.TOLD && b.basis() == Basis.TOLD;
    boolean counted =
        a.subject().count() != null && a.subject().count().equals(b.subject().count());
    int most = told ? (counted ? SAME_COUNT : CLOCKS) : counted ? FOLLOW_UP : 0;
    return gap <= most ? Long.valueOf(gap) : null;
  }

  /** Whether b was told before a happened. */
  private static boolean early(Telling a, Telling b) {
    return a.first() != null && b.last() != null && b.last().isBefore(a.first());
  }

  /** The second tells that what the first announced was carried out or undone. */
  private static @Nullable Long later(Telling announced, Telling done) {
    LocalDate first = notNull(announced.first());
    LocalDate last = announced.last() == null ? first : announced.last();
    if (done.original() != null) {
      Interval told = Interval.between(first, last);
      return Spans.gap(done.original(), told) <= CLOCKS ? Long.valueOf(0) : null;
    }
    LocalDate limit = Days.end(announced.due());
    LocalDate latest =
        done.status() == Status.REVERSED
            ? last.plusDays(REMEMBERED)
            : limit == null ? last.plusDays(CARRYING_OUT) : limit.plusDays(LATE);
    LocalDate doneLast = notNull(done.last());
    boolean late = done.first() != null && done.first().isAfter(latest);
    return doneLast.isBefore(first.minusDays(CLOCKS)) || late ? null : Long.valueOf(0);
  }

  private static int progress(Telling t) {
    return switch (t.status()) {
      case THREATENED, ANNOUNCED -> 0;
      case CARRIED_OUT, DENIED -> 1;
      case REVERSED -> 2;
    };
  }

  private static boolean countsFit(Telling a, Telling b, long gap) {
    Integer x = a.subject().count();
    Integer y = b.subject().count();
    if (x == null || y == null || x.equals(y)) {
      return true;
    }
    // The same days, not only days that an announcement and its doing can lie apart.
    boolean sameNews = a.last() != null && b.last() != null && gap <= CLOCKS && near(a, b);
    return sameNews && Math.min(x, y) > COUNTS * Math.max(x, y);
  }

  private static boolean near(Telling a, Telling b) {
    LocalDate x = notNull(a.last());
    LocalDate y = notNull(b.last());
    return !x.isAfter(y.plusDays(SAME_NEWS)) && !y.isAfter(x.plusDays(SAME_NEWS));
  }

  private static boolean limitsFit(Telling a, Telling b) {
    boolean counted =
        a.subject().count() != null && a.subject().count().equals(b.subject().count());
    return counted || Spans.gap(a.due(), b.due()) <= LIMITS;
  }

  private static Match match(Telling a, Telling b, long gap) {
    Evidence evidence = new Evidence();
    details(a, b, evidence);
    days(a, b, gap, evidence);
    return new Match(evidence.points, evidence.certain, evidence.why);
  }

  /** What speaks for two reports, as far as it has been weighed. */
  private static final class Evidence {
    private double points;
    private boolean certain;
    private final List<String> why = new ArrayList<>();

    void add(double more) {
      points += more;
    }

    void add(double more, String reason) {
      points += more;
      why.add(reason);
    }

    /** Counts, and ties the two. */
    void tie(double more, String reason) {
      add(more, reason);
      certain = true;
    }
  }

  /** How many, where, until when and by whom. */
  private static void details(Telling a, Telling b, Evidence evidence) {
    if (isSame(a.subject().count(), b.subject().count())) {
      evidence.tie(3, "the same number, " + a.subject().count());
    } else if (a.subject().count() != null && b.subject().count() != null) {
      evidence.add(
          -2, "numbers that differ little, " + a.subject().count() + " and " + b.subject().count());
    }
    if (isSame(a.subject().seat(), b.subject().seat())) {
      evidence.tie(2, "the same seat");
    }
    if (Spans.equal(a.due(), b.due())) {
      evidence.tie(2, "the same limit");
    }
    if (isSame(a.subject().via(), b.subject().via())) {
      evidence.add(2, "the same protecting power");
    }
    evidence.add(isSame(a.subject().mission(), b.subject().mission()) ? 1 : 0);
    evidence.add(isSame(a.subject().persons(), b.subject().persons()) ? 1 : 0);
    evidence.add(Objects.equals(a.subject().manner(), b.subject().manner()) ? 0 : -0.5);
    evidence.add(a.status() == b.status() ? 0.5 : 0);
  }

  /** How far apart their days lie, or what became of the act between them. */
  private static void days(Telling a, Telling b, long gap, Evidence evidence) {
    boolean told = a.basis() == Basis.TOLD && b.basis() == Basis.TOLD;
    if (progress(a) != progress(b)) {
      evidence.add(1, "one tells what became of the other");
    } else if (told && gap <= CLOCKS) {
      evidence.tie(gap == 0 ? 3 : 2, "the same days");
    } else if (a.isPlaced() && b.isPlaced()) {
      String reason = gap == 0 ? "news of the same days" : "days only " + gap + " apart";
      double points = 1.5 - 0.1 * gap;
      if (gap == 0 && (a.basis() == Basis.STORY || b.basis() == Basis.STORY)) {
        evidence.tie(points, reason);
      } else {
        evidence.add(points, reason);
      }
    } else {
      evidence.add(0, "told without a day");
    }
  }

  private static boolean isSame(@Nullable Object a, @Nullable Object b) {
    return a != null && a.equals(b);
  }

  private static LocalDate notNull(@Nullable LocalDate day) {
    return Objects.requireNonNull(day, "the caller asked for placed tellings");
  }

  private static boolean fit(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }
}
