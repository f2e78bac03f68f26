package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {

  @Test
  void spacesAreOneKindAndInvisibleCharactersGo() {
    assertThat(Typography.line("\uFEFF a\u00a0b\u2009c\u3000d e\u00adf\u200bg \t h\u200e "))
        .isEqualTo("a b c d efg h");
  }

  @Test
  void linesEndInLineFeeds() {
    assertThat(Typography.plain("a\r\nb\rc\u2028d\u2029e")).isEqualTo("a\nb\nc\nd\n\ne");
  }

  @Test
  void quotesAndDashesStay() {
    assertThat(Typography.line("“It’s” – or — ‘was’…")).isEqualTo("“It’s” – or — ‘was’…");
  }

  @Test
  void composesLetters() {
    assertThat(Typography.line("Itte\u0301")).isEqualTo("Itté");
  }
}
