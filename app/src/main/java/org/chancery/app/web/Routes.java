package org.chancery.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.Explanation;
import org.chancery.Reading;
import org.chancery.app.ledger.Calendar;
import org.chancery.app.ledger.Due;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Library;
import org.chancery.app.store.Library.StoredStory;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.store.PublicId;
import org.chancery.app.web.Current.Snapshot;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.values.Question;
import org.jspecify.annotations.Nullable;

/** Which address shows what. */
final class Routes {
  private static final int ON_A_PAGE = 25;
  private static final int STORIES_IN_FRONT = 7;
  private static final int MOST_PAGES = 1_000;

  private final Server.Parts parts;
  private final Library library;
  private final PartyNames names;
  private final Clock clock;
  private final PageRenderer pages;
  private final Trial trial;
  private final Phrasing phrasing;
  private final Ledger ledger;
  private final Current current;

  Routes(Server.Parts parts, PageRenderer pages, Trial trial) {
    this.parts = parts;
    this.library = parts.library();
    this.names = parts.names();
    this.ledger = parts.ledger();
    this.clock = parts.clock();
    this.pages = pages;
    this.trial = trial;
    this.phrasing = new Phrasing(names);
    this.current = new Current(library, ledger);
  }

  void add(JavalinConfig config) {
    config.routes.get("/", this::front);
    config.routes.get("/stories", this::stories);
    config.routes.get("/story", this::story);
    config.routes.get("/pairs", this::pairs);
    config.routes.get("/pair", ctx -> pair(ctx, asked(ctx, "a"), asked(ctx, "b")));
    config.routes.get("/pair/{a}/{b}", ctx -> pair(ctx, ctx.pathParam("a"), ctx.pathParam("b")));
    config.routes.get(
        "/pair/{a}/{b}/deadlines.ics",
        ctx -> calendar(ctx, ctx.pathParam("a"), ctx.pathParam("b")));
    config.routes.get(
        "/deadlines.ics", ctx -> calendar(ctx, ctx.queryParam("a"), ctx.queryParam("b")));
    config.routes.get("/try", ctx -> trial(ctx, 200, attempt("", "", null, null)));
    config.routes.post("/try", this::tried);
    config.routes.get("/about", ctx -> show(ctx, "about", "About", "about.jte", Map.of()));
    config.routes.get("/health", this::health);
  }

  private void show(
      Context ctx, String section, String title, String template, Map<String, Object> parameters) {
    pages.show(ctx, section, title, pages.part(template, parameters));
  }

  private void front(Context ctx) {
    Snapshot now = current.on(LocalDate.now(clock));
    FrontPage page = FrontPage.of(now, library.stories(STORIES_IN_FRONT), phrasing);
    show(ctx, "front", "", "front.jte", Map.of("front", page));
  }

  private void stories(Context ctx) {
    int page = page(ctx);
    List<StoryHead> heads = library.stories(page * ON_A_PAGE + 1);
    Paging<StoryLine> paging =
        Paging.of(heads.stream().map(phrasing::story).toList(), page, ON_A_PAGE, "/stories");
    show(ctx, "stories", "Stories", "stories.jte", Map.of("paging", paging));
  }

  private void pairs(Context ctx) {
    Paging<PairLine> paging =
        Paging.of(
            FrontPage.pairs(current.on(LocalDate.now(clock)).view().relations()).stream()
                .map(phrasing::pairLine)
                .toList(),
            page(ctx),
            2 * ON_A_PAGE,
            "/pairs");
    show(ctx, "pairs", "Pairs", "pairs.jte", Map.of("paging", paging));
  }

  private void story(Context ctx) {
    String id = asked(ctx, "id");
    // Nobody can try which paths there are on this machine.
    StoredStory story =
        (PublicId.isPath(id) ? Optional.<StoredStory>empty() : library.story(id))
            .orElseThrow(() -> new NotFoundResponse("There is no such story."));
    ctx.attribute(Plugin.STORY, id);
    StoryView view = new StoryPage(names, phrasing, ledger).view(story, List.of());
    show(ctx, "story", view.line().title(), "story.jte", Map.of("story", view));
  }

