package org.chancery.app.visitors;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.app.visitors.Recognition.Known;
import org.chancery.app.visitors.Recognition.Pair;
import org.chancery.app.visitors.Statistics.Visitor;
import org.chancery.app.web.PageExtras;
import org.chancery.app.web.Plugin;
import org.chancery.app.web.Site;
import org.jspecify.annotations.Nullable;

/** What is added to each page: the notice, "welcome back", the star, "was this useful?". */
final class Additions {
  /** Section of the page with the choices, which needs no notice above it. */
  static final String CHOICES = "choices";

  /** Section of the team's pages. */
  static final String TEAM = "team";

  private static final List<PageExtras.Link> LINKS =
      List.of(
          new PageExtras.Link("/privacy", "Privacy"),
          new PageExtras.Link("/privacy/choices", "Privacy choices"),
          new PageExtras.Link("/privacy/data", "My data"));

  private static final Set<String> UNASKED = Set.of(CHOICES, TEAM, "error");

  private final Site site;
  private final Visitors visitors;
  private final Recognition recognition;
  private final Statistics statistics;
  private final News news;
  private final RateLimit pages;

  Additions(
      Site site, Visitors visitors, Recognition recognition, Statistics statistics, News news) {
    this.site = site;
    this.visitors = visitors;
    this.recognition = recognition;
    this.statistics = statistics;
    this.news = news;
    this.pages = new RateLimit(visitors.clock(), 600, Duration.ofHours(1));
  }

  PageExtras to(Context ctx, String name) throws SQLException {
    Consent consent = visitors.consent(ctx);
    visitors.tidy(ctx, consent);
    Known reader = visitors.reader(ctx, consent);
    Section section = Section.of(name).orElse(null);
    Content feedback = null;
    List<String> scripts = List.of();
    if (section != null && !ctx.method().equals(HandlerType.HEAD) && ctx.statusCode() == 200) {
      statistics.count(section, visitors.now());
      Visitor visitor = visitors.visitor(ctx, consent, reader);
      if (visitor != null && pages.take(visitor.visit())) {
        feedback = counted(ctx, visitor, section);
        scripts = List.of(site.asset("visitors.js"));
      }
    }
    return new PageExtras(
        UNASKED.contains(name) ? null : notice(ctx, consent),
        welcome(ctx, reader, name),
        null,
        feedback,
        LINKS,
        List.of(site.asset("visitors.css")),
        scripts);
  }

  private Content counted(Context ctx, Visitor visitor, Section section) throws SQLException {
    String page = visitors.number();
    statistics.shown(page, visitor, section, visitors.now());
    return site.part(
        "visitors/useful.jte",
        Map.of(
            "section", section,
            "answers", Map.copyOf(statistics.answers(visitor.visit(), section)),
            "page", page,
            "codes",
                section.parts().stream().map(Section.Part::code).collect(Collectors.joining(" ")),
            "token", site.formToken(),
            "back", Back.of(ctx)));
  }

  private @Nullable Content notice(Context ctx, Consent consent) {
    return switch (consent.basis()) {
      case CHOSEN -> null;
      case SIGNAL -> site.part("visitors/signal.jte", Map.of());
      case OPEN, LAPSED ->
          site.part(
              "visitors/notice.jte",
              Map.of(
                  "token", site.formToken(),
                  "back", Back.of(ctx),
                  "lapsed", consent.basis() == Consent.Basis.LAPSED));
    };
  }

  private @Nullable Content welcome(Context ctx, @Nullable Known reader, String section)
      throws SQLException {
    if (reader == null || ctx.statusCode() != 200) {
      return null;
    }
    if (section.equals("front")) {
      News.Front front = news.front(reader);
      return front == null ? null : site.part("visitors/welcome.jte", Map.of("news", front));
    }
    if (section.equals("pair") && ctx.attribute(Plugin.PAIR) instanceof List<?> pair) {
      Pair known =
          recognition.opened(
              reader, String.valueOf(pair.get(0)), String.valueOf(pair.get(1)), visitors.now());
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("news", news.pair(known));
      parameters.put("token", site.formToken());
      parameters.put("back", Back.of(ctx));
      return site.part("visitors/pair.jte", parameters);
    }
    return null;
  }
}
