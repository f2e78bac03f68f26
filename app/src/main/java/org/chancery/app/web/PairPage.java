package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.app.ledger.PairView;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.ledger.View.LeftOut;
import org.chancery.ledger.values.Answer;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Step;
import org.jspecify.annotations.Nullable;

/** Makes the page of a pair out of how the two stand. */
final class PairPage {
  private static final int WIDE = 1040;
  private static final int NARROW = 350;

  private final PartyNames names;
  private final Phrasing phrasing;
  private final RelationWords standing;

  PairPage(PartyNames names, Phrasing phrasing) {
    this.names = names;
    this.phrasing = phrasing;
    this.standing = new RelationWords(names);
  }

  /** The page. */
  PairSheet sheet(PairView view) {
    Relation relation = view.relation();
    List<Timeline.Item> items =
        relation.entries().stream().flatMap(e -> Stream.ofNullable(item(e, view.first()))).toList();
    List<String> staff = new ArrayList<>();
    relation.posts().forEach(p -> staff.add(standing.post(p)));
    relation.headcounts().forEach(h -> staff.add(standing.staff(h)));
    Question q = view.question();
    LocalDate on = q.asOf() != null ? q.asOf() : q.today();
    return new PairSheet(
        view.first(),
        view.second(),
        names.name(view.first()),
        names.within(view.second()),
        asked(view),
        standing.relations(relation, on),
        standing.consular(relation, on),
        relation.missions().stream().map(standing::mission).toList(),
        staff,
        relation.channels().stream().map(standing::channel).toList(),
        relation.deadlines().stream().flatMap(d -> Stream.ofNullable(due(view, d))).toList(),
        Links.calendar(view.first(), view.second()),
        phrasing.disputes(
            view.disputes(),
            view.archive(),
            id -> Optional.ofNullable(view.entry(id)),
            e -> "#" + anchor(e)),
        answers(view),
        silence(view),
        entries(view),
        Timeline.of(items, WIDE),
        Timeline.of(items, NARROW));
  }

  private static PairSheet.Asked asked(PairView view) {
    LocalDate day = view.question().asOf();
    LocalDate known = view.question().knownOn();
    String link = Links.pair(view.first(), view.second());
    boolean byQuery = link.startsWith("/pair?");
    List<String> words = new ArrayList<>();
    if (day != null) {
      words.add("on " + DayWords.of(day));
    }
    if (known != null) {
      words.add("by what was known on " + DayWords.of(known));
    }
    LeftOut left = view.leftOut();
    List<String> out = new ArrayList<>();
    add(out, left.later(), "act", "came later");
    add(out, left.undated(), "act", "cannot be dated");
    add(out, left.unknown(), "report", "came later than that");
    add(out, left.unplaced(), "report", "cannot be placed");
    return new PairSheet.Asked(
        link,
        byQuery ? "/pair" : link,
        byQuery,
        day == null ? "" : day.toString(),
        known == null ? "" : known.toString(),
        words.isEmpty() ? null : String.join(", ", words),
        out.isEmpty() ? null : "Left out: " + String.join("; ", out) + ".");
  }

  private static void add(List<String> out, int n, String noun, String why) {
    if (n > 0) {
      out.add(Doubts.number(n, noun) + " that " + why);
    }
  }

  private @Nullable DueLine due(PairView view, Deadline deadline) {
    Entry entry = view.setBy(deadline);
    return entry == null ? null : phrasing.due(deadline, entry, "#" + anchor(entry));
  }

  private List<PairSheet.Answered> answers(PairView view) {
    List<PairSheet.Answered> out = new ArrayList<>();
    for (Answer a : view.relation().answers()) {
      Entry by = view.entry(a.entry());
      Entry to = view.entry(a.to());
      if (by != null && to != null) {
        out.add(
            0,
            new PairSheet.Answered(
                phrasing.sentence(by.act()),
                "#" + anchor(by),
                Doubts.answer(a, by, to),
                phrasing.sentence(to.act()),
                "#" + anchor(to)));
      }
    }
    return out;
  }

  private List<String> silence(PairView view) {
    List<String> out = new ArrayList<>();
    for (Deadline d : view.relation().deadlines()) {
      Entry entry = view.setBy(d);
      LocalDate last = d.last();
      if (d.silence() && entry != null && last != null) {
        out.add(
            phrasing.sentence(entry.act())
                + ": nothing was heard of it since "
                + DayWords.of(last)
                + ", when it was due.");
      }
    }
    int single = view.onOneSource().size();
    int all = view.relation().entries().size();
    if (single > 0) {
      out.add(
          single
              + " of "
              + Doubts.number(all, "act")
              + (single == 1 ? " rests" : " rest")
              + " on one source.");
    }
    return out;
  }

  private static String anchor(Entry entry) {
    return "act-" + entry.id();
  }

  /** The acts, last first. */
  private List<PairSheet.Entry> entries(PairView view) {
    List<PairSheet.Entry> out = new ArrayList<>();
    List<Entry> entries = view.relation().entries();
    String above = null;
    String quoted = null;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry e = entries.get(i);
      ActLine line = phrasing.entry(e, anchor(e), view.archive(), view.relation().flags());
      String shown = shown(e);
      out.add(
          new PairSheet.Entry(
              line, shown, !shown.equals(above), !Objects.equals(line.quote(), quoted)));
      above = shown;
      quoted = line.quote();
    }
    return out;
  }

  private static String shown(Entry entry) {
    Step first = entry.steps().get(0);
    String told = DayWords.of(first.when());
    LocalDate day = first.day();
    return told != null
        ? told
        : day == null
            ? "undated"
            : (first.basis() == Step.Basis.STORY ? "" : "by ") + DayWords.of(day);
  }

  private static Timeline.@Nullable Item item(Entry entry, String first) {
    LocalDate day = entry.day();
    if (day == null) {
      return null;
    }
    int side =
        entry.act().parties().joint() ? 0 : entry.act().parties().actor().equals(first) ? -1 : 1;
    return new Timeline.Item(day, side, Phrasing.status(entry.status()));
  }
}
