package org.chancery.event;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** What a frame may say is on the page that explains frames. */
class FrameWordsTest {
  private static final Path RULES = Path.of("../rules");

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/ADD-A-RULE.md"));
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    for (String key : FrameParser.Key.WORDS) {
      assertThat(page()).contains("`" + key + "`");
    }
  }

  @Test
  void everyKeyIsInTheSchema() {
    Object defs = RuleFiles.yaml(RULES, "schema/frames.schema.json").map("keys").get("$defs");
    assertThat(defs)
        .extracting("frame.properties", as(MAP))
        .containsOnlyKeys(FrameParser.Key.WORDS.toArray());
  }

  @Test
  void everyTestIsExplained() throws IOException {
    for (ConditionParser.Kind kind : ConditionParser.Kind.values()) {
      assertThat(page()).contains("| `" + kind.word() + "` |");
    }
  }

  @Test
  void everyClassOfNounsIsExplained() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String row : Files.readAllLines(RULES.resolve("actors/agents.tsv"))) {
      String[] cells = row.split("\t", -1);
      if (!row.startsWith("#") && cells.length > 3 && !cells[3].equals("class")) {
        Arrays.stream(cells[3].split("\\|")).map(c -> c.split("/")[0]).forEach(classes::add);
      }
    }
    assertThat(classes).contains("envoy", "mission").hasSizeGreaterThan(8);
    for (String noun : classes) {
      assertThat(page()).contains("`" + noun + "`");
    }
  }
}
