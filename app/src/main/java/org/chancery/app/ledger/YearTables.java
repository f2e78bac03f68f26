package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.app.ledger.Years.Rank;
import org.chancery.app.ledger.Years.Representation;
import org.chancery.ledger.values.Relation;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.jspecify.annotations.Nullable;

/**
 * Yearly tables as two research projects publish them, computed from relations as they stood at the
 * end of each year. What no act lets one know is empty, never 0.
 */
public final class YearTables {
  private final List<Relation> relations;
  private final @Nullable Integer from;
  private final LocalDate last;

  /**
   * @param relations of all pairs, without days left out before {@code last}
   * @param from first year, null for the first of which anything is known
   * @param last last day; the last year is taken as it stood then
   */
  public YearTables(List<Relation> relations, @Nullable Integer from, LocalDate last) {
    this.relations = List.copyOf(relations);
    this.from = from;
    this.last = last;
  }

  /** What a year of a pair becomes. */
  @FunctionalInterface
  private interface Year {
    void take(Relation relation, Years years, int year, LocalDate day);
  }

  private void each(Year taker) {
    for (Relation relation : relations) {
      Years years = new Years(relation);
      Integer first = years.first();
      if (first == null) {
        continue;
      }
      for (int y = from == null ? first : Math.max(first, from); y <= last.getYear(); y++) {
        LocalDate end = LocalDate.of(y, 12, 31);
        taker.take(relation, years, y, end.isAfter(last) ? last : end);
      }
    }
  }

  /**
   * The columns of the Correlates of War Diplomatic Exchange data, v2006.1, as CSV: each pair of
   * states once, the lower code first. DR_at_1 is how the second is represented at the first: 0
   * not, 1 by a chargé d'affaires, 3 by an ambassador, 9 otherwise (an interests section). DE is 1
   * if either is represented at the other, 0 if neither is.
   */
  public String cow() {
    Codes codes = new Codes();
    List<Exchange> lines = new ArrayList<>();
    each(
        (relation, years, year, day) -> {
          Exchange exchange = exchange(relation, years, day, codes);
          if (exchange != null) {
            lines.add(exchange);
          }
        });
    lines.sort(
        Comparator.comparingInt(Exchange::one)
            .thenComparingInt(Exchange::two)
            .thenComparingInt(Exchange::year));
    StringBuilder out = new StringBuilder("ccode1,ccode2,year,DR_at_1,DR_at_2,DE\n");
    lines.forEach(l -> out.append(l.line()).append('\n'));
    return out.toString();
  }

  /**
   * How two states were represented at each other in a year.
   *
   * @param one code of the first, the lower one
   * @param atOne how the second is represented at the first
   */
  private record Exchange(int one, int two, int year, Representation atOne, Representation atTwo) {
    String line() {
      String states = one + "," + two + "," + year;
      return states + "," + rank(atOne) + "," + rank(atTwo) + "," + exchange(atOne, atTwo);
    }
  }

  /** The line of a pair in the year of a day; null if one is no state or nothing is known. */
  private static @Nullable Exchange exchange(
      Relation relation, Years years, LocalDate day, Codes codes) {
    int year = day.getYear();
    Integer a = codes.of(relation.pair().first(), year);
    Integer b = codes.of(relation.pair().second(), year);
    if (a == null || b == null || a.equals(b)) {
      return null;
    }
    Representation first = years.at(relation.pair().first(), day);
    Representation second = years.at(relation.pair().second(), day);
    if (!first.isKnown() && !second.isKnown()) {
      return null;
    }
    return a < b
        ? new Exchange(a, b, year, second, first)
        : new Exchange(b, a, year, first, second);
  }

  private static String exchange(Representation a, Representation b) {
    Boolean one = a.present();
    Boolean other = b.present();
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
      return "1";
    }
    return one == null || other == null ? "" : "0";
  }

  private static String rank(Representation r) {
    Rank rank = r.rank();
    if (rank == null) {
      return "";
    }
    return switch (rank) {
      case NONE -> "0";
      case CHARGE -> "1";
      case AMBASSADOR -> "3";
      case INTERESTS_SECTION -> "9";
    };
  }

  /**
   * A directed table in the manner of Diplometrics' diplomatic representation data, as CSV:
   * sending, receiving, year, embassy (ambassador, charge, interests section, none), focus (single,
   * multiple, withdrawn).
   */
  public String diplometrics() {
    StringBuilder out = new StringBuilder("sending,receiving,year,embassy,focus\n");
    each(
        (relation, years, year, day) -> {
          String first = relation.pair().first();
          String second = relation.pair().second();
          line(out, first, second, year, years.at(first, day));
          line(out, second, first, year, years.at(second, day));
        });
    return out.toString();
  }

  private static void line(
      StringBuilder out, String sending, String receiving, int year, Representation r) {
    if (r.isKnown()) {
      out.append(cell(sending)).append(',').append(cell(receiving)).append(',').append(year);
      out.append(',').append(word(r.rank())).append(',').append(word(r.focus())).append('\n');
    }
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Names come from documents: quoted where CSV asks for it, and never the start of a formula. */
  private static String cell(String words) {
    String safe = words.matches("[=+\\-@\\t\\r].*") ? "'" + words : words;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Numeric codes of states in a year: {@code rules/exports/cow.tsv}. */
  private static final class Codes {
    private final List<Row> rows = RuleFiles.shipped().table("exports/cow.tsv");

    @Nullable Integer of(String code, int year) {
      for (Row row : rows) {
        if (row.get("code").equals(code)
            && year(row, "from", year) <= year
            && year <= year(row, "to", year)) {
          return Integer.valueOf(row.get("ccode"));
        }
      }
      return null;
    }

    private static int year(Row row, String column, int otherwise) {
      String cell = row.orNull(column);
      return cell == null ? otherwise : Integer.parseInt(cell);
    }
  }
}
