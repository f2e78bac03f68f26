package org.chancery.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
  private static final ShortNames NAMES = new ShortNames(Lexicon.load(RuleFiles.shipped()));

  /** Cut after every point, as a tokenizer does that knows no names. */
  private static List<Parser.Cut> cuts(String text) {
    List<Parser.Cut> out = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split("(?=\\.)| ")) {
      at = text.indexOf(word, at);
      words.add(new Span(at, at + word.length()));
      at += word.length();
      if (word.equals(".")) {
        out.add(new Parser.Cut(out.size(), new Span(words.get(0).start(), at), words));
        words = new ArrayList<>();
      }
    }
    return out;
  }

  /** What is expected has a bar between sentences. */
  @ParameterizedTest
  @CsvSource({
    "Peru left the Solomon Is. on Monday., Peru left the Solomon Is. on Monday .",
    "Bosnia and Herz. left., Bosnia and Herz. left .",
    "Peru left Eq. Guinea., Peru left Eq. Guinea .",
    "Peru left the Dominican Rep. Chile stayed., Peru left the Dominican Rep.|Chile stayed .",
    "He is what he is. Chile stayed., He is what he is .|Chile stayed .",
    "He asked the rep. Chile stayed., He asked the rep .|Chile stayed .",
  })
  void aNameGoesOnBehindItsPoint(String text, String expected) {
    String got =
        NAMES.mend(text, cuts(text)).stream()
            .map(c -> c.words().stream().map(w -> w.in(text)).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("|"));
    assertThat(got).isEqualTo(expected);
  }
}
