package org.chancery.train;

/**
 * The network holds numbers that are none: what was kept after the pass before is to go on from.
 */
final class LostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LostException(String message) {
    super(message);
  }
}
