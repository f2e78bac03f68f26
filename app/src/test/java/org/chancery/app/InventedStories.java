package org.chancery.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Book;
import org.chancery.ledger.values.Story;
import org.chancery.time.Days;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Stories that nobody wrote, of parties that do not exist: as many as are wanted, the same for the
 * same seed. A few parties are in most of the news, as in life; every third report tells again what
 * was told before, now and then with another number or another day.
 */
final class InventedStories {
  private static final int PARTIES = 200;
  private static final int YEARS = 30;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final List<String> SEATS = List.of("Harbourton", "Millbridge", "Northgate");

  private final Random random;
  private final List<DiplomaticAct> told = new ArrayList<>();
  private final List<String> parties =
      IntStream.range(0, PARTIES).mapToObj(i -> "Land " + i).toList();

  InventedStories(long seed) {
    random = new Random(seed);
  }

  /** A party that is in most of the news. */
  static String busiest() {
    return "Land 0";
  }

  /** Another one. */
  static String second() {
    return "Land 1";
  }

  /** What one story each tells, until they tell so many acts. */
  List<Book> books(int acts) {
    List<Book> out = new ArrayList<>();
    int sum = 0;
    while (sum < acts) {
      int n = Math.min(acts - sum, 1 + random.nextInt(3));
      LocalDate day = FIRST.plusDays(random.nextInt(YEARS * 365));
      List<DiplomaticAct> some = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        boolean again = !told.isEmpty() && random.nextInt(3) == 0;
        some.add(again ? again("a" + i) : act("a" + i, day));
      }
      told.addAll(some);
      String source = "https://paper" + random.nextInt(50) + ".example/" + out.size();
      LocalDate published = last(some, day).plusDays(random.nextInt(3));
      String text = String.join(" ", some.stream().map(a -> a.account().quote()).toList());
      Story story = Story.of("story" + out.size(), source, published, null, text);
      out.add(Book.of(story, some, List.of(), List.of()));
      sum += n;
    }
    return out;
  }

  private static LocalDate last(List<DiplomaticAct> acts, LocalDate day) {
    LocalDate out = day;
    for (DiplomaticAct a : acts) {
      Interval when = a.dates().date();
      LocalDate told = when == null || when.to() == null ? day : when.to().last();
      out = told.isAfter(out) ? told : out;
    }
    return out;
  }

  private DiplomaticAct act(String id, LocalDate day) {
    String actor = party();
    String other = party();
    while (other.equals(actor)) {
      other = party();
    }
    ActType type = ActType.values()[random.nextInt(ActType.values().length)];
    boolean whole =
        type == ActType.BREAK
            || type == ActType.ESTABLISHMENT
            || type == ActType.RESTORATION
            || type == ActType.RECOGNITION
            || type == ActType.DERECOGNITION;
    boolean people =
        type == ActType.EXPULSION || type == ActType.RECALL || type == ActType.WITHDRAWAL;
    Integer count = people ? Integer.valueOf(1 + random.nextInt(40)) : null;
    boolean host = type == ActType.EXPULSION || type == ActType.CAP || type == ActType.SUMMONS;
    boolean limit = people && random.nextInt(3) == 0;
    return make(
        id,
        type,
        actor,
        other,
        whole ? null : host ? other : actor,
        whole ? null : host ? actor : other,
        whole || people
            ? null
            : random.nextInt(4) == 0 ? MissionKind.CONSULATE : MissionKind.EMBASSY,
        whole || people ? null : SEATS.get(random.nextInt(SEATS.size())),
        count,
        day,
        limit ? day.plusDays(3 + random.nextInt(30)) : null);
  }

  /** What was told before, now and then with another number or a day later. */
  private DiplomaticAct again(String id) {
    DiplomaticAct a = told.get(random.nextInt(told.size()));
    boolean other = a.subject().count() != null && random.nextInt(5) == 0;
    LocalDate first = Days.first(a.dates().date());
    LocalDate day = first == null ? FIRST : first;
    return make(
        id,
        a.type(),
        a.parties().actor(),
        String.valueOf(a.parties().counterparty()),
        a.parties().sending(),
        a.parties().receiving(),
        a.subject().mission(),
        a.subject().seat(),
        other && a.subject().count() != null
            ? Integer.valueOf(a.subject().count() + 1)
            : a.subject().count(),
        day.plusDays(random.nextInt(8) == 0 ? 1 : 0),
        Days.last(a.dates().due()));
  }

  /** The lower its number, the more a party is in the news. */
  private String party() {
    double u = random.nextDouble();
    return parties.get((int) (PARTIES * u * u * u));
  }

  private DiplomaticAct make(
      String id,
      ActType type,
      String actor,
      String other,
      @Nullable String sending,
      @Nullable String receiving,
      @Nullable MissionKind mission,
      @Nullable String seat,
      @Nullable Integer count,
      LocalDate day,
      @Nullable LocalDate limit) {
    boolean joint = type == ActType.ESTABLISHMENT || type == ActType.RESTORATION;
    boolean swap = joint && actor.compareTo(other) > 0;
    String quote =
        String.format(
            "On %s %s told %s of a matter of the kind %s, the %dth of its sort this season.",
            day, actor, other, type, random.nextInt(1_000));
    return new DiplomaticAct(
        id,
        type,
        new Parties(swap ? other : actor, swap ? actor : other, joint, sending, receiving, null),
        Subject.RELATIONS
            .mission(mission)
            .seat(seat)
            .persons(count == null ? null : Persons.DIPLOMATS)
            .count(count),
        ActDates.on(Interval.on(day)).due(limit == null ? null : Interval.by(limit)),
        limit == null ? Status.CARRIED_OUT : Status.ANNOUNCED,
        null,
        new Account("told", null, List.of(), List.of(), quote, Belief.RULES));
  }
}
