package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.View.LeftOut;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.ReportedAct;
import org.jspecify.annotations.Nullable;

/**
 * How two parties stand by all stories of an archive.
 *
 * @param question what was asked
 * @param relation how they stand
 * @param disputes claims that contradict each other, about acts of the two or between the two;
 *     differing details of acts stand with the acts
 * @param leftOut what of the two does not count, and why
 * @param archive what it was made of
 */
public record PairView(
    Question question,
    Relation relation,
    List<Dispute> disputes,
    LeftOut leftOut,
    Archive archive) {

  /** Keeps an unmodifiable copy. */
  public PairView {
    disputes = List.copyOf(disputes);
  }

  /**
   * Asks how two parties stand.
   *
   * @param archive all that stories tell of either of them; may hold more
   * @param a code or name of one
   * @param b code or name of the other
   * @throws IllegalArgumentException if the two are one
   */
  public static PairView of(Archive archive, Ledger ledger, String a, String b, Question question) {
    Pair pair = Pair.of(a, b);
    if (pair == null) {
      throw new IllegalArgumentException(a + " and " + b + " are one party");
    }
    View view = ledger.view(archive.book(), archive.ruled(), question);
    Relation relation = view.relation(pair).orElseGet(() -> Relation.none(pair));
    Set<String> ids = relation.entries().stream().map(Entry::id).collect(Collectors.toSet());
    return new PairView(
        question,
        relation,
        view.disputes().stream().filter(d -> isOf(d, ids, pair)).toList(),
        leftOut(archive, ledger, pair, question, ids),
        archive);
  }

  private static boolean isOf(Dispute d, Set<String> entries, Pair pair) {
    if (d.kind() == Dispute.Kind.DETAIL) {
      return false;
    }
    if (d.entry() != null) {
      return entries.contains(d.entry());
    }
    Set<String> parties =
        d.sides().stream()
            .map(Dispute.Side::party)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return parties.contains(pair.first()) && parties.contains(pair.second());
  }

  private static LeftOut leftOut(
      Archive archive, Ledger ledger, Pair pair, Question question, Set<String> counted) {
    int later = 0;
    int undated = 0;
    if (question.asOf() != null) {
      Question whole = new Question(null, question.knownOn(), question.today());
      View all = ledger.view(archive.book(), archive.ruled(), whole);
      for (Entry e : all.relation(pair).map(Relation::entries).orElse(List.of())) {
        if (!counted.contains(e.id())) {
          undated += e.day() == null ? 1 : 0;
          later += e.day() == null ? 0 : 1;
        }
      }
    }
    int unknown = 0;
    int unplaced = 0;
    LocalDate knownOn = question.knownOn();
    for (ReportedAct r : knownOn == null ? List.<ReportedAct>of() : archive.book().reports()) {
      LocalDate known = r.story().known();
      if (concerns(r, pair)) {
        unplaced += known == null ? 1 : 0;
        unknown += known != null && known.isAfter(knownOn) ? 1 : 0;
      }
    }
    return new LeftOut(unknown, unplaced, later, undated);
  }

  private static boolean concerns(ReportedAct r, Pair pair) {
    return pair.equals(Pair.of(r.act().parties().actor(), r.act().parties().counterparty()))
        || pair.equals(Pair.of(r.act().parties().sending(), r.act().parties().receiving()));
  }

  /** The party that comes first in the alphabet. */
  public String first() {
    return relation.pair().first();
  }

  /** The other. */
  public String second() {
    return relation.pair().second();
  }

  /** Whether no story tells of the two, on any day. */
  public boolean isEmpty() {
    LeftOut l = leftOut;
    return relation.entries().isEmpty()
        && l.later() + l.undated() + l.unknown() + l.unplaced() == 0;
  }

  /** An act of the two by its id; null if it is not among those that count. */
  public @Nullable Entry entry(String id) {
    return relation.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
  }

  /** The act that sets a deadline; null if it is not among those of the two. */
  public @Nullable Entry setBy(Deadline deadline) {
    return entry(deadline.entry());
  }

  /** The stories that tell an act, first known first, each once. */
  public List<Head> storiesOf(Entry entry) {
    return storiesOf(archive, entry);
  }

  /** The stories that tell an act, first known first, each once. */
  public static List<Head> storiesOf(Archive archive, Entry entry) {
    Set<String> seen = new HashSet<>();
    return entry.reports().stream()
        .map(r -> r.story().id())
        .filter(seen::add)
        .flatMap(id -> Stream.ofNullable(archive.heads().get(id)))
        .toList();
  }

  /** Acts that rest on one independent source. */
  public List<Entry> onOneSource() {
    return relation.entries().stream().filter(e -> e.sources() == 1).toList();
  }
}
