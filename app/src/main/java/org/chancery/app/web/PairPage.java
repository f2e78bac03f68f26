package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.PartyNames;
import org.chancery.app.Standing;
import org.chancery.app.ledger.PairView;
import org.chancery.ledger.Relation;
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

  /** An act and all that tell it. */
  private record Told(String anchor, List<PairView.Entry> entries) {
    PairView.Entry entry() {
      return entries.get(0);
    }

    DiplomaticAct act() {
      return entry().stored().act();
    }
  }

  /**
   * The page.
   *
   * @param view how the two stand
   * @param today on which day a deadline has passed, where the view names none
   */
  PairSheet sheet(PairView view, LocalDate today) {
    LocalDate day = view.asOf();
    List<Told> told = merged(view.acts());
    Map<String, String> anchors = new HashMap<>();
    told.forEach(t -> t.entries().forEach(e -> anchors.put(e.key(), t.anchor())));
    Relation relation = view.relation();
    List<Timeline.Item> items =
        told.stream().flatMap(t -> Stream.ofNullable(item(t, view.first()))).toList();
    String link = Links.pair(view.first(), view.second());
    boolean byQuery = link.startsWith("/pair?");
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
        relation.diplomatic().word(),
        relation.missions().values().stream().map(standing::mission).toList(),
        relation.caps().stream().map(standing::cap).distinct().toList(),
        relation.channels().stream().map(standing::channel).distinct().toList(),
        deadlines(view, anchors, day == null ? today : day),
        entries(told),
        Timeline.of(items, WIDE),
        Timeline.of(items, NARROW),
        view.later(),
        view.undated());
  }

  private List<PairSheet.Due> deadlines(PairView view, Map<String, String> anchors, LocalDate day) {
    Map<String, PairSheet.Due> out = new LinkedHashMap<>();
    for (PairView.Deadline d : view.deadlines()) {
      String when = DayWords.of(d.due());
      String anchor = anchors.get(d.entry().key());
      if (when != null && anchor != null) {
        String what = phrasing.sentence(d.entry().stored().act());
        out.putIfAbsent(when + what, new PairSheet.Due(when, what, "#" + anchor, d.passedOn(day)));
      }
    }
    return List.copyOf(out.values());
  }

  /** The acts, last first. */
  private List<PairSheet.Entry> entries(List<Told> told) {
    List<PairSheet.Entry> out = new ArrayList<>();
    String above = null;
    String quoted = null;
    for (int i = told.size() - 1; i >= 0; i--) {
      Told t = told.get(i);
      ActLine line =
          phrasing.act(
              t.act(),
              t.anchor(),
              t.entries().stream()
                  .map(e -> phrasing.story(e.stored().story()))
                  .distinct()
                  .toList());
      String date = line.date();
      LocalDate byStory = t.entry().byStory() ? t.entry().day() : null;
      String shown =
          date != null ? date : byStory == null ? "undated" : "by " + DayWords.of(byStory);
      out.add(
          new PairSheet.Entry(
              line, shown, !shown.equals(above), !Objects.equals(line.quote(), quoted)));
      above = shown;
      quoted = line.quote();
    }
    return out;
  }

  private static Timeline.@Nullable Item item(Told told, String first) {
    LocalDate day = told.entry().day();
    if (day == null) {
      return null;
    }
    int side = told.act().joint() ? 0 : told.act().actor().equals(first) ? -1 : 1;
    return new Timeline.Item(day, side, Phrasing.status(told.act().status()));
  }

  /** The same act out of several stories stands once on the page. */
  private static List<Told> merged(List<PairView.Entry> entries) {
    Map<List<Object>, Told> byContent = new LinkedHashMap<>();
    for (PairView.Entry entry : entries) {
      DiplomaticAct a = entry.stored().act();
      // Lists with null: what the text does not say is a part of what makes two acts the same.
      List<Object> key =
          Arrays.asList(
              a.type(),
              a.actor(),
              a.counterparty(),
              a.sending(),
              a.receiving(),
              a.mission(),
              a.seat(),
              a.persons(),
              a.count(),
              entry.day(),
              a.status());
      byContent
          .computeIfAbsent(key, k -> new Told("act-" + (byContent.size() + 1), new ArrayList<>()))
          .entries()
          .add(entry);
    }
    return List.copyOf(byContent.values());
  }
}
