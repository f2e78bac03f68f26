package org.chancery.example;

import java.util.List;
import org.chancery.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * What became of an example.
 *
 * @param example the example
 * @param faults what is wrong with it, in one line each; empty if it holds
 * @param seen how it was read; null if it could not be, since its parse is missing
 */
public record Verdict(Example example, List<String> faults, @Nullable Explanation seen) {

  /** Keeps an unmodifiable copy. */
  public Verdict {
    faults = List.copyOf(faults);
  }

  /** Whether the example holds. */
  public boolean holds() {
    return faults.isEmpty();
  }

  /** File, line, rule, text and what is wrong, in one line. */
  public String line() {
    return example + ": " + String.join("; ", faults);
  }
}
