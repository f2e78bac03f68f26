package org.chancery.ledger.values;

import java.util.List;
import org.chancery.actor.MissionKind;
import org.jspecify.annotations.Nullable;

/**
 * A mission or consular post of one party at another.
 *
 * @param sending whose it is
 * @param receiving host state, or organisation accredited to
 * @param kind embassy, consulate, permanent mission ...; null if no act says which
 * @param seat city, null if not told
 * @param state how it stands
 * @param pending announced acts that would change it; a closing that is under way is a state
 */
public record MissionState(
    String sending,
    String receiving,
    @Nullable MissionKind kind,
    @Nullable String seat,
    Track<State> state,
    List<Pending> pending) {

  /** How a mission stands. */
  public enum State implements Worded {
    /** No act tells. */
    UNKNOWN("not told"),
    /** At work. */
    OPEN("open"),
    /** At work with fewer people than before, or under a ceiling. */
    REDUCED("reduced"),
    /** Its work halted, with return in view. */
    SUSPENDED("suspended"),
    /** Ordered closed, not yet told as closed. */
    CLOSING("closing"),
    /** Closed. */
    CLOSED("closed");

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
  public MissionState {
    pending = List.copyOf(pending);
  }
}
