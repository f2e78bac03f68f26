package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.app.PartyNames;
import org.chancery.app.Standing;
import org.chancery.app.ledger.PairView;
import org.chancery.ledger.Deadline;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Relation;
import org.chancery.ledger.Step;
import org.jspecify.annotations.Nullable;

/** Makes the page of a pair out of how the two stand. */
final class PairPage {
  private static final int WIDE = 1040;
  private static final int NARROW = 350;

  private final PartyNames names;
  private final Phrasing phrasing;
  private final Standing standing;

  PairPage(PartyNames names, Phrasing phrasing) {
    this.names = names;
    this.phrasing = phrasing;
    this.standing = new Standing(names);
  }

  /** The page. */
  PairSheet sheet(PairView view) {
    LocalDate day = view.asOf();
    Relation relation = view.relation();
    List<Timeline.Item> items =
        relation.entries().stream().flatMap(e -> Stream.ofNullable(item(e, view.first()))).toList();
    String link = Links.pair(view.first(), view.second());
    boolean byQuery = link.startsWith("/pair?");
    List<String> staff = new ArrayList<>();
    relation.posts().forEach(p -> staff.add(standing.post(p)));
    relation.headcounts().forEach(h -> staff.add(standing.staff(h)));
    return new PairSheet(
        view.first(),
        view.second(),
        names.name(view.first()),
        names.within(view.second()),
        link,
        byQuery ? "/pair" : link,
        byQuery,
        day == null ? "" : day.toString(),
        day == null ? null : DayWords.of(day),
        standing.relations(relation),
        relation.missions().stream().map(standing::mission).toList(),
        staff,
        relation.channels().stream().map(standing::channel).toList(),
        deadlines(view),
        entries(view),
        Timeline.of(items, WIDE),
        Timeline.of(items, NARROW),
        view.leftOut().later(),
        view.leftOut().undated());
  }

  private List<PairSheet.Due> deadlines(PairView view) {
    List<PairSheet.Due> out = new ArrayList<>();
    for (Deadline d : view.relation().deadlines()) {
      String when = DayWords.of(d.due());
      Entry entry = view.setBy(d);
      if (when != null && entry != null) {
        String what = phrasing.sentence(entry.act());
        out.add(new PairSheet.Due(when, what, "#" + anchor(entry), Standing.state(d), d.isOpen()));
      }
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
      ActLine line =
          phrasing.act(
              e.act(), anchor(e), view.storiesOf(e).stream().map(phrasing::story).toList());
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
    int side = entry.act().joint() ? 0 : entry.act().actor().equals(first) ? -1 : 1;
    return new Timeline.Item(day, side, Phrasing.status(entry.status()));
  }
}
