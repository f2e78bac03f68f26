package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reader's browser holds and sends after each answer, with script on and off. Cookies and
 * requests are looked at in the browser, rows in the store.
 */
class ConsentPathsTest {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHANCERY_CHROMIUM", "/usr/bin/chromium"));
  private static final Set<String> WITH_READER = Set.of(Cookies.CHOICE, Cookies.READER);
  private static final Set<String> WITH_VISIT = Set.of(Cookies.CHOICE, Cookies.VISIT);
  private static final Set<String> ALL = Set.of(Cookies.CHOICE, Cookies.READER, Cookies.VISIT);

  private static Playwright playwright;
  private static Browser browser;

  private final List<String> requests = new ArrayList<>();
  private TestSite site;

  @BeforeAll
  static void launch() {
    String skip = System.getenv("CHANCERY_SKIP_BROWSER");
    assumeTrue(skip == null || skip.isEmpty(), "CHANCERY_SKIP_BROWSER is set");
    assertThat(CHROMIUM)
        .as("install Chromium, name another in CHANCERY_CHROMIUM, or set CHANCERY_SKIP_BROWSER=1")
        .isExecutable();
    playwright = TestSite.playwright();
    browser = TestSite.launch(playwright, CHROMIUM);
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    site = new TestSite();
  }

  @AfterEach
  void close() {
    String log = site.log.toString(java.nio.charset.StandardCharsets.UTF_8);
    site.close();
    assertThat(log).isEmpty();
  }

