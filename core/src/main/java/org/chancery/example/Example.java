package org.chancery.example;

import java.time.LocalDate;
import java.util.List;

/**
 * A text that shows a rule.
 *
 * @param file what a message calls the file in which it stands
 * @param line its line there, from 1
 * @param rule id of the frame, or the rule in words
 * @param kind what it shows of the rule
 * @param text the text, one sentence or several
 * @param published the day on which it is read
 * @param gives what comes out of it; empty where nothing is said of it
 */
public record Example(
    String file,
    int line,
    String rule,
    Kind kind,
    String text,
    LocalDate published,
    List<OutcomeLine> gives) {

  /** What an example shows of its rule. */
  public enum Kind {
    /** The frame must hold, and make its event where nothing else is said of what comes out. */
    ACCEPT,
    /** The frame must make no event, and its act must not come out. */
    REJECT,
    /** It belongs to no frame: what comes out is all that it shows. */
    GIVES
  }

  /** Keeps an unmodifiable copy. */
  public Example {
    gives = List.copyOf(gives);
  }

  /** File and line as editors open them, rule and text. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + rule + ": \u201c" + text + "\u201d";
  }
}
