package org.chancery.app.evaluate;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The report as one page that needs nothing beside it: no script, no other file, no network. */
public final class HtmlReport {
  private static final String STYLE = "/assets/evaluate.css";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Renders the page.
   *
   * @param gold names of the files, for the title
   * @param version of the program
   */
  public String of(Measurement report, String gold, String version) {
    StringOutput out = new StringOutput(1 << 16);
    Map<String, Object> parameters =
        Map.of("sheet", Sheet.of(report, gold, version), "style", style());
    engine.render("evaluate/report.jte", parameters, out);
    return out.toString();
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is missing; build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
