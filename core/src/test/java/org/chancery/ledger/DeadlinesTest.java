package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.act.ActType.EXPULSION;

import java.time.LocalDate;
import org.chancery.act.Status;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Deadline;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Told ORDER =
      Told.on("2031-10-06", "a-1").act(act().day("2031-10-05").by("2031-11-01").announced());

  private static Act act() {
    return Act.host(EXPULSION, "PER", "CHL").persons(Persons.DIPLOMATS, 8);
  }

  private static Deadline on(String day, Told... stories) {
    return Ask.relation(Ask.asOf(day, stories), "PER", "CHL").deadlines().get(0);
  }

  @Test
  void openThenPassedInSilence() {
    assertThat(on("2031-11-01", ORDER).state()).isEqualTo(Deadline.State.OPEN);
    Deadline passed = on("2031-11-02", ORDER);
    assertThat(passed.state()).isEqualTo(Deadline.State.MISSED);
    assertThat(passed.silence()).isTrue();
    assertThat(passed.sequence()).isZero();
    assertThat(passed.by()).isEqualTo("PER");
    // Nobody asked on a day: nothing has passed.
    Deadline open = Ask.relation(Ask.all(ORDER), "PER", "CHL").deadlines().get(0);
    assertThat(open.isOpen()).isTrue();
    assertThat(Ask.asOf("2031-10-01", ORDER).relations()).isEmpty();
  }

  @Test
  void aReportThatItWasNotDoneIsNoSilence() {
    Told stayed = Told.on("2031-11-03", "b-1").act(act().is(Status.DENIED).day("2031-11-02"));
    Deadline d = on("2031-11-20", ORDER, stayed);
    assertThat(d.state()).isEqualTo(Deadline.State.MISSED);
    assertThat(d.silence()).isFalse();
  }

  @Test
  void done() {
    Told left = Told.on("2031-10-30", "b-1").act(act().day("2031-10-29"));
    assertThat(on("2031-10-20", ORDER, left).state()).isEqualTo(Deadline.State.OPEN);
    Deadline d = on("2031-11-20", ORDER, left);
    assertThat(d.state()).isEqualTo(Deadline.State.DONE);
    assertThat(d.sequence()).isEqualTo(1);
    assertThat(d.silence()).isFalse();
  }

  @Test
  void changedByALaterReportOnly() {
    Told late =
        Told.on("2031-10-07", "b-1").act(act().day("2031-10-05").by("2031-10-31").announced());
    Told moved =
        Told.on("2031-10-20", "c-1").act(act().day("2031-10-05").by("2031-11-15").announced());
    Told unaware =
        Told.on("2031-10-21", "d-1").act(act().day("2031-10-05").by("2031-11-01").announced());
    Deadline before = on("2031-10-10", ORDER, late, moved, unaware);
    assertThat(before.state()).isEqualTo(Deadline.State.OPEN);
    assertThat(before.last()).isEqualTo(LocalDate.of(2031, 11, 1));
    Deadline after = on("2031-10-25", ORDER, late, moved, unaware);
    assertThat(after.state()).isEqualTo(Deadline.State.CHANGED);
    assertThat(after.last()).isEqualTo(LocalDate.of(2031, 11, 15));
    assertThat(after.sequence()).isEqualTo(1);
    assertThat(after.versions()).hasSize(2);
    // However late it is told, the limit of old is no new one.
    Told behind =
        Told.on("2031-10-29", "e-1").act(act().day("2031-10-05").by("2031-11-01").announced());
    Deadline same = on("2031-10-30", ORDER, late, moved, behind);
    assertThat(same.versions()).hasSize(2);
    assertThat(same.last()).isEqualTo(LocalDate.of(2031, 11, 15));
    assertThat(on("2031-11-20", ORDER, late, moved).state()).isEqualTo(Deadline.State.MISSED);
  }

  @Test
  void cancelled() {
    Told lifted = Told.on("2031-10-20", "c-1").act(act().day("2031-10-19").is(Status.REVERSED));
    assertThat(on("2031-10-18", ORDER, lifted).state()).isEqualTo(Deadline.State.OPEN);
    Deadline d = on("2031-11-18", ORDER, lifted);
    assertThat(d.state()).isEqualTo(Deadline.State.CANCELLED);
    assertThat(d.sequence()).isEqualTo(1);
  }

  @Test
  void aThreatSetsNone() {
    Told threat = Told.on("2031-10-06", "a-1").act(act().by("2031-11-01").is(Status.THREATENED));
    assertThat(Ask.relation(Ask.asOf("2031-10-10", threat), "PER", "CHL").deadlines()).isEmpty();
  }

  @Test
  void storiesOfThreeDaysDifferAndLaterOnesTellAChange() {
    Told third =
        Told.on("2031-10-09", "b-1").act(act().day("2031-10-05").by("2031-11-04").announced());
    Told fourth =
        Told.on("2031-10-10", "b-2").act(act().day("2031-10-05").by("2031-11-04").announced());
    assertThat(on("2031-10-12", ORDER, third).state()).isEqualTo(Deadline.State.OPEN);
    assertThat(on("2031-10-12", ORDER, fourth).state()).isEqualTo(Deadline.State.CHANGED);
  }
}
