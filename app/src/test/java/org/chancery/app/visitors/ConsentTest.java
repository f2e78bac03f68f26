package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.app.visitors.Consent.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
  private static final LocalDate MADE = LocalDate.of(2031, 3, 4);
  private static final String TEXT = "0123456789ab";
  private static final Choice ALL = new Choice(true, true, MADE, TEXT);

  private static Consent on(LocalDate day, String cookie, String signal) {
    return Consent.of(cookie, signal, day, TEXT);
  }

  @Test
  void aChoiceIsReadAsItWasWritten() {
    for (boolean recognition : new boolean[] {true, false}) {
      for (boolean statistics : new boolean[] {true, false}) {
        Choice choice = new Choice(recognition, statistics, MADE, TEXT);
        assertThat(Choice.of(choice.cookie())).contains(choice);
      }
    }
    assertThat(ALL.cookie()).isEqualTo("r1s1.20310304.0123456789ab");
  }

  @Test
  void aChoiceHoldsForSixMonthsAndNotADayLonger() {
    assertThat(on(LocalDate.of(2031, 9, 3), ALL.cookie(), null).statistics()).isTrue();
    Consent lapsed = on(LocalDate.of(2031, 9, 4), ALL.cookie(), null);
    assertThat(lapsed.basis()).isEqualTo(Basis.LAPSED);
    assertThat(lapsed.recognition()).isFalse();
    assertThat(lapsed.statistics()).isFalse();
  }

  @Test
  void anotherTextIsAnotherQuestion() {
    Consent consent = Consent.of(ALL.cookie(), null, MADE, "ba9876543210");
    assertThat(consent.basis()).isEqualTo(Basis.LAPSED);
    assertThat(consent.recognition()).isFalse();
  }

  @Test
  void nothingSaidIsNoConsent() {
    Consent open = on(MADE, null, null);
    assertThat(open.basis()).isEqualTo(Basis.OPEN);
    assertThat(open.recognition() || open.statistics()).isFalse();
  }

  @Test
  void theSignalIsANoUntilAnExplicitChoice() {
    Consent signal = on(MADE, null, "1");
    assertThat(signal.basis()).isEqualTo(Basis.SIGNAL);
    assertThat(signal.recognition() || signal.statistics()).isFalse();
    assertThat(on(MADE, null, "0").basis()).isEqualTo(Basis.OPEN);
    assertThat(on(MADE, ALL.cookie(), "1").statistics()).isTrue();
    assertThat(on(MADE.plusMonths(6), ALL.cookie(), "1").basis()).isEqualTo(Basis.SIGNAL);
  }

  @Test
  void aChoiceOfTomorrowsClockHoldsAndOneOfTheFutureDoesNot() {
    assertThat(on(MADE.minusDays(1), ALL.cookie(), null).basis()).isEqualTo(Basis.CHOSEN);
    assertThat(on(MADE.minusDays(2), ALL.cookie(), null).basis()).isEqualTo(Basis.LAPSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "r1s1",
        "r1s1.20310304",
        "r1s1.20310304.0123456789AB",
        "r2s1.20310304.0123456789ab",
        "r1s1.20311304.0123456789ab",
        "r1s1.20310230.0123456789ab",
        "r1s1.20310304.0123456789ab.",
        " r1s1.20310304.0123456789ab",
        "r1s1.20310304.0123456789abc"
      })
  void whatIsNoChoiceOfOursGivesNoConsent(String cookie) {
    assertThat(on(MADE, cookie, null).choice()).isNull();
  }

  @Test
  void takingBackIsToldFromGiving() {
    Choice none = new Choice(false, false, MADE, TEXT);
    Choice one = new Choice(true, false, MADE, TEXT);
    assertThat(none.withdrawsFrom(ALL)).isTrue();
    assertThat(one.withdrawsFrom(ALL)).isTrue();
    assertThat(ALL.withdrawsFrom(one)).isFalse();
    assertThat(none.withdrawsFrom(none)).isFalse();
  }

  @Test
  void theTextSaysWhatTheCookiesAreFor() {
    assertThat(Notice.WORDS)
        .contains("recognise you when you return")
        .contains("which sections you find most interesting and useful");
    assertThat(Notice.VERSION).matches("[0-9a-f]{12}");
  }
}
