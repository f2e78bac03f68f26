package org.chancery.ledger.values;

import java.util.List;

/**
 * The post of one party's head of mission at another. One person may hold several posts: an
 * ambassador may be accredited to several states (VCDR 5), and each has its own.
 *
 * @param sending who sends
 * @param receiving to whom
 * @param state how it is filled
 * @param pending announced acts that would change it
 */
public record Post(String sending, String receiving, Track<State> state, List<Pending> pending) {

  /** How a post is filled. */
  public enum State implements Worded {
    /** No act tells. */
    UNKNOWN("not told"),
    /** Held: VCDR 13. */
    ACCREDITED("accredited"),
    /** Called home for consultations: the post is kept. */
    CONSULTATIONS("recalled for consultations"),
    /** Called home for good, or for nobody says how long: VCDR 43. */
    RECALLED("recalled"),
    /** Declared persona non grata: VCDR 9. */
    EXPELLED("expelled"),
    /** Agrément or credentials refused or withdrawn: VCDR 4. */
    REFUSED("refused"),
    /** Back after a recall. */
    RETURNED("returned"),
    /** Over because relations were broken: VCDR 45. */
    ENDED("ended with the relations");

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
  public Post {
    pending = List.copyOf(pending);
  }
}
