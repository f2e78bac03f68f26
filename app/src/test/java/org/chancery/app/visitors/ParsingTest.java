package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from browsers, and is believed only so far. */
class ParsingTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 3, 6);

  @Test
  void aBeatIsRead() {
    assertThat(Beat.of("{\"seconds\":9,\"end\":false,\"parts\":{\"acts\":[4,true]}}"))
        .contains(new Beat(9, false, Map.of("acts", new Beat.Time(4, true))));
    assertThat(Beat.of("{\"seconds\":99999999,\"end\":true,\"parts\":{}}"))
        .contains(new Beat(Beat.MOST_SECONDS, true, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "{}",
        "{",
        "{\"seconds\":1,\"end\":true}",
        "{\"seconds\":-1,\"end\":true,\"parts\":{}}",
        "{\"seconds\":1.5,\"end\":true,\"parts\":{}}",
        "{\"seconds\":\"1\",\"end\":true,\"parts\":{}}",
        "{\"seconds\":1,\"end\":1,\"parts\":{}}",
        "{\"seconds\":1,\"end\":true,\"parts\":[]}",
        "{\"seconds\":1,\"end\":true,\"parts\":{\"acts\":4}}",
        "{\"seconds\":1,\"end\":true,\"parts\":{\"acts\":[4]}}",
        "{\"seconds\":1,\"end\":true,\"parts\":{\"\":[4,true]}}",
        "{\"seconds\":1,\"end\":true,\"parts\":{},\"more\":1}",
        "{\"seconds\":1,\"end\":true,\"parts\":{}} {}"
      })
  void anythingElseIsNoBeat(String json) {
    assertThat(Beat.of(json)).isEmpty();
  }

  @Test
  void aLongBeatIsNoBeat() {
    String padded = "{\"seconds\":1,\"end\":true,\"parts\":{}" + " ".repeat(Beat.MOST) + "}";
    assertThat(Beat.of(padded)).isEmpty();
    assertThat(Beat.of(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/,/",
    "/pair/NOR/CHL,/pair/NOR/CHL",
    "/story?id=a%2Fb,/story?id=a%2Fb",
    "//elsewhere.example,/",
    "/\\elsewhere.example,/",
    "/a\\b,/",
    "https://elsewhere.example/,/",
    "javascript:alert(1),/",
    "pair,/",
    "'/a b',/",
  })
  void aFormLeadsBackToThisServerOnly(String address, String expected) {
    assertThat(Back.checked(address)).isEqualTo(expected);
  }

  @Test
  void aHeaderCannotBeSplit() {
    assertThat(Back.checked("/a\r\nSet-Cookie: x=1")).isEqualTo("/");
    assertThat(Back.checked("/\u00e9")).isEqualTo("/");
    assertThat(Back.checked("/" + "a".repeat(600))).isEqualTo("/");
    assertThat(Back.checked(null)).isEqualTo("/");
  }

  @Test
  void aRangeIsWidenedToWholeWeeks() throws Range.Invalid {
    Range range = Range.of("2031-02-12", "2031-02-20", TODAY);
    assertThat(range.from()).isEqualTo(LocalDate.of(2031, 2, 10));
    assertThat(range.to()).isEqualTo(LocalDate.of(2031, 2, 23));
    assertThat(range.weeks()).hasSize(2);
    assertThat(Range.of(null, "", TODAY)).isEqualTo(Range.last(TODAY));
    assertThat(Range.last(TODAY).weeks()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-20,2031-02-12,before it begins",
    "2031-02-20,2031-03-07,in the future",
    "2029-01-01,2031-03-01,13 months",
    "soon,2031-03-01,not a day",
    "2031-02-30,2031-03-01,not a day",
    "+999999999-01-01,2031-03-01,not a day",
    "2031-02-01,<b>,not a day",
  })
  void aRangeThatCannotBeIsRefused(String from, String to, String why) {
    assertThatThrownBy(() -> Range.of(from, to, TODAY))
        .isInstanceOf(Range.Invalid.class)
        .hasMessageContaining(why);
  }

  @Test
  void aTokenMustBeLong() {
    assertThat(TeamToken.of(null).value()).hasSize(32);
    assertThat(TeamToken.of("").made()).isTrue();
    assertThat(TeamToken.of("sixteen letters!").made()).isFalse();
    assertThatThrownBy(() -> TeamToken.of("short")).hasMessageContaining(TeamToken.VARIABLE);
    assertThat(TeamToken.of("sixteen letters!").toString()).doesNotContain("sixteen");
  }

  @Test
  void aSessionEndsAndCannotBeForged() {
    Hands clock = new Hands("2031-03-06T09:00:00Z");
    TeamGate gate = new TeamGate(TeamToken.of("sixteen letters!"), clock);
    assertThat(gate.isToken("sixteen letters!")).isTrue();
    assertThat(gate.isToken("sixteen letters?")).isFalse();
    assertThat(gate.isToken(null)).isFalse();
    String session = gate.session();
    assertThat(gate.isSession(session)).isTrue();
    assertThat(gate.isSession(session.replaceFirst("^[0-9]+", "99999999999"))).isFalse();
    assertThat(gate.isSession(session.substring(0, session.length() - 1) + "x")).isFalse();
    assertThat(gate.isSession("")).isFalse();
    assertThat(new TeamGate(TeamToken.of("sixteen letters!"), clock).isSession(session)).isFalse();
    clock.forward(Duration.ofHours(8));
    assertThat(gate.isSession(session)).isFalse();
    String another = gate.session();
    gate.signOut();
    assertThat(gate.isSession(another)).isFalse();
  }

  @Test
  void guessesRunOutAndComeBack() {
    Hands clock = new Hands("2031-03-06T09:00:00Z");
    TeamGate gate = new TeamGate(TeamToken.of(null), clock);
    for (int i = 0; i < 10; i++) {
      assertThat(gate.mayTry()).isTrue();
    }
    assertThat(gate.mayTry()).isFalse();
    clock.forward(Duration.ofMinutes(1));
    assertThat(gate.mayTry()).isTrue();
  }
}
