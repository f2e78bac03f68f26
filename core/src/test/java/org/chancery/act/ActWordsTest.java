package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that outputs use for parts of an act. */
class ActWordsTest {
  @ParameterizedTest
  @EnumSource(Manner.class)
  void aMannerIsFoundAgainByItsWord(Manner manner) {
    assertThat(Manner.of(manner.word())).isSameAs(manner);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "CONSULTATIONS", "for good"})
  void whatIsNoMannerIsNull(String word) {
    assertThat(Manner.of(word)).isNull();
  }

  @Test
  void aBasisIsPrintedAsTheArticleIsCited() {
    assertThat(new LegalBasis("VCDR 9")).hasToString("VCDR 9");
    assertThat(new LegalBasis("VCCR 23").isConsular()).isTrue();
    assertThat(new LegalBasis("VCDR 9").isConsular()).isFalse();
  }
}
