package org.chancery.app.web;

/**
 * How far a store has come that fills while the server already answers.
 *
 * @param ready whether all stories are there
 * @param read how many are
 * @param expected how many there will be
 */
public record Readiness(boolean ready, int read, int expected) {
  /** All is there. */
  public static final Readiness READY = new Readiness(true, 0, 0);
}
