package org.chancery.app.visitors;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.chancery.app.visitors.Recognition.Known;
import org.chancery.app.visitors.Statistics.Visitor;

/**
 * Forms by which readers tell something of a page: a star, whether it was useful, how far it was
 * read. The server has checked the token of every form before.
 */
final class VisitorRoutes {
  private static final int LONGEST_PARTY = 120;

  private final Visitors visitors;
  private final Recognition recognition;
  private final Statistics statistics;
  private final VisitorPages.Parts parts;
  private final RateLimit beats;

  VisitorRoutes(
      Visitors visitors, Recognition recognition, Statistics statistics, VisitorPages.Parts parts) {
    this.visitors = visitors;
    this.recognition = recognition;
    this.statistics = statistics;
    this.parts = parts;
    this.beats = new RateLimit(parts.clock(), 120, Duration.ofMinutes(10));
  }

  void add(JavalinConfig config) {
    config.routes.post("/visitors/star", this::star);
    config.routes.post("/visitors/useful", this::useful);
    config.routes.post("/visitors/beat", this::beat);
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
    recognition.star(key, first, second, "on".equals(Forms.field(ctx, "star")), visitors.now());
    Forms.away(ctx, Back.checked(Forms.field(ctx, "back")));
  }

  private static String party(Context ctx, String name) {
    String party = Forms.field(ctx, name);
    if (party == null || party.isBlank() || party.length() > LONGEST_PARTY) {
      throw new BadRequestResponse("The form names no pair: load its page again.");
    }
    return party;
  }

  private void useful(Context ctx) throws SQLException {
    Consent consent = visitors.consent(ctx);
    String visit = visitors.visitKey(ctx, consent);
    String answer = Forms.field(ctx, "useful");
    String part = Forms.field(ctx, "part");
    Section section = Section.of(String.valueOf(Forms.field(ctx, "section"))).orElse(null);
    if (section == null || part == null || !section.has(part)) {
      throw new BadRequestResponse("The form names no section: load its page again.");
    }
    if (!"yes".equals(answer) && !"no".equals(answer)) {
      throw new BadRequestResponse("The form holds no answer: load its page again.");
    }
    String back = Back.checked(Forms.field(ctx, "back"));
    // A visit ends after half an hour; an answer that comes later has nothing to be counted with.
    if (visit != null && statistics.wasShown(visit, section)) {
      Known reader = visitors.reader(ctx, consent);
      Visitor visitor = visitors.visitor(ctx, consent, reader);
      if (visitor != null && beats.take(visit)) {
        statistics.useful(visitor, section, part, "yes".equals(answer), visitors.now());
      }
    }
    Forms.away(ctx, back + "#useful");
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
    String page = Forms.field(ctx, "page");
    Beat beat = Beat.of(Forms.field(ctx, "beat")).orElse(null);
    if (beat == null
        || !Keys.isNumber(page)
        || !statistics.beat(String.valueOf(page), visit, beat, visitors.now())) {
      throw new BadRequestResponse("That is not a reading of a page.");
    }
    // No cookie here: this answer may come after that of a form which withdraws the consent.
    ctx.status(204);
  }
}
