package org.chancery.ledger;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Ruling;

/**
 * What a book answers to a question.
 *
 * @param question what was asked
 * @param entries all acts that count, by day, undated ones first
 * @param relations how each pair stands, by pair
 * @param disputes open ones: details of acts, then those within stories, then those across stories
 * @param leftOut what does not count, and why
 * @param unapplied rulings that could not be followed: they name a report that is not there, or
 *     reports of acts that cannot be one, or contradict a ruling that holds
 */
public record View(
    Question question,
    List<Entry> entries,
    List<Relation> relations,
    List<Dispute> disputes,
    LeftOut leftOut,
    List<Ruling> unapplied) {

  /**
   * What does not count.
   *
   * @param unknown reports that were not known on the day of knowledge
   * @param unplaced reports of stories of which it is not known when they were known
   * @param later acts that came after the day asked for
   * @param undated acts of which, with their stories, no day is known, so that they cannot be
   *     placed before or after the day asked for
   */
  public record LeftOut(int unknown, int unplaced, int later, int undated) {}

  /** Keeps unmodifiable copies. */
  public View {
    entries = List.copyOf(entries);
    relations = List.copyOf(relations);
    disputes = List.copyOf(disputes);
    unapplied = List.copyOf(unapplied);
  }

  /** How two parties stand; empty if no act concerns them. */
  public Optional<Relation> relation(Pair pair) {
    return relations.stream().filter(r -> r.pair().equals(pair)).findFirst();
  }

  /**
   * An act by its id, or by the key of one of its reports: that stays when a report which was known
   * earlier comes in and gives the act another id.
   */
  public Optional<Entry> entry(String idOrKey) {
    return entries.stream()
        .filter(
            e ->
                e.id().equals(idOrKey)
                    || e.reports().stream().anyMatch(r -> r.key().equals(idOrKey)))
        .findFirst();
  }

  /** Acts that rest on one independent source. */
  public List<Entry> onOneSource() {
    return entries.stream().filter(e -> e.sources() == 1).toList();
  }
}
