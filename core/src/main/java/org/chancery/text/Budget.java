package org.chancery.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that one document may take, counted from when it was made. Whoever works on a document
 * asks it between steps, so that the work really ends: nothing can stop a thread from outside. Work
 * on a thread that was interrupted ends at the next question too.
 */
public final class Budget {
  private static final long NANOS = 1_000_000_000L;
  private static final long NONE = -1;

  /** Seconds that every document has where nobody says otherwise. */
  public static final long DEFAULT_SECONDS = 60;

  /** A slow machine that reads other documents beside still does this many in a second. */
  private static final int CHARACTERS_A_SECOND = 2_000;

  private final long seconds;
  private final LongSupplier nanoTime;
  private final long start;

  /** The work was given up; the message is one line that says why and what to do. */
  public static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Spent(String message) {
      super(message);
    }
  }

  private Budget(long seconds, LongSupplier nanoTime) {
    this.seconds = seconds;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /**
   * So many seconds from now.
   *
   * @param seconds 1 or more
   */
  public static Budget ofSeconds(long seconds) {
    return ofSeconds(seconds, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param nanoTime nanoseconds that only grow
   */
  static Budget ofSeconds(long seconds, LongSupplier nanoTime) {
    if (seconds < 1) {
      throw new IllegalArgumentException("a budget of " + seconds + " seconds, expected 1 or more");
    }
    return new Budget(seconds, nanoTime);
  }

  /** {@value #DEFAULT_SECONDS} seconds from now, and more for a long story. */
  public static Budget of(Article article) {
    return ofCharacters(article.text().length());
  }

  /**
   * {@value #DEFAULT_SECONDS} seconds from now, and more for a long document.
   *
   * @param characters of what is to be read, in UTF-16 code units
   */
  public static Budget ofCharacters(int characters) {
    return ofSeconds(DEFAULT_SECONDS + characters / CHARACTERS_A_SECOND);
  }

  /** No end, but for an interrupt. */
  public static Budget unlimited() {
    return new Budget(NONE, () -> 0);
  }

  /** Whether the time is over. */
  public boolean isSpent() {
    return seconds != NONE && nanoTime.getAsLong() - start > seconds * NANOS;
  }

  /**
   * Asks whether to go on.
   *
   * @throws Spent if the time is over or nobody waits for the document any more
   */
  public void check() {
    if (isSpent()) {
      throw new Spent(
          "takes longer than "
              + seconds
              + " seconds: split it into single stories, or give it more time (--max-seconds)");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new Spent("was given up: nobody waits for it any more");
    }
  }

  /** The same list, which asks {@link #check} whenever an element is taken. */
  public <T extends @Nullable Object> List<T> over(List<T> list) {
    return new Watched<>(list, this);
  }

  private static final class Watched<T extends @Nullable Object> extends AbstractList<T>
      implements RandomAccess {
    private final List<T> list;
    private final Budget budget;

    Watched(List<T> list, Budget budget) {
      this.list = list;
      this.budget = budget;
    }

    @Override
    public T get(int index) {
      budget.check();
      return list.get(index);
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
