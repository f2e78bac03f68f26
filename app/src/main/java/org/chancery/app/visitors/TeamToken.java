package org.chancery.app.visitors;

import org.jspecify.annotations.Nullable;

/**
 * What opens the team's page.
 *
 * @param value the token
 * @param made whether the program made it up, so that it must be told
 */
public record TeamToken(String value, boolean made) {
  /** Name of the variable of the environment. */
  public static final String VARIABLE = "CHANCERY_TEAM_TOKEN";

  private static final int SHORTEST = 16;

  /**
   * A token from the environment, or a new one.
   *
   * @param given value of {@link #VARIABLE}, null if it is not set
   * @throws IllegalArgumentException with a line for the operator if it is too short to be safe
   */
  public static TeamToken of(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return new TeamToken(new Keys().number(), true);
    }
    if (given.length() < SHORTEST || given.length() > 200) {
      throw new IllegalArgumentException(
          VARIABLE
              + " has "
              + given.length()
              + " characters, expected 16 to 200: give a longer one or leave it unset");
    }
    return new TeamToken(given, false);
  }

  /** Does not tell the token. */
  @Override
  public String toString() {
    return "TeamToken[made=" + made + "]";
  }
}
