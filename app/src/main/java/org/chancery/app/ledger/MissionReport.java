package org.chancery.app.ledger;

import java.util.List;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Track;
import org.chancery.ledger.values.Worded;

/** One party's missions and staff at another through time. */
public final class MissionReport {
  private final PartyNames names;
  private final boolean colored;

  /**
   * @param names names of codes
   * @param colored whether to use terminal colours
   */
  public MissionReport(PartyNames names, boolean colored) {
    this.names = names;
    this.colored = colored;
  }

  /** The report; {@code sending} is one of the two of the view. */
  public String render(PairView view, String sending) {
    String receiving = sending.equals(view.first()) ? view.second() : view.first();
    List<Entry> acts = acts(view, sending);
    ScreenLines page = new ScreenLines(colored);
    page.line(
        0,
        "Missions and staff of " + names.within(sending) + " at " + names.within(receiving),
        Ink.BOLD);
    page.line(0, PairReport.asked(view.question(), acts.size(), view.leftOut()), Ink.DIM);
    page.heading("MISSIONS");
    missions(page, view.relation(), sending);
    page.heading("ACTS");
    Entries entries = new Entries(names, view.archive());
    boolean first = true;
    for (Entry e : acts) {
      if (!first) {
        page.gap();
      }
      first = false;
      entries.act(page, e, view.relation().flags());
    }
    return page.toString();
  }

  /** Missions, heads of mission and staff, each with its history. */
  private void missions(ScreenLines page, Relation relation, String sending) {
    RelationWords standing = new RelationWords(names);
    for (MissionState m : relation.missions()) {
      if (m.sending().equals(sending)) {
        page.entry("\u2013", Ink.DIM, standing.mission(m), Ink.PLAIN, "");
        history(page, m.state());
      }
    }
    for (Post p : relation.posts()) {
      if (p.sending().equals(sending)) {
        page.entry("\u2013", Ink.DIM, standing.post(p), Ink.PLAIN, "");
        history(page, p.state());
      }
    }
    for (Headcount h : relation.headcounts()) {
      if (h.sending().equals(sending)) {
        page.entry("\u2013", Ink.DIM, standing.staff(h), Ink.PLAIN, "");
        for (Dated<Integer> c : h.ceilings()) {
          page.line(6, when(c) + "at most " + c.state() + " (" + c.entry() + ")", Ink.DIM);
        }
      }
    }
  }

  /** The acts on missions and staff of a party of the view at the other. */
  static List<Entry> acts(PairView view, String sending) {
    String receiving = sending.equals(view.first()) ? view.second() : view.first();
    return view.relation().entries().stream()
        .filter(
            e ->
                sending.equals(e.act().parties().sending())
                    && receiving.equals(e.act().parties().receiving()))
        .toList();
  }

  private static void history(ScreenLines page, Track<? extends Worded> track) {
    for (Dated<? extends Worded> d : track.history()) {
      page.line(
          6,
          when(d) + d.state().word() + (d.implied() ? ", as follows from " : ", by ") + d.entry(),
          Ink.DIM);
    }
  }

  private static String when(Dated<?> d) {
    String told = IsoDays.of(d);
    return told == null ? "day unknown: " : told + ": ";
  }
}
