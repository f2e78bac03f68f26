package org.chancery.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.PartyNames;
import org.chancery.app.Standing;
import org.chancery.app.store.Library.StoredAct;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Relation;
import org.jspecify.annotations.Nullable;

/** Makes the page of a pair out of the acts between the two. */
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

  /** An act and the stories that tell it. */
  private record Told(DiplomaticAct act, @Nullable LocalDate day, List<StoryHead> stories) {}

  /**
   * The page.
   *
   * @param stored acts between the two, by date
   * @param day how things stood then; null for all that is known
   */
  PairView view(String first, String second, List<StoredAct> stored, @Nullable LocalDate day) {
    List<Told> all = merged(stored);
    List<Told> told =
        all.stream().filter(t -> day == null || t.day() == null || !t.day().isAfter(day)).toList();
    List<DiplomaticAct> acts = told.stream().map(Told::act).toList();
    Relation relation = Ledger.fold(acts).stream().findFirst().orElse(null);
    List<ActLine> lines = new ArrayList<>();
    for (Told t : told) {
      lines.add(
          phrasing.act(t.act(), t.act().id(), t.stories().stream().map(phrasing::story).toList()));
    }
    Collections.reverse(lines);
    List<Timeline.Item> items =
        told.stream().flatMap(t -> java.util.stream.Stream.ofNullable(item(t, first))).toList();
    String link = Links.pair(first, second);
    return new PairView(
        first,
        second,
        names.name(first),
        names.within(second),
        link.startsWith("/pair?") ? "/pair" : link,
        link.startsWith("/pair?"),
        day == null ? "" : day.toString(),
        day == null ? null : Days.of(day),
        relation == null ? Relation.State.UNKNOWN.word() : relation.diplomatic().word(),
        relation == null
            ? List.of()
            : relation.missions().values().stream().map(standing::mission).toList(),
        relation == null
            ? List.of()
            : relation.caps().stream().map(standing::cap).distinct().toList(),
        relation == null
            ? List.of()
            : relation.channels().stream().map(standing::channel).distinct().toList(),
        relation == null ? List.of() : deadlines(relation, acts),
        entries(lines),
        Timeline.of(items, WIDE),
        Timeline.of(items, NARROW),
        all.size() - told.size());
  }

  private static List<PairView.Entry> entries(List<ActLine> lines) {
    List<PairView.Entry> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean first = i == 0 || !Objects.equals(lines.get(i).date(), lines.get(i - 1).date());
      out.add(new PairView.Entry(lines.get(i), first));
    }
    return out;
  }

  private List<PairView.Due> deadlines(Relation relation, List<DiplomaticAct> acts) {
    Map<String, DiplomaticAct> byId = new LinkedHashMap<>();
    acts.forEach(a -> byId.put(a.id(), a));
    List<PairView.Due> out = new ArrayList<>();
    List<Relation.Deadline> sorted = new ArrayList<>(relation.deadlines());
    sorted.sort(
        Comparator.comparing(
            (Relation.Deadline d) -> Days.end(d.due()),
            Comparator.nullsLast(Comparator.naturalOrder())));
    for (Relation.Deadline d : sorted) {
      DiplomaticAct act = byId.get(d.act());
      String when = Days.of(d.due());
      if (act != null && when != null) {
        out.add(new PairView.Due(when, phrasing.sentence(act), "#" + act.id()));
      }
    }
    return out;
  }

  private static Timeline.@Nullable Item item(Told told, String first) {
    LocalDate day = told.day();
    if (day == null) {
      return null;
    }
    int side = told.act().joint() ? 0 : told.act().actor().equals(first) ? -1 : 1;
    return new Timeline.Item(day, side, Phrasing.status(told.act().status()));
  }

  /** One act told by several stories stands once, under an id of its own for the page. */
  private static List<Told> merged(List<StoredAct> stored) {
    Map<List<Object>, Told> byContent = new LinkedHashMap<>();
    for (StoredAct s : stored) {
      DiplomaticAct a = s.act();
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
              a.date(),
              a.status());
      Told known = byContent.get(key);
      if (known == null) {
        LocalDate day = Days.start(a.date());
        byContent.put(
            key,
            new Told(
                a.withId("act-" + (byContent.size() + 1)),
                day == null ? s.story().published() : day,
                new ArrayList<>(List.of(s.story()))));
      } else if (!known.stories().contains(s.story())) {
        known.stories().add(s.story());
      }
    }
    return List.copyOf(byContent.values());
  }
}
