package org.chancery.app.visitors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.app.visitors.Recognition.Known;
import org.chancery.app.visitors.Statistics.Visitor;
import org.chancery.app.web.Site;
import org.jspecify.annotations.Nullable;

/** Pages and forms for readers. The server has checked the token of every form before. */
final class VisitorRoutes {
  private static final int LONGEST_PARTY = 120;

  private final Site site;
  private final Visitors visitors;
  private final Recognition recognition;
  private final Statistics statistics;
  private final Chooser chooser;
  private final VisitorTables tables;
  private final VisitorPages.Parts parts;
  private final RateLimit beats;
  private final ObjectMapper json = new ObjectMapper();

  VisitorRoutes(
      Site site,
      Visitors visitors,
      Recognition recognition,
      Statistics statistics,
      Chooser chooser,
      VisitorTables tables,
      VisitorPages.Parts parts) {
    this.site = site;
    this.visitors = visitors;
    this.recognition = recognition;
    this.statistics = statistics;
    this.chooser = chooser;
    this.tables = tables;
    this.parts = parts;
    this.beats = new RateLimit(parts.clock(), 120, Duration.ofMinutes(10));
  }

  void add(JavalinConfig config) {
    config.routes.get("/privacy", this::privacy);
    config.routes.get("/privacy/choices", this::choices);
    config.routes.post("/privacy/choices", this::choose);
    config.routes.get("/privacy/data", this::data);
    config.routes.get("/privacy/data.json", this::take);
    config.routes.post("/privacy/erase", this::erase);
    config.routes.post("/visitors/star", this::star);
    config.routes.post("/visitors/useful", this::useful);
    config.routes.post("/visitors/beat", this::beat);
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
    String choice = field(ctx, "choice");
    String back = Back.checked(field(ctx, "back"));
    if ("open".equals(choice)) {
      away(ctx, "/privacy/choices?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
      return;
    }
    switch (choice == null ? "" : choice) {
      case "all" -> chooser.take(ctx, true, true);
      case "none" -> chooser.take(ctx, false, false);
      case "some" ->
          chooser.take(
              ctx, "on".equals(field(ctx, "recognition")), "on".equals(field(ctx, "statistics")));
      default -> throw new BadRequestResponse("The form holds no choice: load its page again.");
    }
    away(ctx, back);
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
    away(ctx, "/privacy/data?erased=yes");
  }

  private void star(Context ctx) throws SQLException {
    String key = visitors.readerKey(ctx, visitors.consent(ctx));
    if (key == null || !recognition.knows(key)) {
      throw new ForbiddenResponse(
          "Stars need recognition: say yes to it under \u201cPrivacy choices\u201d.");
    }
    String first = party(ctx, "first");
    String second = party(ctx, "second");
    if (parts.library().actsBetween(first, second).isEmpty()) {
      throw new NotFoundResponse("There is no such pair.");
    }
    recognition.star(key, first, second, "on".equals(field(ctx, "star")), visitors.now());
    away(ctx, Back.checked(field(ctx, "back")));
  }

  private static String party(Context ctx, String name) {
    String party = field(ctx, name);
    if (party == null || party.isBlank() || party.length() > LONGEST_PARTY) {
      throw new BadRequestResponse("The form names no pair: load its page again.");
    }
    return party;
  }

  private void useful(Context ctx) throws SQLException {
    Consent consent = visitors.consent(ctx);
    String visit = visitors.visitKey(ctx, consent);
    String answer = field(ctx, "useful");
    String part = field(ctx, "part");
    Section section = Section.of(String.valueOf(field(ctx, "section"))).orElse(null);
    if (section == null || part == null || !section.has(part)) {
      throw new BadRequestResponse("The form names no section: load its page again.");
    }
    if (!"yes".equals(answer) && !"no".equals(answer)) {
      throw new BadRequestResponse("The form holds no answer: load its page again.");
    }
    String back = Back.checked(field(ctx, "back"));
    // A visit ends after half an hour; an answer that comes later has nothing to be counted with.
    if (visit != null && statistics.wasShown(visit, section)) {
      Known reader = visitors.reader(ctx, consent);
      Visitor visitor = visitors.visitor(ctx, consent, reader);
      if (visitor != null && beats.take(visit)) {
        statistics.useful(visitor, section, part, "yes".equals(answer), visitors.now());
      }
    }
    away(ctx, back + "#useful");
  }

  private void beat(Context ctx) throws SQLException {
    Consent consent = visitors.consent(ctx);
    String visit = visitors.visitKey(ctx, consent);
    if (visit == null) {
      throw new ForbiddenResponse("Nothing is counted without consent.");
    }
    if (!beats.take(visit)) {
      throw new HttpResponseException(429, "Too many.");
    }
    String page = field(ctx, "page");
    Beat beat = Beat.of(field(ctx, "beat")).orElse(null);
    if (beat == null
        || !Keys.isNumber(page)
        || !statistics.beat(String.valueOf(page), visit, beat, visitors.now())) {
      throw new BadRequestResponse("That is not a reading of a page.");
    }
    // No cookie here: this answer may come after that of a form which withdraws the consent.
    ctx.status(204);
  }

  private static @Nullable String field(Context ctx, String name) {
    return ctx.formParam(name);
  }

  private static void away(Context ctx, String address) {
    ctx.status(303);
    ctx.header("Location", address);
  }
}
