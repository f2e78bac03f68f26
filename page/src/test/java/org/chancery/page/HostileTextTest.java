package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chancery.article.Typography;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Letters;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to cost more than their length: one thing over and over, in every place of a page. */
class HostileTextTest {
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(RuleFiles.shipped()));
  private static final int LENGTH = 10_000;
  private static final String PROSE =
      "The minister of Peru said on Monday that the embassy in Lima would close. ";

  /** Nobody waits for less, and a machine that does other things beside takes longer. */
  private static final double SECONDS = 2;

  private static final int TIMES = 60;

  private static final List<String> FRAMES =
      List.of(
          "%s",
          PROSE + "%s",
          "<html><title>%s</title><body><h1>%s</h1><p>%s</p><p>" + PROSE + "</p></body></html>",
          "<html><body><div class=\"%s\" id=\"%s\">%s</div></body></html>",
          "<html><head><meta property=\"article:published_time\" content=\"%s\"><meta name=author"
              + " content=\"%s\"><script type=\"application/ld+json\">{\"headline\":\"%s\"}</script>"
              + "</head><body><time datetime=\"%s\">%s</time><span class=byline>%s</span><p>"
              + PROSE
              + "</p></body></html>");

  static Stream<String> units() {
    List<String> known =
        List.of(
            "\u0301",
            "a\u0301",
            "a\u0301\u0301\u0301 ",
            "&#769;",
            "\u0130",
            "\u0130a",
            "A",
            "1",
            "A.",
            "A. ",
            "AB ",
            "Ab-",
            "LIMA, ",
            "(AB) ",
            "-",
            "- ",
            ".",
            "\"",
            "(",
            "<",
            "<a ",
            "&",
            "\n",
            " ",
            "\u00a0",
            "1 January ",
            "12:30 ",
            "By A ",
            "photo: ",
            "we use cookies ",
            "a | ",
            "\ud83d\ude00",
            "\ud800",
            "\u0905\u093f",
            "\udb40\udd00");
    Random random = new Random(11);
    return Stream.concat(
        known.stream(),
        Stream.generate(
                () ->
                    known.get(random.nextInt(known.size()))
                        + known.get(random.nextInt(known.size())))
            .limit(25));
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /** Seconds of processor time that reading all frames with the filling takes. */
  private static double cost(String filling) {

    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String frame : FRAMES) {
      RawDocument.Format format =
          frame.startsWith("<html") ? RawDocument.Format.HTML : RawDocument.Format.TEXT;
      try {
        READER.read(new RawDocument("x", null, null, format, frame.replace("%s", filling)));
      } catch (UnreadableException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  @ParameterizedTest
  @MethodSource("units")
  void costsNoMoreThanSomeTimesAsMuchAsProse(String unit) {
    double cost = cost(repeated(unit, LENGTH));
    if (cost >= SECONDS) {
      assertThat(cost).isLessThan(TIMES * cost(repeated(PROSE, LENGTH)));
    }
  }

  @Test
  void onlyRunsThatNoStoryHasAreCut() {
    String vietnamese = "Ngoa\u0323\u0309i tr\u01b0\u01a1\u0309ng";
    assertThat(Typography.streamSafe(vietnamese)).isSameAs(vietnamese);
    assertThat(Typography.streamSafe("a" + "\u0301".repeat(100) + "b"))
        .isEqualTo("a" + "\u0301".repeat(30) + "b");
    assertThat(Typography.streamSafe("\udb40\udd00".repeat(40))).hasSize(60);
    String longest = "x".repeat(1_000);
    assertThat(Typography.plain(longest + " y")).isEqualTo(longest + " y");
    assertThat(Typography.plain(longest + "z y")).isEqualTo(longest + " y");
    assertThat(Typography.plain("x".repeat(999) + "\ud83d\ude00\ud83d\ude00 y"))
        .isEqualTo("x".repeat(999) + "\ud83d\ude00 y");
  }

  @Test
  void lowerCaseIsThatOfJava() {
    String text = "\u0130STANBUL \u0130 Lima \u00c9 \u03a3\u03a3 \u1e9e";
    assertThat(Letters.lower(text)).isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
  }
}
