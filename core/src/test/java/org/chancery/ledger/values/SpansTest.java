package org.chancery.ledger.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final PartialDate OCTOBER_18 = PartialDate.of(LocalDate.of(2021, 10, 18));
  private static final PartialDate NOVEMBER_1 = PartialDate.of(LocalDate.of(2021, 11, 1));

  @Test
  void aDisputeTellsATimeAsItWasTold() {
    assertThat(Spans.words(new Interval(OCTOBER_18, OCTOBER_18))).isEqualTo("2021-10-18");
    assertThat(Spans.words(new Interval(OCTOBER_18, NOVEMBER_1)))
        .isEqualTo("2021-10-18 to 2021-11-01");
    assertThat(Spans.words(new Interval(null, NOVEMBER_1))).isEqualTo("by 2021-11-01");
    assertThat(Spans.words(new Interval(NOVEMBER_1, null))).isEqualTo("from 2021-11-01");
  }

  @Test
  void whatSeveralTellReachesFromTheFirstDayToTheLast() {
    Interval early = new Interval(OCTOBER_18, OCTOBER_18);
    Interval late = new Interval(NOVEMBER_1, NOVEMBER_1);
    assertThat(Spans.over(List.of(late, early))).isEqualTo(new Interval(OCTOBER_18, NOVEMBER_1));
    assertThat(Spans.over(List.of(early, early))).isSameAs(early);
  }
}
