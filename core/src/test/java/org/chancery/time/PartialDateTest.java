package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29, 2024-02-29, DAY",
    "2024-02,    2024-02-01, 2024-02-29, MONTH",
    "2023-02,    2023-02-01, 2023-02-28, MONTH",
    "1980,       1980-01-01, 1980-12-31, YEAR"
  })
  void spansWhatItCanMeanAndIsWrittenAsItWasRead(
      String iso, LocalDate first, LocalDate last, PartialDate.Precision precision) {
    PartialDate date = PartialDate.parse(iso);
    assertThat(date.first()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date).hasToString(iso).isEqualTo(PartialDate.parse(iso));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "21", "2021-13", "2021-02-30", "202x", "18 October 2021", "2021-1-1"})
  void whatIsNoDateIsRefused(String words) {
    assertThatThrownBy(() -> PartialDate.parse(words)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aMonthIsItsFirstDayWhicheverWasGiven() {
    PartialDate date = new PartialDate(LocalDate.of(2021, 10, 18), PartialDate.Precision.MONTH);
    assertThat(date).isEqualTo(PartialDate.parse("2021-10"));
  }

  @Test
  void comesInTheOrderOfItsWords() {
    List<String> words =
        Stream.of("2021-10-05", "2021", "2021-10", "2020-12-31", "2021-10-01", "2021-09-30", "2022")
            .sorted()
            .toList();
    assertThat(words.stream().map(PartialDate::parse).sorted().map(PartialDate::toString))
        .containsExactlyElementsOf(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2021,       2021-10,    true",
    "2021-10,    2021-10-31, true",
    "2021-10,    2021-10,    true",
    "2021-10,    2021,       false",
    "2021-10,    2021-11-01, false",
    "2021-10-18, 2021-10-19, false"
  })
  void coversWhatLiesWithinIt(String whole, String part, boolean covered) {
    assertThat(PartialDate.parse(whole).covers(PartialDate.parse(part))).isEqualTo(covered);
  }
}
