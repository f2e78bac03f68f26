package org.chancery.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium under Playwright, with a record of what pages asked for. Tests are left out
 * only where CHANCERY_SKIP_BROWSER is set; a missing browser is a failure.
 */
final class Browsers implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHANCERY_CHROMIUM", "/usr/bin/chromium"));

  private final Playwright playwright;
  private final Browser browser;
  final List<String> requests = new ArrayList<>();
  final List<String> dialogs = new ArrayList<>();
  final List<String> complaints = new ArrayList<>();

  Browsers() {
    String skip = System.getenv("CHANCERY_SKIP_BROWSER");
    Assumptions.assumeTrue(
        skip == null || skip.isEmpty(), "CHANCERY_SKIP_BROWSER is set: no browser is tried");
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          CHROMIUM
              + " is missing: install Chromium (Debian: apt-get install chromium), name another in"
              + " CHANCERY_CHROMIUM, or set CHANCERY_SKIP_BROWSER=1");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A page of its own context; what it asks for and says is recorded. */
  Page page(int width, boolean script, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setColorScheme(scheme));
    Page page = context.newPage();
    page.onRequest(r -> requests.add(r.url()));
    page.onDialog(
        d -> {
          dialogs.add(d.message());
          d.dismiss();
        });
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  Page page(int width) {
    return page(width, true, ColorScheme.LIGHT);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
