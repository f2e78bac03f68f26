package org.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * The parties of an act: codes, or names where there are none.
 *
 * @param actor who decides
 * @param counterparty the other party, null where the text names none
 * @param joint whether both act together; the two are then in alphabetical order
 * @param sending whose mission or staff it is, null for acts on relations as a whole
 * @param receiving host state or organisation accredited to, null likewise
 * @param host state in which a mission to an organisation sits, null otherwise
 */
public record Parties(
    String actor,
    @Nullable String counterparty,
    boolean joint,
    @Nullable String sending,
    @Nullable String receiving,
    @Nullable String host) {

  /** Of an act of one towards another on relations as a whole. */
  public static Parties of(String actor, @Nullable String counterparty) {
    return new Parties(actor, counterparty, false, null, null, null);
  }

  /** Of an act of two together. */
  public static Parties together(String one, String other) {
    boolean ordered = one.compareTo(other) <= 0;
    return new Parties(ordered ? one : other, ordered ? other : one, true, null, null, null);
  }

  /** Of an act of the host on the other's mission or its people. */
  public static Parties ofHost(String actor, @Nullable String other) {
    return of(actor, other).posted(other, actor);
  }

  /** Of an act on one's own mission or its people at the other. */
  public static Parties ofOwner(String actor, @Nullable String other) {
    return of(actor, other).posted(actor, other);
  }

  /** The same with another mission: whose, and where. */
  public Parties posted(@Nullable String from, @Nullable String to) {
    return new Parties(actor, counterparty, joint, from, to, host);
  }

  /** The same with a mission on the soil of a state. */
  public Parties hosted(@Nullable String state) {
    return new Parties(actor, counterparty, joint, sending, receiving, state);
  }

  /** Whether a mission or its people are concerned. */
  public boolean isPosted() {
    return sending != null;
  }

  /** Whether the one who decides does so on its own mission or people. */
  public boolean isOwner() {
    return actor.equals(sending);
  }
}
