package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.act.Hearing.Heard;
import org.chancery.act.Weights.Voters;
import org.chancery.actor.Persons;
import org.chancery.event.EventDates;
import org.chancery.proposition.Speaker;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** An act while its parts are gathered; never leaves this package. */
final class Draft {
  final ActType type;

  /** Null where the text does not say who decides. */
  @Nullable Parties parties;

  Subject subject = Subject.RELATIONS;
  EventDates dates = new EventDates(null, null, false, false);
  @Nullable Interval original;
  Status status = Status.ANNOUNCED;
  @Nullable String wording;
  @Nullable Speaker speaker;
  Grade grade = Grade.TOLD;
  boolean byRules = true;

  /** What the model says for it, null if it sees nothing or was not asked. */
  @Nullable Heard heard;

  /** How likely it is right, null where nobody voted, and what speaks for it and against it. */
  @Nullable Double sure;

  Map<String, Double> weighed = Map.of();
  final Set<String> named = new HashSet<>();
  final List<String> events = new ArrayList<>();
  final List<Span> evidence = new ArrayList<>();

  Draft(ActType type, @Nullable Parties parties) {
    this.type = type;
    this.parties = parties;
  }

  @Nullable String actor() {
    return parties == null ? null : parties.actor();
  }

  @Nullable String counterparty() {
    return parties == null ? null : parties.counterparty();
  }

  /** Whose the mission is, null if none is concerned or nobody says. */
  @Nullable String sending() {
    return parties == null ? null : parties.sending();
  }

  /** Where the mission is, null if none is concerned or nobody says. */
  @Nullable String receiving() {
    return parties == null ? null : parties.receiving();
  }

  /** The same kind of act by another actor towards another party. */
  Draft by(String actor, String other) {
    boolean posted = parties != null && parties.isPosted();
    boolean owner = parties != null && parties.isOwner();
    boolean joint = parties != null && parties.joint();
    Parties plain = new Parties(actor, other, joint, null, null, null);
    Draft d =
        new Draft(
            type, posted ? plain.posted(owner ? actor : other, owner ? other : actor) : plain);
    boolean one = subject.persons() == Persons.AMBASSADOR;
    d.subject =
        Subject.RELATIONS
            .mission(subject.mission())
            .persons(subject.persons())
            .count(one ? subject.count() : null);
    return d;
  }

  /**
   * The act.
   *
   * @param text of the story
   */
  DiplomaticAct finish(String id, Parties whole, @Nullable LegalBasis article, String text) {
    evidence.sort(null);
    return new DiplomaticAct(
        id,
        type,
        whole,
        subject,
        new ActDates(dates.date(), dates.due(), original, dates.background()),
        status,
        article,
        new Account(
            wording,
            speaker,
            events,
            evidence,
            evidence.get(0).in(text),
            new Belief(grade, sure, inferred(), votes(), weighed)));
  }

  /** Who sees it. */
  Voters voters() {
    return isOfBoth() ? Voters.BOTH : byRules ? Voters.RULES : Voters.MODEL;
  }

  boolean isOfBoth() {
    return byRules && heard != null;
  }

