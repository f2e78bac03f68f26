package org.chancery.app.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.app.store.Library;
import org.chancery.app.store.Library.StoredAct;

/**
 * The front page.
 *
 * @param acts latest acts
 * @param stories latest stories
 * @param due deadlines
 * @param duePassed whether those lie in the past, as nothing is due in the days ahead
 * @param disputes contradictions of the latest stories
 * @param pairs the pairs with most acts
 */
public record FrontPage(
    List<ActLine> acts,
    List<StoryLine> stories,
    List<ActLine> due,
    boolean duePassed,
    List<Dispute> disputes,
    List<PairLine> pairs) {
  private static final int ACTS = 9;
  private static final int STORIES = 7;
  private static final int DUE = 5;
  private static final int DISPUTES = 3;
  private static final int PAIRS = 8;
  private static final int DAYS_AHEAD = 90;

  static FrontPage of(Library library, Phrasing phrasing, LocalDate today) {
    List<StoredAct> due = library.due(today, today.plusDays(DAYS_AHEAD));
    boolean passed = due.isEmpty();
    if (passed) {
      List<StoredAct> old = library.due(today.minusYears(200), today);
      due = old.subList(Math.max(0, old.size() - DUE), old.size());
    }
    return new FrontPage(
        lines(phrasing, library.latestActs(ACTS), "act-"),
        library.stories(STORIES).stream().map(phrasing::story).toList(),
        lines(phrasing, due.subList(0, Math.min(DUE, due.size())), "due-"),
        passed,
        onePerStory(phrasing.disputes(library.contradictions(20 * DISPUTES))),
        library.pairs().stream().limit(PAIRS).map(phrasing::pairLine).toList());
  }

  private static List<Dispute> onePerStory(List<Dispute> disputes) {
    Set<String> stories = new HashSet<>();
    return disputes.stream().filter(d -> stories.add(d.story().href())).limit(DISPUTES).toList();
  }

  private static List<ActLine> lines(Phrasing phrasing, List<StoredAct> acts, String prefix) {
    return acts.stream().map(a -> phrasing.act(a, prefix + acts.indexOf(a))).toList();
  }
}
