package org.chancery.corenlp;

/** Spells a word as the models saw it in training; offsets are not touched. */
final class WordForm {
  private WordForm() {}

  static String of(String word) {
    return switch (word) {
      case "\u2014", "\u2013", "\u2015" -> "--";
      default -> word.replace('\u2019', '\'').replace('\u2018', '\'');
    };
  }
}
