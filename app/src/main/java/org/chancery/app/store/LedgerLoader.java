package org.chancery.app.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.app.store.Archive.Decision;
import org.chancery.app.store.Archive.Head;
import org.chancery.claim.Contradiction;
import org.chancery.ledger.Book;
import org.chancery.ledger.values.Clash;
import org.chancery.ledger.values.Fingerprint;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Ruling;
import org.chancery.ledger.values.Story;
import org.jspecify.annotations.Nullable;

/** Loads what a ledger is made of, for all parties or for those that two of them meet. */
final class LedgerLoader {
  /**
   * Acts in which one of two parties has a part. Those with others count too: a report that names
   * no counterparty may tell an act with one of them.
   */
  private static final String TOUCHING =
      "(a.actor IN (?, ?) OR a.counterparty IN (?, ?) OR a.sending IN (?, ?) OR a.receiving IN"
          + " (?, ?))";

  private final Connection connection;
  private final Lines lines;
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Head> heads = new HashMap<>();

  LedgerLoader(Connection connection, Lines lines) {
    this.connection = connection;
    this.lines = lines;
  }

  /** Takes a row. */
  @FunctionalInterface
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Loads.
   *
   * @param parties none for all, or two
   */
  public Archive load(List<String> parties) throws SQLException {
    String touched =
        parties.isEmpty()
            ? ""
            : " AND s.id IN (SELECT a.story FROM current_act a WHERE " + TOUCHING + ")";
    each(
        "SELECT s.id, s.title, s.source, s.published, s.learned, f.mins FROM current_story s LEFT"
            + " JOIN fingerprint f ON f.story = s.id AND f.version = s.version WHERE true"
            + touched,
        parties,
        this::story);
    Book book = new Book(reports(parties), claims(touched, parties), clashes(touched, parties));
    return new Archive(book, rulings(), heads);
  }

  private List<ReportedAct> reports(List<String> parties) throws SQLException {
    return ofStories(
        "SELECT a.story, a.json FROM current_act a"
            + (parties.isEmpty() ? "" : " WHERE " + TOUCHING),
        parties,
        (story, row) -> new ReportedAct(story, lines.act(row.getString(2))));
  }

  private List<ReportedClaim> claims(String touched, List<String> parties) throws SQLException {
    return ofStories(
        "SELECT s.id, k.json, k.sentence FROM claim k JOIN current_story s ON s.id = k.story AND"
            + " s.version ="
            + " k.version WHERE true"
            + touched,
        parties,
        (story, row) -> new ReportedClaim(story, lines.claim(row.getString(2), row.getInt(3))));
  }

  private List<Clash> clashes(String touched, List<String> parties) throws SQLException {
    return ofStories(
        "SELECT s.id, c.claims, c.about, c.why FROM contradiction c JOIN current_story s ON s.id ="
            + " c.story AND s.version = c.version WHERE true"
            + touched,
        parties,
        (story, row) ->
            new Clash(
                story,
                new Contradiction(words(row.getArray(2)), row.getString(3), row.getString(4))));
  }

  /** Makes something of a row and the story that its first column names. */
  @FunctionalInterface
  private interface Maker<T> {
    T make(Story story, ResultSet row) throws SQLException;
  }

  /** What rows tell of the stories that were loaded. */
  private <T> List<T> ofStories(String sql, List<String> parties, Maker<T> maker)
      throws SQLException {
    List<T> out = new ArrayList<>();
    each(
        sql,
        parties,
        row -> {
          Story story = stories.get(row.getString(1));
          if (story != null) {
            out.add(maker.make(story, row));
          }
        });
    return out;
  }

  /** The rulings that hold, first made first. */
  List<Decision> rulings() throws SQLException {
    Map<Integer, List<Ruling>> found = new LinkedHashMap<>();
    each(
        "SELECT number, one, other, same, note FROM ruling WHERE number NOT IN (SELECT number FROM"
            + " ruling_undone) ORDER BY number, one, other",
        List.of(),
        row ->
            found
                .computeIfAbsent(row.getInt(1), n -> new ArrayList<>())
                .add(
                    new Ruling(
                        row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5))));
    return found.entrySet().stream()
        .map(e -> new Decision("r" + e.getKey(), e.getValue()))
        .toList();
  }

  private void story(ResultSet row) throws SQLException {
    String id = row.getString(1);
    String source = row.getString(3);
    LocalDate published = row.getObject(4, LocalDate.class);
    LocalDate stored =
        row.getObject(5, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    Array mins = row.getArray(6);
    heads.put(id, new Head(id, row.getString(2), published, source));
    stories.put(
        id,
        new Story(
            id, source, published, published == null ? stored : published, fingerprint(mins)));
  }

  private static Fingerprint fingerprint(@Nullable Array mins) throws SQLException {
    if (mins == null) {
      return Fingerprint.NONE;
    }
    List<Integer> numbers = new ArrayList<>();
    for (Object number : (Object[]) mins.getArray()) {
      numbers.add((Integer) number);
    }
    return new Fingerprint(numbers);
  }

  private static List<String> words(Array array) throws SQLException {
    List<String> words = new ArrayList<>();
    for (Object word : (Object[]) array.getArray()) {
      words.add(String.valueOf(word));
    }
    return words;
  }

  private void each(String sql, List<String> parties, Taker taker) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < 4 * parties.size(); i++) {
        statement.setString(i + 1, parties.get(i % 2));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }
}
