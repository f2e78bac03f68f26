package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  private static final ArticleWords WORDS = new ArticleWords(Lexicon.load(RuleFiles.shipped()));

  private static Dateline of(String... paragraphs) {
    return new Datelines(WORDS, new DateText(WORDS)).of(List.of(paragraphs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIMA: Peru has recalled its envoy.|LIMA",
        "LIMA — Peru has recalled its envoy.|LIMA",
        "LIMA - Peru has recalled its envoy.|LIMA",
        "LIMA-- Peru has recalled its envoy.|LIMA",
        "LIMA, March 10 -- Peru has recalled its envoy.|LIMA",
        "LIMA, Mar. 10 (Agency) -- Peru has recalled its envoy.|LIMA",
        "LIMA, 10 March (Agency) — Peru has recalled its envoy.|LIMA",
        "LIMA (Reuters) - Peru has recalled its envoy.|LIMA",
        "LIMA (Reuters), March 10 - Peru has recalled its envoy.|LIMA",
        "LIMA, Peru (AP) — The government has recalled its envoy.|LIMA",
        "LIMA, Peru – The government has recalled its envoy.|LIMA",
        "LIMA, March 10. Peru has recalled its envoy.|LIMA",
        "LIMA, March 10. /TASS/. Peru has recalled its envoy.|LIMA",
        "LIMA, Monday — Peru has recalled its envoy.|LIMA",
        "LIMA (Staff) Peru has recalled its envoy.|LIMA",
        "LIMA: “We are leaving,” the envoy said.|LIMA",
        "GENEVA/LONDON, March 3 (Wire) - Talks ended.|GENEVA/LONDON",
        "SAINT-DENIS: The consul left.|SAINT-DENIS",
        "N'DJAMENA (AFP) - Chad has closed its mission.|N'DJAMENA",
        "PORT-AU-PRINCE: Haiti has a new envoy.|PORT-AU-PRINCE",
        "ST. JOHN’S — The consul left.|ST. JOHN’S",
        "RIO DE JANEIRO: The consul left.|RIO DE JANEIRO",
        "WASHINGTON, D.C. — The consul left.|WASHINGTON",
        "SÃO PAULO: The consul left.|SÃO PAULO",
        "UNITED NATIONS: The council met.|UNITED NATIONS",
        "Nairobi: Kenya said on Monday that it would open a mission.|Nairobi",
        "Maseru, December 9 (Agency) — Lesotho has a new envoy.|Maseru",
        "Lima (Wire) - Peru has recalled its envoy.|Lima",
        "Tashkent, Uzbekistan – The consul left.|Tashkent",
        "Washington - The envoy left on Monday.|Washington",
        "Kigali, May 3, IRNA - The envoy left.|Kigali",
      })
  void findsThePlaceAsItStands(String lead, String place) {
    assertThat(of(lead)).isNotNull().extracting(Dateline::place).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris said on Monday that it would not answer.",
        "BREAKING: Peru recalls its envoy.",
        "UPDATE 1: Peru recalls its envoy.",
        "UPDATE: Peru recalls its envoy.",
        "Q: Will you recall the envoy?",
        "EXCLUSIVE — Peru recalls its envoy.",
        "ANALYSIS: Why Peru recalled its envoy.",
        "MR. PRICE: Good afternoon.",
        "FOREIGN MINISTER ROSSI: We are leaving.",
        "SPOKESWOMAN: We are leaving.",
        "NATO: The alliance met on Monday.",
        "EU: The bloc met on Monday.",
        "NATO allies met on Monday.",
        "The foreign minister — Ada Rossi — left on Monday.",
        "Rossi: Peru must recall its envoy.",
        "Iran – Saudi Arabia talks have begun.",
        "President Ada Rossi - who is ill - left.",
        "Two men, March 10 and all that.",
        "PERU RECALLS ENVOY — CHILE ANSWERS",
        "The European Space Agency (ESA) is sending help.",
        "“LIMA: a city” is a book.",
        "In Lima, Peru — the capital — it rained.",
      })
  void takesNothingElseForAPlace(String lead) {
    assertThat(of(lead)).isNull();
  }

  @Test
  void transcriptHasNoDateline() {
    assertThat(of("ROSSI: We are leaving.", "LEE: So are we.")).isNull();
  }

  @Test
  void yearIsNeverGuessed() {
    assertThat(of("LIMA, March 10 — Peru has recalled its envoy.").date()).isNull();
    assertThat(of("LIMA, March 10, 2011 — Peru has recalled its envoy.").date())
        .isEqualTo(LocalDate.of(2011, 3, 10));
    assertThat(of("LIMA, 10 March 2011 (Wire) — Peru has recalled its envoy.").date())
        .isEqualTo(LocalDate.of(2011, 3, 10));
  }
}
