package org.chancery.app.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.chancery.Explanation;
import org.chancery.page.RawDocument;
import org.chancery.text.Budget;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a reader pastes, within limits: one text at a time for an address, a few for all, and
 * none for longer than its time. Nothing is kept.
 */
final class Trial implements AutoCloseable {
  /** Longest text, in bytes of UTF-8. */
  static final int MOST_BYTES = 200 << 10;

  /** Seconds in which work that has used its time comes to its next question whether to go on. */
  private static final long GRACE = 2;

  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:html|head|body|article|p|div|h1|table|br)[\\s/>]", Pattern.CASE_INSENSITIVE);

  /** Why nothing was read; the message is for the reader. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    /** The status of the answer. */
    final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  private final StoryReader reader;
  private final long seconds;
  private final Semaphore places;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService pool;

  /**
   * @param reader reads
   * @param places how many texts at once, 1 or more
   * @param seconds longest time for one
   */
  Trial(StoryReader reader, int places, long seconds) {
    this.reader = reader;
    this.seconds = seconds;
    this.places = new Semaphore(places);
    this.pool =
        Executors.newFixedThreadPool(
            places,
            task -> {
              Thread thread = new Thread(task, "chancery-try");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Reads a pasted text.
   *
   * @param client address of the one who pasted it
   * @param pasted a text or the source of a page
   * @param published its day, null if unknown
   */
  Explanation read(String client, String pasted, @Nullable LocalDate published) throws Refused {
    check(pasted);
    takePlace(client);
    RawDocument.Format format =
        PAGE.matcher(pasted).find() ? RawDocument.Format.HTML : RawDocument.Format.TEXT;
    RawDocument raw = new RawDocument("Your text", null, published, format, pasted);
    Budget budget = Budget.ofSeconds(seconds);
    return result(client, begin(client, raw, budget), budget);
  }

  private static void check(String pasted) throws Refused {
    if (pasted.isBlank()) {
      throw new Refused(400, "There is no text yet. Paste one, or the source of a page.");
    }
    if (pasted.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refused(
          413, "The text is longer than " + (MOST_BYTES >> 10) + " KB. Paste a single story.");
    }
  }

  private void takePlace(String client) throws Refused {
    if (!busy.add(client)) {
      throw new Refused(429, "A text of yours is still being read. Try again in a moment.");
    }
    if (!places.tryAcquire()) {
      busy.remove(client);
      throw new Refused(503, "Others are reading just now. Try again in a moment.");
    }
  }

  private Future<Explanation> begin(String client, RawDocument raw, Budget budget) {
    return pool.submit(
        () -> {
          // The place is free again when the work has ended, not when nobody waits for it.
          try {
            return reader.read(raw, budget);
          } finally {
            places.release();
            busy.remove(client);
          }
        });
  }

  private Explanation result(String client, Future<Explanation> reading, Budget budget)
      throws Refused {
    try {
      return reading.get(seconds + GRACE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // Who pasted it is not locked out by what became of it.
      reading.cancel(true);
      busy.remove(client);
      throw tooLong();
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refused(503, "The server is shutting down.");
    } catch (ExecutionException e) {
      if (budget.isSpent()) {
        throw tooLong();
      }
      if (e.getCause() instanceof UnreadableException unreadable) {
        throw new Refused(422, "The text " + unreadable.getMessage());
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Refused tooLong() {
    return new Refused(
        503, "Reading took longer than " + seconds + " seconds. Paste a shorter text.");
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
