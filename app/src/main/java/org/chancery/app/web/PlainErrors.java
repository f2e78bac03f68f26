package org.chancery.app.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what fails before it is a request that a page could see, such as an address that cannot
 * be decoded. Nothing of the request is repeated.
 */
final class PlainErrors extends ErrorHandler {
  private final PageRenderer pages;

  PlainErrors(PageRenderer pages) {
    this.pages = pages;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String title = ErrorTitle.of(status);
    String page =
        pages.bare(
            title,
            pages.part(
                "error.jte",
                Map.of("status", status, "title", title, "why", "The server did not take it.")));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put("Content-Security-Policy", Guard.POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "same-origin");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    Content.Sink.write(response, true, head ? "" : page, callback);
  }
}
