package org.chancery.app.intake;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Works on items on several threads and hands the outcomes on in the order of the input. Only so
 * many are under way as keep the threads busy; memory does not grow with the input.
 */
public final class InOrder {
  private InOrder() {}

  /**
   * Finds the items, on a thread of its own.
   *
   * @param <I> what is worked on
   */
  @FunctionalInterface
  public interface Source<I> {
    /** Hands on every item; is interrupted where nobody waits for more. */
    void send(Taker<I> taker) throws InterruptedException;
  }

  /**
   * Takes items; blocks until there is room.
   *
   * @param <I> what is worked on
   */
  @FunctionalInterface
  public interface Taker<I> {
    /** Takes the next. */
    void accept(I item) throws InterruptedException;
  }

  /**
   * Takes the outcomes, on the thread that called {@link #run}.
   *
   * @param <O> what comes out
   */
  @FunctionalInterface
  public interface Sink<O> {
    /** Takes the next. A failure ends the run. */
    void accept(O outcome) throws IOException;
  }

  /**
   * Runs over all items.
   *
   * @param threads how many items to work on at once, 1 or more
   * @throws IOException what the sink throws; the rest is then left unread
   */
  public static <I, O> void run(Source<I> source, int threads, Function<I, O> work, Sink<O> sink)
      throws IOException {
    BlockingQueue<Future<O>> underWay = new ArrayBlockingQueue<>(2 * threads);
    CompletableFuture<O> end = new CompletableFuture<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, task -> daemon(task, "chancery-read"));
    Thread feeder = daemon(() -> feed(source, work, pool, underWay, end), "chancery-find");
    feeder.start();
    try {
      for (Future<O> next = underWay.take(); next != end; next = underWay.take()) {
        sink.accept(next.get());
      }
      if (end.isCompletedExceptionally()) {
        end.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      feeder.interrupt();
      pool.shutdownNow();
    }
  }

  private static <I, O> void feed(
      Source<I> source,
      Function<I, O> work,
      ExecutorService pool,
      BlockingQueue<Future<O>> underWay,
      CompletableFuture<O> end) {
    try {
      try {
        source.send(item -> underWay.put(pool.submit(() -> work.apply(item))));
      } catch (RejectedExecutionException e) {
        return;
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        end.completeExceptionally(e);
      }
      underWay.put(end);
    } catch (InterruptedException e) {
      // The reader of the outcomes has left: nobody waits for the rest.
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
