package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static final ArticleWords WORDS = new ArticleWords(Lexicon.load(RuleFiles.shipped()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-05-09T22:41:00+05:30|2018-05-09",
        "2018-05-09 22:41:00|2018-05-09",
        "2018/05/09|2018-05-09",
        "Tuesday, 6 June 2023|2023-06-06",
        "Tue 6th of June 2023|2023-06-06",
        "March 10, 2023 9:36 pm|2023-03-10",
        "Mar. 10, 2023|2023-03-10",
        "10-Mar-2023|2023-03-10",
        "Fri, 07 Sep, 2018 - 17:35|2018-09-07",
        "8:05 AM UTC, June 9, 2017|2017-06-09",
        "Sept 3rd 2020|2020-09-03",
        "10.03.2023|2023-03-10",
        "27/08/2025|2025-08-27",
        "08/27/2025|2025-08-27",
        "07/07/2021|2021-07-07",
        "Friday 05/04/2019|2019-04-05",
        "05/04/2019 09:20 CET|2019-04-05",
        "05/04/2019 9:20 AM EDT|2019-05-04",
      })
  void readsWrittenDays(String text, String day) {
    assertThat(new DateText(WORDS).first(text, DateText.Order.UNKNOWN)).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 10",
        "05/04/2019",
        "March 2023",
        "31.02.2020",
        "version 1.2.2019.4",
        "in 2020",
        "99-99-2020",
        "30 February 2021",
        "Call 555-10-2020-33"
      })
  void isSilentWhereItCannotKnow(String text) {
    assertThat(new DateText(WORDS).first(text, DateText.Order.UNKNOWN)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST,2019-04-05", "MONTH_FIRST,2019-05-04"})
  void followsThePagesHabit(DateText.Order order, String day) {
    assertThat(new DateText(WORDS).first("05/04/2019", order)).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource({"20230310,2023-03-10", "20230310T1200Z,2023-03-10", "2023-03-10,2023-03-10"})
  void readsCompactDaysWhereAMachineReads(String value, String day) {
    assertThat(new DateText(WORDS).machine(value, DateText.Order.UNKNOWN)).hasToString(day);
  }
}
