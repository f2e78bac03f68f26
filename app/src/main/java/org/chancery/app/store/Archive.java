package org.chancery.app.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.Reading;
import org.chancery.article.Article;
import org.chancery.ledger.Book;
import org.chancery.ledger.values.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger is made of, without the texts.
 *
 * @param book acts, claims and contradictions
 * @param rulings a user's rulings that hold, first made first
 * @param heads of the stories, by id
 */
public record Archive(Book book, List<Decision> rulings, Map<String, Head> heads) {

  /** Keeps unmodifiable copies. */
  public Archive {
    rulings = List.copyOf(rulings);
    heads = Map.copyOf(heads);
  }

  /**
   * A story, to be named.
   *
   * @param id the document's id
   * @param title headline, null if none
   * @param published day of publication, null if unknown
   * @param source where it came from, null if unknown
   */
  public record Head(
      String id, @Nullable String title, @Nullable LocalDate published, @Nullable String source) {}

  /**
   * One ruling, which may be about several pairs of reports.
   *
   * @param id "r1", "r2" ...; by which it can be undone
   * @param rulings about each pair
   */
  public record Decision(String id, List<Ruling> rulings) {

    /** Keeps an unmodifiable copy. */
    public Decision {
      rulings = List.copyOf(rulings);
    }
  }

  /** What a story tells that is in no store. */
  public static Archive of(Reading reading) {
    Article a = reading.article();
    return new Archive(
        reading.book(null),
        List.of(),
        Map.of(a.id(), new Head(a.id(), a.title(), a.published(), a.source())));
  }

  /** The rulings about each pair of reports, first made first. */
  public List<Ruling> ruled() {
    return rulings.stream().flatMap(d -> d.rulings().stream()).toList();
  }

  /** The same with other rulings. */
  public Archive with(List<Decision> others) {
    return new Archive(book, others, heads);
  }

  /** Archives as one; rulings in the order given. */
  public static Archive all(List<Archive> parts) {
    Map<String, Head> heads = new HashMap<>();
    parts.forEach(p -> heads.putAll(p.heads));
    return new Archive(
        Book.all(parts.stream().map(Archive::book).toList()),
        parts.stream().flatMap(p -> p.rulings.stream()).toList(),
        heads);
  }
}
