package org.chancery.ledger.values;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.ledger.values.Step.Basis;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A step of an act at its place in time: what the fold goes through.
 *
 * @param entry the act
 * @param step how far it came then
 * @param effect what acts of its type do
 */
public record DatedStep(Entry entry, Step step, Effect effect) {
  /**
   * What is only known to lie in the past comes before all that has a day: else a break long ago,
   * told in passing today, would undo what came after it.
   */
  private static final Comparator<DatedStep> IN_TIME =
      Comparator.comparing((DatedStep m) -> m.isPlaced())
          .thenComparing(m -> m.day(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(m -> m.step().status())
          .thenComparing(m -> m.act().type())
          .thenComparing(m -> m.entry().id());

  /** All steps of acts that are announced, carried out or undone, in order. */
  public static List<DatedStep> of(List<Entry> entries, Function<ActType, Effect> effects) {
    return entries.stream()
        .flatMap(
            e -> e.steps().stream().map(s -> new DatedStep(e, s, effects.apply(e.act().type()))))
        .filter(m -> m.announced() || m.done() || m.undone())
        .sorted(IN_TIME)
        .toList();
  }

  public DiplomaticAct act() {
    return entry.act();
  }

  public ActType type() {
    return entry.act().type();
  }

  public String id() {
    return entry.id();
  }

  public @Nullable LocalDate day() {
    return step.day();
  }

  /** The day from which on a state holds; null where the step's day is only an upper bound. */
  public @Nullable LocalDate since() {
    return isPlaced() ? step.day() : null;
  }

  /** What is told of that day, if it is not a single one; null if it is, or is unknown. */
  public @Nullable Interval span() {
    Interval when = step.basis() == Basis.TOLD ? step.when() : null;
    return when == null || Objects.equals(Days.start(when), Days.end(when)) ? null : when;
  }

  public boolean isPlaced() {
    return step.basis() == Basis.TOLD || step.basis() == Basis.STORY;
  }

  public boolean announced() {
    return step.status() == Status.ANNOUNCED;
  }

  public boolean done() {
    return step.status() == Status.CARRIED_OUT;
  }

  public boolean undone() {
    return step.status() == Status.REVERSED;
  }

  /** Whether it ends diplomatic relations of a pair. */
  public boolean isBreak(Pair pair) {
    return effect.breaks() && done() && pair.equals(entry.pair()) && !consular();
  }

  /** Whether it brings, or brings back, diplomatic relations of a pair. */
  public boolean isReturn(Pair pair) {
    return effect.returns() && done() && pair.equals(entry.pair()) && !consular();
  }

  /**
   * Whether it ends the need for a party's interests section at the other of the pair: relations
   * are back, or its embassy opens.
   */
  public boolean endsSection(Pair pair, String sending) {
    boolean embassy =
        effect.opens()
            && done()
            && act().subject().mission() == MissionKind.EMBASSY
            && sending.equals(act().parties().sending());
    return isReturn(pair) || (embassy && isPostedIn(pair));
  }

  /** Whether it is about consuls: another track than that of envoys. */
  public boolean consular() {
    LegalBasis article = act().article();
    return act().subject().isConsular() || (article != null && article.isConsular());
  }

  /** Whether it is about a head of mission. */
  public boolean head() {
    return act().subject().isHead();
  }

  /** Whether it is about relations as a whole: no mission and nobody is named. */
  public boolean whole() {
    return act().subject().isRelations();
  }

  /** Whether the two sides of the mission or staff are told and are this pair. */
  public boolean isPostedIn(Pair pair) {
    return pair.equals(Pair.of(act().parties().sending(), act().parties().receiving()));
  }

  /** The entry as something that is still to come; null unless it is. */
  public @Nullable Pending pending() {
    return entry.status() == Status.ANNOUNCED
        ? new Pending(entry.id(), type(), since(), act().dates().due())
        : null;
  }
}
