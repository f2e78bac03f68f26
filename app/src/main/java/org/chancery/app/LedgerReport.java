package org.chancery.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.Page.Ink;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Library.StoryHead;

/** How two parties stand, in {@value Page#WIDTH} columns. */
final class LedgerReport {
  private final PartyNames names;
  private final ActSentence sentences;
  private final boolean colored;

  LedgerReport(PartyNames names, boolean colored) {
    this.names = names;
    this.sentences = new ActSentence(names);
    this.colored = colored;
  }

  /**
   * The report, ending with a line feed.
   *
   * @param today on which day a deadline has passed, where the view names none
   */
  String render(PairView view, LocalDate today) {
    LocalDate day = view.asOf() == null ? today : view.asOf();
    Page page = new Page(colored);
    page.line(0, names.name(view.first()) + " and " + names.within(view.second()), Ink.BOLD);
    page.line(
        0,
        (view.asOf() == null ? "by all that is known" : "as of " + day)
            + " \u00b7 "
            + view.acts().size()
            + (view.acts().size() == 1 ? " act" : " acts")
            + (view.later() == 0 ? "" : " \u00b7 " + view.later() + " later left out")
            + (view.undated() == 0 ? "" : " \u00b7 " + view.undated() + " without date left out"),
        Ink.DIM);
    if (view.acts().isEmpty()) {
      page.gap();
      page.line(
          0,
          view.later() + view.undated() == 0
              ? "The store has no act between the two."
              : "No act between the two that was known to have been done by then.",
          Ink.PLAIN);
      return page.toString();
    }
    page.heading("HOW THEY STAND");
    page.entry(
        "\u2013",
        Ink.DIM,
        "relations " + view.relation().diplomatic().word(),
        Ink.PLAIN,
        view.first() + " \u2013 " + view.second());
    new Standing(names).details(view.relation()).forEach(words -> page.line(6, words, Ink.PLAIN));
    deadlines(page, view, day);
    acts(page, view);
    return page.toString();
  }

  private void deadlines(Page page, PairView view, LocalDate day) {
    if (view.deadlines().isEmpty()) {
      return;
    }
    page.heading("DEADLINES");
    for (PairView.Deadline deadline : view.deadlines()) {
      boolean passed = deadline.passedOn(day);
      page.entry(
          passed ? "\u00b7" : "\u25d4",
          passed ? Ink.DIM : Ink.YELLOW,
          (passed ? "passed: " : "due: ") + sentences.of(deadline.entry().stored().act()),
          passed ? Ink.DIM : Ink.PLAIN,
          TextReport.days(deadline.due()));
    }
  }

  private void acts(Page page, PairView view) {
    page.heading("ACTS");
    boolean first = true;
    for (PairView.Entry entry : view.acts()) {
      if (!first) {
        page.gap();
      }
      first = false;
      TextReport.act(page, sentences, names, "", entry.stored().act());
      page.line(6, entry.stored().act().quote(), Ink.PLAIN);
      page.line(6, "in " + story(entry.stored().story()), Ink.DIM);
    }
  }

  private static String story(StoryHead story) {
    List<String> facts = new ArrayList<>();
    if (story.title() != null) {
      facts.add("\u201c" + story.title() + "\u201d");
    }
    if (story.published() != null) {
      facts.add(story.published().toString());
    }
    facts.add(story.id());
    return String.join(" \u00b7 ", facts);
  }
}
