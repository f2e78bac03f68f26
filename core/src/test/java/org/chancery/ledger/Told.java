package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Manner;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.ledger.values.Story;
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
    private final String actor;
    private final @Nullable String other;
    private @Nullable String sending;
    private @Nullable String receiving;
    private boolean joint;
    private @Nullable MissionKind mission;
    private @Nullable String seat;
    private @Nullable Persons persons;
    private @Nullable Integer count;
    private @Nullable String via;
    private @Nullable Manner manner;
    private @Nullable Interval date;
    private @Nullable Interval due;
    private @Nullable Interval original;
    private Status status = Status.CARRIED_OUT;
    private boolean background;
    private @Nullable String quote;

    private Act(ActType type, String actor, @Nullable String other) {
      this.type = type;
      this.actor = actor;
      this.other = other;
    }

    /** On the relation as a whole. */
    static Act of(ActType type, String actor, @Nullable String other) {
      return new Act(type, actor, other);
    }

    /** Of the host, on the other's mission or staff. */
    static Act host(ActType type, String actor, String other) {
      return new Act(type, actor, other).posted(other, actor);
    }

    /** On one's own mission or staff at the other. */
    static Act own(ActType type, String actor, String other) {
      return new Act(type, actor, other).posted(actor, other);
    }

    Act posted(String from, String to) {
      sending = from;
      receiving = to;
      return this;
    }

    Act joint() {
      joint = true;
      return this;
    }

    Act mission(MissionKind kind, @Nullable String city) {
      mission = kind;
      seat = city;
      return this;
    }

    Act persons(Persons who, @Nullable Integer many) {
      persons = who;
      count = many;
      return this;
    }

    Act count(int many) {
      count = many;
      return this;
    }

    Act via(String power) {
      via = power;
      return this;
    }

    Act manner(Manner how) {
      manner = how;
      return this;
    }

    Act day(String iso) {
      date = Interval.on(iso);
      return this;
    }

    Act by(String iso) {
      due = Interval.by(iso);
      return this;
    }

    Act due(String from, String to) {
      due = Interval.parse(from, to);
      return this;
    }

    Act original(String iso) {
      original = Interval.on(iso);
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
      background = true;
      return this;
    }

    Act quote(String words) {
      quote = words;
      return this;
    }

    private DiplomaticAct make(String id, String story) {
      return new DiplomaticAct(
          id,
          type,
          actor,
          other,
          joint,
          sending,
          receiving,
          null,
          mission,
          seat,
          persons,
          count,
          via,
          manner,
          date,
          due,
          original,
          status,
          background,
          null,
          null,
          null,
          List.of(),
          List.of("e" + id.substring(1)),
          List.of(new Span(0, 1)),
          quote == null ? "Told by " + story + " as " + id : quote);
    }
  }
}
