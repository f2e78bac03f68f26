package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.article.Article;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts and to whom it is done, for examples of the rules. */
class SidesTest {
  private static final Pipeline PIPELINE =
      new Pipeline(
          FrozenParser.load(Path.of("..", "rules", "parses")), Gate.OPEN, Knowledge.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway condemned a raid by Sudanese soldiers in northern Chad.|condemn|NOR > SDN/MIL",
        "Kenya welcomed the resumption of ties with Somalia.|praise|KEN > SOM",
        "Lawmakers in Chile and Peru praised Mali.|praise|CHL/LEG PER/LEG > MLI",
        "Togo and Benin have renewed diplomatic ties.|restore-relations|TGO BEN > ''",
        "Uruguay was opposed by Bolivia in the council.|reject|BOL > URY",
      })
  void theSidesAreFound(String text, String frame, String sides) {
    Article article = new Article("x", null, null, null, null, null, "en", text);
    assertThat(
            PIPELINE.read(article).events().stream()
                .filter(e -> e.frame().equals(frame))
                .map(e -> side(e.actor()) + " > " + side(e.recipient())))
        .containsExactly(sides);
  }

  private static String side(List<EventActor> side) {
    return side.isEmpty()
        ? "''"
        : side.stream()
            .map(a -> a.code() + (a.sector() == null ? "" : "/" + a.sector()))
            .collect(Collectors.joining(" "));
  }
}
