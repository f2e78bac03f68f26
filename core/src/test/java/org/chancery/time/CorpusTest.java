package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and their phrasings. Now is a Monday. */
class CorpusTest {

  private static final LocalDate NOW = LocalDate.of(2021, 10, 18);

  private static final String PAST = "They/PRP/2/nsubj met:meet/VBD/0/root";
  private static final String FUTURE = "They/PRP/3/nsubj will/MD/3/aux meet/VB/0/root";
  private static final String ORDER =
      "He/PRP/2/nsubj told:tell/VBD/0/root them/PRP/2/obj to/TO/5/mark go/VB/2/xcomp";
  private static final String GIFT = "He/PRP/2/nsubj gave:give/VBD/0/root them/PRP/2/iobj";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          2021-10-18..2021-10-18 | on Monday ; Monday ; today ; Monday night ; this morning ; on Monday evening ; on the same day ; late on Monday ; 2021-10-18 ; on October 18 ; on Oct. 18 ; on the 18th ; at noon on Monday
          2021-10-17..2021-10-17 | yesterday ; on Sunday ; late on Sunday ; Sunday night ; the previous day ; a day earlier ; the day before ; one day ago ; early Sunday ; last night
          2021-10-12..2021-10-12 | on Tuesday
          2021-10-15..2021-10-15 | last Friday ; three days ago ; on Friday
          2021-10-11..2021-10-11 | last Monday ; a week ago ; one week earlier
          2021-10-04..2021-10-04 | two weeks earlier ; a couple of weeks ago ; a fortnight ago
          2021-10-17..2021-10-18 | overnight
          2021-10-11..2021-10-17 | last week
          2021-10-16..2021-10-17 | last weekend ; over the weekend
          2021-10..2021-10 | this month ; in October
          2021-10-01..2021-10-18 | earlier this month ; earlier in the month
          2021-09..2021-09 | last month ; in September ; a month ago
          2020-12..2020-12 | in December ; last December
          2021-12..2021-12 | in December 2021
          2020..2020 | last year ; a year ago ; in 2020
          2021..2021 | this year ; in the year 2021
          2021-01-01..2021-10-18 | earlier this year
          2014..2014 | seven years ago ; in 2014
          1961-01..1961-01 | in January 1961 ; in January , 1961 ; in January of 1961
          1999-03..1999-06 | from March to June 1999 ; from March through June 1999
          1861..1861 | as early as 1861 ; in 1861
          1964..1966 | in the mid-1960s ; in mid-1960s
          1980..1980 | in 1980 ; during 1980
          2019-01..2019-04 | in early 2019
          1988-03..1988-05 | in the spring of 1988 ; in spring 1988
          1990..1999 | in the 1990s ; during the 1990s
          1988..1991 | between 1988 and 1991 ; from 1988 to 1991 ; from 1988 until 1991
          1964-04-03..1964-04-03 | on April 3 , 1964 ; on 3 April 1964 ; April 3 , 1964 ; on the 3rd of April 1964 ; 1964-04-03
          1931-01-15..1931-01-15 | January 15 , 1931 ; on Jan. 15 , 1931 ; on Thursday , January 15 , 1931
          2021-05-10..2021-05-11 | on 10 and 11 May ; on May 10 and 11 ; on May 10 - 11 ; from May 10 to May 11
          2021-06-11..2021-06-20 | in mid-June ; in mid - June
          2021-09-05..2021-09-05 | on Sept 5 ; on 5 September ; on Sept. 5
          2021-05-21..2021-05-31 | at the end of May ; in late May
          2021-10-15..2021-10-17 | from Friday to Sunday ; between Friday and Sunday
          2019-05..2019-08 | in mid-2019 ; in the middle of 2019
          2021-10-13..2021-10-13 | on Wednesday of last week ; on Wednesday last week
          2020-05-03..2020-05-03 | on May 3 last year ; on 3 May of last year
          2020-05..2020-05 | in May last year ; in May of last year
          1989-12..1989-12 | in the last days of 1989 ; at the end of 1989
          1989-09..1989-12 | in late 1989
          2021-10-11..2021-10-15 | from October 11 to 15 ; from 11 to 15 October
          2021-10-18..2021-10-18 | this week
          2021-10-04..2021-10-18 | in the past two weeks ; over the last two weeks
          2021-10-11..2021-10-18 | in the past week ; over the last week
          2011-10-18..2021-10-18 | during the past decade
          2021-10-16..2021-10-16 | two days back
          2021-04-02..2021-04-02 | on Good Friday ; last Good Friday
          2020-12-31..2020-12-31 | on New Year 's Eve
          2020-12-25..2020-12-25 | at Christmas ; on Christmas Day ; last Christmas
          2019-04-21..2019-04-21 | on Easter Sunday 2019
          2013-12-25..2013-12-25 | on 25.12.2013 ; on 12.25.2013 ; on 2013.12.25 ; on 25-12-2013
          2013-05-05..2013-05-05 | on 05.05.2013
          1991-06-17..1991-06-17 | on June 17,1991 ; on 17 June '91 ; on 17 June ' 91
          2021-10-13..2021-10-13 | on Wed. ; on Wed ; last Wed.
          1970..1979 | in the Seventies ; in the seventies ; in the 70s
          1977..1979 | in the late Seventies
          2021-10-01..2021-10-07 | in the first week of October ; in the first week of this month
          2021-04-08..2021-04-14 | in the second week of April
          2021-06-30..2021-06-30 | on the last day of June ; on the final day of June
          2021-06-03..2021-06-03 | on the first Thursday of June ; on the first Thursday in June ; on the third of June
          2020-07..2020-09 | in the third quarter of 2020 ; in Q3 2020 ; in the third quarter of last year
          2020-07..2020-12 | in the second half of 2020
          2021-03-01..2021-03-15 | in the first half of March
          2020-01..2020-03 | in the first three months of 2020
          2021-05-03..2021-05-09 | on May 3 , 5 and 9 ; on 3 , 5 and 9 May
          2021-05-03..2021-05-09 | on Monday 3 , Wednesday 5 and Sunday 9 May
          """)
  void happened(String expected, String phrasings) {
    check(PAST, phrasings, TimePhrase.Role.WHEN, expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          2021-10-18..2021-10-18 | on Monday
          2021-10-19..2021-10-19 | on Tuesday ; Tuesday ; tomorrow
          2021-10-25..2021-10-25 | next Monday
          2021-11-01..2021-11-10 | early next month ; in early November
          2021-10-25..2021-10-31 | next week
          2021-11..2021-11 | next month ; in November
          2021-10-19..2021-10-31 | later this month
          2021-10-19..2021-10-24 | later this week
          2021-11-01..2021-11-01 | on November 1 ; on 1 November ; on Nov. 1
          2022-09-30..2022-09-30 | on September 30
          2022-05-21..2022-05-31 | at the end of May
          """)
  void willHappen(String expected, String phrasings) {
    check(FUTURE, phrasings, TimePhrase.Role.WHEN, expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          ..2021-11-01 | by November 1 ; by Nov. 1 ; no later than November 1 ; before 1 November ; on or before November 1 ; within two weeks ; by midnight on November 1
          ..2021-10-22 | by Friday ; by Friday midnight ; by noon Friday ; by 6 p.m. on Friday ; until Friday to leave
          ..2021-10-21 | within 72 hours ; within the next 72 hours ; within three days ; within seventy-two hours
          ..2021-10-23 | by the weekend
          ..2021-10-18 | by midnight ; by nightfall ; by 6 p.m. ; by close of business ; by the end of the day ; by sundown
          ..2021-10-19 | by dawn ; in the next 24 hours
          ..2021-10-21 | within three working days ; by nightfall on Thursday
          ..2021-10-25 | within five business days ; in the next week
          ..2021-12-25 | by Christmas ; before Christmas
          ..2021-11-05 | by the first Friday of next month
          ..2021-10-29 | by the last Friday of this month ; by the close of business on October 29
          ..2021-09-01 | by September 1
          ..2021-11-07 | by the first week of November ; by the end of the first week of November
          ..2022-07-01 | before the start of July ; by the beginning of July
          ..2021-12 | by the end of the year ; by the end of 2021 ; by December
          ..2022-05-31 | by the end of May
          ..2021-10-31 | by the end of the month ; by the end of this month ; by the month 's end
          ..2021-11 | by November ; by next month
          ..2021-12-18 | within two months
          ..2023 | by 2023
          2021-11-01..2021-11-01 | in two weeks ; in two weeks ' time
          2021-10-19..2021-10-25 | in the coming days
          2021-11-01..2021-11-10 | by early next month
          """)
  void mustBeDone(String expected, String phrasings) {
    check(ORDER, phrasings, TimePhrase.Role.DEADLINE, expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          ..2021-10-20 | 48 hours to leave ; 48 hours ; two days to pack ; 48 hours ' notice
          ..2021-10-25 | a week to leave ; seven days ; seven days to quit the country
          ..2021-11-01 | a fortnight ; two weeks in which to leave
          ..2021-11-17 | 30 days ; thirty days
          ..2021-10-22 | until Friday
          """)
  void given(String expected, String phrasings) {
    check(GIFT, phrasings, TimePhrase.Role.DEADLINE, expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SINCE | 1977.. | since 1977
          SINCE | 2021-10-15.. | since Friday
          UNTIL | ..1991 | until 1991
          UNTIL | ..2021-03 | through March
          FROM | 2021-10-25.. | starting next Monday
          FROM | 2021-12-31.. | effective December 31
          FROM | 2021-10-22.. | starting Friday
          FROM | 2021-07-20.. | from July 20
          """)
  void bounded(TimePhrase.Role role, String expected, String phrasings) {
    check(PAST, phrasings, role, expected);
  }

  /** Nobody knows the day, and it is not that of the story. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 03.04.2012",
        "on 10.11.12",
        "on 31 June",
        "on June 31",
        "on 35 June",
        "on 7 Safar 1440",
        "on 7 Xul Beth 1440",
        "in Shawwal 1440",
        "in the Persian year 1399",
        "in fiscal 2019",
        "in FY2019",
        "in the 2019 budget year",
        "in 300 BC",
        "in AD 900",
        "in 1066",
        "in 1440 AH",
        "during Ramadan",
        "on Independence Day",
        "on the eve of the vote",
        "on the third day of the talks",
        "in the days before the vote",
        "on that day",
        "in the 18th century"
      })
  void unread(String phrase) {
    List<TimePhrase> found =
        new TimeReader(Trees.LEXICON).read(Trees.ending(PAST, phrase), new Anchor(NOW, null));
    assertThat(found).extracting(TimePhrase::role).containsExactly(TimePhrase.Role.UNREAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in response",
        "on Christmas Island",
        "in two days of talks",
        "in a week of protest",
        "during the day",
        "for the first time since 1979",
        "for the first time in ten years",
        "by the end of Ramadan",
        "by 03.04.2012",
        "by midnight",
        "under the treaty of May 2013",
        "for two years",
        "after three years",
        "with 1,500 troops",
        "under Resolution 1973",
        "under Article 9",
        "at once",
        "with immediate effect",
        "a day before the summit",
        "several weeks ago",
        "on the 14th floor",
        "under the convention of 1961",
        "under the 2014 agreement",
        "three days of talks",
        "a total of 1984 people"
      })
  void noTime(String phrase) {
    assertThat(
            new TimeReader(Trees.LEXICON).read(Trees.ending(PAST, phrase), new Anchor(NOW, null)))
        .isEmpty();
  }

  private static void check(String clause, String phrasings, TimePhrase.Role role, String value) {
    for (String phrase : phrasings.split(" ; ", -1)) {
      List<TimePhrase> found =
          new TimeReader(Trees.LEXICON)
              .read(Trees.ending(clause, phrase.trim()), new Anchor(NOW, null));
      assertThat(found).as(phrase).hasSize(1);
      Interval days = found.get(0).interval();
      String said =
          (days.from() == null ? "" : days.from()) + ".." + (days.to() == null ? "" : days.to());
      assertThat(said).as(phrase).isEqualTo(value);
      assertThat(found.get(0).role()).as(phrase).isEqualTo(role);
    }
  }
}
