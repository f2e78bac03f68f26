package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.article.Span;
import org.chancery.proposition.Speaker;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** An act while its details are gathered; never leaves this package. */
final class Draft {
  final ActType type;
  @Nullable String actor;
  @Nullable String counterparty;
  boolean joint;
  @Nullable String sending;
  @Nullable String receiving;
  @Nullable MissionKind mission;
  @Nullable String seat;
  @Nullable Persons persons;
  @Nullable Integer count;
  @Nullable String via;
  @Nullable Manner manner;
  @Nullable Interval date;
  boolean dateSaid;
  @Nullable Interval due;
  @Nullable Interval originalDate;
  Status status = Status.ANNOUNCED;
  boolean background;
  @Nullable String wording;
  @Nullable Speaker speaker;
  final Set<String> named = new HashSet<>();
  final List<String> events = new ArrayList<>();
  final List<Span> evidence = new ArrayList<>();

  Draft(ActType type) {
    this.type = type;
  }

  /** The same kind of act by another actor towards another party. */
  Draft by(String newActor, String other) {
    Draft d = new Draft(type);
    boolean owner = actor != null && actor.equals(sending);
    boolean posted = sending != null;
    d.actor = newActor;
    d.counterparty = other;
    d.joint = joint;
    d.sending = posted ? (owner ? newActor : other) : null;
    d.receiving = posted ? (owner ? other : newActor) : null;
    d.mission = mission;
    d.persons = persons;
    d.count = persons == Persons.AMBASSADOR ? count : null;
    return d;
  }

  /** Sides that no sentence telling the act names. */
  List<String> inferred() {
    List<String> out = new ArrayList<>();
    if (actor != null && !named.contains(actor)) {
      out.add("actor");
    }
    if (counterparty != null && !named.contains(counterparty)) {
      out.add("counterparty");
    }
    return out;
  }

  /** Whether the other tells the same legal act again. */
  boolean isSame(Draft o) {
    return type == o.type
        && samePair(o)
        && (sending == null) == (o.sending == null)
        && agree(mission, o.mission)
        && agree(seat, o.seat)
        && agree(count, o.count)
        && agreePersons(o)
        && agree(via, o.via)
        && agreeDue(o)
        && (status == Status.THREATENED) == (o.status == Status.THREATENED)
        && (status == Status.REVERSED) == (o.status == Status.REVERSED)
        && agreeDate(o);
  }

  /** Whether the other takes back what this tells: the same act, and not the same day. */
  boolean isUndoneBy(Draft o) {
    return o.status == Status.REVERSED
        && status == Status.ANNOUNCED
        && type == o.type
        && samePair(o)
        && agree(mission, o.mission)
        && agree(seat, o.seat)
        && agree(count, o.count)
        && agreePersons(o);
  }

  /** Becomes the reversal of what it told, and keeps the day of that. */
  void undo(Draft o) {
    originalDate = dateSaid ? date : null;
    date = o.date;
    dateSaid = o.dateSaid;
    status = Status.REVERSED;
    due = null;
    background = o.background;
    merge(o);
  }

  private boolean samePair(Draft o) {
    boolean straight =
        Objects.equals(actor, o.actor) && Objects.equals(counterparty, o.counterparty);
    boolean crossed =
        (joint || o.joint)
            && Objects.equals(actor, o.counterparty)
            && Objects.equals(counterparty, o.actor);
    return straight || crossed;
  }

  private boolean agreePersons(Draft o) {
    boolean head = persons == Persons.AMBASSADOR || o.persons == Persons.AMBASSADOR;
    return !head || agree(persons, o.persons);
  }

  /** A first limit may be repeated or sharpened later, but two different ones are both kept. */
  private boolean agreeDue(Draft o) {
    return agree(due, o.due);
  }

  private boolean agreeDate(Draft o) {
    if (!Collections.disjoint(evidence, o.evidence)) {
      // One sentence that orders and gives a limit tells one act, whichever verb carries the date.
      return true;
    }
    if (background != o.background) {
      return false;
    }
    return !dateSaid || !o.dateSaid || overlap(date, o.date);
  }

  private static boolean overlap(@Nullable Interval a, @Nullable Interval b) {
    PartialDate x = a == null ? null : a.from();
    PartialDate y = b == null ? null : b.from();
    return x == null || y == null || x.covers(y) || y.covers(x);
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  /** Takes over what the other knows and this does not. */
  void merge(Draft o) {
    mission = mission == null ? o.mission : mission;
    seat = seat == null ? o.seat : seat;
    persons = persons == null ? o.persons : persons;
    count = count == null ? o.count : count;
    via = via == null ? o.via : via;
    manner = manner == null ? o.manner : manner;
    due = due == null ? o.due : due;
    speaker = speaker == null ? o.speaker : speaker;
    sending = sending == null ? o.sending : sending;
    receiving = receiving == null ? o.receiving : receiving;
    if (!dateSaid && o.dateSaid) {
      date = o.date;
      dateSaid = true;
    }
    if (o.status == Status.CARRIED_OUT && status == Status.ANNOUNCED) {
      status = Status.CARRIED_OUT;
    }
    named.addAll(o.named);
    o.events.stream().filter(e -> !events.contains(e)).forEach(events::add);
    o.evidence.stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
  }
}
