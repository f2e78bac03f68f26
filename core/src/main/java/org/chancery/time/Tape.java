package org.chancery.time;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** A sentence as the grammars see it: words in lower case, nothing outside the ends. */
record Tape(Sentence sentence, List<String> words, TimeWords terms) {
  /** Spells every word once: the grammars ask for each of them hundreds of times. */
  Tape(Sentence sentence, TimeWords terms) {
    this(sentence, sentence.tokens().stream().map(Tape::lower).toList(), terms);
  }

  /** The word in lower case, without the full stop of an abbreviation. */
  static String lower(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** Word {@code i} in lower case, "" outside the sentence. */
  String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : "";
  }

  /** Tag of word {@code i}, "" outside the sentence. */
  String tag(int i) {
    return i >= 0 && i < sentence.size() ? sentence.token(i).tag() : "";
  }

  boolean is(int i, String word) {
    return word(i).equals(word);
  }

  /** The day of the week at {@code i}; a short name ("Fri.", "on Fri") only where it is plain. */
  @Nullable DayOfWeek weekday(int i) {
    DayOfWeek day = terms.weekdays.get(word(i));
    if (day == null || !terms.shortWeekdays.contains(word(i))) {
      return day;
    }
    String text = sentence.token(i).text();
    boolean led = terms.leads.containsKey(word(i - 1)) || terms.which.containsKey(word(i - 1));
    boolean dated =
        terms.day.matcher(word(i + 1)).matches() || terms.months.containsKey(word(i + 1));
    boolean plain = text.endsWith(".") || dated || (led && !isNoun(i + 1));
    return plain && Character.isUpperCase(text.charAt(0)) ? day : null;
  }

  /** End of the longest of some phrases at {@code i}, else -1. */
  int longest(int i, Collection<String> phrases) {
    int longest = -1;
    for (String phrase : phrases) {
      longest = Math.max(longest, after(i, phrase));
    }
    return longest;
  }

  /** Whether word {@code i} begins with a capital. */
  boolean isCapital(int i) {
    return i >= 0
        && i < sentence.size()
        && Character.isUpperCase(sentence.token(i).text().codePointAt(0));
  }

  /** Where the phrase "a b c" ends if it stands at {@code i}, else -1. */
  int after(int i, String phrase) {
    int at = i;
    int from = 0;
    while (from <= phrase.length()) {
      int space = phrase.indexOf(' ', from);
      int end = space < 0 ? phrase.length() : space;
      String word = word(at++);
      if (word.length() != end - from || !phrase.startsWith(word, from)) {
        return -1;
      }
      from = end + 1;
    }
    return at;
  }

  /** Whether word {@code i} counts things that follow it: "20 diplomats", no day of a month. */
  boolean counts(int i) {
    if (i >= sentence.size()) {
      return false;
    }
    Token number = sentence.token(i);
    int head = number.head();
    return number.is("nummod")
        && head > i
        && head <= i + 3
        && sentence.token(head).tag().startsWith("NN")
        && !terms.months.containsKey(word(head));
  }

  /** Whether word {@code i} is a noun in the plural. */
  boolean isPlural(int i) {
    return tag(i).equals("NNS") || tag(i).equals("NNPS");
  }

  boolean isNoun(int i) {
    return tag(i).startsWith("NN");
  }

  boolean isHyphen(int i) {
    return is(i, "-") || is(i, "\u2013") || is(i, "\u2010");
  }
}