  private BrowserContext context(boolean script) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    context.onRequest(r -> requests.add(r.method() + " " + r.url()));
    context.setDefaultTimeout(10_000);
    return context;
  }

  private Page page(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(site.at("/"));
    return page;
  }

  private static void press(Page page, String name) {
    page.locator(".consent-form button", new Page.LocatorOptions().setHasText(name)).click();
  }

  private void everywhere(Page page) {
    for (String path :
        List.of(
            "/",
            "/stories",
            "/story?id=first",
            "/pairs",
            "/pair/CHL/NOR",
            "/try",
            "/about",
            "/privacy",
            "/privacy/choices",
            "/privacy/data",
            "/team")) {
      page.navigate(site.at(path));
    }
  }

  private void choose(Page page, boolean recognition, boolean statistics) {
    page.navigate(site.at("/privacy/choices"));
    page.locator("#p-recognition").setChecked(recognition);
    page.locator("#p-statistics").setChecked(statistics);
    press(page, "Save my choice");
  }

  private void nothingOptional() {
    assertThat(requests).allMatch(r -> r.contains(" " + site.at("/")));
    // Beacons are not told to tests; the script that sends them must not even be loaded.
    assertThat(requests).noneMatch(r -> r.contains("/visitors/") || r.endsWith(".js"));
    assertThat(site.personal()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutAChoiceNothingIsSetKeptOrSent(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEmpty();
      nothingOptional();
      page.navigate(site.at("/"));
      assertThat(page.locator(".consent").textContent())
          .contains("recognise you when you return")
          .contains("which sections you find most interesting and useful");
      assertThat(site.number("SELECT sum(times) FROM section_day")).isEqualTo(9);
      assertThat(site.rows("section_day")).isEqualTo(7);
      assertThat(page.evaluate("() => [localStorage.length, sessionStorage.length].join()"))
          .isEqualTo("0,0");
    }
  }

  @Test
  void whatIsAddedCanBeReadByEverybodyAndFitsEveryWidth() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {390, 1280}) {
        try (BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme))) {
          Page page = page(context);
          sound(page);
          press(page, "Accept all");
          page.navigate(site.at("/pair/CHL/NOR"));
          page.locator("button.star").click();
          page.locator(".useful summary").click();
          sound(page);
          site.clock.forward(Duration.ofHours(1));
          for (String path :
              List.of("/", "/privacy", "/privacy/choices", "/privacy/data", "/team")) {
            page.navigate(site.at(path));
            sound(page);
          }
          page.locator("#key").fill(TestSite.TOKEN);
          page.locator(".signin button").click();
          sound(page);
        }
      }
    }
  }

  private static void sound(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(page.url())
        .extracting(r -> r.getImpact() + " " + r.getId() + " " + r.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0);
  }

  @Test
  void refusingIsAsEasyAndAsVisibleAsAccepting() {
    for (int width : new int[] {390, 1280}) {
      try (BrowserContext context = context(true)) {
        Page page = page(context);
        page.setViewportSize(width, 800);
        List<BoundingBox> boxes =
            Stream.of("Accept all", "Refuse all", "Choose")
                .map(
                    n ->
                        page.locator(
                            ".consent-form button", new Page.LocatorOptions().setHasText(n)))
                .map(b -> b.boundingBox())
                .toList();
        assertThat(boxes).allMatch(b -> Math.abs(b.width - boxes.get(0).width) < 1);
        assertThat(boxes).allMatch(b -> Math.abs(b.height - boxes.get(0).height) < 1);
        assertThat(boxes).allMatch(b -> Math.abs(b.y - boxes.get(0).y) < 1 && b.y < 800);
        Object looks =
            page.evaluate(
                "() => new Set([...document.querySelectorAll('.consent-form button')].map(b => {"
                    + "const s = getComputedStyle(b);"
                    + "return [s.color, s.backgroundColor, s.fontSize, s.fontWeight].join()})).size");
        assertThat(looks).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusingLeavesOneCookieWithoutAnIdentifier(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = context.newPage();
      page.navigate(site.at("/pair/CHL/NOR"));
      press(page, "Refuse all");
      assertThat(page.url()).isEqualTo(site.at("/pair/CHL/NOR"));
      assertThat(page.locator(".consent").count()).isZero();
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEqualTo(TestSite.CHOICE);
      Cookie cookie = TestSite.cookie(context, Cookies.CHOICE);
      assertThat(cookie.value).isEqualTo("r0s0.20310305." + Notice.VERSION);
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
      nothingOptional();
      assertThat(site.number("SELECT times FROM consent_day WHERE answer = 'none'")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recognitionAloneKnowsTheReaderAndCountsNothing(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Choose");
      assertThat(page.locator("#p-recognition").isChecked()).isFalse();
      assertThat(page.locator("#p-statistics").isChecked()).isFalse();
      choose(page, true, false);
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEqualTo(WITH_READER);
      Cookie cookie = TestSite.cookie(context, Cookies.READER);
      assertThat(cookie.value).matches("[0-9a-f]{32}");
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
      assertThat(requests).noneMatch(r -> r.contains("/visitors/"));
      assertThat(site.rows("page_read") + site.rows("page_useful")).isZero();
      assertThat(site.rows("reader")).isEqualTo(1);
      assertThat(site.number("SELECT count(*) FROM reader WHERE key = '" + cookie.value + "'"))
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void statisticsAloneCountAVisitOfNobody(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      choose(page, false, true);
      page.navigate(site.at("/story?id=first"));
      assertThat(TestSite.cookies(context)).isEqualTo(WITH_VISIT);
      assertThat(TestSite.cookie(context, Cookies.VISIT).expires).isEqualTo(-1);
      if (script) {
        page.waitForTimeout(2_200);
      }
      page.locator(".answer button", new Page.LocatorOptions().setHasText("Yes")).first().click();
      page.navigate(site.at("/about"));
      page.waitForTimeout(300);
      assertThat(site.rows("reader") + site.rows("reader_pair")).isZero();
      assertThat(site.number("SELECT count(*) FROM page_read WHERE reader IS NOT NULL")).isZero();
      assertThat(site.number("SELECT count(*) FROM page_read WHERE kind <> 'unknown'")).isZero();
      assertThat(site.number("SELECT count(DISTINCT visit) FROM page_read")).isEqualTo(1);
      assertThat(site.number("SELECT count(*) FROM page_useful WHERE useful")).isEqualTo(1);
      boolean loaded = requests.stream().anyMatch(r -> r.endsWith(".js"));
      assertThat(loaded).isEqualTo(script);
      assertThat(
              site.number(
                  "SELECT count(*) FROM page_read WHERE section = 'story' AND part ="
                      + " 'text' AND seconds > 0"))
          .isEqualTo(script ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acceptingAllTiesVisitsToTheReader(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Accept all");
      assertThat(page.locator(".consent").count()).isZero();
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEqualTo(ALL);
      assertThat(site.rows("reader")).isEqualTo(1);
      assertThat(site.number("SELECT count(*) FROM page_read WHERE reader IS NULL")).isZero();
      assertThat(site.number("SELECT count(*) FROM page_read WHERE kind = 'new' AND part = ''"))
          .isEqualTo(8);
      assertThat(requests).allMatch(r -> r.contains(" " + site.at("/")));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withdrawingForgetsAtOnce(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Accept all");
      everywhere(page);
      page.navigate(site.at("/about"));
      page.locator("footer a", new Page.LocatorOptions().setHasText("Privacy choices")).click();
      press(page, "Refuse all");
      page.waitForTimeout(300);
      assertThat(TestSite.cookies(context)).isEqualTo(TestSite.CHOICE);
      assertThat(site.personal()).isZero();
      requests.clear();
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEqualTo(TestSite.CHOICE);
      nothingOptional();
      assertThat(site.number("SELECT times FROM consent_day WHERE answer = 'withdrawn'"))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneOfTwoCanBeWithdrawn(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Accept all");
      choose(page, false, true);
      page.navigate(site.at("/about"));
      assertThat(TestSite.cookies(context)).isEqualTo(WITH_VISIT);
      assertThat(site.rows("reader")).isZero();
      assertThat(site.number("SELECT count(*) FROM page_read")).isGreaterThan(1);
      choose(page, true, false);
      page.navigate(site.at("/about"));
      assertThat(TestSite.cookies(context)).isEqualTo(WITH_READER);
      assertThat(site.rows("reader")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChoiceLapsesAfterSixMonthsAndIsAskedForAgain(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Accept all");
      site.clock.set("2031-09-04T23:00:00Z");
      page.navigate(site.at("/about"));
      assertThat(page.locator(".consent").count()).isZero();
      site.clock.set("2031-09-05T00:00:00Z");
      requests.clear();
      page.navigate(site.at("/"));
      page.waitForTimeout(200);
      assertThat(page.locator(".consent").textContent()).contains("Your earlier choice has lapsed");
      assertThat(TestSite.cookies(context)).isEmpty();
      assertThat(requests.stream().filter(r -> r.endsWith(".js"))).isEmpty();
      press(page, "Refuse all");
      assertThat(TestSite.cookies(context)).isEqualTo(TestSite.CHOICE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void globalPrivacyControlIsANoWithoutNagging(boolean script) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setExtraHTTPHeaders(Map.of("Sec-GPC", "1")))) {
      context.onRequest(r -> requests.add(r.method() + " " + r.url()));
      Page page = page(context);
      assertThat(page.locator(".consent").count()).isZero();
      assertThat(page.locator(".consent-line").textContent()).contains("We take that as a no");
      everywhere(page);
      assertThat(TestSite.cookies(context)).isEmpty();
      nothingOptional();
      choose(page, true, true);
      everywhere(page);
      assertThat(page.locator(".consent-line").count()).isZero();
      assertThat(TestSite.cookies(context)).isEqualTo(ALL);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderWhoReturnsSeesWhatIsNew(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      choose(page, true, false);
      page.navigate(site.at("/pair/CHL/NOR"));
      page.locator("button.star").click();
      assertThat(page.url()).isEqualTo(site.at("/pair/CHL/NOR"));
      assertThat(page.locator("button.star").textContent()).contains("Starred");
      site.clock.forward(Duration.ofDays(2));
      site.tell("second", "Chile recalls", ActType.RECALL, "NOR", "CHL");
      site.clock.forward(Duration.ofDays(1));
      page.navigate(site.at("/"));
      String welcome = page.locator(".welcome").textContent();
      assertThat(welcome).contains("Welcome back").contains("your last visit on 5 March 2031");
      assertThat(page.locator(".welcome .fresh li").count()).isEqualTo(1);
      assertThat(page.locator(".welcome .followed").textContent()).contains("1 new act");
      page.locator(".welcome .followed a").click();
      assertThat(page.locator(".pair-news").textContent())
          .contains("New since you last opened this pair on 5 March 2031");
      assertThat(page.locator(".pair-news li").count()).isEqualTo(1);
      page.navigate(site.at("/"));
      assertThat(page.locator(".welcome .fresh li").count()).isEqualTo(1);
      site.clock.forward(Duration.ofDays(1));
      page.navigate(site.at("/"));
      assertThat(page.locator(".welcome").textContent())
          .contains("No new story since your last visit on 8 March 2031");
    }
  }

  @Test
  void statisticsReachTheTeam() {
    for (int i = 0; i < 6; i++) {
      try (BrowserContext context = context(true)) {
        Page page = page(context);
        press(page, "Accept all");
        page.navigate(site.at("/story?id=first"));
        site.clock.forward(Duration.ofSeconds(20));
        page.keyboard().press("End");
        page.waitForTimeout(1_400);
        page.locator(".answer button", new Page.LocatorOptions().setHasText("Yes")).first().click();
        page.waitForURL(Pattern.compile(".*#useful"));
        page.navigate(site.at("/about"));
        page.waitForTimeout(150);
      }
    }
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(site.at("/team"));
      assertThat(page.locator("main").textContent()).doesNotContain("Interest by section");
      page.locator("#key").fill("not the token at all");
      page.locator(".signin button").click();
      assertThat(page.locator(".problem").textContent()).contains("not the team");
      page.locator("#key").fill(TestSite.TOKEN);
      page.locator(".signin button").click();
      Cookie session = TestSite.cookie(context, Cookies.TEAM);
      assertThat(session.httpOnly).isTrue();
      assertThat(session.sameSite).isEqualTo(SameSiteAttribute.STRICT);
      List<String> story =
          page.locator("table.figures")
              .first()
              .locator(
                  "tr",
                  new com.microsoft.playwright.Locator.LocatorOptions()
                      .setHasText(Pattern.compile("^Story")))
              .first()
              .locator("td")
              .allTextContents();
      assertThat(story.get(0)).isEqualTo("6");
      assertThat(story.get(1)).matches("[1-9][0-9]* s");
      assertThat(story.get(3)).isEqualTo("6");
      assertThat(story.get(4)).isEqualTo("<5");
      assertThat(page.locator("svg[role=img]").count()).isGreaterThan(7);
      page.locator("button.quiet").click();
      assertThat(page.locator("#key").count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void myDataIsSeenTakenAwayAndReallyErased(boolean script) {
    try (BrowserContext context = context(script)) {
      Page page = page(context);
      press(page, "Accept all");
      page.navigate(site.at("/pair/CHL/NOR"));
      page.locator("button.star").click();
      page.locator(".answer button", new Page.LocatorOptions().setHasText("No")).first().click();
      page.navigate(site.at("/privacy/data"));
      assertThat(page.locator("main").textContent())
          .contains("Pairs you opened or starred (1)")
          .contains("Answers (1)");
      String json = context.request().get(site.at("/privacy/data.json")).text();
      assertThat(json).contains("\"first_party\" : \"CHL\"").contains("\"section\" : \"pair\"");
      assertThat(json).doesNotContain(TestSite.cookie(context, Cookies.READER).value);
      assertThat(site.personal()).isPositive();
      page.locator(".data-actions button").click();
      page.waitForTimeout(200);
      assertThat(page.locator(".done").textContent()).contains("is erased");
      assertThat(site.personal()).isZero();
      assertThat(TestSite.cookies(context)).isEqualTo(TestSite.CHOICE);
      everywhere(page);
      assertThat(site.personal()).isZero();
    }
  }
}
