package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.jspecify.annotations.Nullable;

/**
 * One legal act with all reports of it.
 *
 * @param id 10 hexadecimal digits made of the type, the two parties and the key of the report known
 *     first: the same for the same reports in any order
 * @param act what the reports agree on: its id is the entry's, a detail in dispute is null, {@code
 *     date} and {@code due} span all that is told, {@code events} and {@code evidence} are empty,
 *     the quote is that of the report known first
 * @param steps how far it had come when, in order; never empty
 * @param reports all that tell it, first known first; never empty
 * @param disputes details that they tell differently
 * @param sources how many of the reports are independent: reprints and stories of one source count
 *     once
 * @param reasons for each report but the first, why it was taken for the same act
 */
public record Entry(
    String id,
    DiplomaticAct act,
    List<Step> steps,
    List<ReportedAct> reports,
    List<Dispute> disputes,
    int sources,
    List<String> reasons) {

  /** Keeps unmodifiable copies. */
  public Entry {
    steps = List.copyOf(steps);
    reports = List.copyOf(reports);
    disputes = List.copyOf(disputes);
    reasons = List.copyOf(reasons);
  }

  /** How far it has come at last. */
  public Status status() {
    return last().status();
  }

  /** The step that decides its state. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The day from which on it stands in the record: that of its first step; null if unknown. */
  public @Nullable LocalDate day() {
    return steps.get(0).day();
  }

  /** Whether it has been carried out and not been undone. */
  public boolean inForce() {
    return status() == Status.CARRIED_OUT;
  }

  /** The two that act; null where the text names one only. */
  public @Nullable Pair pair() {
    return Pair.of(act.parties().actor(), act.parties().counterparty());
  }
}
