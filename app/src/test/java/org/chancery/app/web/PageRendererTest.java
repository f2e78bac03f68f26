package org.chancery.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: wide and narrow, light and dark, with and without script. */
class PageRendererTest {
  private static Browsers browsers;
  private static Site4Tests site;
  private static Page phone;
  private static Page desk;
  private static Page bright;
  private static Page dark;

  @BeforeAll
  static void start() {
    browsers = new Browsers();
    site = new Site4Tests();
    phone = browsers.page(390, false, ColorScheme.LIGHT);
    desk = browsers.page(1280, false, ColorScheme.LIGHT);
    bright = browsers.page(1280);
    dark = browsers.page(390, true, ColorScheme.DARK);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  static Stream<String> paths() {
    return Stream.of(
        "/",
        "/stories",
        "/story?id=wires/one.html",
        Links.story(Stories.hostile().article().id()),
        "/pairs",
        "/pair/CHL/NOR",
        "/pair/CHL/NOR?day=2030-01-01",
        "/pair/CHL/NOR?day=2031-03-10&known=2031-03-05",
        "/try",
        "/about",
        "/nowhere");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void fitsPhonesAndDesks(String path) {
    browsers.requests.clear();
    for (int width : List.of(390, 1280)) {
      // Without script: what holds here holds with it too, as no page has any. What measures the
      // page is put in by the browser's driver.
      Page page = width == 390 ? phone : desk;
      page.navigate(site.at(path));
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.locator("main h1, main h2").first().isVisible()).isTrue();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("%s at %d scrolls sideways", path, width)
          .isLessThanOrEqualTo(width);
    }
    assertThat(browsers.requests).allMatch(url -> url.startsWith(site.at("/")));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isAccessible(String path) {
    for (Page page : List.of(bright, dark)) {
      page.navigate(site.at(path));
      List<String> found =
          new AxeBuilder(page)
              .analyze().getViolations().stream()
                  .filter(r -> List.of("serious", "critical").contains(r.getImpact()))
                  .map(PageRendererTest::described)
                  .toList();
      assertThat(found).as(path).isEmpty();
    }
  }

  private static String described(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  @Test
  void aMarkIsExplainedWithoutScript() {
    Page page = browsers.page(390, false, ColorScheme.LIGHT);
    page.navigate(site.at("/story?id=wires/one.html"));
    assertThat(page.locator(".note:visible").count()).isZero();

    page.locator(".m-date").first().click();
    assertThat(page.locator(".note-date:visible").innerText()).contains("on Monday");

    page.locator(".m-actor").first().click();
    assertThat(page.locator(".note-actor:visible").innerText()).contains("Chile (CHL), sector GOV");

    page.locator("a.flag[aria-label^=announced]").first().click();
    assertThat(page.locator(".note-act:visible").innerText())
        .contains("Chile to expel 6 Norwegian diplomats", "due by 11 March 2031", "expel-envoys");

    page.locator("a.flag[aria-label^=claim]").first().click();
    assertThat(page.locator(".note-claim:visible").innerText()).contains("Ana Rojas");
    page.context().close();
  }

  @Test
  void aDayShowsHowThingsStoodThen() {
    Page page = browsers.page(1280, false, ColorScheme.LIGHT);
    page.navigate(site.at("/pair/NOR/CHL"));
    assertThat(page.locator("h1").innerText()).isEqualTo("Chile and Norway");
    int all = page.locator(".chronicle .act").count();
    page.fill("#day", "2030-06-01");
    page.click("button");
    assertThat(page.url()).endsWith("/pair/CHL/NOR?day=2030-06-01&known=");
    assertThat(page.locator(".chronicle .act").count()).isBetween(1, all - 1);
    assertThat(page.locator("#standing").innerText()).contains("1 June 2030");
    page.click("text=Show all that is known");
    assertThat(page.locator(".chronicle .act").count()).isEqualTo(all);
    page.context().close();
  }

  @Test
  void aTextCanBeTriedWithoutScript() {
    Page page = browsers.page(390, false, ColorScheme.LIGHT);
    page.navigate(site.at("/try"));
    page.fill("#text", "Chile expelled six diplomats.");
    page.fill("#published", "2031-03-04");
    page.click("button");
    assertThat(page.locator(".result").innerText())
        .contains("Chile expelled six diplomats.", "4 March 2031", "nothing was stored");

    page.navigate(site.at("/try"));
    page.fill("#text", "REFUSE");
    page.click("button");
    assertThat(page.locator("[role=alert]").innerText()).contains("is not in English");
    assertThat(page.inputValue("#text")).isEqualTo("REFUSE");
    page.context().close();
  }

  @Test
  void nothingFromOutsideIsMarkup() {
    browsers.dialogs.clear();
    browsers.complaints.clear();
    browsers.requests.clear();
    Page page = browsers.page(1280);
    String pair = Links.pair(Stories.MARKUP, "A" + Stories.MARKUP);
    for (String path :
        List.of(
            "/",
            "/stories",
            "/pairs",
            pair,
            pair + "&day=2031-01-01",
            Links.story(Stories.hostile().article().id()))) {
      page.navigate(site.at(path));
      assertThat(page.content()).contains("onerror");
      assertClean(page);
    }
    page.navigate(site.at("/try"));
    page.fill("#text", Stories.MARKUP + "</textarea><script>alert(4)</script>");
    page.click("button");
    assertThat(page.locator(".result-title").innerText()).contains("<script>alert('x')</script>");
    assertClean(page);
    assertThat(browsers.dialogs).isEmpty();
    assertThat(browsers.complaints).isEmpty();
    assertThat(browsers.requests).allMatch(url -> url.startsWith(site.at("/")));
    page.context().close();
  }

  private static void assertClean(Page page) {
    assertThat(page.locator("script, img, iframe, object, embed, [onerror], [onload]").count())
        .isZero();
    assertThat(page.locator("a[href^='javascript:']").count()).isZero();
    assertThat(page.locator("[style]").count()).isZero();
    for (Object href :
        (List<?>) page.evaluate("[...document.links].map(l => l.getAttribute('href'))")) {
      assertThat((String) href).matches("[/#].*");
    }
  }
}
