package org.chancery.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDigestTest {
  @TempDir Path rules;

  private String with(String file, String content) throws IOException {
    Path path = rules.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return RuleDigest.of(rules);
  }

  @Test
  void itChangesWithNamesAndContentsAndNotWithFrozenParses() throws IOException {
    String one = with("a/x.yaml", "1");
    assertThat(one).matches("[0-9a-f]{12}");
    assertThat(with("parses/x.conllu", "1")).isEqualTo(one);
    String two = with("a/x.yaml", "12");
    assertThat(two).isNotEqualTo(one);
    assertThat(with("a/x.yaml", "1")).isEqualTo(one);
    Files.move(rules.resolve("a/x.yaml"), rules.resolve("a/y.yaml"));
    assertThat(RuleDigest.of(rules)).isNotEqualTo(one);
  }

  @Test
  void theShippedRulesHaveOne() {
    assertThat(RuleDigest.shipped()).matches("[0-9a-f]{12}").isEqualTo(RuleDigest.shipped());
  }
}
