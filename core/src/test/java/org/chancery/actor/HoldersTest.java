package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.junit.jupiter.api.Test;

/**
 * The lists of who held which office and of groups: facts that can be checked against each other.
 */
class HoldersTest {
  /** A handover may be told by the month only. */
  private static final int OVERLAP_DAYS = 92;

  /** Offices that several share, or that two sides claimed at once. */
  private static final Set<String> SHARED =
      Set.of(
          "AFG head of state",
          "BIH head of state",
          "IRN head of state",
          "KHM head of government",
          "LBY head of government",
          "LBY head of state",
          "NIC head of state",
          "PRK head of state");

  private static final Set<String> SINGLE =
      Set.of("head of state", "head of government", "foreign minister", "secretary-general");

  private record Term(Row row, LocalDate from, LocalDate to) {}

  private static List<Row> rows() {
    List<Row> out = new ArrayList<>();
    for (String file : List.of("holders", "holders-world", "holders-earlier")) {
      out.addAll(RuleFiles.shipped().table("actors/" + file + ".tsv"));
    }
    return out;
  }

  private static String where(Row r) {
    return r.file() + ":" + r.line() + " " + r.get("person");
  }

  private static Set<String> codes() {
    Set<String> out = new HashSet<>();
    for (String file : List.of("states", "organisations")) {
      RuleFiles.shipped().table("actors/" + file + ".tsv").forEach(r -> out.add(r.get("code")));
    }
    return out;
  }

  /** A partial day as early or as late as it may be. */
  private static LocalDate day(String text, boolean late) {
    if (text.length() == 10) {
      return LocalDate.parse(text);
    }
    YearMonth month =
        text.length() == 7
            ? YearMonth.parse(text)
            : YearMonth.of(Integer.parseInt(text), late ? 12 : 1);
    return late ? month.atEndOfMonth() : month.atDay(1);
  }

  @Test
  void codesExistAndTermsBeginBeforeTheyEnd() {
    Set<String> codes = codes();
    List<String> wrong = new ArrayList<>();
    for (Row r : rows()) {
      String from = r.get("from");
      String to = r.get("to");
      boolean backwards =
          !from.isEmpty() && !to.isEmpty() && day(from, false).isAfter(day(to, true));
      if (backwards || !codes.contains(r.get("code")) || r.get("office").isEmpty()) {
        wrong.add(where(r));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTwoHoldOneOfficeForLong() {
    Map<String, List<Term>> byOffice = new HashMap<>();
    for (Row r : rows()) {
      String office = r.get("code") + " " + r.get("office");
      if (SINGLE.contains(r.get("office"))
          && !SHARED.contains(office)
          && !r.get("from").isEmpty()) {
        // Late beginnings and early ends: only what overlaps for certain counts.
        LocalDate to = r.get("to").isEmpty() ? LocalDate.MAX : day(r.get("to"), false);
        byOffice
            .computeIfAbsent(office, k -> new ArrayList<>())
            .add(new Term(r, day(r.get("from"), true), to));
      }
    }
    List<String> wrong = new ArrayList<>();
    byOffice.values().forEach(terms -> check(terms, wrong));
    assertThat(byOffice).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  private static void check(List<Term> terms, List<String> wrong) {
    for (int i = 0; i < terms.size(); i++) {
      for (Term b : terms.subList(i + 1, terms.size())) {
        Term a = terms.get(i);
        LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
        LocalDate to = a.to().isBefore(b.to()) ? a.to() : b.to();
        boolean one = a.row().get("person").equals(b.row().get("person"));
        if (!one && ChronoUnit.DAYS.between(from, to) > OVERLAP_DAYS) {
          wrong.add(where(a.row()) + " and " + where(b.row()));
        }
      }
    }
  }

  @Test
  void whoHeldAnOfficeLongAgoIsNotMeantToday() {
    Name name =
        new Name(
            Name.Kind.HOLDER,
            new Party("XXX", "GOV", "X"),
            List.of("x"),
            "head of state",
            "1950",
            "1955-06",
            0);
    assertThat(name.isNear("1949-01-01")).isTrue();
    assertThat(name.isNear("2005-12-31")).isTrue();
    assertThat(name.isNear("2006-01-01")).isFalse();
    assertThat(name.isNear("1899-01-01")).isFalse();
    assertThat(name.isNear(null)).isTrue();
  }
}
