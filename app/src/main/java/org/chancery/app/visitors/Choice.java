package org.chancery.app.visitors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose.
 *
 * @param recognition whether the site may recognise the reader
 * @param statistics whether the team may count what is read
 * @param made the day, UTC
 * @param version of the text that was shown
 */
public record Choice(boolean recognition, boolean statistics, LocalDate made, String version) {
  /** How long a choice holds. */
  static final int MONTHS = 6;

  private static final Pattern COOKIE =
      Pattern.compile("r([01])s([01])\\.([0-9]{8})\\.([0-9a-f]{12})");

  /** As the cookie holds it: {@code r1s0.20261124.0123456789ab}. */
  String cookie() {
    return "r%ds%d.%s.%s"
        .formatted(
            recognition ? 1 : 0,
            statistics ? 1 : 0,
            DateTimeFormatter.BASIC_ISO_DATE.format(made),
            version);
  }

  /** Reads a cookie; what is not one of ours counts as none. */
  static Optional<Choice> of(@Nullable String cookie) {
    Matcher m = COOKIE.matcher(cookie == null ? "" : cookie);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate made = LocalDate.parse(m.group(3), DateTimeFormatter.BASIC_ISO_DATE);
      return Optional.of(
          new Choice(m.group(1).equals("1"), m.group(2).equals("1"), made, m.group(4)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day on which it no longer holds. */
  LocalDate lapses() {
    return made.plusMonths(MONTHS);
  }

  /** How it is counted: all, recognition, statistics or none. */
  String answer() {
    if (recognition) {
      return statistics ? "all" : "recognition";
    }
    return statistics ? "statistics" : "none";
  }

  /** Whether it takes back something that another one gave. */
  boolean withdrawsFrom(Choice earlier) {
    return (earlier.recognition && !recognition) || (earlier.statistics && !statistics);
  }
}
