package org.chancery.example;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code EXPULSION PER > MEX 3 Lima, reversed, on 2021-06-16}: an act, its sides, how many, and
 * where; then, where the example cares, marks. A mark is asked for only if it is there, save that a
 * status other than announced and carried out must be.
 *
 * @param type type of the act
 * @param actor who decides
 * @param counterparty the other party, null for none
 * @param count persons, posts or the ceiling, null for none
 * @param seat city, null for none
 * @param marks as they are written: "reversed", "on 2021-06-16"
 */
record ActOutcome(
    String type,
    String actor,
    @Nullable String counterparty,
    @Nullable Integer count,
    @Nullable String seat,
    Set<String> marks)
    implements OutcomeLine {

  static ActOutcome of(DiplomaticAct a) {
    Set<String> marks = new LinkedHashSet<>();
    marks.add(a.status().word());
    marks.add(a.dates().background() ? OutcomeParser.BACKGROUND : OutcomeParser.NEWS);
    day(marks, OutcomeParser.ON, a.dates().date());
    day(marks, OutcomeParser.DUE, a.dates().due());
    day(marks, OutcomeParser.FIRST, a.dates().originalDate());
    if (a.subject().via() != null) {
      marks.add(OutcomeParser.VIA + " " + a.subject().via());
    }
    a.account().belief().inferred().forEach(side -> marks.add(OutcomeParser.INFERRED + " " + side));
    return new ActOutcome(
        a.type().name(),
        a.parties().actor(),
        a.parties().counterparty(),
        a.subject().count(),
        a.subject().seat(),
        marks);
  }

  /** The first day that is said; of "by Friday", the last. */
  private static void day(Set<String> marks, String word, @Nullable Interval days) {
    if (days != null) {
      PartialDate day = days.from() != null ? days.from() : days.to();
      marks.add(word + " " + day);
    }
  }

  @Override
  public Kind kind() {
    return Kind.ACT;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return found instanceof ActOutcome a
        && bare().equals(a.bare())
        && a.marks.containsAll(marks)
        && marks.containsAll(a.telling());
  }

  private ActOutcome bare() {
    return new ActOutcome(type, actor, counterparty, count, seat, Set.of());
  }

  /** The mark that may not go without saying. */
  private Set<String> telling() {
    Set<String> out = new LinkedHashSet<>(marks);
    out.retainAll(Set.of(Status.REVERSED.word(), Status.THREATENED.word(), Status.DENIED.word()));
    return out;
  }

  @Override
  public String says() {
    String out = type + " " + OutcomeParser.side(actor) + " > " + OutcomeParser.side(counterparty);
    out += count == null ? "" : " " + count;
    out += seat == null ? "" : " " + seat;
    return out + (marks.isEmpty() ? "" : ", " + String.join(", ", marks));
  }
}
