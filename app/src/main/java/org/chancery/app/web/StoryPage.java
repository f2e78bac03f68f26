package org.chancery.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Grade;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.app.store.Library.StoredStory;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.words.PartyNames;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.NearMiss;
import org.chancery.ledger.Book;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Question;

/** Makes the page of a story. */
final class StoryPage {
  private final PartyNames names;
  private final Phrasing phrasing;
  private final Ledger ledger;

  StoryPage(PartyNames names, Phrasing phrasing, Ledger ledger) {
    this.ledger = ledger;
    this.names = names;
    this.phrasing = phrasing;
  }

  /**
   * The page.
   *
   * @param near frames that all but held; a store does not keep them
   */
  StoryView view(StoredStory story, List<NearMiss> near) {
    Reading reading = story.reading();
    StoryLine line = phrasing.story(story.head());
    List<DiplomaticAct> sorted = new ArrayList<>(reading.acts());
    sorted.sort(
        Comparator.comparing((DiplomaticAct a) -> a.account().belief().grade() == Grade.DOUBTFUL)
            .thenComparing(a -> a.dates().background()));
    View view =
        ledger.view(
            reading.book(null), List.of(), Question.everything(reading.article().published()));
    return new StoryView(
        line,
        reading.article().byline(),
        story.version(),
        TextMarks.of(names, phrasing, reading),
        sorted.stream().map(a -> recorded(a, reading)).toList(),
        reading.events().stream().map(StoryPage::coded).toList(),
        disputes(story.head(), reading, view),
        reading.notCounted().stream()
            .map(n -> new StoryView.NotAnAct(n.reason(), n.quote()))
            .toList(),
        near(reading, near),
        view.relations().stream()
            .map(
                r ->
                    new StoryView.StandingLine(
                        Links.pair(r.pair().first(), r.pair().second()),
                        phrasing.pair(r.pair().first(), r.pair().second()),
                        r.diplomatic().status().now().word()))
            .toList());
  }

  private StoryView.Recorded recorded(DiplomaticAct act, Reading reading) {
    ActLine line = phrasing.act(act, "list-" + act.id(), List.of());
    for (int i = 0; i < reading.sentences().size(); i++) {
      if (act.account().evidence().stream().anyMatch(reading.sentences().get(i)::overlaps)) {
        return new StoryView.Recorded(line, "#s" + i);
      }
    }
    return new StoryView.Recorded(line, null);
  }

  private static List<StoryView.Near> near(Reading reading, List<NearMiss> near) {
    Set<Integer> told = reading.events().stream().map(Event::sentence).collect(Collectors.toSet());
    Map<Integer, List<String>> misses = new TreeMap<>();
    for (NearMiss n : near) {
      if (!told.contains(n.sentence())) {
        misses.computeIfAbsent(n.sentence(), k -> new ArrayList<>()).add(n.says());
      }
    }
    return misses.entrySet().stream()
        .map(
            e ->
                new StoryView.Near(
                    "#s" + e.getKey(),
                    reading.sentences().get(e.getKey()).in(reading.article().text()),
                    e.getValue()))
        .toList();
  }

  private List<DisputeView> disputes(StoryHead head, Reading reading, View view) {
    Head named = new Head(head.id(), head.title(), head.published(), head.source());
    // A reading that is not stored may have another id than its head.
    Map<String, Head> heads = Map.of(reading.article().id(), named);
    return phrasing.disputes(
        view.disputes(),
        new Archive(Book.EMPTY, List.of(), heads),
        view::entry,
        e -> "#list-" + e.reports().get(0).act().id());
  }

  private static StoryView.Coded coded(Event event) {
    String cameo = event.cameo();
    String parties = actors(event.actor());
    if (!event.recipient().isEmpty()) {
      parties += " \u2192 " + actors(event.recipient());
    }
    String date = DayWords.of(event.date());
    String due = DayWords.of(event.due());
    return new StoryView.Coded(
        event.type() + (event.mode() == null ? "" : " " + event.mode()),
        cameo == null ? "" : cameo,
        parties,
        date != null ? date : due == null ? "" : "due " + due);
  }

  private static String actors(List<EventActor> actors) {
    return actors.isEmpty()
        ? "?"
        : actors.stream()
            .map(
                a ->
                    (a.code() == null ? a.name() : a.code())
                        + (a.sector() == null ? "" : "/" + a.sector()))
            .collect(Collectors.joining(", "));
  }
}
