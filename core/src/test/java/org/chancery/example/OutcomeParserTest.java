package org.chancery.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXPULSION PER > MEX 3",
        "EXPULSION PER > - 3 Santa Cruz",
        "RECALL \"Harbour Guild\" > FRE 1, reversed, background, on 2021-06-14, first 2021-06-01",
        "CHANNEL DNK > SYR, carried out, news, due 2021, via CHE, inferred counterparty",
        "SANCTION/expel 161 NOR > SDN/MIL future negation",
        "SUPPORT CHL/LEG PER/LEG > MLI",
        "SUPPORT TGO BEN > -",
        "AGREE",
        "CONCEDE 055",
        "ACCUSE/allege \"new coach\"/CVL > VEN hypothetical",
        "NOR denies",
        "- asserts, about EXPULSION, about SANCTION",
        "contradiction whether Peru was behind it, or not",
        "not counted EXPULSION - > LAO, the text does not say who",
        "at ordered",
        "no act",
        "no event",
        "no claim",
        "no contradiction",
      })
  void aLineIsReadAndWrittenAlike(String line) throws Exception {
    assertThat(OutcomeParser.parse(line)).singleElement().returns(line, OutcomeLine::says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "EXPLUSION PER > MEX|'EXPLUSION' is no act, event or stance",
        "EXPULSION PER MEX|expected after EXPULSION: ACTOR > PARTY",
        "EXPULSION PER >|expected after EXPULSION: ACTOR > PARTY",
        "EXPULSION PER > MEX 3, undone|'undone' is no mark",
        "EXPULSION PER > MEX 3, on Monday|'on Monday' is no mark",
        "SANCTION/expel 161 NOR|'NOR', expected ACTOR > RECIPIENT",
        "SANCTION/expel 161, future|an event has no 'future' after a comma",
        "NOR mumbles|'NOR' is no act, event or stance",
        "NOR denies, of EXPULSION|'of EXPULSION', expected about TYPE",
        "not counted EXPULSION PER > MEX|expected not counted TYPE ACTOR > PARTY, reason",
        "no luck|'no luck', expected no act",
      })
  void whatCannotBeReadIsExplained(String line, String why) {
    assertThatThrownBy(() -> OutcomeParser.parse(line))
        .isInstanceOf(OutcomeParser.Unreadable.class)
        .hasMessageContaining(why);
  }

  @Test
  void thePageThatExplainsLinesHasLinesThatCanBeRead() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "ADD-A-RULE.md"));
    String table = page.substring(page.indexOf("| line | what it says |"));
    List<String> rows =
        table.lines().skip(2).takeWhile(row -> row.startsWith("| `")).toList();
    List<String> lines = new ArrayList<>();
    for (String row : rows) {
      Pattern.compile("`([^`]+)`").matcher(row.substring(0, row.indexOf(" | ")))
          .results()
          .forEach(r -> lines.add(r.group(1)));
    }
    assertThat(lines).hasSizeGreaterThan(9);
    for (String line : lines) {
      assertThat(OutcomeParser.parse(line)).as(line).isNotEmpty();
    }
  }

  @Test
  void nothingIsNeitherActNorEvent() throws Exception {
    assertThat(OutcomeParser.parse("nothing"))
        .extracting(OutcomeLine::says)
        .containsExactly("no act", "no event");
  }
}
