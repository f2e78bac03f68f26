package org.chancery.app.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.ConsularRelation;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.DiplomaticRelation;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Track;
import org.jspecify.annotations.Nullable;

/** How each pair of parties stands, in words. */
public final class RelationWords {
  private final PartyNames names;

  /**
   * @param names names of codes
   */
  public RelationWords(PartyNames names) {
    this.names = names;
  }

  /**
   * Relations in a few words: "broken since 2017-06-05, for 26 days"; "maintained; suspension
   * announced".
   *
   * @param on the day to count from, null if days are not to be counted
   */
  public String relations(Relation relation, @Nullable LocalDate on) {
    DiplomaticRelation d = relation.diplomatic();
    StringBuilder out = new StringBuilder(d.status().now().word());
    out.append(since(d.status(), on)).append(presumed(d.status()));
    boolean telling =
        d.level().now() == DiplomaticRelation.Level.CHARGE
            || d.level().now() == DiplomaticRelation.Level.INTERESTS_SECTION;
    if (telling) {
      out.append(", ").append(d.level().now().word());
    }
    return out + pending(d.pending());
  }

  /** The same for consular relations, which do not end with diplomatic ones. */
  public String consular(Relation relation, @Nullable LocalDate on) {
    ConsularRelation c = relation.consular();
    return c.status().now().word()
        + since(c.status(), on)
        + presumed(c.status())
        + pending(c.pending());
  }

  private static String presumed(Track<?> track) {
    return track.implied() && track.since() == null ? ", as acts presuppose" : "";
  }

  /** " since 2017-06-05, for 26 days"; empty if the day is unknown. */
  private static String since(Track<?> track, @Nullable LocalDate on) {
    Dated<?> first = track.first();
    LocalDate since = first == null || track.now().equals(track.start()) ? null : first.day();
    if (first == null || since == null) {
      return "";
    }
    if (first.span() != null) {
      return " since " + IsoDays.of(first.span());
    }
    long days = on == null ? -1 : ChronoUnit.DAYS.between(since, on);
    return " since "
        + since
        + (days < 1 ? "" : days == 1 ? ", for a day" : ", for " + days + " days");
  }

  /** Missions, posts, staff and channels; deadlines are not among them. */
  public List<String> details(Relation relation) {
    List<String> out = new ArrayList<>();
    relation.missions().forEach(m -> out.add(mission(m)));
    relation.posts().forEach(p -> out.add(post(p)));
    relation.headcounts().forEach(h -> out.add(staff(h)));
    relation.channels().forEach(c -> out.add(channel(c)));
    return out;
  }

  /** One mission: "Russian embassy in Poland, Warsaw: reduced". */
  public String mission(MissionState mission) {
    return whose(
            mission.sending(),
            mission.receiving(),
            (mission.kind() == null ? MissionKind.MISSION : mission.kind()).word())
        + (mission.seat() == null ? "" : ", " + mission.seat())
        + ": "
        + mission.state().now().word()
        + since(mission.state(), null)
        + pending(mission.pending());
  }

  /** One post: "French head of mission in Algeria: recalled for consultations". */
  public String post(Post post) {
    return whose(post.sending(), post.receiving(), Persons.HEAD_OF_MISSION.word())
        + ": "
        + post.state().now().word()
        + since(post.state(), null)
        + pending(post.pending());
  }

  /** One staff: "Russian staff in Czechia: at most 32, 18 told to go". */
  public String staff(Headcount staff) {
    List<String> counts = new ArrayList<>();
    add(counts, "at most ", staff.ceiling(), "");
    add(counts, "", staff.accredited(), " accredited");
    add(counts, "", staff.vacant(), " vacant");
    add(counts, "", staff.leaving(), " told to go");
    add(counts, "", staff.expelled(), " gone after being told to");
    for (Dispute d : staff.disputed()) {
      counts.add(Doubts.sides(d) + " told to go");
    }
    if (staff.uncounted()) {
      counts.add((counts.isEmpty() ? "some" : "others") + " told to go, not numbered");
    }
    return whose(staff.sending(), staff.receiving(), Persons.STAFF.word())
        + ": "
        + (counts.isEmpty() ? "a ceiling is announced" : String.join(", ", counts));
  }

  private static void add(List<String> out, String before, @Nullable Integer count, String after) {
    if (count != null) {
      out.add(before + count + after);
    }
  }

  /** One channel: "Iran can speak with the United States through Switzerland". */
  public String channel(Channel channel) {
    String way =
        channel.via() != null
            ? names.within(channel.via())
            : channel.kind() == Channel.Kind.INTERESTS_SECTION
                ? "an interests section"
                : "its own post" + (channel.seat() == null ? "" : " in " + channel.seat());
    String state = channel.state().now() == Channel.State.ENDED ? "could speak" : "can speak";
    return names.name(channel.from())
        + " "
        + state
        + " with "
        + names.within(channel.to())
        + " through "
        + way
        + pending(channel.pending());
  }

  private String whose(String sending, String receiving, String what) {
    String adjective = names.adjective(sending);
    return (adjective == null ? what + " of " + names.within(sending) : adjective + " " + what)
        + (names.isState(receiving) ? " in " : " to ")
        + names.within(receiving);
  }

  /** "; suspension announced, due by 2021-11-01". */
  private static String pending(List<Pending> pending) {
    StringBuilder out = new StringBuilder();
    for (Pending p : pending) {
      out.append("; ")
          .append(p.type().name().toLowerCase(Locale.ROOT))
          .append(" announced")
          .append(p.due() == null ? "" : ", due " + IsoDays.of(p.due()));
    }
    return out.toString();
  }

  /** What became of a deadline: "open"; "passed, and no report tells that it was done". */
  public static String state(Deadline d) {
    return d.state() != Deadline.State.MISSED
        ? d.state().word()
        : d.silence()
            ? "passed, and no report tells that it was done"
            : "passed, and reported as not done";
  }

  /** Writes the section; nothing without relations. */
  public void write(ScreenLines page, List<Relation> relations) {
    if (relations.isEmpty()) {
      return;
    }
    page.heading("HOW THEY STAND");
    for (Relation relation : relations) {
      relation(page, relation);
      for (Deadline d : relation.deadlines()) {
        page.line(
            6,
            "due "
                + IsoDays.of(d.due())
                + ": "
                + d.type()
                + " by "
                + names.within(d.by())
                + ", "
                + state(d),
            Ink.PLAIN);
      }
    }
  }

  /** Writes how one pair stands, deadlines left out. */
  public void relation(ScreenLines page, Relation relation) {
    String first = relation.pair().first();
    String second = relation.pair().second();
    page.entry(
        "\u2013",
        Ink.DIM,
        names.name(first)
            + " and "
            + names.within(second)
            + ": relations "
            + relations(relation, null),
        Ink.PLAIN,
        first + " \u2013 " + second);
    if (!relation.consular().status().implied()
        && !relation.consular().status().history().isEmpty()) {
      page.line(6, "consular relations " + consular(relation, null), Ink.PLAIN);
    }
    details(relation).forEach(words -> page.line(6, words, Ink.PLAIN));
  }
}
