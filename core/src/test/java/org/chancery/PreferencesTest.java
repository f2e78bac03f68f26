package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.event.Event;
import org.chancery.event.FrameExamples;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The PLOVER manual's rules of preference, on sentences with frozen trees. */
class PreferencesTest {
  private static final Pipeline PIPELINE =
      new Pipeline(
          FrozenParser.load(Path.of("..", "rules", "parses")), Gate.OPEN, Knowledge.load());

  static Stream<Arguments> sentences() {
    return FrameExamples.preferences().stream()
        .flatMap(
            p ->
                p.gives().entrySet().stream()
                    .map(e -> Arguments.of(p.rule(), e.getKey(), e.getValue())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void givesExactlyTheseEvents(String rule, String text, List<String> expected) {
    LocalDate published = LocalDate.parse("2020-06-15");
    Article article = new Article("x", null, published, null, null, null, "en", text);
    assertThat(PIPELINE.read(article).events().stream().map(PreferencesTest::code).toList())
        .as(rule + ": " + text)
        .isEqualTo(expected);
  }

  private static String code(Event e) {
    String auxiliary =
        e.auxiliary().stream()
            .map(a -> " " + a.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return e.type() + (e.mode() == null ? "" : "/" + e.mode()) + " " + e.cameo() + auxiliary;
  }
}
