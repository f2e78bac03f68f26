package org.chancery.app.report;

/**
 * Counts outcomes, and shows the count on standard error where a person watches a long run. The
 * line is wiped before anything else is printed.
 */
public final class Progress {
  private static final int QUIET = 20;
  private static final long PAUSE_NANOS = 200_000_000L;

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long read;
  private long refused;
  private long shownAt;
  private boolean shown;

  public Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Counts one more document.
   *
   * @param done whether it was read; refused otherwise
   */
  public void count(boolean done) {
    if (done) {
      read++;
    } else {
      refused++;
    }
    long now = System.nanoTime();
    if (terminal.errIsTerminal() && read + refused > QUIET && now - shownAt > PAUSE_NANOS) {
      shownAt = now;
      shown = true;
      double seconds = Math.max(1e-3, (now - start) / 1e9);
      String said = refused == 0 ? "" : ", " + refused + " refused";
      terminal
          .err()
          .printf("\r%d documents read%s, %.0f a second", read, said, (read + refused) / seconds);
      terminal.err().flush();
    }
  }

  /** Wipes the line. */
  public void clear() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }

  /** How many documents were read. */
  public long read() {
    return read;
  }

  /** How many documents were refused. */
  public long refused() {
    return refused;
  }
}
