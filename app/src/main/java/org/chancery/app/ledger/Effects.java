package org.chancery.app.ledger;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.MissionKind;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Headcount;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Track;
import org.chancery.ledger.values.Worded;

/** What one act made of the state of two parties, in lines. */
final class Effects {
  private final PartyNames names;

  Effects(PartyNames names) {
    this.names = names;
  }

  /** The lines; empty if the act changed nothing. */
  List<String> of(Relation r, String entry) {
    Lines out = new Lines(entry);
    out.track("diplomatic relations", r.diplomatic().status());
    out.track("level of representation", r.diplomatic().level());
    out.pending("diplomatic relations", r.diplomatic().pending());
    out.track("consular relations", r.consular().status());
    out.pending("consular relations", r.consular().pending());
    for (MissionState m : r.missions()) {
      out.add(mission(m), m.state(), m.pending());
    }
    for (Post p : r.posts()) {
      out.add("head of mission of " + posted(p.sending(), p.receiving()), p.state(), p.pending());
    }
    for (Headcount h : r.headcounts()) {
      out.staff("staff of " + posted(h.sending(), h.receiving()), h);
    }
    for (Channel c : r.channels()) {
      out.add(channel(c), c.state(), c.pending());
    }
    for (Deadline d : r.deadlines()) {
      out.deadline(d);
    }
    return out.lines;
  }

  private String mission(MissionState m) {
    return (m.kind() == null ? MissionKind.MISSION : m.kind())
        + " of "
        + posted(m.sending(), m.receiving())
        + (m.seat() == null ? "" : ", " + m.seat());
  }

  private String channel(Channel c) {
    return "channel of "
        + names.within(c.from())
        + " to "
        + names.within(c.to())
        + ", "
        + c.kind().word();
  }

  private String posted(String sending, String receiving) {
    return names.within(sending) + " at " + names.within(receiving);
  }

  /** The lines of one entry. */
  private static final class Lines {
    private final String entry;
    private final List<String> lines = new ArrayList<>();

    Lines(String entry) {
      this.entry = entry;
    }

    void add(String what, Track<? extends Worded> track, List<Pending> pending) {
      track(what, track);
      pending(what, pending);
    }

    void track(String what, Track<? extends Worded> track) {
      for (Dated<? extends Worded> d : track.history()) {
        if (d.entry().equals(entry)) {
          lines.add(
              what
                  + ": "
                  + d.state().word()
                  + since(d)
                  + (d.implied() ? ", which the act presupposes or which follows from it" : ""));
        }
      }
    }

    void pending(String what, List<Pending> pending) {
      if (pending.stream().anyMatch(p -> p.entry().equals(entry))) {
        lines.add(what + ": no change yet, for it is only announced");
      }
    }

    void staff(String what, Headcount h) {
      boolean ceiling = false;
      for (Dated<Integer> c : h.ceilings()) {
        if (c.entry().equals(entry)) {
          lines.add(what + ": at most " + c.state() + since(c));
          ceiling = true;
        }
      }
      if (h.entries().contains(entry) && !ceiling) {
        lines.add(what + ": counts towards who was told to go, has gone or is accredited");
      }
    }

    void deadline(Deadline d) {
      if (d.entry().equals(entry)) {
        lines.add("deadline " + IsoDays.of(d.due()) + ": " + d.state().word());
      }
    }
  }

  private static String since(Dated<?> d) {
    String told = IsoDays.of(d);
    return told == null ? "" : " from " + told;
  }
}
