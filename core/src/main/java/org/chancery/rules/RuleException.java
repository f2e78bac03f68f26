package org.chancery.rules;

/** A mistake in a rules file. The message names file, line or rule, what was expected, and why. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the rules file as a reader finds it: {@code rules/words.yaml}, or a path in the
   *     user's own folder
   * @param where line, rule or both
   * @param problem what is wrong and what was expected
   */
  public RuleException(String file, String where, String problem) {
    super(file + ", " + where + ": " + problem);
  }
}
