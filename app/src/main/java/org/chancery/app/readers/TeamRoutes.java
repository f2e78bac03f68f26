package org.chancery.app.readers;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chancery.app.web.Site;
import org.jspecify.annotations.Nullable;

/** The team's pages. */
final class TeamRoutes {
  private final Site site;
  private final TeamGate gate;
  private final Analyst analyst;
  private final Visitors visitors;

  TeamRoutes(Site site, TeamGate gate, Analyst analyst, Visitors visitors) {
    this.site = site;
    this.gate = gate;
    this.analyst = analyst;
    this.visitors = visitors;
  }

  void add(JavalinConfig config) {
    config.routes.get("/team", this::team);
    config.routes.post("/team/sign-in", this::signIn);
    config.routes.post("/team/sign-out", this::signOut);
  }

  private void team(Context ctx) throws SQLException {
    ctx.header("Cache-Control", "no-store");
    if (!gate.isSession(Cookies.get(ctx, Cookies.TEAM))) {
      form(ctx, 200, null);
      return;
    }
    String problem = null;
    Range range;
    try {
      range = Range.of(ctx.queryParam("from"), ctx.queryParam("to"), visitors.today());
    } catch (Range.Invalid e) {
      ctx.status(400);
      problem = String.valueOf(e.getMessage());
      range = Range.last(visitors.today());
    }
    VisitReport report = analyst.report(range);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("report", report);
    parameters.put("plots", Plots.of(report));
    parameters.put("problem", problem);
    parameters.put("token", site.formToken());
    site.show(ctx, Additions.TEAM, "Team", site.part("readers/team.jte", parameters));
  }

  private void signIn(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (!gate.mayTry()) {
      form(ctx, 429, "Too many tries. Wait a minute.");
    } else if (!gate.isToken(ctx.formParam("key"))) {
      form(ctx, 403, "That is not the team\u2019s token.");
    } else {
      Cookies.setTeam(ctx, gate.session(), TeamGate.SESSION);
      away(ctx);
    }
  }

  private void signOut(Context ctx) {
    if (gate.isSession(Cookies.get(ctx, Cookies.TEAM))) {
      gate.signOut();
    }
    Cookies.setTeam(ctx, "", Duration.ZERO);
    away(ctx);
  }

  private void form(Context ctx, int status, @Nullable String problem) {
    ctx.status(status);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("problem", problem);
    parameters.put("token", site.formToken());
    site.show(ctx, Additions.TEAM, "Team", site.part("readers/signin.jte", parameters));
  }

  private static void away(Context ctx) {
    ctx.status(303);
    ctx.header("Location", "/team");
  }
}
