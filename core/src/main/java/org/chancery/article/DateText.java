package org.chancery.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full calendar dates written in a page's furniture ("Tuesday, 6 June 2023", "2023-03-10
 * 21:36:15"). The day is the one written, whatever the zone. A date without a year is no date here.
 */
public final class DateText {
  private static final Pattern IN_PATH =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2]|(?<=/)[1-9]|[a-z]{3})[/-]?(0[1-9]|[12]\\d|3[01]|(?<=/)[1-9])(?=[/_.-]|$)",
          Pattern.CASE_INSENSITIVE);

  /** Day before month or month before day in "07/10/2021". */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /**
   * A date found in a text.
   *
   * @param date the day; the reading with the day first if it is open
   * @param other the reading with the month first if nothing tells which holds, else null
   * @param start offset of its first character
   * @param end one past its last
   */
  record Found(LocalDate date, @Nullable LocalDate other, int start, int end) {}

  // Whose clocks a page names tells how it writes its dates.
  private static final Pattern DAY_FIRST_ZONE =
      Pattern.compile("\\b(?:GMT|BST|CES?T|EES?T|WES?T|MSK|IST|SAST|WAT|EAT|JST|AES?T|[Hh]rs)\\b");
  private static final Pattern MONTH_FIRST_ZONE = Pattern.compile("\\b(?:[ECMP][SD]T|ET|PT)\\b");

  private final Map<String, Integer> months;
  private final Map<String, String> weekdays;
  private final Pattern dates;
  private final Pattern weekday;

  /**
   * @param words months and days of the week
   */
  public DateText(ArticleWords words) {
    months = words.months;
    weekdays = words.weekdays;
    String month = "(?<%s>" + words.any("month") + ")\\.?";
    String ending = words.any("ordinal-ending");
    dates =
        Pattern.compile(
            // 2023-03-10, 2023/03/10
            "(?<![\\d/.-])(?<y1>\\d{4})(?<s1>[-/.])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?=\\D|$)"
                // March 10, 2023
                + "|\\b"
                + month.formatted("n2")
                + "\\s{1,3}(?<d2>\\d{1,2})(?:"
                + ending
                + ")?,?\\s{1,3}(?<y2>\\d{4})\\b"
                // 10 March 2023, 10-Mar-2023, 9 Mar, 2022, 3rd of June 2021
                + "|(?<![\\d.:])(?<d3>\\d{1,2})(?:"
                + ending
                + ")?(?:\\s{1,3}of)?[\\s-]{1,3}"
                + month.formatted("n3")
                + ",?[\\s-]{1,3}(?<y3>\\d{4})\\b"
                // 10.03.2023, 10/03/2023, 10-03-2023
                + "|(?<![\\d/.-])(?<a4>\\d{1,2})(?<s4>[-/.])(?<b4>\\d{1,2})\\k<s4>(?<y4>\\d{4})(?![\\d/-]|\\.\\d)",
            Pattern.CASE_INSENSITIVE);
    weekday =
        Pattern.compile(
            "\\b(" + words.any("weekday", "weekday-short") + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /**
   * All dates in a text, in order. A numeric date that can be read two ways is read by a weekday or
   * a zone named in the same text, else by {@code order}; if that does not tell, both readings are
   * given.
   */
  List<Found> all(String text, Order order) {
    List<Found> found = new ArrayList<>();
    Matcher m = dates.matcher(text);
    while (m.find()) {
      LocalDate date = null;
      if (m.group("y1") != null) {
        date = date(m.group("y1"), m.group("m1"), m.group("d1"));
      } else if (m.group("y2") != null) {
        date = date(m.group("y2"), month(m.group("n2")), m.group("d2"));
      } else if (m.group("y3") != null) {
        date = date(m.group("y3"), month(m.group("n3")), m.group("d3"));
      } else if (m.group("y4") != null) {
        found.addAll(numeric(m, text, order));
      }
      if (date != null) {
        found.add(new Found(date, null, m.start(), m.end()));
      }
    }
    return found;
  }

  /** The first date in a text that can be read one way only, null if it has none. */
  @Nullable LocalDate first(String text, Order order) {
    for (Found found : all(text, order)) {
      if (found.other() == null) {
        return found.date();
      }
    }
    return null;
  }

  /** Whether a text names the weekday of the given day. */
  boolean namesWeekday(String text, LocalDate day) {
    return weekday.matcher(text).results().anyMatch(m -> weekday(m.group(1)) == day.getDayOfWeek());
  }

  /** A value meant for machines: ISO 8601, 20230310, or any written form. Null if it is no date. */
  public @Nullable LocalDate machine(String value, Order order) {
    String text = value.strip();
    if (text.matches("\\d{8}(?:[T ]?\\d{2,6}.*)?")) {
      return date(text.substring(0, 4), text.substring(4, 6), text.substring(6, 8));
    }
    return first(text, order);
  }

  private String month(String name) {
    return Integer.toString(months.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
  }

  private List<Found> numeric(Matcher m, String text, Order order) {
    LocalDate dayFirst = date(m.group("y4"), m.group("b4"), m.group("a4"));
    LocalDate monthFirst = date(m.group("y4"), m.group("a4"), m.group("b4"));
    LocalDate one = dayFirst == null ? monthFirst : dayFirst;
    if (one == null) {
      return List.of();
    }
    // With dots the day always comes first.
    boolean open =
        dayFirst != null
            && monthFirst != null
            && !monthFirst.equals(dayFirst)
            && !m.group("s4").equals(".");
    if (dayFirst == null || monthFirst == null || !open) {
      return List.of(new Found(one, null, m.start(), m.end()));
    }
    boolean day = namesWeekday(text, dayFirst);
    if (day != namesWeekday(text, monthFirst)) {
      return List.of(new Found(day ? dayFirst : monthFirst, null, m.start(), m.end()));
    }
    Order told =
        DAY_FIRST_ZONE.matcher(text).find()
            ? Order.DAY_FIRST
            : MONTH_FIRST_ZONE.matcher(text).find() ? Order.MONTH_FIRST : order;
    return List.of(
        switch (told) {
          case DAY_FIRST -> new Found(dayFirst, null, m.start(), m.end());
          case MONTH_FIRST -> new Found(monthFirst, null, m.start(), m.end());
          case UNKNOWN -> new Found(dayFirst, monthFirst, m.start(), m.end());
        });
  }

  private @Nullable DayOfWeek weekday(String name) {
    String day = weekdays.get(name.toLowerCase(Locale.ROOT));
    return day == null ? null : DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      return y < 1800 || y > 2200
          ? null
          : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** The day in the path of the page's address, null if there is none. */
  public @Nullable LocalDate inAddress(@Nullable String address) {
    if (address == null) {
      return null;
    }
    Matcher m = IN_PATH.matcher(address);
    if (!m.find()) {
      return null;
    }
    String month = m.group(2);
    if (Character.isLetter(month.charAt(0))) {
      return first(m.group(3) + " " + month + " " + m.group(1), Order.UNKNOWN);
    }
    return first(m.group(1) + "-" + month + "-" + m.group(3), Order.UNKNOWN);
  }
}
