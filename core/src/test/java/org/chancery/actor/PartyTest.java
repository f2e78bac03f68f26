package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartyTest {
  @Test
  void whoHasLeftAStateIsNotCalledByIt() {
    assertThat(new Party("GEO", null, "Georgia").label()).isEqualTo("GEO");
    assertThat(new Party("GEO", "GOV", "Georgia").label()).isEqualTo("GEO");
    assertThat(new Party("GEO", "SEP", "Abkhazia").label()).isEqualTo("Abkhazia");
    assertThat(new Party(null, null, "Korland").label()).isEqualTo("Korland");
  }
}
