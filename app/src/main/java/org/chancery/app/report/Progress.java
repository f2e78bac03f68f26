package org.chancery.app.report;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts outcomes, and shows the count on standard error where a person watches a long run: one of
 * many documents, or one that takes long. The line is wiped before anything else is printed.
 */
public final class Progress implements AutoCloseable {
  private static final int QUIET = 20;
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final long PAUSE_NANOS = 200_000_000L;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final @Nullable ScheduledExecutorService ticker;
  private final long start = System.nanoTime();
  private long read;
  private long refused;
  private long shownAt = start - 2 * PAUSE_NANOS;
  private boolean shown;
  private boolean held;

  /**
   * @param terminal whose standard error shows it
   */
  public Progress(Terminal terminal) {
    this(terminal, SLOW);
  }

  /**
   * @param terminal whose standard error shows it
   * @param slow after which time a run is long, however few its documents are
   */
  Progress(Terminal terminal, Duration slow) {
    this.terminal = terminal;
    this.ticker = terminal.errIsTerminal() ? ticker() : null;
    if (ticker != null) {
      long millis = slow.toMillis();
      var unused =
          ticker.scheduleWithFixedDelay(this::tick, millis, millis / 2, TimeUnit.MILLISECONDS);
    }
  }

  private static ScheduledExecutorService ticker() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "chancery-progress");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Counts one more document.
   *
   * @param done whether it was read; refused otherwise
   */
  public synchronized void count(boolean done) {
    if (done) {
      read++;
    } else {
      refused++;
    }
    held = false;
    if (read + refused > QUIET) {
      show();
    }
  }

  private synchronized void tick() {
    // Whoever has wiped the line prints until the next document is counted.
    if (!held) {
      show();
    }
  }

  private void show() {
    long now = System.nanoTime();
    if (!terminal.errIsTerminal() || now - shownAt <= PAUSE_NANOS) {
      return;
    }
    shownAt = now;
    shown = true;
    double seconds = Math.max(1e-3, (now - start) / NANOS);
    double rate = (read + refused) / seconds;
    String said = refused == 0 ? "" : ", " + refused + " refused";
    String pace =
        rate >= 1
            ? String.format(Locale.ROOT, "%.0f a second", rate)
            : String.format(Locale.ROOT, "%.0f seconds", seconds);
    String count = String.format(Locale.ROOT, "%d document%s read", read, read == 1 ? "" : "s");
    // In one piece, for a formatter writes each part of its pattern alone and the line would show
    // in
    // halves.
    terminal.err().print("\r" + count + said + ", " + pace + "\u001b[K");
    terminal.err().flush();
  }

  /** Wipes the line; it comes back when the next document is counted. */
  public synchronized void clear() {
    held = true;
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }

  /** Wipes the line for good. */
  @Override
  public void close() {
    clear();
    if (ticker != null) {
      ticker.shutdownNow();
    }
  }

  /** How many documents were read. */
  public synchronized long read() {
    return read;
  }

  /** How many documents were refused. */
  public synchronized long refused() {
    return refused;
  }
}
