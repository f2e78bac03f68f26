package org.chancery.reader;

/** Spells a word as the models saw it in training; offsets are not touched. */
public final class WordForm {
  private WordForm() {}

  /** The same word with the dashes and quotation marks of a typewriter. */
  public static String of(String word) {
    return switch (word) {
      case "\u2014", "\u2013", "\u2015" -> "--";
      default -> word.replace('\u2019', '\'').replace('\u2018', '\'');
    };
  }
}
