package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {

  private static final LocalDate MONDAY = LocalDate.of(2021, 10, 18);

  private static List<String> read(String items, LocalDate published, LocalDate event) {
    Sentence sentence = Trees.tree(items);
    List<String> out = new ArrayList<>();
    for (TimePhrase p :
        new TimeReader(Trees.LEXICON).read(sentence, new Anchor(published, event))) {
      StringBuilder words = new StringBuilder();
      for (int i = p.first(); i <= p.last(); i++) {
        words.append(i > p.first() ? " " : "").append(sentence.token(i).text());
      }
      Interval days = p.interval();
      out.add(words + ": " + p.role() + " " + days.from() + ".." + days.to());
    }
    return out;
  }

  @Test
  void eachClauseHasItsOwnTense() {
    assertThat(
            read(
                "The/DT/2/det post/NN/4/nsubj will/MD/4/aux shut/VB/10/ccomp on/IN/6/case"
                    + " Tuesday/NNP/4/obl ,/,/10/punct the/DT/9/det consul/NN/10/nsubj"
                    + " said:say/VBD/0/root Tuesday/NNP/10/obl:tmod ././10/punct",
                MONDAY,
                null))
        .containsExactly(
            "on Tuesday: WHEN 2021-10-19..2021-10-19", "Tuesday: WHEN 2021-10-12..2021-10-12");
  }

  @Test
  void theYearOfADateIsThatOfItsTense() {
    String order =
        "He/PRP/2/nsubj told:tell/VBD/0/root them/PRP/2/obj to/TO/5/mark go/VB/2/xcomp"
            + " by/IN/7/case November/NNP/5/obl 1/CD/7/nummod ././2/punct";
    assertThat(read(order, MONDAY, null))
        .containsExactly("by November 1: DEADLINE null..2021-11-01");
    String gone =
        "They/PRP/2/nsubj left:leave/VBD/0/root on/IN/4/case December/NNP/2/obl 5/CD/4/nummod";
    assertThat(read(gone, LocalDate.of(2023, 12, 6), null))
        .containsExactly("on December 5: WHEN 2023-12-05..2023-12-05");
    assertThat(read(gone, LocalDate.of(2024, 1, 2), null))
        .containsExactly("on December 5: WHEN 2023-12-05..2023-12-05");
  }

  @Test
  void aLimitToldWhenItIsOverHasNotMovedToNextYear() {
    String told =
        "They/PRP/2/nsubj had:have/VBD/0/root until/IN/4/case November/NNP/2/obl 1/CD/4/nummod";
    assertThat(read(told, LocalDate.of(2021, 11, 3), null))
        .containsExactly("until November 1: DEADLINE null..2021-11-01");
  }

  @Test
  void nothingIsGuessedWithoutTheDayOfTheStory() {
    assertThat(
            read(
                "They/PRP/2/nsubj left:leave/VBD/0/root on/IN/4/case Monday/NNP/2/obl and/CC/6/cc"
                    + " returned:return/VBD/2/conj in/IN/8/case January/NNP/6/obl 1961/CD/8/nummod",
                null,
                null))
        .containsExactly("in January 1961: WHEN 1961-01..1961-01");
    assertThat(
            read(
                "He/PRP/2/nsubj gave:give/VBD/0/root them/PRP/2/iobj 48/CD/5/nummod"
                    + " hours/NNS/2/obj to/TO/7/mark leave/VB/5/acl",
                null,
                null))
        .isEmpty();
  }

  @Test
  void limitsCountFromTheDayOfTheOrder() {
    String order =
        "They/PRP/3/nsubj must/MD/3/aux go/VB/0/root within/IN/6/case 72/CD/6/nummod hours/NNS/3/obl";
    assertThat(read(order, MONDAY, LocalDate.of(2021, 10, 15)))
        .containsExactly("within 72 hours: DEADLINE null..2021-10-18");
    // The sentence itself may tell that day.
    String told =
        "He/PRP/2/nsubj said:say/VBD/0/root on/IN/4/case Friday/NNP/2/obl that/IN/7/mark"
            + " they/PRP/7/nsubj had:have/VBD/2/ccomp three/CD/9/nummod days/NNS/7/obj ././2/punct";
    assertThat(read(told, MONDAY, null))
        .containsExactly(
            "on Friday: WHEN 2021-10-15..2021-10-15", "three days: DEADLINE null..2021-10-18");
    String undated =
        "He/PRP/2/nsubj gave:give/VBD/0/root her/PRP/2/iobj ten/CD/5/nummod days/NNS/2/obj"
            + " in/IN/7/case 2009/CD/2/obl ././2/punct";
    assertThat(read(undated, MONDAY, null)).containsExactly("in 2009: WHEN 2009..2009");
  }

  @Test
  void historyNamesTheYearOnce() {
    String items =
        "They/PRP/2/nsubj broke:break/VBD/0/root on/IN/4/case May/NNP/2/obl 3/CD/4/nummod ,/,/4/punct"
            + " 1948/CD/4/nummod and/CC/9/cc met:meet/VBD/2/conj on/IN/11/case June/NNP/9/obl"
            + " 1/CD/11/nummod ././2/punct";
    assertThat(read(items, null, null))
        .containsExactly(
            "on May 3 , 1948: WHEN 1948-05-03..1948-05-03",
            "on June 1: WHEN 1948-06-01..1948-06-01");
    // In one sentence also where the story has a day; not after what may be told of its own year.
    assertThat(read(items, MONDAY, null))
        .containsExactly(
            "on May 3 , 1948: WHEN 1948-05-03..1948-05-03",
            "on June 1: WHEN 1948-06-01..1948-06-01");
    assertThat(read(items.replace("1948", "2021"), MONDAY, null))
        .containsExactly(
            "on May 3 , 2021: WHEN 2021-05-03..2021-05-03",
            "on June 1: WHEN 2021-06-01..2021-06-01");
  }

  @Test
  void historyNamesTheYearOnceInAPassage() {
    Anchor before = new Anchor(MONDAY, null, Interval.on("1948-05-03"));
    Sentence june = Trees.ending("They/PRP/2/nsubj met:meet/VBD/0/root", "on June 1");
    assertThat(new TimeReader(Trees.LEXICON).read(june, before))
        .extracting(p -> String.valueOf(p.interval().from()))
        .containsExactly("1948-06-01");
    // The story's last weeks are its news.
    Sentence october = Trees.ending("They/PRP/2/nsubj met:meet/VBD/0/root", "on October 1");
    assertThat(new TimeReader(Trees.LEXICON).read(october, before))
        .extracting(p -> String.valueOf(p.interval().from()))
        .containsExactly("2021-10-01");
    Sentence same = Trees.ending("They/PRP/2/nsubj met:meet/VBD/0/root", "on the same date");
    assertThat(new TimeReader(Trees.LEXICON).read(same, before))
        .extracting(p -> String.valueOf(p.interval().from()))
        .containsExactly("1948-05-03");
    assertThat(new TimeReader(Trees.LEXICON).read(same, new Anchor(MONDAY, null)))
        .as("a day that nobody told")
        .extracting(TimePhrase::role)
        .containsExactly(TimePhrase.Role.UNREAD);
  }

  @Test
  void numbersMayBeADateInTwoWays() {
    assertThat(numbers("12/25/2013")).containsExactly("on 12/25/2013: WHEN 2013-12-25..2013-12-25");
    assertThat(numbers("2013/12/25")).containsExactly("on 2013/12/25: WHEN 2013-12-25..2013-12-25");
    assertThat(numbers("03/04/2013")).containsExactly("on 03/04/2013: UNREAD null..null");
    assertThat(numbers("31/02/2013")).containsExactly("on 31/02/2013: UNREAD null..null");
  }

  private static List<String> numbers(String date) {
    Sentence plain = Trees.ending("They/PRP/2/nsubj left:leave/VBD/0/root", "on 1");
    List<Token> tokens = new ArrayList<>(plain.tokens());
    Token one = tokens.get(3);
    tokens.set(3, new Token(3, one.span(), date, date, "CD", one.head(), one.relation()));
    Sentence sentence = new Sentence(0, plain.span(), tokens);
    List<String> out = new ArrayList<>();
    for (TimePhrase p : new TimeReader(Trees.LEXICON).read(sentence, new Anchor(MONDAY, null))) {
      Interval days = p.interval();
      out.add("on " + date + ": " + p.role() + " " + days.from() + ".." + days.to());
    }
    return out;
  }

  @Test
  void aWeekdayIsNotOfAMonthToldAside() {
    Anchor before = new Anchor(MONDAY, null, Interval.on("1948-05"));
    Sentence friday = Trees.ending("They/PRP/2/nsubj met:meet/VBD/0/root", "on Friday");
    assertThat(new TimeReader(Trees.LEXICON).read(friday, before))
        .extracting(p -> String.valueOf(p.interval().from()))
        .containsExactly("2021-10-15");
  }

  @Test
  void yearsMayBeJoined() {
    String items =
        "They/PRP/2/nsubj left:leave/VBD/0/root in/IN/4/case 2018/CD/2/obl and/CC/6/cc 2020/CD/4/conj";
    assertThat(read(items, MONDAY, null))
        .containsExactly("in 2018: WHEN 2018..2018", "2020: WHEN 2020..2020");
  }

  @Test
  void aTaleGoesOnFromTheTimeItTold() {
    String tale =
        "They/PRP/2/nsubj broke:break/VBD/0/root in/IN/4/case 1967/CD/2/obl and/CC/6/cc"
            + " met:meet/VBD/2/conj two/CD/8/nummod years/NNS/9/obl:npmod later/RB/6/advmod ././2/punct";
    assertThat(read(tale, MONDAY, null))
        .containsExactly("in 1967: WHEN 1967..1967", "two years later: WHEN 1969..1969");
    String lost =
        "They/PRP/2/nsubj met:meet/VBD/0/root two/CD/4/nummod days/NNS/5/obl:npmod later/RB/2/advmod";
    assertThat(read(lost, MONDAY, null)).containsExactly("two days later: UNREAD null..null");
    assertThat(read(lost, MONDAY, LocalDate.of(2021, 10, 1)))
        .containsExactly("two days later: WHEN 2021-10-03..2021-10-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The/DT/3/det Friday/NNP/3/compound deadline/NN/4/nsubj looms:loom/VBZ/0/root | Friday: DEADLINE null..2021-10-22
          They/PRP/2/nsubj missed:miss/VBD/0/root Friday/NNP/5/nmod:poss 's/POS/3/case deadline/NN/2/obj | Friday: DEADLINE null..2021-10-15
          It/PRP/2/nsubj shut:shut/VBD/0/root after/IN/6/case Friday/NNP/6/nmod:poss 's/POS/4/case raid/NN/2/obl | Friday: WHEN 2021-10-15..2021-10-15
          The/DT/3/det 2016/CD/3/nummod riot/NN/4/nsubj hurt:hurt/VBD/0/root him/PRP/4/obj | 2016: WHEN 2016..2016
          The/DT/5/det 48/CD/4/nummod -/HYPH/4/punct hour/NN/5/compound ultimatum/NN/6/nsubj stands:stand/VBZ/0/root | 48 - hour: DEADLINE null..2021-10-20
          By/IN/2/case 1990/CD/5/obl both/DT/5/nsubj had/VBD/5/aux left:leave/VBN/0/root | By 1990: WHEN null..1990
          """)
  void whatATimeModifies(String items, String expected) {
    assertThat(read(items, MONDAY, null)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          The/DT/3/det 2014/CD/3/nummod agreement/NN/4/nsubj holds:hold/VBZ/0/root
          He/PRP/3/nsubj may/MD/3/aux go/VB/0/root
          They/PRP/2/nsubj march:march/VBP/0/root
          Under/IN/3/case the/DT/3/det Convention/NNP/7/obl of/IN/5/case 1961/CD/3/nmod they/PRP/7/nsubj left:leave/VBD/0/root
          Second/NNP/3/compound Secretary/NNP/3/compound Lund/NNP/4/nsubj left:leave/VBD/0/root
          He/PRP/3/nsubj ,/,/3/punct aged:age/VBN/0/root 45/CD/3/obj
          It/PRP/2/nsubj opened:open/VBD/0/root two/CD/4/nummod years/NNS/7/obl after/IN/7/mark it/PRP/7/nsubj shut:shut/VBD/2/advcl
          A/DT/5/det two/CD/4/nummod -/HYPH/4/punct day/NN/5/compound visit/NN/6/nsubj ended:end/VBD/0/root
          We/PRP/2/nsubj marked:mark/VBD/0/root Independence/NNP/4/compound Day/NNP/2/obj
          He/PRP/2/nsubj read:read/VBD/0/root the/DT/5/det Sunday/NNP/5/compound Herald/NNP/2/obj
          Theresa/NNP/2/compound May/NNP/3/nsubj left:leave/VBD/0/root
          Jan/NNP/2/compound Novak/NNP/3/nsubj left:leave/VBD/0/root
          It/PRP/2/nsubj took:take/VBD/0/root two/CD/4/nummod weeks/NNS/2/obj to/TO/6/mark leave/VB/2/advcl
          The/DT/4/det 45/CD/4/dep -/HYPH/2/punct year/NN/7/nmod -/HYPH/4/punct old/JJ/4/amod consul/NN/8/nsubj left:leave/VBD/0/root
          """)
  void looksLikeATime(String items) {
    assertThat(read(items, MONDAY, null)).isEmpty();
  }

  @Test
  void hangsByItsNoun() {
    Sentence sentence =
        Trees.tree(
            "He/PRP/2/nsubj left:leave/VBD/0/root late/RB/2/advmod on/IN/5/case Sunday/NNP/2/obl");
    TimePhrase phrase =
        new TimeReader(Trees.LEXICON).read(sentence, new Anchor(MONDAY, null)).get(0);
    assertThat(phrase.first()).isEqualTo(2);
    assertThat(phrase.last()).isEqualTo(4);
    assertThat(phrase.head()).isEqualTo(4);
    assertThat(phrase.span()).isEqualTo(sentence.token(2).span().union(sentence.token(4).span()));
  }
}
