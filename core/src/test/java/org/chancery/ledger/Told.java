package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Manner;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.ledger.values.Story;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Invented stories, told act by act. */
final class Told {
  private final Story story;
  private final List<DiplomaticAct> acts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  private Told(Story story) {
    this.story = story;
  }

  /** A story of a day; "" for one without. Its source is its id before the dash. */
  static Told on(String day, String id) {
    return on(day, id, "");
  }

  static Told on(String day, String id, String text) {
    LocalDate published = day.isEmpty() ? null : LocalDate.parse(day);
    int dash = id.indexOf('-');
    String source = dash < 0 ? null : "https://" + id.substring(0, dash) + ".example/" + id;
    return new Told(Story.of(id, source, published, null, text));
  }

  /** The next act of the story. */
  Told act(Act act) {
    acts.add(act.make("a" + (acts.size() + 1), story.id()));
    return this;
  }

  /** A claim about an event or act. */
  Told claim(String party, Claim.Stance stance, String quote, String about) {
    String id = "c" + (claims.size() + 1);
    Span span = new Span(0, quote.length());
    claims.add(new Claim(id, null, party, stance, 0, span, quote, List.of(about)));
    return this;
  }

  Told clash(String one, String other, String why) {
    contradictions.add(new Contradiction(List.of(one, other), why, why));
    return this;
  }

  Book book() {
    return Book.of(story, acts, claims, contradictions);
  }

  /** An act while it is described; what is not set is not told. */
  static final class Act {
    private final ActType type;
    private Parties parties;
    private Subject subject = Subject.RELATIONS;
    private ActDates dates = ActDates.UNKNOWN;
    private Status status = Status.CARRIED_OUT;
    private @Nullable String quote;

    private Act(ActType type, Parties parties) {
      this.type = type;
      this.parties = parties;
    }

    /** On the relation as a whole. */
    static Act of(ActType type, String actor, @Nullable String other) {
      return new Act(type, Parties.of(actor, other));
    }

    /** Of the host, on the other's mission or staff. */
    static Act host(ActType type, String actor, String other) {
      return new Act(type, Parties.ofHost(actor, other));
    }

    /** On one's own mission or staff at the other. */
    static Act own(ActType type, String actor, String other) {
      return new Act(type, Parties.ofOwner(actor, other));
    }

    Act posted(String from, String to) {
      parties = parties.posted(from, to);
      return this;
    }

    Act joint() {
      parties =
          new Parties(
              parties.actor(),
              parties.counterparty(),
              true,
              parties.sending(),
              parties.receiving(),
              null);
      return this;
    }

    Act mission(MissionKind kind, @Nullable String city) {
      subject = subject.mission(kind).seat(city);
      return this;
    }

    Act persons(Persons who, @Nullable Integer many) {
      subject = subject.persons(who).count(many);
      return this;
    }

    Act count(int many) {
      subject = subject.count(many);
      return this;
    }

    Act via(String power) {
      subject = subject.via(power);
      return this;
    }

    Act manner(Manner how) {
      subject = subject.manner(how);
      return this;
    }

    Act day(String iso) {
      dates =
          ActDates.on(Interval.on(iso))
              .due(dates.due())
              .undoing(dates.originalDate())
              .background(dates.background());
      return this;
    }

    Act by(String iso) {
      dates = dates.due(Interval.by(iso));
      return this;
    }

    Act due(String from, String to) {
      dates = dates.due(Interval.parse(from, to));
      return this;
    }

    Act original(String iso) {
      dates = dates.undoing(Interval.on(iso));
      return this;
    }

    Act is(Status how) {
      status = how;
      return this;
    }

    Act announced() {
      return is(Status.ANNOUNCED);
    }

    Act background() {
      dates = dates.background(true);
      return this;
    }

    Act quote(String words) {
      quote = words;
      return this;
    }

    private DiplomaticAct make(String id, String story) {
      Account account =
          new Account(
              null,
              null,
              List.of("e" + id.substring(1)),
              List.of(new Span(0, 1)),
              quote == null ? "Told by " + story + " as " + id : quote,
              Belief.RULES);
      return new DiplomaticAct(id, type, parties, subject, dates, status, null, account);
    }
  }
}
