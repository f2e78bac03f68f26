package org.chancery.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.Stems;
import org.junit.jupiter.api.Test;

class WordGateTest {
  private static final Stems STEMS =
      new Stems(Map.of("withdrew", Set.of("withdraw"), "sent", Set.of("send")));

  private final WordGate gate =
      new WordGate(
          new WordGate.Lists(
              Set.of("Ruritania", "Graustark")::contains,
              Set.of("envoy", "minister"),
              Set.of("it", "they"),
              Set.of("two", "nine")::contains,
              Set.of("expel", "withdraw", "send home", "say", "visit")),
          STEMS,
          Lexicon.load(RuleFiles.shipped()));

  private BitSet open(String... sentences) {
    return gate.open(Arrays.stream(sentences).map(s -> List.of(s.split(" "))).toList());
  }

  private static BitSet only(int... indexes) {
    BitSet out = new BitSet();
    Arrays.stream(indexes).forEach(out::set);
    return out;
  }

  @Test
  void asksForSomebodyAndATrigger() {
    assertThat(
            open(
                "Ruritania expelled the envoys .",
                "The harvest was good .",
                "The weather in Ruritania is mild .",
                "A goalkeeper was expelled ."))
        .isEqualTo(only(0));
  }

  @Test
  void knowsInflectedForms() {
    assertThat(
            open(
                "Ruritania withdrew .",
                "Graustark is expelling .",
                "An envoy of Graustark visits .",
                "Ruritania says"))
        .isEqualTo(only(0, 1, 2, 3));
  }

  @Test
  void asksForTheParticleToo() {
    assertThat(
            open(
                "Ruritania sent the ministers home .",
                "Ruritania sent flowers .",
                "Graustark is far ."))
        .isEqualTo(only(0));
  }

  @Test
  void keepsWhatAPronounMayStandFor() {
    assertThat(
            open(
                "Graustark is small .",
                "Rain fell .",
                "It expelled nine ships .",
                "Graustark is old ."))
        .isEqualTo(only(0, 2));
  }

  @Test
  void keepsTheSentenceThatIntroducesAPerson() {
    assertThat(
            open(
                "The minister of Graustark is called Zelenka .",
                "One .",
                "Two .",
                "Three .",
                "Four .",
                "Zelenka says so ."))
        .isEqualTo(only(0, 5));
  }

  @Test
  void takesANumberWithoutNounForPeople() {
    assertThat(open("Ruritania is near .", "Of these , nine were expelled ."))
        .isEqualTo(only(0, 1));
    assertThat(open("Ruritania is near .", "The club expelled nine players .")).isEqualTo(only());
  }

  @Test
  void letsQuotationsThrough() {
    assertThat(open("Ruritania is near .", "\u201c Nonsense . \u201d")).isEqualTo(only(1));
  }

  @Test
  void parsesNothingWhereNobodyIsNamed() {
    assertThat(open("They said so .", "\u201c Goal ! \u201d")).isEqualTo(only());
  }

  @Test
  void letsAllThroughWhereOpen() {
    assertThat(Gate.OPEN.open(List.of(List.of("a"), List.of()))).isEqualTo(only(0, 1));
  }
}
