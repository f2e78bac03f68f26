package org.chancery.app;

import java.io.IOException;
import java.util.List;
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
 * Works on documents on several threads and hands the outcomes on in the order of the input. Only
 * so many are under way as keep the threads busy; memory does not grow with the archive.
 */
final class InOrder {
  private InOrder() {}

  /** Takes the outcomes, on the thread that called {@link #run}. */
  @FunctionalInterface
  interface Sink {
    /** Takes the next. A failure ends the run. */
    void accept(Outcome outcome) throws IOException;
  }

  /**
   * Runs over all arguments.
   *
   * @param threads how many documents to work on at once, 1 or more
   * @throws IOException what the sink throws; the rest is then left unread
   */
  static void run(
      Documents documents,
      List<String> arguments,
      int threads,
      Function<Intake, Outcome> work,
      Sink sink)
      throws IOException {
    BlockingQueue<Future<Outcome>> underWay = new ArrayBlockingQueue<>(2 * threads);
    Future<Outcome> end = new CompletableFuture<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, task -> daemon(task, "chancery-read"));
    Thread feeder =
        daemon(() -> feed(documents, arguments, work, pool, underWay, end), "chancery-find");
    feeder.start();
    try {
      for (Future<Outcome> next = underWay.take(); next != end; next = underWay.take()) {
        sink.accept(next.get());
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

  private static void feed(
      Documents documents,
      List<String> arguments,
      Function<Intake, Outcome> work,
      ExecutorService pool,
      BlockingQueue<Future<Outcome>> underWay,
      Future<Outcome> end) {
    try {
      for (String argument : arguments) {
        try {
          documents.send(argument, d -> underWay.put(pool.submit(() -> work.apply(d))));
        } catch (RejectedExecutionException e) {
          return;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
          Outcome failed = new Outcome.Refused(argument, Failure.of(e));
          underWay.put(CompletableFuture.completedFuture(failed));
        }
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
