package org.chancery.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every request must pass before a page sees it, and the headers of every answer. */
final class Guard {
  /** Longest body: a form with {@link Trial#MOST_BYTES} of text, each byte written as %XX. */
  static final int MOST_BODY = 3 * Trial.MOST_BYTES + 4_096;

  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final List<HandlerType> READS = List.of(HandlerType.GET, HandlerType.HEAD);

  private final FormToken tokens;
  private final Bodies bodies;
  private final String host;
  private final boolean loopback;

  /**
   * @param tokens checks the tokens of forms
   * @param bodies takes in the bodies of forms
   * @param host as the server was told to listen on
   * @param address what that means
   */
  Guard(FormToken tokens, Bodies bodies, String host, InetAddress address) {
    this.tokens = tokens;
    this.bodies = bodies;
    this.host = host;
    this.loopback = address.isLoopbackAddress();
  }

  /** Headers that hold for every answer; pages may set others of the same name later. */
  static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    // Without it, a form's own post would come with "Origin: null"; other sites learn nothing.
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(),"
            + " browsing-topics=()");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "private, no-cache");
  }

  /** The policy for a page that has script files of its own. */
  static void allowScripts(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY + "; script-src 'self'; connect-src 'self'");
  }

  /** Stops a request that must not reach a page. */
  void check(Context ctx) {
    String asked = ctx.header("Host");
    if (asked == null || (loopback && !isLocal(asked))) {
      // A page elsewhere may have let its own name point here (DNS rebinding).
      throw new HttpResponseException(421, "This server does not answer to that name.");
    }
    if (READS.contains(ctx.method())) {
      return;
    }
    if (!HandlerType.POST.equals(ctx.method())) {
      throw new HttpResponseException(405, "Pages are read (GET) and forms sent (POST).");
    }
    if (ctx.contentLength() > MOST_BODY) {
      throw Bodies.tooLong();
    }
    String type = ctx.contentType();
    if (type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
      throw new HttpResponseException(415, "Forms are taken as form fields only.");
    }
    if (!ownPage(ctx, asked)) {
      throw new ForbiddenResponse("The form was not sent from a page of this server.");
    }
    bodies.take(ctx);
    if (!tokens.accepts(field(ctx, "token"))) {
      throw new ForbiddenResponse("The form is out of date. Load its page again and resend it.");
    }
  }

  /** A form field; null if it is missing. Fields that cannot be decoded are a bad request. */
  static @Nullable String field(Context ctx, String name) {
    try {
      return ctx.formParam(name);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("The form\u2019s fields cannot be decoded.");
    }
  }

  private static boolean ownPage(Context ctx, String asked) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean sameSite = site == null || site.equals("same-origin");
    boolean sameOrigin =
        origin == null || origin.equals("http://" + asked) || origin.equals("https://" + asked);
    return sameSite && sameOrigin;
  }

  private boolean isLocal(String asked) {
    String name = asked.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
    return name.equals("localhost")
        || name.equals("[::1]")
        || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
        || name.equals(host.toLowerCase(Locale.ROOT));
  }
}
