package org.chancery.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.chancery.app.intake.ParserChoice.Kind;
import org.chancery.reader.ReaderModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserChoiceTest {
  @Test
  void whereNothingIsSaidCoreNlpReads() {
    assertThat(ParserChoice.of(null)).isEqualTo(new ParserChoice(Kind.CORENLP, null));
    assertThat(ParserChoice.of("")).isEqualTo(ParserChoice.of("CoreNLP"));
  }

  @Test
  void aFolderMayHoldAnotherModel() {
    assertThat(ParserChoice.of("reader")).isEqualTo(new ParserChoice(Kind.READER, null));
    assertThat(ParserChoice.of("reader:a/b:c"))
        .isEqualTo(new ParserChoice(Kind.READER, Path.of("a/b:c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stanza", "corenlp:dir", "reader:\0"})
  void whatNamesNoParserIsRefusedInOneLine(String value) {
    assertThatThrownBy(() -> ParserChoice.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFolderWithoutAModelIsRefused() {
    assertThatThrownBy(() -> ParserChoice.of("reader:nowhere").open())
        .isInstanceOf(ReaderModelException.class);
  }
}
