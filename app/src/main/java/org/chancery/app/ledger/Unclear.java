package org.chancery.app.ledger;

/** It cannot be said what a word of a question means; the message says why and what to type. */
public final class Unclear extends Exception {
  private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what the word
   * @param why one line: why, and what to do
   */
  public Unclear(String what, String why) {
    super(why);
    this.what = what;
  }

  /** The word. */
  public String what() {
    return what;
  }
}
