package org.chancery.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  private final Stems stems = new Stems(Map.of("broke", Set.of("break")));

  @ParameterizedTest
  @CsvSource({
    "expelled, expel",
    "closes, close",
    "closed, close",
    "closing, close",
    "carries, carry",
    "carried, carry",
    "halted, halt",
    "halting, halt",
    "stopped, stop",
    "stopping, stop",
    "freed, free",
    "dies, die",
    "dying, die",
    "agreeing, agree",
    "talks, talk",
    "talks, talks",
    "embassies, embassy",
    "dismisses, dismiss",
    "broke, break",
    "thieves, thief",
    "dismiss, dismiss",
    "cancelled, cancel",
    "accused, accuse",
    "wives, wife",
    "seeing, see",
    "pressed, press"
  })
  void leadsBackToTheLemma(String form, String lemma) {
    assertThat(stems.of(form)).contains(lemma);
  }
}
