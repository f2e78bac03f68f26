package org.chancery.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.store.Library;
import org.chancery.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Readings kept in memory, for demonstrations and tests. Safe for use by several threads. */
final class MemoryLibrary implements Library {
  private static final Comparator<LocalDate> LATEST = Comparator.reverseOrder();

  private final List<StoredStory> stories = new CopyOnWriteArrayList<>();

  /** Adds a reading; one with the same id takes the place of the old one. */
  synchronized void add(Reading reading, Instant learned) {
    String id = reading.article().id();
    int acts = (int) reading.acts().stream().filter(a -> !a.background()).count();
    StoryHead head =
        new StoryHead(
            id,
            reading.article().title(),
            reading.article().place(),
            reading.article().published(),
            reading.article().source(),
            learned,
            acts);
    int version = story(id).map(old -> old.version() + 1).orElse(1);
    stories.removeIf(s -> s.head().id().equals(id));
    stories.add(new StoredStory(head, version, reading));
  }

  private Stream<StoredStory> latest() {
    return stories.stream()
        .sorted(
            Comparator.comparing(
                    (StoredStory s) -> s.head().published(), Comparator.nullsLast(LATEST))
                .thenComparing(s -> s.head().id()));
  }

  private Stream<StoredAct> acts(Predicate<DiplomaticAct> which) {
    return latest()
        .flatMap(
            s -> s.reading().acts().stream().filter(which).map(a -> new StoredAct(s.head(), a)));
  }

  @Override
  public List<StoryHead> stories(int limit) {
    return latest().map(StoredStory::head).limit(limit).toList();
  }

  @Override
  public Optional<StoredStory> story(String id) {
    return stories.stream().filter(s -> s.head().id().equals(id)).findFirst();
  }

  @Override
  public List<StoredAct> latestActs(int limit) {
    return acts(a -> !a.background())
        .sorted(
            Comparator.comparing(
                (StoredAct a) -> Days.start(a.act().date()), Comparator.nullsLast(LATEST)))
        .limit(limit)
        .toList();
  }

  @Override
  public List<StoredAct> actsBetween(String a, String b) {
    return acts(x ->
            (x.actor().equals(a) && b.equals(x.counterparty()))
                || (x.actor().equals(b) && a.equals(x.counterparty())))
        .sorted(
            Comparator.comparing(
                (StoredAct x) -> Days.start(x.act().date()),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  @Override
  public List<StoredAct> due(LocalDate from, LocalDate to) {
    return acts(a -> a.status() == Status.ANNOUNCED || a.status() == Status.CARRIED_OUT)
        .filter(a -> within(Days.end(a.act().due()), from, to))
        .sorted(
            Comparator.comparing(
                (StoredAct a) -> Days.end(a.act().due()),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public List<StoredContradiction> contradictions(int limit) {
    List<StoredContradiction> out = new ArrayList<>();
    latest()
        .forEach(
            s -> {
              Map<String, Claim> claims = new HashMap<>();
              s.reading().claims().forEach(c -> claims.put(c.id(), c));
              s.reading()
                  .contradictions()
                  .forEach(
                      c ->
                          out.add(
                              new StoredContradiction(
                                  s.head(),
                                  c.claims().stream()
                                      .filter(claims::containsKey)
                                      .map(claims::get)
                                      .toList(),
                                  c.why())));
            });
    return out.stream().limit(limit).toList();
  }

  @Override
  public List<PairHead> pairs() {
    Map<String, PairHead> pairs = new TreeMap<>();
    acts(a -> a.counterparty() != null)
        .forEach(
            s -> {
              String a = s.act().actor();
              String b = s.act().counterparty();
              if (b == null) {
                return;
              }
              String first = a.compareTo(b) <= 0 ? a : b;
              String second = first.equals(a) ? b : a;
              pairs.merge(
                  first + "\t" + second,
                  new PairHead(first, second, 1, s.story().learned()),
                  (x, y) ->
                      new PairHead(
                          first,
                          second,
                          x.acts() + y.acts(),
                          x.last().isAfter(y.last()) ? x.last() : y.last()));
            });
    return pairs.values().stream()
        .sorted(Comparator.comparingInt(PairHead::acts).reversed())
        .toList();
  }

  @Override
  public List<StoryHead> storiesSince(Instant moment, int limit) {
    return latest()
        .map(StoredStory::head)
        .filter(h -> h.learned().isAfter(moment))
        .limit(limit)
        .toList();
  }
}
