package org.chancery.act;

import java.util.List;
import org.chancery.pointing.Pairing.Sided;
import org.jspecify.annotations.Nullable;

/**
 * What one witness says for an act.
 *
 * @param by {@code rules} or {@code model}
 * @param words the words in which a model sees it, null for rules: their frame shows in the events
 * @param likely how likely a model holds it, from 0 to 1 and not calibrated; null for rules
 * @param sides whom the words may mean, likeliest first, those that were chosen among them
 */
public record Vote(String by, @Nullable String words, @Nullable Double likely, List<Sided> sides) {
  /** Keeps an unmodifiable copy. */
  public Vote {
    sides = List.copyOf(sides);
  }

  /** The rules. */
  public static final Vote RULES = new Vote("rules", null, null, List.of());

  /** A reader that has learnt. */
  static Vote model(String words, double likely, List<Sided> sides) {
    return new Vote("model", words, Math.round(likely * 1000) / 1000.0, sides);
  }
}
