package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.actor.CommonNouns;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
  @TempDir Path lab;

  /** A frame of a user's own, of those that give aid. */
  private Frame own(String rest) throws IOException {
    Files.createDirectories(lab.resolve("frames"));
    Files.writeString(
        lab.resolve("frames/aid.yaml"), "- {id: toast, predicate: [toast]" + rest + "}");
    RuleFiles rules = RuleFiles.with(lab);
    return Frames.load(
            rules, Lexicon.load(rules), CommonNouns.load(rules).classes(), Ontology.load(rules))
        .of("toast")
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cameo: '999' | cameo '999', expected a code of rules/ontology/cameo.tsv",
        "cameo: '161' | expected a code of AID",
        "mode: expel  | mode 'expel', expected one of"
      })
  void aCodeThatDoesNotFitIsRefused(String code, String message) {
    assertThatThrownBy(() -> own(", " + code))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("toast")
        .hasMessageContaining(message);
  }

  @Test
  void whoIsActedUponIsSoughtWhereTheFrameSaysFirstOrNowhere() throws IOException {
    List<String> usual = own("").recipientRoles();
    assertThat(usual).isNotEmpty().doesNotContain("beside");
    assertThat(own(", recipient: beside").recipientRoles())
        .startsWith("beside")
        .endsWith(usual.get(usual.size() - 1));
    assertThat(own(", recipient: none").recipientRoles()).isEmpty();
  }
}
