package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.actor.MissionKind;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.Channel.Kind;
import org.chancery.ledger.values.Channel.State;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Pending;
import org.chancery.ledger.values.Track;
import org.jspecify.annotations.Nullable;

/** Ways that remain between a pair, each in one direction. */
final class ChannelFold {
  private final Pair pair;
  private final List<Open> channels = new ArrayList<>();

  /** A channel while it is gathered. */
  private static final class Open {
    final String from;
    final String to;
    final Kind kind;
    @Nullable String via;
    @Nullable String seat;
    Track<State> state = Track.of(State.UNKNOWN);
    final List<Pending> pending = new ArrayList<>();

    Open(String from, String to, Kind kind) {
      this.from = from;
      this.to = to;
      this.kind = kind;
    }
  }

  ChannelFold(Pair pair) {
    this.pair = pair;
  }

  void apply(DatedStep m) {
    DiplomaticAct a = m.act();
    if (m.isReturn(pair)) {
      for (Open o : channels) {
        if (o.kind != Kind.POST_ELSEWHERE) {
          o.state = o.state.follows(State.ENDED, m);
        }
      }
    }
    for (Open o : channels) {
      boolean over = o.kind == Kind.INTERESTS_SECTION && m.endsSection(pair, o.from);
      o.state = over ? o.state.follows(State.ENDED, m) : o.state;
    }
    boolean section = a.subject().mission() == MissionKind.INTERESTS_SECTION && m.isPostedIn(pair);
    // Raised, a section is an embassy and no way around one.
    boolean ends = section && m.effect().section() == State.ENDED;
    boolean opens = section && m.effect().section() == State.OPEN;
    boolean told = m.type() == ActType.CHANNEL && pair.equals(m.entry().pair());
    String to = told ? a.parties().counterparty() : a.parties().receiving();
    String from = told ? a.parties().actor() : a.parties().sending();
    if ((!told && !ends && !opens) || to == null || from == null) {
      return;
    }
    Kind kind =
        a.subject().mission() == MissionKind.INTERESTS_SECTION
            ? Kind.INTERESTS_SECTION
            : a.subject().via() != null ? Kind.PROTECTING_POWER : Kind.POST_ELSEWHERE;
    Open open = find(from, to, kind, a);
    if (m.undone()) {
      open.state = open.state.undo(m);
    } else if (m.done()) {
      open.state = open.state.to(ends ? State.ENDED : State.OPEN, m);
      Pending.overtaken(open.pending, m, type -> true);
    } else if (m.pending() != null) {
      open.pending.add(Objects.requireNonNull(m.pending()));
    }
  }

  private Open find(String from, String to, Kind kind, DiplomaticAct a) {
    for (Open o : channels) {
      boolean same = o.from.equals(from) && o.to.equals(to) && o.kind == kind;
      boolean fits =
          fit(o.via, a.subject().via())
              && (kind != Kind.POST_ELSEWHERE || fit(o.seat, a.subject().seat()));
      if (same && fits) {
        o.via = o.via == null ? a.subject().via() : o.via;
        o.seat = o.seat == null ? a.subject().seat() : o.seat;
        return o;
      }
    }
    Open o = new Open(from, to, kind);
    o.via = a.subject().via();
    o.seat = a.subject().seat();
    channels.add(o);
    return o;
  }

  private static boolean fit(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equalsIgnoreCase(b);
  }

  List<Channel> channels() {
    return channels.stream()
        .map(o -> new Channel(o.from, o.to, o.kind, o.via, o.seat, o.state, o.pending))
        .sorted(
            Comparator.comparing(Channel::from)
                .thenComparing(Channel::kind)
                .thenComparing(c -> String.valueOf(c.via()))
                .thenComparing(c -> String.valueOf(c.seat())))
        .toList();
  }
}
