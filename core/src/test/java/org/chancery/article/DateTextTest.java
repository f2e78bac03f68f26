package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-01-04T21:12:00+05:30|2016-01-04",
        "2016-01-04 21:12:00|2016-01-04",
        "2016/01/04|2016-01-04",
        "Tuesday, 6 June 2023|2023-06-06",
        "Tue 6th of June 2023|2023-06-06",
        "March 10, 2023 9:36 pm|2023-03-10",
        "Mar. 10, 2023|2023-03-10",
        "10-Mar-2023|2023-03-10",
        "Wed, 09 Mar, 2022 - 19:04|2022-03-09",
        "7:22 PM UTC, April 6, 2024|2024-04-06",
        "Sept 3rd 2020|2020-09-03",
        "10.03.2023|2023-03-10",
        "27/08/2025|2025-08-27",
        "08/27/2025|2025-08-27",
        "07/07/2021|2021-07-07",
        "Thursday 07/10/2021|2021-10-07",
        "07/10/2021 14:10 CET|2021-10-07",
        "07/10/2021 2:10 PM EDT|2021-07-10",
      })
  void readsWrittenDays(String text, String day) {
    assertThat(DateText.first(text, DateText.Order.UNKNOWN)).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 10",
        "07/10/2021",
        "March 2023",
        "31.02.2020",
        "version 1.2.2019.4",
        "in 2020",
        "99-99-2020",
        "30 February 2021",
        "Call 555-10-2020-33"
      })
  void isSilentWhereItCannotKnow(String text) {
    assertThat(DateText.first(text, DateText.Order.UNKNOWN)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST,2021-10-07", "MONTH_FIRST,2021-07-10"})
  void followsThePagesHabit(DateText.Order order, String day) {
    assertThat(DateText.first("07/10/2021", order)).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource({"20230310,2023-03-10", "20230310T1200Z,2023-03-10", "2023-03-10,2023-03-10"})
  void readsCompactDaysWhereAMachineReads(String value, String day) {
    assertThat(DateText.machine(value, DateText.Order.UNKNOWN)).hasToString(day);
  }
}
