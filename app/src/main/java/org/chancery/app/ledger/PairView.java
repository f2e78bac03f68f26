package org.chancery.app.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.app.store.Library;
import org.chancery.app.store.Library.StoredAct;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.Book;
import org.chancery.ledger.Deadline;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Pair;
import org.chancery.ledger.Question;
import org.chancery.ledger.Relation;
import org.chancery.ledger.Report;
import org.chancery.ledger.Story;
import org.chancery.ledger.View.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * How two parties stand by all stories of a store.
 *
 * @param question what was asked
 * @param relation how they stand
 * @param leftOut what does not count, and why
 * @param stories the stories that tell of them, by id
 */
public record PairView(
    Question question, Relation relation, LeftOut leftOut, Map<String, StoryHead> stories) {

  /** Keeps an unmodifiable copy. */
  public PairView {
    stories = Map.copyOf(stories);
  }

  /**
   * Looks two parties up.
   *
   * @param a code or name of one
   * @param b code or name of the other
   * @param question on which day; stories without a day of publication are known from the day on
   *     which they were stored
   */
  public static PairView of(Library library, Ledger ledger, String a, String b, Question question) {
    Map<String, StoryHead> stories = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (StoredAct stored : library.actsBetween(a, b)) {
      StoryHead head = stored.story();
      stories.put(head.id(), head);
      LocalDate day = head.learned().atOffset(ZoneOffset.UTC).toLocalDate();
      reports.add(
          new Report(Story.of(head.id(), head.source(), head.published(), day, ""), stored.act()));
    }
    Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    var view = ledger.view(new Book(reports, List.of(), List.of()), List.of(), question);
    return new PairView(
        question,
        view.relation(pair).orElseGet(() -> Relation.none(pair)),
        view.leftOut(),
        stories);
  }

  /** The party that comes first in the alphabet. */
  public String first() {
    return relation.pair().first();
  }

  /** The other. */
  public String second() {
    return relation.pair().second();
  }

  /** The day asked for, null for all that is known. */
  public @Nullable LocalDate asOf() {
    return question.asOf();
  }

  /** Whether no story tells of the two, on any day. */
  public boolean isEmpty() {
    return relation.entries().isEmpty() && leftOut.later() + leftOut.undated() == 0;
  }

  /** The act that sets a deadline; null if it is not among those of the two. */
  public @Nullable Entry setBy(Deadline deadline) {
    return relation.entries().stream()
        .filter(e -> e.id().equals(deadline.entry()))
        .findFirst()
        .orElse(null);
  }

  /** The stories that tell an act, first known first, each once. */
  public List<StoryHead> storiesOf(Entry entry) {
    return entry.reports().stream()
        .flatMap(r -> Stream.ofNullable(stories.get(r.story().id())))
        .distinct()
        .toList();
  }
}
