package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.time.Anchor;
import org.chancery.time.TimePhrase;
import org.chancery.time.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a stored sentence that say when. A stored reading keeps days and not where
 * they were told; phrases are recognised by their words, so no parse is needed to find them again.
 * What day a phrase means is taken from the reading, never from here: that takes the tree.
 */
final class DateWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019]s)?|\\S");

  private final TimeReader reader;

  /**
   * @param lexicon the words that time phrases are made of
   */
  DateWords(Lexicon lexicon) {
    reader = new TimeReader(lexicon);
  }

  /** Spans into {@code text}, in order, within {@code sentence}. */
  List<Span> in(String text, Span sentence, @Nullable LocalDate published) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (words.find()) {
      String word = words.group();
      boolean digits = Character.isDigit(word.charAt(0));
      boolean upper = Character.isUpperCase(word.charAt(0));
      int index = tokens.size();
      // "on Monday" is only a date below a verb: the first word stands in for one in the past.
      String tag =
          index == 0
              ? "VBD"
              : digits ? "CD" : upper ? "NNP" : Character.isLetter(word.charAt(0)) ? "NN" : ".";
      tokens.add(
          new Token(
              index,
              new Span(words.start(), words.end()),
              word,
              word.toLowerCase(Locale.ROOT),
              tag,
              index == 0 ? -1 : 0,
              index == 0 ? "root" : "dep"));
    }
    return tokens.isEmpty()
        ? List.of()
        : reader.read(new Sentence(0, sentence, tokens), new Anchor(published, null)).stream()
            .map(TimePhrase::span)
            .toList();
  }
}
