package org.chancery.app.visitors;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Forms that a page sends: what stands in them, and where the browser goes after one. */
final class Forms {
  private Forms() {}

  /** What stands in a field, null if the form lacks it. */
  static @Nullable String field(Context ctx, String name) {
    return ctx.formParam(name);
  }

  /** Sends the browser on to another page. */
  static void away(Context ctx, String address) {
    ctx.status(303);
    ctx.header("Location", address);
  }
}
