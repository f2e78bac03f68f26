package org.chancery.app.visitors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a reader stands with us.
 *
 * @param basis where that comes from
 * @param choice an explicit choice that holds; null if there is none
 */
record Consent(Basis basis, @Nullable Choice choice) {

  /** Where a consent or its absence comes from. */
  enum Basis {
    /** An explicit choice. */
    CHOSEN,
    /** The browser sends Global Privacy Control, which is a no until an explicit choice. */
    SIGNAL,
    /** Nothing has been said yet. */
    OPEN,
    /** A choice has lapsed, or was made under another text: we ask again. */
    LAPSED
  }

  /**
   * Reads a request.
   *
   * @param cookie value of the cookie with the choice, null if there is none
   * @param signal value of the header Sec-GPC, null if there is none
   * @param today UTC
   * @param version of the text that is shown now
   */
  static Consent of(
      @Nullable String cookie, @Nullable String signal, LocalDate today, String version) {
    Choice choice = Choice.of(cookie).orElse(null);
    // A day's grace for clocks that differ; a choice from the future would never lapse.
    if (choice != null
        && choice.version().equals(version)
        && today.isBefore(choice.lapses())
        && !choice.made().isAfter(today.plusDays(1))) {
      return new Consent(Basis.CHOSEN, choice);
    }
    if ("1".equals(signal)) {
      return new Consent(Basis.SIGNAL, null);
    }
    return new Consent(cookie == null ? Basis.OPEN : Basis.LAPSED, null);
  }

  boolean recognition() {
    return choice != null && choice.recognition();
  }

  boolean statistics() {
    return choice != null && choice.statistics();
  }
}
