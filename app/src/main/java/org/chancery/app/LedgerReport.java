package org.chancery.app;

import java.util.ArrayList;
import java.util.List;
import org.chancery.app.Page.Ink;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.Deadline;
import org.chancery.ledger.Dispute;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Flag;
import org.chancery.ledger.View.LeftOut;

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

  /** The report, ending with a line feed. */
  String render(PairView view) {
    List<Entry> entries = view.relation().entries();
    LeftOut left = view.leftOut();
    Page page = new Page(colored);
    page.line(0, names.name(view.first()) + " and " + names.within(view.second()), Ink.BOLD);
    page.line(
        0,
        (view.asOf() == null ? "by all that is known" : "as of " + view.asOf())
            + " \u00b7 "
            + entries.size()
            + (entries.size() == 1 ? " act" : " acts")
            + (left.later() == 0 ? "" : " \u00b7 " + left.later() + " later left out")
            + (left.undated() == 0 ? "" : " \u00b7 " + left.undated() + " without date left out"),
        Ink.DIM);
    if (entries.isEmpty()) {
      page.gap();
      page.line(
          0,
          view.isEmpty()
              ? "The store has no act between the two."
              : "No act between the two that was known to have been done by then.",
          Ink.PLAIN);
      return page.toString();
    }
    page.heading("HOW THEY STAND");
    Standing standing = new Standing(names);
    page.entry(
        "\u2013",
        Ink.DIM,
        "relations " + standing.relations(view.relation()),
        Ink.PLAIN,
        view.first() + " \u2013 " + view.second());
    standing.details(view.relation()).forEach(words -> page.line(6, words, Ink.PLAIN));
    deadlines(page, view);
    acts(page, view);
    return page.toString();
  }

  private void deadlines(Page page, PairView view) {
    if (view.relation().deadlines().isEmpty()) {
      return;
    }
    page.heading("DEADLINES");
    for (Deadline deadline : view.relation().deadlines()) {
      Entry entry = view.setBy(deadline);
      if (entry != null) {
        boolean open = deadline.isOpen();
        page.entry(
            open ? "\u25d4" : "\u00b7",
            open ? Ink.YELLOW : Ink.DIM,
            Standing.state(deadline) + ": " + sentences.of(entry.act()),
            open ? Ink.PLAIN : Ink.DIM,
            TextReport.days(deadline.due()));
      }
    }
  }

  private void acts(Page page, PairView view) {
    page.heading("ACTS");
    boolean first = true;
    for (Entry entry : view.relation().entries()) {
      if (!first) {
        page.gap();
      }
      first = false;
      TextReport.act(page, sentences, names, entry.id() + " ", entry.act());
      page.line(6, entry.act().quote(), Ink.PLAIN);
      for (Dispute dispute : entry.disputes()) {
        page.line(6, "in dispute: " + differs(dispute), Ink.YELLOW);
      }
      for (Flag flag : view.relation().flags()) {
        if (flag.entry().equals(entry.id())) {
          page.line(6, "doubtful: " + flag.says(), Ink.YELLOW);
        }
      }
      view.storiesOf(entry).forEach(s -> page.line(6, "in " + story(s), Ink.DIM));
    }
  }

  /** "count 8 (2 reports) or 10 (1 report)". */
  private static String differs(Dispute dispute) {
    List<String> sides = new ArrayList<>();
    for (Dispute.Side side : dispute.sides()) {
      int n = side.reports().size();
      sides.add(side.says() + " (" + n + (n == 1 ? " report)" : " reports)"));
    }
    return dispute.about() + " " + String.join(" or ", sides);
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
