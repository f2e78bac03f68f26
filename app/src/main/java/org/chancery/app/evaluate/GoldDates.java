package org.chancery.app.evaluate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days in gold: 2021-10-18, or 20211018 as PETRARCH writes them. */
final class GoldDates {
  private GoldDates() {}

  /**
   * @param given as written, null if there is none
   * @return the day, null if none is given
   * @throws GoldException if it is no day
   */
  static @Nullable LocalDate of(@Nullable String given) throws GoldException {
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = given.strip();
    try {
      return text.matches("\\d{8}")
          ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      throw new GoldException("has the date \"" + given + "\": give YYYY-MM-DD or YYYYMMDD");
    }
  }
}
