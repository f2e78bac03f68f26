package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.ledger.View.LeftOut;
import org.chancery.ledger.fold.Fold;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.merge.Cluster;
import org.chancery.ledger.merge.Consensus;
import org.chancery.ledger.merge.Consensus.Outcome;
import org.chancery.ledger.merge.Likeness;
import org.chancery.ledger.merge.Merger;
import org.chancery.ledger.merge.Merger.Merged;
import org.chancery.ledger.values.Clash;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Ruling;
import org.chancery.ledger.values.Story;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions to a book. A pure function: the same reports, in any order or several times
 * over, give the same view.
 */
public final class Ledger {
  private static final Comparator<Entry> IN_TIME =
      Comparator.comparing(Entry::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(e -> e.act().type())
          .thenComparing(Entry::id);

  private final Legality law;

  /**
   * @param law what the ledger knows of the law
   */
  public Ledger(Legality law) {
    this.law = law;
  }

  /**
   * What a book says.
   *
   * @param book in any order; of reports with one key the one known last counts
   * @param rulings a user's word on which reports tell one act, the last of two on the same wins
   * @param question which day's state, by which day's knowledge
   */
  public View view(Book book, List<Ruling> rulings, Question question) {
    LocalDate knownOn = question.knownOn();
    Collection<ReportedAct> told = distinct(book.reports());
    List<ReportedAct> reports = told.stream().filter(r -> isKnown(r.story(), knownOn)).toList();
    Merged merged = new Merger(new Likeness(law)).merge(reports, rulings);
    List<Outcome> outcomes = outcomes(merged.clusters(), question.asOf());
    List<Entry> entries = entries(outcomes);
    return new View(
        question,
        entries,
        relations(entries, question),
        new Register(entries, words(book, knownOn)).disputes(clashes(book, knownOn)),
        leftOut(told, knownOn, outcomes),
        merged.unapplied());
  }

  private List<Outcome> outcomes(List<Cluster> clusters, @Nullable LocalDate asOf) {
    Consensus consensus = new Consensus(law);
    return clusters.stream().map(c -> consensus.entry(c, asOf)).toList();
  }

  private static List<Entry> entries(List<Outcome> outcomes) {
    List<Entry> entries = new ArrayList<>();
    for (Outcome o : outcomes) {
      if (o.entry() != null) {
        entries.add(o.entry());
      }
    }
    entries.sort(IN_TIME);
    return entries;
  }

  private static LeftOut leftOut(
      Collection<ReportedAct> told, @Nullable LocalDate knownOn, List<Outcome> outcomes) {
    int unknown = 0;
    int unplaced = 0;
    for (ReportedAct r : told) {
      if (!isKnown(r.story(), knownOn)) {
        boolean placed = r.story().known() != null;
        unknown += placed ? 1 : 0;
        unplaced += placed ? 0 : 1;
      }
    }
    int undated = (int) outcomes.stream().filter(Outcome::undated).count();
    int later = (int) outcomes.stream().filter(o -> o.entry() == null && !o.undated()).count();
    return new LeftOut(unknown, unplaced, later, undated);
  }

  private static List<ReportedClaim> words(Book book, @Nullable LocalDate knownOn) {
    return book.words().stream()
        .filter(w -> isKnown(w.story(), knownOn))
        .distinct()
        .sorted(Register.KNOWN_FIRST)
        .toList();
  }

  private static List<Clash> clashes(Book book, @Nullable LocalDate knownOn) {
    return book.clashes().stream()
        .filter(c -> isKnown(c.story(), knownOn))
        .distinct()
        .sorted(
            Comparator.comparing((Clash c) -> c.story().id())
                .thenComparing(c -> String.join(" ", c.contradiction().claims())))
        .toList();
  }

  private static boolean isKnown(Story story, @Nullable LocalDate knownOn) {
    LocalDate known = story.known();
    return knownOn == null || (known != null && !known.isAfter(knownOn));
  }

  /** One report for each key, whatever the order. */
  private static Collection<ReportedAct> distinct(List<ReportedAct> reports) {
    Comparator<ReportedAct> last =
        Comparator.comparing(
                (ReportedAct r) -> r.story().known(),
                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(r -> r.act().toString());
    Map<String, ReportedAct> out = new TreeMap<>();
    for (ReportedAct r : reports) {
      out.merge(r.key(), r, (a, b) -> last.compare(a, b) >= 0 ? a : b);
    }
    return out.values();
  }

  private List<Relation> relations(List<Entry> entries, Question question) {
    Map<Pair, List<Entry>> byPair = new TreeMap<>();
    for (Entry e : entries) {
      Pair acting = e.pair();
      Pair posted = Pair.of(e.act().parties().sending(), e.act().parties().receiving());
      if (acting != null) {
        byPair.computeIfAbsent(acting, k -> new ArrayList<>()).add(e);
      }
      if (posted != null && !posted.equals(acting)) {
        byPair.computeIfAbsent(posted, k -> new ArrayList<>()).add(e);
      }
    }
    Fold fold = new Fold(law, question);
    List<Relation> out = new ArrayList<>();
    byPair.forEach((pair, list) -> out.add(fold.relation(pair, list)));
    return out;
  }
}
