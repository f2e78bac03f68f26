package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.app.ledger.Due;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.web.Current.Snapshot;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param acts latest acts
 * @param stories latest stories
 * @param due what can still be met, soonest first
 * @param missed what passed last without a report that it was done, last first
 * @param disputes open contradictions, those of the latest acts first
 * @param pairs the pairs with most acts
 */
public record FrontPage(
    List<ActLine> acts,
    List<StoryLine> stories,
    List<DueLine> due,
    List<DueLine> missed,
    List<DisputeView> disputes,
    List<PairLine> pairs) {
  private static final int ACTS = 9;
  private static final int DUE = 5;
  private static final int MISSED = 4;
  private static final int DISPUTES = 3;
  private static final int PAIRS = 8;

  static FrontPage of(Snapshot now, List<StoryHead> stories, Phrasing phrasing) {
    List<Due> dues = Due.of(now.view(), null, null);
    return new FrontPage(
        latest(now.view().entries()).stream()
            .map(e -> phrasing.entry(e, "act-" + e.id(), now.archive(), List.of()))
            .toList(),
        stories.stream().map(phrasing::story).toList(),
        lines(phrasing, dues.stream().filter(d -> d.deadline().isOpen()).limit(DUE)),
        lines(phrasing, missed(dues).stream().limit(MISSED)),
        disputes(now, phrasing),
        pairs(now.view().relations()).stream().limit(PAIRS).map(phrasing::pairLine).toList());
  }

  /** The news, last first; what its stories only recall is none. */
  private static List<Entry> latest(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.day() != null && !e.act().dates().background())
        .sorted(
            Comparator.comparing(Entry::day, Comparator.nullsFirst(LocalDate::compareTo))
                .reversed())
        .limit(ACTS)
        .toList();
  }

  private static List<Due> missed(List<Due> dues) {
    List<Due> out =
        new ArrayList<>(
            dues.stream().filter(d -> d.deadline().state() == Deadline.State.MISSED).toList());
    out.sort(
        Comparator.comparing(
                (Due d) -> d.deadline().last(), Comparator.nullsFirst(LocalDate::compareTo))
            .reversed());
    return out;
  }

  private static List<DueLine> lines(Phrasing phrasing, Stream<Due> dues) {
    return dues.map(d -> phrasing.due(d.deadline(), d.entry(), place(d.entry())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<DisputeView> disputes(Snapshot now, Phrasing phrasing) {
    return phrasing
        .disputes(now.view().disputes(), now.archive(), now.view()::entry, FrontPage::place)
        .stream()
        .limit(DISPUTES)
        .toList();
  }

  /** Where an act stands: on the page of its pair, or of the story that tells it first. */
  private static String place(Entry entry) {
    @Nullable String other = entry.act().parties().counterparty();
    return other == null || other.equals(entry.act().parties().actor())
        ? Links.story(entry.reports().get(0).story().id())
        : Links.pair(entry.act().parties().actor(), other) + "#act-" + entry.id();
  }

  /** Most acts first. */
  static List<Relation> pairs(List<Relation> relations) {
    return relations.stream()
        .sorted(
            Comparator.comparingInt((Relation r) -> -r.entries().size())
                .thenComparing(Relation::pair))
        .toList();
  }
}
