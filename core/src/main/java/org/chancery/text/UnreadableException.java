package org.chancery.text;

/**
 * A document that cannot be read. The message is one line: what is wrong and what to do about it,
 * without the document's id, which the caller knows.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: why, and what to do
   */
  public UnreadableException(String message) {
    super(message);
  }

  /** The time for it is over, or nobody waits for it. */
  public UnreadableException(Budget.Spent spent) {
    super(spent.getMessage());
  }
}
