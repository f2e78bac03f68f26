package org.chancery.app.ledger;

import java.util.List;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Decision;
import org.chancery.app.store.Archive.Head;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Ruling;

/** Why reports were taken for one act, what they tell differently, and what the act did. */
public final class WhyReport {
  private final PartyNames names;
  private final boolean colored;

  /**
   * @param names names of codes
   * @param colored whether to use terminal colours
   */
  public WhyReport(PartyNames names, boolean colored) {
    this.names = names;
    this.colored = colored;
  }

  /** The report. */
  public String render(Archive archive, View view, Entry entry) {
    ScreenLines page = new ScreenLines(colored);
    Entries entries = new Entries(names, archive);
    page.line(0, "Entry " + entry.id() + ": " + entries.sentence(entry), Ink.BOLD);
    page.line(0, Entries.steps(entry) + " \u00b7 " + Doubts.sources(entry), Ink.DIM);
    page.heading("WHY ONE ACT");
    for (int i = 0; i < entry.reports().size(); i++) {
      ReportedAct r = entry.reports().get(i);
      page.entry("\u2013", Ink.DIM, r.act().account().quote(), Ink.PLAIN, "");
      Head head = archive.heads().get(r.story().id());
      page.line(6, r.key() + (head == null ? "" : " \u00b7 " + told(head)), Ink.DIM);
      page.line(
          6,
          i == 0
              ? "the report that was known first"
              : i - 1 < entry.reasons().size() ? entry.reasons().get(i - 1) : "no reason on record",
          Ink.DIM);
    }
    if (!entry.disputes().isEmpty()) {
      page.heading("WHAT DIFFERS");
      for (Dispute d : entry.disputes()) {
        page.line(2, d.about(), Ink.YELLOW);
        for (Dispute.Side s : d.sides()) {
          page.line(4, s.says() + ": " + String.join(", ", s.reports()), Ink.PLAIN);
        }
      }
    }
    effects(page, view, entry);
    List<Decision> rulings = rulings(archive, entry);
    if (!rulings.isEmpty()) {
      page.heading("RULINGS");
      for (Decision d : rulings) {
        for (Ruling r : d.rulings()) {
          page.line(2, d.id() + ": " + said(r), Ink.PLAIN);
        }
      }
    }
    return page.toString();
  }

  private static String told(Head head) {
    return (head.published() == null ? "day unknown" : head.published().toString())
        + (head.source() == null ? "" : " \u00b7 " + head.source());
  }

  private void effects(ScreenLines page, View view, Entry entry) {
    page.heading("WHAT IT DID");
    boolean any = false;
    for (Relation r : view.relations()) {
      if (r.entries().stream().anyMatch(e -> e.id().equals(entry.id()))) {
        for (String line : new Effects(names).of(r, entry.id())) {
          page.line(2, line, Ink.PLAIN);
          any = true;
        }
        for (Flag f : r.flags()) {
          if (f.entry().equals(entry.id())) {
            page.line(2, "doubtful: " + Doubts.flag(f), Ink.YELLOW);
          }
        }
      }
    }
    if (!any) {
      page.line(2, "nothing: it changes no state", Ink.PLAIN);
    }
  }

  /** The rulings that are about a report of the act. */
  static List<Decision> rulings(Archive archive, Entry entry) {
    List<String> keys = entry.reports().stream().map(ReportedAct::key).toList();
    return archive.rulings().stream()
        .filter(
            d ->
                d.rulings().stream()
                    .anyMatch(r -> keys.contains(r.one()) || keys.contains(r.other())))
        .toList();
  }

  /** "a#a1 and b#a2 are one act: why". */
  static String said(Ruling r) {
    return r.one()
        + " and "
        + r.other()
        + (r.same() ? " are one act" : " are two acts")
        + (r.note() == null ? "" : ": " + r.note());
  }
}
