package org.chancery.app.visitors;

import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cookies of this site. No script can read them, no other site is sent them. */
final class Cookies {
  /** Necessary: the choice itself. */
  static final String CHOICE = "chancery_choice";

  /** Recognition: a random number. */
  static final String READER = "chancery_reader";

  /** Statistics: a random number for one visit. */
  static final String VISIT = "chancery_visit";

  /** Necessary, for the team only: a session. */
  static final String TEAM = "chancery_team";

  /** Where a cookie is sent to, and after a click on what. */
  private enum Scope {
    SITE("/", "Lax"),
    TEAM("/team", "Strict");

    private final String path;
    private final String sameSite;

    Scope(String path, String sameSite) {
      this.path = path;
      this.sameSite = sameSite;
    }
  }

  private Cookies() {}

  static @Nullable String get(Context ctx, String name) {
    return ctx.cookie(name);
  }

  static void set(Context ctx, String name, String value, Duration age) {
    put(ctx, name, value, age.toSeconds(), Scope.SITE);
  }

  /** A cookie that goes when the browser is closed. */
  static void setForNow(Context ctx, String name, String value) {
    put(ctx, name, value, -1, Scope.SITE);
  }

  /** Takes a cookie away if the browser has it. */
  static void clear(Context ctx, String name) {
    if (ctx.cookie(name) != null) {
      put(ctx, name, "", 0, Scope.SITE);
    }
  }

  static void setTeam(Context ctx, String value, Duration age) {
    put(ctx, TEAM, value, age.toSeconds(), Scope.TEAM);
  }

  private static void put(Context ctx, String name, String value, long age, Scope scope) {
    boolean secure =
        ctx.scheme().equals("https") || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    ctx.res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path="
                + scope.path
                + (age < 0 ? "" : "; Max-Age=" + age)
                + "; HttpOnly; SameSite="
                + scope.sameSite
                + (secure ? "; Secure" : ""));
  }
}
