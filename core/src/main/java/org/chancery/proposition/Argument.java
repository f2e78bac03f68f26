package org.chancery.proposition;

/**
 * A participant of a proposition.
 *
 * @param role {@link #ACTOR}, {@link #OBJECT}, {@link #RECIPIENT}, {@link #COMPLEMENT}, or the
 *     preposition that marks an oblique: "from", "with", "to"
 * @param token token that governs the participant
 */
public record Argument(String role, int token) {
  /** Who does it, whatever the voice. */
  public static final String ACTOR = "actor";

  /** To what or whom it is done. */
  public static final String OBJECT = "object";

  /** The indirect object: to whom something is given or told. */
  public static final String RECIPIENT = "recipient";

  /** A clause or infinitive that the predicate embeds. */
  public static final String COMPLEMENT = "complement";
}
