package org.chancery.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRulesTest {
  @TempDir Path folder;

  private static ClaimRules load(RuleFiles files) {
    return ClaimRules.load(files, Lexicon.load(files));
  }

  private ClaimRules own(String content) throws IOException {
    Files.writeString(folder.resolve("claims.yaml"), content);
    return load(RuleFiles.with(folder));
  }

  @Test
  void verbsOfSpeechHaveTheirStance() {
    ClaimRules rules = load(RuleFiles.shipped());
    assertThat(rules.stance("deny")).isEqualTo(Claim.Stance.DENIES);
    assertThat(rules.stance("call for")).isEqualTo(Claim.Stance.DEMANDS);
    assertThat(rules.stance("walk")).isNull();
    assertThat(rules.predicates()).contains("deny", "call for").doesNotContain("walk");
  }

  @Test
  void aTopicIsSaidToBeSoOrNot() {
    ClaimRules.Topic topic =
        load(RuleFiles.shipped()).topics().stream()
            .filter(t -> t.name().equals("who acted first"))
            .findFirst()
            .orElseThrow();
    assertThat(topic.yes()).containsExactly("first");
    assertThat(topic.no()).containsExactly("retaliation");
  }

  @Test
  void ownVerbsAndTopicsAreAddedAndAnOwnTopicStandsAnew() throws IOException {
    int shipped = load(RuleFiles.shipped()).topics().size();
    ClaimRules rules =
        own(
            """
            stances:
              denies: [pooh-pooh]
            topics:
              who acted first: {"yes": [begin], "no": []}
              whether it rained: {"yes": [rain], "no": [dry]}
            """);
    assertThat(rules.stance("pooh-pooh")).isEqualTo(Claim.Stance.DENIES);
    assertThat(rules.stance("deny")).isEqualTo(Claim.Stance.DENIES);
    assertThat(rules.topics()).hasSize(shipped + 1);
    assertThat(rules.topics().stream().filter(t -> t.name().equals("who acted first")))
        .singleElement()
        .satisfies(t -> assertThat(t.yes()).containsExactly("begin"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stance: {denies: [a]} | expected one of",
        "stances: {doubts: [a]} | no such stance",
        "stances: [a] | expected a map",
        "topics: {whether it rained: [rain]} | expected yes and no"
      })
  void aMistakeIsNamed(String content, String message) {
    assertThatThrownBy(() -> own(content))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("claims.yaml")
        .hasMessageContaining(message);
  }
}