  private List<Vote> votes() {
    return Stream.of(byRules ? Vote.RULES : null, heard == null ? null : heard.vote())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Sides that no sentence telling the act names. */
  private List<String> inferred() {
    List<String> out = new ArrayList<>();
    if (actor() != null && !named.contains(actor())) {
      out.add("actor");
    }
    if (counterparty() != null && !named.contains(counterparty())) {
      out.add("counterparty");
    }
    return out;
  }

  /** Whether the other tells the same legal act again. */
  boolean isSame(Draft o) {
    return isAlike(o)
        && isPosted() == o.isPosted()
        && agree(subject.via(), o.subject.via())
        // A first limit may be repeated or sharpened later, but two different ones are both kept.
        && agree(dates.due(), o.dates.due())
        && (status == Status.THREATENED) == (o.status == Status.THREATENED)
        && (status == Status.REVERSED) == (o.status == Status.REVERSED)
        && agreeDate(o);
  }

  /** Whether two witnesses see the same act: its kind, and its sides as far as both tell them. */
  boolean tellsSame(Draft o) {
    boolean open =
        Objects.equals(actor(), o.actor()) && (counterparty() == null || o.counterparty() == null);
    return type == o.type && (samePair(o) || open);
  }

  /**
   * Whether another sentence tells of another act of the same kind and sides: in another town, or
   * in another year.
   */
  boolean isBeside(Draft o) {
    boolean town = !agree(subject.seat(), o.subject.seat());
    boolean time =
        dates.background() != o.dates.background()
            && o.dates.said()
            && !sameYear(dates.date(), o.dates.date());
    return (Collections.disjoint(evidence, o.evidence) && (town || time))
        || (town && !byRules && heard != null && o.heard != null && isOf(heard, o.heard));
  }

  private static boolean isOf(Heard a, Heard b) {
    return a.statement().equals(b.statement());
  }

  /** Whether the other takes back what this tells: the same act, and not the same day. */
  boolean isUndoneBy(Draft o) {
    return o.status == Status.REVERSED && status == Status.ANNOUNCED && isAlike(o);
  }

  /** Becomes the reversal of what it told, and keeps the day of that. */
  void undo(Draft o) {
    original = dates.said() ? dates.date() : null;
    dates = new EventDates(o.dates.date(), null, o.dates.background(), o.dates.said());
    status = Status.REVERSED;
    merge(o);
  }

  private boolean isPosted() {
    return parties != null && parties.isPosted();
  }

  private boolean isAlike(Draft o) {
    return type == o.type
        && samePair(o)
        && agree(subject.mission(), o.subject.mission())
        && agree(subject.seat(), o.subject.seat())
        && agree(subject.count(), o.subject.count())
        && agreePersons(o);
  }

  /** Those whom it names, whoever of them acts. */
  Set<String> sides() {
    Set<String> out = new HashSet<>();
    Stream.of(actor(), counterparty()).filter(Objects::nonNull).forEach(out::add);
    return out;
  }

  private boolean samePair(Draft o) {
    boolean straight =
        Objects.equals(actor(), o.actor()) && Objects.equals(counterparty(), o.counterparty());
    boolean joint =
        (parties != null && parties.joint()) || (o.parties != null && o.parties.joint());
    boolean crossed =
        joint
            && Objects.equals(actor(), o.counterparty())
            && Objects.equals(counterparty(), o.actor());
    return straight || crossed;
  }

  private boolean agreePersons(Draft o) {
    Persons a = subject.persons();
    Persons b = o.subject.persons();
    boolean head = a == Persons.AMBASSADOR || b == Persons.AMBASSADOR;
    return !head || agree(a, b);
  }

  private boolean agreeDate(Draft o) {
    if (!Collections.disjoint(evidence, o.evidence)) {
      // One sentence that orders and gives a limit tells one act, whichever verb carries the date.
      return true;
    }
    if (dates.background() != o.dates.background()) {
      return isRenewed(o);
    }
    return !dates.said() || !o.dates.said() || overlap(dates.date(), o.dates.date());
  }

  /** Whether a limit yet to come, told elsewhere, makes news of a deed some days old. */
  private boolean isRenewed(Draft o) {
    boolean limited = (dates.due() == null) != (o.dates.due() == null);
    return limited
        && dates.date() != null
        && dates.date().equals(o.dates.date())
        && Collections.disjoint(evidence, o.evidence);
  }

  private static boolean sameYear(@Nullable Interval a, @Nullable Interval b) {
    PartialDate x = a == null ? null : a.from();
    PartialDate y = b == null ? null : b.from();
    return x == null || y == null || x.first().getYear() == y.first().getYear();
  }

  private static boolean overlap(@Nullable Interval a, @Nullable Interval b) {
    PartialDate x = a == null ? null : a.from();
    PartialDate y = b == null ? null : b.from();
    return x == null || y == null || x.covers(y) || y.covers(x);
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  /** Takes over what another witness tells of the same act and this one does not. */
  void fill(Draft o) {
    subject = subject.or(o.subject);
    boolean told = !dates.said() && o.dates.said() && !Collections.disjoint(evidence, o.evidence);
    dates =
        new EventDates(
            told ? o.dates.date() : dates.date(),
            dates.due() == null ? o.dates.due() : dates.due(),
            dates.background(),
            dates.said() || told);
  }

  /** Takes over what the other knows and this does not. */
  void merge(Draft o) {
    subject = subject.or(o.subject);
    speaker = speaker == null ? o.speaker : speaker;
    if (parties != null && o.parties != null) {
      parties =
          parties.posted(
              parties.sending() == null ? o.parties.sending() : parties.sending(),
              parties.receiving() == null ? o.parties.receiving() : parties.receiving());
    }
    boolean later = !dates.said() && o.dates.said();
    dates =
        new EventDates(
            later ? o.dates.date() : dates.date(),
            dates.due() == null ? o.dates.due() : dates.due(),
            dates.background() && (o.dates.background() || !isRenewed(o)),
            dates.said() || later);
    if (o.status == Status.CARRIED_OUT && status == Status.ANNOUNCED) {
      status = Status.CARRIED_OUT;
    }
    named.addAll(o.named);
    o.events.stream().filter(e -> !events.contains(e)).forEach(events::add);
    o.evidence.stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
  }
}
