package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chancery.act.DiplomaticAct;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.ledger.values.Clash;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Story;

/**
 * All that stories tell, in any order: what a ledger is made of. Nothing is ever taken out of a
 * book; what it says on a day is asked with a {@link Question}.
 *
 * @param reports acts
 * @param words claims
 * @param clashes contradictions within stories
 */
public record Book(List<ReportedAct> reports, List<ReportedClaim> words, List<Clash> clashes) {
  /** Nothing told. */
  public static final Book EMPTY = new Book(List.of(), List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public Book {
    reports = List.copyOf(reports);
    words = List.copyOf(words);
    clashes = List.copyOf(clashes);
  }

  /** What one story tells. */
  public static Book of(
      Story story,
      List<DiplomaticAct> acts,
      List<Claim> claims,
      List<Contradiction> contradictions) {
    return new Book(
        acts.stream().map(a -> new ReportedAct(story, a)).toList(),
        claims.stream().map(c -> new ReportedClaim(story, c)).toList(),
        contradictions.stream().map(c -> new Clash(story, c)).toList());
  }

  /** All books as one. */
  public static Book all(Collection<Book> books) {
    List<ReportedAct> reports = new ArrayList<>();
    List<ReportedClaim> words = new ArrayList<>();
    List<Clash> clashes = new ArrayList<>();
    for (Book b : books) {
      reports.addAll(b.reports);
      words.addAll(b.words);
      clashes.addAll(b.clashes);
    }
    return new Book(reports, words, clashes);
  }
}
