package org.chancery.text;

import java.util.Locale;

/** Letters of texts from outside, which may be very long. */
public final class Letters {
  private Letters() {}

  /**
   * The text in lower case. Java's own costs the square of how often a text holds the one letter
   * that grows, the capital I with a dot; its two characters are put in first.
   */
  public static String lower(String text) {
    return text.replace("\u0130", "i\u0307").toLowerCase(Locale.ROOT);
  }
}