  private void pair(Context ctx, String a, String b) {
    PairView view = view(a, b, day(ctx, "day"), day(ctx, "known"));
    if (view.isEmpty()) {
      throw new NotFoundResponse("No story here tells of an act between these two.");
    }
    ctx.attribute(Plugin.PAIR, List.of(view.first(), view.second()));
    PairSheet sheet = new PairPage(names, phrasing).sheet(view);
    String title = sheet.firstName() + " and " + sheet.secondName();
    show(ctx, "pair", title, "pair.jte", Map.of("pair", sheet));
  }

  private PairView view(String a, String b, @Nullable LocalDate asOf, @Nullable LocalDate known) {
    if (a.equals(b)) {
      throw new NotFoundResponse("A party has no relations with itself.");
    }
    return PairView.of(
        library.archive(a, b), ledger, a, b, new Question(asOf, known, LocalDate.now(clock)));
  }

  /** Deadlines as a calendar: of two parties, or of all. */
  private void calendar(Context ctx, @Nullable String a, @Nullable String b) {
    LocalDate today = LocalDate.now(clock);
    Calendar calendar = new Calendar(names);
    String out;
    if (a == null || b == null) {
      Snapshot now = current.on(today);
      List<Due> dues = Due.of(now.view(), null, null);
      out = calendar.render(now.archive(), dues, "Diplomatic deadlines", today);
    } else {
      PairView view = view(a, b, null, null);
      if (view.isEmpty()) {
        throw new NotFoundResponse("No story here tells of an act between these two.");
      }
      List<Due> dues = Due.of(List.of(view.relation()), null, null);
      out =
          calendar.render(view.archive(), dues, phrasing.pair(view.first(), view.second()), today);
    }
    ctx.contentType("text/calendar; charset=utf-8").result(out);
  }

  private void tried(Context ctx) {
    String text = or(Guard.field(ctx, "text"));
    String day = or(Guard.field(ctx, "published")).strip();
    try {
      LocalDate published = day.isEmpty() ? null : date(day);
      Explanation told = trial.read(ctx.ip(), text, published);
      Reading reading = told.reading();
      StoryHead head =
          new StoryHead(
              reading.article().id(),
              reading.article().title(),
              reading.article().place(),
              reading.article().published(),
              null,
              clock.instant(),
              reading.acts().size());
      StoryView view =
          new StoryPage(names, phrasing, ledger)
              .view(new StoredStory(head, 0, reading), told.nearMisses());
      trial(ctx, 200, attempt(text, day, null, view));
    } catch (Trial.Refused e) {
      trial(ctx, e.status, attempt(text, day, String.valueOf(e.getMessage()), null));
    } catch (BadRequestResponse e) {
      trial(ctx, 400, attempt(text, day, String.valueOf(e.getMessage()), null));
    }
  }

  private TryPage attempt(
      String text, String day, @Nullable String problem, @Nullable StoryView view) {
    String shown = text.length() > Trial.MOST_BYTES ? "" : text;
    return new TryPage(shown, day, problem, view, pages.formToken());
  }

  private void trial(Context ctx, int status, TryPage page) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    show(ctx, "try", "Try it", "try.jte", Map.of("attempt", page));
  }

  private void health(Context ctx) {
    boolean ready = parts.readiness().get().ready();
    int stories = library.stories(Integer.MAX_VALUE).size();
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("application/json")
        .result(
            "{\"status\":\""
                + (ready ? "ok" : "starting")
                + "\",\"version\":\""
                + parts.version().replaceAll("[^A-Za-z0-9.+() -]", "")
                + "\",\"stories\":"
                + stories
                + "}\n");
  }

  private static String asked(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      throw new BadRequestResponse("The address lacks \u201c" + name + "\u201d.");
    }
    return value;
  }

  private static int page(Context ctx) {
    String value = ctx.queryParam("page");
    if (value == null) {
      return 1;
    }
    if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) > MOST_PAGES) {
      throw new BadRequestResponse("There is no such page of the list.");
    }
    return Integer.parseInt(value);
  }

  private static @Nullable LocalDate day(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : date(value.strip());
  }

  private static LocalDate date(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() < 1600 || day.getYear() > 2999) {
        throw new BadRequestResponse("The year of that day lies outside 1600 to 2999.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse("That is no day. Write it as 2021-10-18.");
    }
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
