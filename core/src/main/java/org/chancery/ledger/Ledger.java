package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** The fold from acts to relations. The same acts in any order give the same relations. */
public final class Ledger {
  private Ledger() {}

  /**
   * Folds acts into one relation for each pair of parties.
   *
   * @param acts in any order; threatened and denied ones are listed and change nothing
   * @return sorted by pair
   */
  public static List<Relation> fold(Collection<DiplomaticAct> acts) {
    SortedMap<String, List<DiplomaticAct>> byPair = new TreeMap<>();
    for (DiplomaticAct a : acts) {
      if (a.counterparty() != null) {
        boolean ordered = a.actor().compareTo(a.counterparty()) <= 0;
        String key =
            ordered ? a.actor() + "\t" + a.counterparty() : a.counterparty() + "\t" + a.actor();
        byPair.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
      }
    }
    List<Relation> out = new ArrayList<>();
    byPair.forEach(
        (key, list) -> {
          int tab = key.indexOf('\t');
          out.add(relation(key.substring(0, tab), key.substring(tab + 1), list));
        });
    return out;
  }

  private static Relation relation(String first, String second, List<DiplomaticAct> unsorted) {
    List<DiplomaticAct> acts = new ArrayList<>(unsorted);
    acts.sort(
        Comparator.comparing((DiplomaticAct a) -> day(a))
            .thenComparing(DiplomaticAct::type)
            .thenComparing(DiplomaticAct::actor)
            .thenComparing(a -> a.count() == null ? 0 : a.count())
            .thenComparing(DiplomaticAct::quote)
            .thenComparing(DiplomaticAct::id));
    Relation.State state = Relation.State.UNKNOWN;
    SortedMap<String, Relation.Mission> missions = new TreeMap<>();
    List<Relation.Cap> caps = new ArrayList<>();
    List<Relation.Channel> channels = new ArrayList<>();
    List<Relation.Deadline> deadlines = new ArrayList<>();
    for (DiplomaticAct a : acts) {
      if (a.status() == Status.THREATENED
          || a.status() == Status.DENIED
          || a.status() == Status.REVERSED) {
        continue;
      }
      state = after(state, a);
      mission(missions, a);
      if (a.type() == ActType.CAP && a.sending() != null) {
        caps.add(new Relation.Cap(a.actor(), a.sending(), a.count(), a.id()));
      }
      if (a.type() == ActType.CHANNEL && a.counterparty() != null) {
        channels.add(new Relation.Channel(a.actor(), a.counterparty(), a.via(), a.id()));
      }
      if (a.due() != null) {
        deadlines.add(new Relation.Deadline(a.id(), a.due(), a.type().name()));
      }
    }
    return new Relation(first, second, state, missions, caps, channels, deadlines, acts);
  }

  /** The sort key: the first day of the act's date, undated acts last. */
  private static String day(DiplomaticAct a) {
    Interval d = a.date();
    String from = d == null ? null : d.from() != null ? d.from() : d.to();
    return from == null ? "9999" : from;
  }

  /** The state after an act. What is only announced leaves the state as it is. */
  private static Relation.State after(Relation.State before, DiplomaticAct a) {
    Relation.State shown = before == Relation.State.UNKNOWN ? implied(a) : before;
    if (a.status() != Status.CARRIED_OUT) {
      return shown;
    }
    boolean whole = a.mission() == null;
    return switch (a.type()) {
      case BREAK -> Relation.State.BROKEN;
      case ESTABLISHMENT, RESTORATION -> Relation.State.MAINTAINED;
      case SUSPENSION -> whole ? Relation.State.SUSPENDED : shown;
      case DOWNGRADE -> Relation.State.LOWERED;
      case UPGRADE -> whole ? Relation.State.MAINTAINED : shown;
      default -> shown;
    };
  }

  /** What an act lets one know of relations of which nothing else is told. */
  private static Relation.State implied(DiplomaticAct a) {
    return switch (a.type()) {
      case EXPULSION,
          RECALL,
          CAP,
          REFUSAL,
          SUMMONS,
          ACCREDITATION,
          RETURN,
          OPENING,
          CLOSURE,
          BREAK,
          SUSPENSION,
          DOWNGRADE,
          UPGRADE ->
          Relation.State.MAINTAINED;
      case ESTABLISHMENT, RESTORATION, WITHDRAWAL, CHANNEL, RECOGNITION, DERECOGNITION ->
          Relation.State.UNKNOWN;
    };
  }

  private static void mission(SortedMap<String, Relation.Mission> missions, DiplomaticAct a) {
    if (a.sending() == null || a.receiving() == null) {
      return;
    }
    String state = missionState(a);
    String head = head(a);
    if (state == null && head == null) {
      return;
    }
    String kind = a.mission() == null ? "embassy" : a.mission();
    String key =
        a.sending() + ">" + a.receiving() + ":" + kind + (a.seat() == null ? "" : "@" + a.seat());
    Relation.Mission old = missions.get(key);
    missions.put(
        key,
        new Relation.Mission(
            a.sending(),
            a.receiving(),
            kind,
            a.seat(),
            state != null ? state : old == null ? "open" : old.state(),
            head != null ? head : old == null ? null : old.head()));
  }

  private static @Nullable String missionState(DiplomaticAct a) {
    boolean done = a.status() == Status.CARRIED_OUT;
    return switch (a.type()) {
      case OPENING -> done ? "open" : "opening";
      case CLOSURE -> done ? "closed" : "closing";
      case SUSPENSION -> a.mission() == null ? null : "suspended";
      case WITHDRAWAL -> done ? "withdrawn" : "leaving";
      case CAP -> "reduced";
      case UPGRADE -> "raised";
      default -> null;
    };
  }

  private static @Nullable String head(DiplomaticAct a) {
    boolean head = "ambassador".equals(a.persons()) || "head of mission".equals(a.persons());
    if (!head) {
      return null;
    }
    return switch (a.type()) {
      case RECALL -> "recalled";
      case EXPULSION -> "expelled";
      case ACCREDITATION -> a.status() == Status.CARRIED_OUT ? "accredited" : "named";
      case RETURN -> a.status() == Status.CARRIED_OUT ? "returned" : "returning";
      case REFUSAL -> "refused";
      default -> null;
    };
  }
}
