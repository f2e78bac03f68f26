package org.chancery.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.act.ActType;
import org.chancery.act.Status;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Store;
import org.chancery.app.store.Stories;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.ledger.values.Step;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairViewTest {
  private static final Instant NOW = Instant.parse("2031-06-01T00:00:00Z");
  private static final LocalDate MAY_1 = LocalDate.of(2031, 5, 1);

  private static final Ledger LEDGER = new Ledger(Legality.load());

  private Store store;

  @BeforeEach
  void fill() {
    store = Store.openInMemory();
    store.put(
        Stories.story(
            "break",
            MAY_1,
            Stories.act("a1", ActType.BREAK, "PER", "CHL", null, null, Status.CARRIED_OUT, false),
            Stories.act(
                "a2",
                ActType.EXPULSION,
                "CHL",
                "PER",
                Interval.on("2031-04"),
                Interval.by("2031-05-08"),
                Status.ANNOUNCED,
                false),
            Stories.act(
                "a3",
                ActType.CLOSURE,
                "CHL",
                "PER",
                Interval.on("2031-05-01"),
                Interval.parse("2031-05", null),
                Status.THREATENED,
                false)),
        NOW,
        NOW);
    store.put(
        Stories.story(
            "restore",
            MAY_1.plusDays(20),
            Stories.act(
                "a1",
                ActType.RESTORATION,
                "CHL",
                "PER",
                Interval.on("2031-05-20"),
                null,
                Status.CARRIED_OUT,
                false)),
        NOW,
        NOW);
    store.put(
        Stories.story("undated", null, Stories.act("a1", ActType.SUMMONS, "CHL", "PER", null)),
        NOW,
        NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PairView on(@Nullable LocalDate day, String a, String b) {
    return PairView.of(store.archive(a, b), LEDGER, a, b, new Question(day, null, day));
  }

  private static RelationStatus status(PairView view) {
    return view.relation().diplomatic().status().now();
  }

  @Test
  void allThatIsKnown() {
    PairView view = on(null, "PER", "CHL");
    assertThat(view.first()).isEqualTo("CHL");
    assertThat(status(view)).isEqualTo(RelationStatus.MAINTAINED);
    assertThat(view.relation().entries())
        .extracting(e -> e.reports().get(0).key())
        .containsExactly("undated#a1", "break#a2", "break#a3", "break#a1", "restore#a1");
    assertThat(view.leftOut().later() + view.leftOut().undated()).isZero();
    Entry restored = view.relation().entries().get(4);
    assertThat(view.storiesOf(restored)).extracting(Archive.Head::id).containsExactly("restore");
  }

  @Test
  void onADayOnlyWhatHadBegunByThen() {
    PairView view = on(MAY_1, "CHL", "PER");
    assertThat(status(view)).isEqualTo(RelationStatus.BROKEN);
    assertThat(view.relation().entries()).hasSize(3);
    assertThat(view.leftOut().later()).isEqualTo(1);
    assertThat(view.leftOut().undated()).isEqualTo(1);
    // The act without a date counts from its story's day, and says so.
    Entry broken = view.relation().entries().get(2);
    assertThat(broken.day()).isEqualTo(MAY_1);
    assertThat(broken.last().basis()).isEqualTo(Step.Basis.STORY);
    assertThat(broken.last().when()).isNull();
    assertThat(on(MAY_1.minusDays(1), "CHL", "PER").relation().entries()).hasSize(1);
    PairView before = on(LocalDate.of(2031, 3, 31), "CHL", "PER");
    assertThat(before.relation().entries()).isEmpty();
    assertThat(before.isEmpty()).isFalse();
  }

  @Test
  void deadlinesAreOpenUntilTheirLastDay() {
    Deadline open = on(LocalDate.of(2031, 5, 8), "CHL", "PER").relation().deadlines().get(0);
    assertThat(open.type()).isEqualTo(ActType.EXPULSION);
    assertThat(open.isOpen()).isTrue();
    PairView later = on(LocalDate.of(2031, 5, 9), "CHL", "PER");
    Deadline passed = later.relation().deadlines().get(0);
    assertThat(passed.state()).isEqualTo(Deadline.State.MISSED);
    assertThat(later.setBy(passed)).isEqualTo(later.relation().entries().get(0));
  }

  @Test
  void strangersHaveNoActs() {
    PairView view = on(MAY_1, "CHL", "'; DROP TABLE act");
    assertThat(view.isEmpty()).isTrue();
    assertThat(status(view)).isEqualTo(RelationStatus.UNKNOWN);
  }
}
