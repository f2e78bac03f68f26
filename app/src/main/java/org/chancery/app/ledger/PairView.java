package org.chancery.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.store.Days;
import org.chancery.app.store.Library;
import org.chancery.app.store.Library.StoredAct;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Relation;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How two parties stand by all stories of a store, on a day or by all that is known.
 *
 * @param first code or name of the party that comes first in the alphabet
 * @param second the other
 * @param asOf the day, null for all that is known
 * @param relation the fold of the acts; its acts have the keys of {@link Entry#key} for ids
 * @param acts the acts that count on that day, in order of their days, undated ones last
 * @param deadlines what they set, soonest first, those without a day last
 * @param later how many acts are left out because they came after that day
 * @param undated how many acts are left out because neither they nor their stories have a date
 */
public record PairView(
    String first,
    String second,
    @Nullable LocalDate asOf,
    Relation relation,
    List<Entry> acts,
    List<Deadline> deadlines,
    int later,
    int undated) {

  /**
   * An act with its place in time.
   *
   * @param key unique within the view: the story's id, "#", and the act's id
   * @param stored the act as its story tells it
   * @param day its first day, or the story's day of publication; null if neither is known
   * @param byStory whether the day is only the story's
   */
  public record Entry(String key, StoredAct stored, @Nullable LocalDate day, boolean byStory) {}

  /**
   * What must be done or takes effect.
   *
   * @param entry the act that sets it
   * @param what the type of the act
   * @param due when, as it was told
   * @param last its last day; null if unknown
   */
  public record Deadline(Entry entry, ActType what, Interval due, @Nullable LocalDate last) {

    /** Whether it has passed before {@code day}; never, if its last day is unknown. */
    public boolean passedOn(LocalDate day) {
      return last != null && last.isBefore(day);
    }
  }

  /** Keeps unmodifiable copies. */
  public PairView {
    acts = List.copyOf(acts);
    deadlines = List.copyOf(deadlines);
  }

  /**
   * Looks two parties up.
   *
   * @param a code or name of one
   * @param b code or name of the other
   * @param asOf the day on which to look: acts count whose first day lies on or before it, undated
   *     ones from their story's day; null for all that is known
   */
  public static PairView of(Library library, String a, String b, @Nullable LocalDate asOf) {
    String first = a.compareTo(b) <= 0 ? a : b;
    String second = a.compareTo(b) <= 0 ? b : a;
    Map<String, Entry> entries = new HashMap<>();
    List<DiplomaticAct> counted = new ArrayList<>();
    int later = 0;
    int undated = 0;
    for (StoredAct stored : library.actsBetween(first, second)) {
      Entry entry = entry(stored);
      LocalDate day = entry.day();
      if (asOf == null || (day != null && !day.isAfter(asOf))) {
        entries.put(entry.key(), entry);
        counted.add(placed(entry));
      } else if (day == null) {
        undated++;
      } else {
        later++;
      }
    }
    Relation relation =
        Ledger.fold(counted).stream().findFirst().orElseGet(() -> nothing(first, second));
    return new PairView(
        first,
        second,
        asOf,
        relation,
        relation.acts().stream().flatMap(x -> Stream.ofNullable(entries.get(x.id()))).toList(),
        deadlines(relation, entries),
        later,
        undated);
  }

  private static Entry entry(StoredAct stored) {
    LocalDate own = Days.start(stored.act().date());
    return new Entry(
        stored.story().id() + "#" + stored.act().id(),
        stored,
        own == null ? stored.story().published() : own,
        own == null);
  }

  /** The act as the fold shall see it: named apart from those of other stories, never undated. */
  private static DiplomaticAct placed(Entry entry) {
    DiplomaticAct a = entry.stored().act();
    LocalDate day = entry.day();
    Interval date = entry.byStory() && day != null ? Interval.on(day.toString()) : a.date();
    return new DiplomaticAct(
        entry.key(),
        a.type(),
        a.actor(),
        a.counterparty(),
        a.joint(),
        a.sending(),
        a.receiving(),
        a.host(),
        a.mission(),
        a.seat(),
        a.persons(),
        a.count(),
        a.via(),
        a.manner(),
        date,
        a.due(),
        a.originalDate(),
        a.status(),
        a.background(),
        a.article(),
        a.wording(),
        a.speaker(),
        a.inferred(),
        a.events(),
        a.evidence(),
        a.quote());
  }

  private static List<Deadline> deadlines(Relation relation, Map<String, Entry> entries) {
    List<Deadline> out = new ArrayList<>();
    for (Relation.Deadline d : relation.deadlines()) {
      Entry entry = entries.get(d.act());
      if (entry != null) {
        out.add(new Deadline(entry, entry.stored().act().type(), d.due(), Days.end(d.due())));
      }
    }
    out.sort(Comparator.comparing(Deadline::last, Comparator.nullsLast(Comparator.naturalOrder())));
    return out;
  }

  private static Relation nothing(String first, String second) {
    return new Relation(
        first,
        second,
        Relation.State.UNKNOWN,
        new TreeMap<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
