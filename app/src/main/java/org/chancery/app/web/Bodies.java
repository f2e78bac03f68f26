package org.chancery.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EndPoint;

/**
 * Takes in the bodies of forms. Jetty ends a connection that says nothing; one that says a byte now
 * and then would hold a thread as long as it likes, so a body has a time in which to be whole.
 */
final class Bodies implements AutoCloseable {
  private static final long SECONDS = 8;

  /** For long bodies there is more time: a second for so many bytes. */
  private static final long BYTES_A_SECOND = 20_000;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "chancery-bodies");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Reads the whole body; form fields can be asked for afterwards.
   *
   * @throws HttpResponseException if it is too long, too slow or broken
   */
  void take(Context ctx) {
    long seconds = SECONDS + Math.max(0, ctx.contentLength()) / BYTES_A_SECOND;
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    ScheduledFuture<?> end =
        timer.schedule(
            () -> connection.close(new TimeoutException("body too slow")),
            seconds,
            TimeUnit.SECONDS);
    try {
      if (ctx.bodyAsBytes().length > Guard.MOST_BODY) {
        throw tooLong();
      }
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      // Kotlin and Jetty throw checked exceptions through methods that declare none.
      throw refusal(e);
    } finally {
      end.cancel(false);
    }
  }

  private static HttpResponseException refusal(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http && http.getCode() == 413) {
        return tooLong();
      }
      if (cause instanceof TimeoutException) {
        return new HttpResponseException(408, "The form came in too slowly.");
      }
    }
    return new BadRequestResponse("The form did not come in whole.");
  }

  static HttpResponseException tooLong() {
    return new ContentTooLargeResponse("What was sent is longer than this server takes.");
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
