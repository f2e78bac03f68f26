package org.chancery.event;

import java.util.List;
import java.util.Set;

/**
 * What a frame asks of a participant.
 *
 * @param roles the participant's role; several, any of which will do, are separated by a bar
 * @param part "" for the participant itself, "mod" for one of its modifiers, "not" for neither
 *     itself nor a modifier, "none" for a role that must be absent
 * @param tests any of them
 * @param source as written, for {@code explain}
 */
record Condition(Set<String> roles, Part part, List<ParticipantCheck> tests, String source) {

  /** A kind of thing says more than "a party", and that more than "anything at all". */
  int weight() {
    return part == Part.NO_MODIFIER || part == Part.ABSENT
        ? 1
        : tests.stream().mapToInt(ParticipantCheck::weight).min().orElse(0);
  }

  enum Part {
    /** The participant passes. */
    ITSELF,
    /** One of its modifiers passes. */
    MODIFIER,
    /** Neither it nor any of its modifiers passes. */
    NO_MODIFIER,
    /** Nobody has the role. */
    ABSENT
  }
}
