package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are broken, or built to break a reader. */
class HostilePageTest {

  private static final String STORY =
      "LIMA: Peru has recalled its ambassador to Bolivia for consultations, the foreign ministry said on Tuesday,"
          + " after a quarrel over fishing rights on the lake that the two countries share.";

  private static Article read(String html) throws UnreadableException {
    return new ArticleReader(Lexicon.load(RuleFiles.shipped()))
        .read(new RawDocument("x", null, null, RawDocument.Format.HTML, html));
  }

  private static void quickly(org.junit.jupiter.api.function.Executable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), work);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<a><i>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<font>",
        "<svg>",
        "<span><p>"
      })
  void deepNestingIsRefusedOrReadAtOnce(String tag) {
    quickly(
        () -> {
          try {
            read("<html><body>" + tag.repeat(100_000) + "<p>" + STORY + "</p>");
          } catch (UnreadableException e) {
            assertThat(e).hasMessageNotContaining("\n");
          }
        });
  }

  @Test
  void deepDivisionsAreRefusedInOneLine() {
    assertThatThrownBy(() -> read("<html><body>" + "<div>".repeat(100_000) + STORY))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "nests elements deeper than 400 levels: give the story's text instead of this page");
  }

  @Test
  void depthBelowTheLimitIsRead() throws UnreadableException {
    String html = "<html><body>" + "<div>".repeat(390) + "<p>" + STORY + "</p>";
    assertThat(read(html).text()).isEqualTo(STORY);
  }

  @Test
  void decoderSurvivesDepth() {
    byte[] bytes =
        ("<html><body>" + "<div>".repeat(100_000) + "<div class=").getBytes(StandardCharsets.UTF_8);
    quickly(
        () ->
            assertThatThrownBy(() -> Decoder.decode("x", bytes, null, null, SizeLimits.DEFAULT))
                .isInstanceOf(UnreadableException.class));
  }

  @Test
  void hugeAttributesAndScriptsDoNoHarm() {
    String big = "a b-c ".repeat(500_000);
    String html =
        "<html><head><script>"
            + "{\"publishedAt\":".repeat(100_000)
            + "</script></head><body class=\""
            + big
            + "\"><div id='"
            + big
            + "' onclick='"
            + big
            + "'><p>"
            + STORY
            + "</p></div></body></html>";
    quickly(() -> assertThat(read(html).text()).isEqualTo(STORY));
  }

  @Test
  void unclosedTagsAreRead() throws UnreadableException {
    assertThat(
            read("<html><head><meta name=a><body><h1>Peru calls envoy home</h1><p>" + STORY).text())
        .contains("Peru has recalled");
    assertThat(read("<p>" + STORY + "<p>" + STORY.replace("Peru", "Chile") + "<p").text())
        .isEqualTo(STORY + "\n\n" + STORY.replace("Peru", "Chile"));
  }

  @Test
  void scriptIsNeverText() throws UnreadableException {
    String evil =
        "<script>document.write('<p>" + STORY.replace("Peru", "Chile") + "</p>')</script>";
    assertThat(read("<html><body>" + evil + "<p>" + STORY + "</p>").text()).isEqualTo(STORY);
  }

  @Test
  void deepOrBrokenStructuredDataIsPassedOver() throws UnreadableException {
    String deep = "[".repeat(200_000);
    String html =
        "<html><head><script type='application/ld+json'>"
            + deep
            + "</script><script type='application/ld+json'>{\"headline\": </script></head><body><p>"
            + STORY
            + "</p></body></html>";
    assertThat(read(html).text()).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "# ",
        "1",
        "home > ",
        "share ",
        "A. ",
        "(photo) ",
        "we use cookies ",
        "by By ",
        "LIMA/",
        "É-",
        "No-one. "
      })
  void repeatedWordsTakeNoTime(String words) {
    String text = words.repeat(200_000 / words.length());
    quickly(
        () -> {
          try {
            new ArticleReader(Lexicon.load(RuleFiles.shipped()))
                .read(new RawDocument("x", null, null, RawDocument.Format.TEXT, text));
            read("<p>" + text + "</p>");
          } catch (UnreadableException refused) {
            assertThat(refused).hasMessageNotContaining("\n");
          }
        });
  }

  @Test
  void manyShortParagraphsTakeNoTime() {
    String text = "The envoy would say nothing about it.\n\n".repeat(20_000);
    quickly(
        () ->
            new ArticleReader(Lexicon.load(RuleFiles.shipped()))
                .read(new RawDocument("x", null, null, RawDocument.Format.TEXT, text)));
    quickly(() -> read("<p>He left the room.</p><div class=share><a>x</a></div>".repeat(20_000)));
  }

  @Test
  void noiseIsReadOrRefusedButNeverBreaks() {
    Random random = new Random(7);
    String[] parts = {
      "<p>",
      "</p>",
      "<div class='",
      "'>",
      "<a href=",
      ">",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&#",
      ";",
      "<h1>",
      "</h1>",
      "\u0000",
      "2014-03-11",
      "LIMA: ",
      STORY,
      "\n",
      "<td>",
      "<svg>",
      "]]>",
      "<title>",
      "\ud83d"
    };
    quickly(
        () -> {
          for (int i = 0; i < 300; i++) {
            StringBuilder page = new StringBuilder("<html>");
            for (int j = random.nextInt(60); j >= 0; j--) {
              page.append(parts[random.nextInt(parts.length)]);
            }
            try {
              read(page.toString());
            } catch (UnreadableException refused) {
              assertThat(refused).hasMessageNotContaining("\n");
            }
          }
        });
  }

  @Test
  void nothingButFurnitureIsRefused() {
    String furniture = "Accept all cookies\n\nRead more\n\n12 Comments";
    ArticleReader reader = new ArticleReader(Lexicon.load(RuleFiles.shipped()));
    RawDocument raw = new RawDocument("x", null, null, RawDocument.Format.TEXT, furniture);
    assertThatThrownBy(() -> reader.read(raw))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("has no story text: ");
  }
}
