package org.chancery.app.visitors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.app.web.Site;

/**
 * Pages and forms of privacy: what a visitor chose, and what is known of one. The server has
 * checked the token of every form before.
 */
final class PrivacyRoutes {
  private final Site site;
  private final Visitors visitors;
  private final Chooser chooser;
  private final VisitorTables tables;
  private final ObjectMapper json = new ObjectMapper();

  PrivacyRoutes(Site site, Visitors visitors, Chooser chooser, VisitorTables tables) {
    this.site = site;
    this.visitors = visitors;
    this.chooser = chooser;
    this.tables = tables;
  }

  void add(JavalinConfig config) {
    config.routes.get("/privacy", this::privacy);
    config.routes.get("/privacy/choices", this::choices);
    config.routes.post("/privacy/choices", this::choose);
    config.routes.get("/privacy/data", this::data);
    config.routes.get("/privacy/data.json", this::take);
    config.routes.post("/privacy/erase", this::erase);
  }

  private void privacy(Context ctx) {
    site.show(ctx, "privacy", "Privacy", site.part("visitors/privacy.jte", Map.of()));
  }

  private void choices(Context ctx) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("consent", ConsentView.of(visitors.consent(ctx)));
    parameters.put("saved", ctx.queryParam("saved") != null);
    parameters.put("token", site.formToken());
    String back = ctx.queryParam("back");
    parameters.put("back", back == null ? "/privacy/choices?saved=yes" : Back.checked(back));
    site.show(
        ctx, Additions.CHOICES, "Privacy choices", site.part("visitors/choices.jte", parameters));
  }

  private void choose(Context ctx) throws SQLException {
    String choice = Forms.field(ctx, "choice");
    String back = Back.checked(Forms.field(ctx, "back"));
    if ("open".equals(choice)) {
      Forms.away(ctx, "/privacy/choices?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
      return;
    }
    switch (choice == null ? "" : choice) {
      case "all" -> chooser.take(ctx, true, true);
      case "none" -> chooser.take(ctx, false, false);
      case "some" ->
          chooser.take(
              ctx,
              "on".equals(Forms.field(ctx, "recognition")),
              "on".equals(Forms.field(ctx, "statistics")));
      default -> throw new BadRequestResponse("The form holds no choice: load its page again.");
    }
    Forms.away(ctx, back);
  }

  private void data(Context ctx) throws SQLException {
    Consent consent = visitors.consent(ctx);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("data", mine(ctx, consent));
    parameters.put("consent", ConsentView.of(consent));
    parameters.put("erased", ctx.queryParam("erased") != null);
    parameters.put("token", site.formToken());
    site.show(ctx, "data", "My data", site.part("visitors/data.jte", parameters));
  }

  private void take(Context ctx) throws SQLException, JsonProcessingException {
    Consent consent = visitors.consent(ctx);
    Choice choice = consent.choice();
    MyData mine = mine(ctx, consent);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("taken", visitors.now().toString());
    out.put("choice", choice == null ? "none made" : choice.answer());
    if (choice != null) {
      out.put("chosen", choice.made().toString());
      out.put("lapses", choice.lapses().toString());
      out.put("text", choice.version());
    }
    out.put("recognition", mine.recognition());
    out.put("pairs", mine.pairs());
    out.put("pages", mine.pages());
    out.put("answers", mine.answers());
    ctx.header("Content-Disposition", "attachment; filename=\"my-chancery-data.json\"");
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("application/json; charset=utf-8")
        .result(json.writerWithDefaultPrettyPrinter().writeValueAsString(out));
  }

  private MyData mine(Context ctx, Consent consent) throws SQLException {
    return MyData.of(tables, visitors.readerKey(ctx, consent), visitors.visitKey(ctx, consent));
  }

  private void erase(Context ctx) throws SQLException {
    chooser.erase(ctx);
    Forms.away(ctx, "/privacy/data?erased=yes");
  }
}
