package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.List;
import org.chancery.app.store.Archive;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Question;
import org.jspecify.annotations.Nullable;

/** Lists over all parties as reports: what is due, what is in dispute. */
public final class OverviewReport {
  private final PartyNames names;
  private final boolean colored;

  /**
   * @param names names of codes
   * @param colored whether to use terminal colours
   */
  public OverviewReport(PartyNames names, boolean colored) {
    this.names = names;
    this.colored = colored;
  }

  /** Deadlines in the order given; {@code from} and {@code to} say which were asked for. */
  public String due(
      Archive archive,
      List<Due> dues,
      Question question,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    ScreenLines page = new ScreenLines(colored);
    Entries entries = new Entries(names, archive);
    page.line(0, "What is due" + range(from, to), Ink.BOLD);
    page.line(0, asked(question) + " \u00b7 " + Doubts.number(dues.size(), "deadline"), Ink.DIM);
    for (Due due : dues) {
      page.gap();
      entries.deadline(page, due.deadline(), due.entry());
      page.line(6, due.entry().act().account().quote(), Ink.PLAIN);
      PairView.storiesOf(archive, due.entry())
          .forEach(s -> page.line(6, "in " + Entries.story(s), Ink.DIM));
    }
    return page.toString();
  }

  private static String range(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
  }

  private static String asked(Question question) {
    return (question.asOf() == null ? "at last" : "as of " + question.asOf())
        + (question.knownOn() == null ? "" : " \u00b7 known on " + question.knownOn());
  }

  /**
   * The register of open disputes: claims against claims, then details that are told differently.
   */
  public String disputes(Archive archive, View view) {
    ScreenLines page = new ScreenLines(colored);
    Entries entries = new Entries(names, archive);
    List<Dispute> details =
        view.disputes().stream().filter(d -> d.kind() == Dispute.Kind.DETAIL).toList();
    List<Dispute> claims =
        view.disputes().stream().filter(d -> d.kind() != Dispute.Kind.DETAIL).toList();
    page.line(0, "What is in dispute", Ink.BOLD);
    page.line(
        0,
        asked(view.question())
            + " \u00b7 "
            + Doubts.number(claims.size(), "contradiction")
            + " \u00b7 "
            + Doubts.number(details.size(), "differing detail"),
        Ink.DIM);
    if (!claims.isEmpty()) {
      page.heading("CLAIMS");
    }
    for (Dispute d : claims) {
      String id = d.entry();
      entries.dispute(page, d, id == null ? null : view.entry(id).orElse(null));
    }
    if (!details.isEmpty()) {
      page.heading("DETAILS");
    }
    for (Dispute d : details) {
      String id = d.entry();
      entries.dispute(page, d, id == null ? null : view.entry(id).orElse(null));
    }
    return page.toString();
  }
}
