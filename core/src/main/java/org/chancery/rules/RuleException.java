package org.chancery.rules;

/** A mistake in a rules file. The message names file, line or rule, what was expected, and why. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the rules file, as a path below {@code rules/}
   * @param where line or rule
   * @param problem what is wrong and what was expected
   */
  public RuleException(String file, String where, String problem) {
    super("rules/" + file + ", " + where + ": " + problem);
  }
}
