package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.chancery.text.Article;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  @Test
  void whoHasNoCodeHasNoMissionsToLookAfter() {
    Pipeline line =
        new Pipeline(
            FrozenParser.load(Path.of("..", "rules", "parses")), Gate.OPEN, Knowledge.load());
    String story =
        "The European Union imposed sanctions on two Belarusian banks.\n\n"
            + "The lawyer acted for two sailors.";
    assertThat(line.read(Article.of(story)).acts())
        .extracting(DiplomaticAct::type)
        .doesNotContain(ActType.CHANNEL);
  }
}
