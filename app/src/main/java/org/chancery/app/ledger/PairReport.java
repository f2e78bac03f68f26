package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.View.LeftOut;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Question;

/** How two parties stand, in {@value ScreenLines#WIDTH} columns. */
public final class PairReport {
  private final PartyNames names;
  private final boolean colored;

  /**
   * @param names names of codes
   * @param colored whether to use terminal colours
   */
  public PairReport(PartyNames names, boolean colored) {
    this.names = names;
    this.colored = colored;
  }

  /** The report, ending with a line feed. */
  public String render(PairView view) {
    Entries entries = new Entries(names, view.archive());
    ScreenLines page = new ScreenLines(colored);
    page.line(0, names.name(view.first()) + " and " + names.within(view.second()), Ink.BOLD);
    page.line(0, asked(view.question(), view.relation().entries().size(), view.leftOut()), Ink.DIM);
    if (view.relation().entries().isEmpty()) {
      page.gap();
      page.line(
          0,
          view.isEmpty()
              ? "No story tells of an act between the two."
              : "No act between the two that was known to have been done by then.",
          Ink.PLAIN);
      return page.toString();
    }
    standing(page, view);
    deadlines(page, view, entries);
    disputes(page, view, entries);
    answers(page, view, entries);
    silence(page, view, entries);
    page.heading("ACTS");
    boolean first = true;
    for (Entry entry : view.relation().entries()) {
      if (!first) {
        page.gap();
      }
      first = false;
      entries.act(page, entry, view.relation().flags());
    }
    return page.toString();
  }

  /** "as of 2021-10-31 · known on 2021-10-20 · 4 acts · 1 later left out". */
  static String asked(Question question, int acts, LeftOut left) {
    List<String> facts = new ArrayList<>();
    facts.add(question.asOf() == null ? "at last" : "as of " + question.asOf());
    facts.add(
        question.knownOn() == null ? "by all that is known" : "known on " + question.knownOn());
    facts.add(Doubts.number(acts, "act"));
    add(facts, left.later(), " later left out");
    add(facts, left.undated(), " without date left out");
    add(facts, left.unknown(), " not yet known left out");
    add(facts, left.unplaced(), " left out for it is unknown when they were known");
    return String.join(" \u00b7 ", facts);
  }

  private static void add(List<String> facts, int n, String words) {
    if (n > 0) {
      facts.add(n + words);
    }
  }

  private void standing(ScreenLines page, PairView view) {
    RelationWords standing = new RelationWords(names);
    Question q = view.question();
    LocalDate on = q.asOf() != null ? q.asOf() : q.today();
    page.heading("HOW THEY STAND");
    page.entry(
        "\u2013",
        Ink.DIM,
        "diplomatic relations " + standing.relations(view.relation(), on),
        Ink.PLAIN,
        view.first() + " \u2013 " + view.second());
    page.line(4, "consular relations " + standing.consular(view.relation(), on), Ink.PLAIN);
    standing.details(view.relation()).forEach(words -> page.line(4, words, Ink.PLAIN));
  }

  private static void deadlines(ScreenLines page, PairView view, Entries entries) {
    if (view.relation().deadlines().isEmpty()) {
      return;
    }
    page.heading("DEADLINES");
    for (Deadline deadline : view.relation().deadlines()) {
      Entry entry = view.setBy(deadline);
      if (entry != null) {
        entries.deadline(page, deadline, entry);
      }
    }
  }

  private static void disputes(ScreenLines page, PairView view, Entries entries) {
    if (view.disputes().isEmpty()) {
      return;
    }
    page.heading("IN DISPUTE");
    for (Dispute dispute : view.disputes()) {
      entries.dispute(page, dispute, dispute.entry() == null ? null : view.entry(dispute.entry()));
    }
  }

  private static void answers(ScreenLines page, PairView view, Entries entries) {
    if (view.relation().answers().isEmpty()) {
      return;
    }
    page.heading("WHO ANSWERED WHOM");
    for (Answer answer : view.relation().answers()) {
      Entry by = view.entry(answer.entry());
      Entry to = view.entry(answer.to());
      if (by != null && to != null) {
        page.entry("\u21c4", Ink.DIM, entries.sentence(by), Ink.PLAIN, by.id() + " to " + to.id());
        page.line(6, Doubts.answer(answer, by, to) + ": " + entries.sentence(to), Ink.PLAIN);
      }
    }
  }

  private static void silence(ScreenLines page, PairView view, Entries entries) {
    List<Entry> single = view.onOneSource();
    List<Deadline> unheard =
        view.relation().deadlines().stream().filter(Deadline::silence).toList();
    if (single.isEmpty() && unheard.isEmpty()) {
      return;
    }
    page.heading("SILENCE");
    for (Deadline d : unheard) {
      Entry entry = view.setBy(d);
      if (entry != null) {
        page.line(
            2,
            "\u2026 nothing was heard of it since "
                + d.last()
                + ", when it was due: "
                + entries.sentence(entry),
            Ink.PLAIN);
      }
    }
    if (!single.isEmpty()) {
      page.line(
          2,
          "\u2026 "
              + single.size()
              + " of "
              + Doubts.number(view.relation().entries().size(), "act")
              + (single.size() == 1 ? " rests" : " rest")
              + " on one source: "
              + String.join(", ", single.stream().map(Entry::id).toList()),
          Ink.PLAIN);
    }
  }
}
