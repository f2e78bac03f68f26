package org.chancery.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.act.ActType;
import org.chancery.act.Status;
import org.chancery.app.store.Run;
import org.chancery.app.store.Store;
import org.chancery.app.store.Stories;
import org.chancery.ledger.Relation;
import org.chancery.time.Interval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairViewTest {
  private static final Instant NOW = Instant.parse("2031-06-01T00:00:00Z");
  private static final LocalDate MAY_1 = LocalDate.of(2031, 5, 1);

  private Store store;

  @BeforeEach
  void fill() {
    store = Store.openInMemory();
    Run run = new Run("1", "p", "r", NOW);
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
                new Interval("2031-05", null),
                Status.THREATENED,
                false)),
        run,
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
        run,
        NOW);
    store.put(
        Stories.story("undated", null, Stories.act("a1", ActType.SUMMONS, "CHL", "PER", null)),
        run,
        NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void allThatIsKnown() {
    PairView view = PairView.of(store, "PER", "CHL", null);
    assertThat(view.first()).isEqualTo("CHL");
    assertThat(view.relation().diplomatic()).isEqualTo(Relation.State.MAINTAINED);
    assertThat(view.acts())
        .extracting(PairView.Entry::key)
        .containsExactly("break#a2", "break#a3", "break#a1", "restore#a1", "undated#a1");
    assertThat(view.later() + view.undated()).isZero();
  }

  @Test
  void onADayOnlyWhatHadBegunByThen() {
    PairView view = PairView.of(store, "CHL", "PER", MAY_1);
    assertThat(view.relation().diplomatic()).isEqualTo(Relation.State.BROKEN);
    assertThat(view.acts()).hasSize(3);
    assertThat(view.later()).isEqualTo(1);
    assertThat(view.undated()).isEqualTo(1);
    // The act without a date counts from its story's day, and is shown as it was told.
    PairView.Entry broken = view.acts().get(2);
    assertThat(broken.day()).isEqualTo(MAY_1);
    assertThat(broken.byStory()).isTrue();
    assertThat(broken.stored().act().date()).isNull();
    assertThat(PairView.of(store, "CHL", "PER", MAY_1.minusDays(1)).acts()).hasSize(1);
    assertThat(PairView.of(store, "CHL", "PER", LocalDate.of(2031, 3, 31)).acts()).isEmpty();
  }

  @Test
  void deadlinesAreOpenUntilTheirLastDay() {
    PairView view = PairView.of(store, "CHL", "PER", MAY_1);
    assertThat(view.deadlines())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.what()).isEqualTo(ActType.EXPULSION);
              assertThat(d.passedOn(LocalDate.of(2031, 5, 8))).isFalse();
              assertThat(d.passedOn(LocalDate.of(2031, 5, 9))).isTrue();
            });
  }

  @Test
  void strangersHaveNoActs() {
    PairView view = PairView.of(store, "CHL", "'; DROP TABLE act", MAY_1);
    assertThat(view.acts()).isEmpty();
    assertThat(view.relation().diplomatic()).isEqualTo(Relation.State.UNKNOWN);
  }
}
