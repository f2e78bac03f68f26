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
    List<String> out = new ArrayList<>();
    track(out, "diplomatic relations", r.diplomatic().status(), entry);
    track(out, "level of representation", r.diplomatic().level(), entry);
    pending(out, "diplomatic relations", r.diplomatic().pending(), entry);
    track(out, "consular relations", r.consular().status(), entry);
    pending(out, "consular relations", r.consular().pending(), entry);
    for (MissionState m : r.missions()) {
      String what =
          (m.kind() == null ? MissionKind.MISSION : m.kind())
              + " of "
              + names.within(m.sending())
              + " at "
              + names.within(m.receiving())
              + (m.seat() == null ? "" : ", " + m.seat());
      track(out, what, m.state(), entry);
      pending(out, what, m.pending(), entry);
    }
    for (Post p : r.posts()) {
      String what =
          "head of mission of " + names.within(p.sending()) + " at " + names.within(p.receiving());
      track(out, what, p.state(), entry);
      pending(out, what, p.pending(), entry);
    }
    for (Headcount h : r.headcounts()) {
      String what = "staff of " + names.within(h.sending()) + " at " + names.within(h.receiving());
      for (Dated<Integer> c : h.ceilings()) {
        if (c.entry().equals(entry)) {
          out.add(what + ": at most " + c.state() + since(c));
        }
      }
      if (h.entries().contains(entry)
          && h.ceilings().stream().noneMatch(c -> c.entry().equals(entry))) {
        out.add(what + ": counts towards who was told to go, has gone or is accredited");
      }
    }
    for (Channel c : r.channels()) {
      String what =
          "channel of "
              + names.within(c.from())
              + " to "
              + names.within(c.to())
              + ", "
              + c.kind().word();
      track(out, what, c.state(), entry);
      pending(out, what, c.pending(), entry);
    }
    for (Deadline d : r.deadlines()) {
      if (d.entry().equals(entry)) {
        out.add("deadline " + IsoDays.of(d.due()) + ": " + d.state().word());
      }
    }
    return out;
  }

  private static void track(
      List<String> out, String what, Track<? extends Worded> track, String entry) {
    for (Dated<? extends Worded> d : track.history()) {
      if (d.entry().equals(entry)) {
        out.add(
            what
                + ": "
                + d.state().word()
                + since(d)
                + (d.implied() ? ", which the act presupposes or which follows from it" : ""));
      }
    }
  }

  private static void pending(List<String> out, String what, List<Pending> pending, String entry) {
    if (pending.stream().anyMatch(p -> p.entry().equals(entry))) {
      out.add(what + ": no change yet, for it is only announced");
    }
  }

  private static String since(Dated<?> d) {
    String told = IsoDays.of(d);
    return told == null ? "" : " from " + told;
  }
}
