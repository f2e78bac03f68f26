package org.chancery.app.visitors;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to. */
final class Back {
  private static final int LONGEST = 500;

  private Back() {}

  /** The address of the page that is shown, for a hidden field. */
  static String of(Context ctx) {
    String query = ctx.method().equals(HandlerType.GET) ? ctx.queryString() : null;
    return checked(query == null ? ctx.path() : ctx.path() + "?" + query);
  }

  /** An address on this server; the front page instead of anything else. */
  static String checked(@Nullable String address) {
    boolean own =
        address != null
            && address.length() <= LONGEST
            // Two slashes, or a slash and a backslash, begin the name of another server.
            && address.matches("/([A-Za-z0-9%?&=+._~!$'()*,;:@-][\\x21-\\x7e&&[^\\\\]]*)?");
    return own && address != null ? address : "/";
  }
}
