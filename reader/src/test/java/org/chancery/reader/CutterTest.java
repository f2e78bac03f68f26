package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
  private static final Cutter CUTTER = new Cutter();

  private static List<String> cut(String text) {
    return CUTTER.cut(text).stream().map(c -> c.span().in(text)).toList();
  }

  /** A bar stands where one sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru asked for two things: 1. a note and 2. the keys of the house.",
        "The note had a. a stamp, b. a seal; and c. no name.",
        "\"Where is the envoy?\" a clerk wanted to know.|Nobody answered.",
        "\"Out!\" shouted the guard.",
        "\"Out!\"|Nobody moved.",
        "Peru shut its consulate.|Chile shrugged.|Mali slept.",
        "He left at 5 p.m.|Chile shrugged.",
        "He left at 5 p.m. Tuesday and came back at 6 a.m. GMT.",
        "He left at 5 p.m. Sept. 3 by ship.",
        "See www.chancery.example for the note.",
        "He lived there until 1998.|two weeks later he left."
      })
  void sentencesEndWhereTheyEnd(String marked) {
    assertThat(cut(marked.replace("|", " "))).containsExactly(marked.split("\\|"));
  }

  @Test
  void aLostSpaceIsFound() {
    assertThat(cut("Peru shut its consulate.Chile shrugged.Mali slept."))
        .containsExactly("Peru shut its consulate.", "Chile shrugged.", "Mali slept.");
  }

  @Test
  void aBlankLineAlwaysEndsASentence() {
    assertThat(cut("He had three wishes: 1.\n\na note")).hasSize(2);
    assertThat(cut("\"Out!\"\n\nshouted the guard")).hasSize(2);
  }
}
