package org.chancery.ledger.values;

import java.util.List;
import org.chancery.actor.MissionKind;
import org.jspecify.annotations.Nullable;

/**
 * A way by which one party still speaks with the other. The way back is another one.
 *
 * @param from who speaks, or whose interests are looked after
 * @param to the other
 * @param kind which way
 * @param via protecting power; null for a post of its own
 * @param seat where that post is, null if not told
 * @param state whether it is open
 * @param pending announced acts that would change it
 */
public record Channel(
    String from,
    String to,
    Kind kind,
    @Nullable String via,
    @Nullable String seat,
    Track<State> state,
    List<Pending> pending) {

  /** Which way. */
  public enum Kind implements Worded {
    /** A third state looks after one's interests in the other: VCDR 45, 46. */
    PROTECTING_POWER("protecting power"),
    /** Diplomats of one's own under another's flag. */
    INTERESTS_SECTION(MissionKind.INTERESTS_SECTION.word()),
    /** A post of one's own in a third place. */
    POST_ELSEWHERE("own post elsewhere");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether a channel is open. */
  public enum State implements Worded {
    /** No act tells that it is open. */
    UNKNOWN("not told to be open"),
    /** Open. */
    OPEN("open"),
    /** Over: relations were restored or the section was closed. */
    ENDED("ended");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps an unmodifiable copy. */
  public Channel {
    pending = List.copyOf(pending);
  }
}
