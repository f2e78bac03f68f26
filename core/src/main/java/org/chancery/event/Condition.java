package org.chancery.event;

import java.util.List;
import java.util.Set;

/**
 * What a frame asks of a participant.
 *
 * @param roles the participant's role; several, any of which will do, are separated by a bar
 * @param part "" for the participant itself, "mod" for one of its modifiers, "not" for none of its
 *     modifiers, "none" for a role that must be absent
 * @param tests any of them
 * @param source as written, for {@code explain}
 */
record Condition(Set<String> roles, Part part, List<Test> tests, String source) {

  enum Part {
    /** The participant passes. */
    ITSELF,
    /** One of its modifiers passes. */
    MODIFIER,
    /** None of its modifiers passes. */
    NO_MODIFIER,
    /** Nobody has the role. */
    ABSENT
  }
}
