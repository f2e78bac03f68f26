package org.chancery.app.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Renders pages in the common look. */
final class PageRenderer implements Site {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final FormToken tokens;
  private final Server.Parts parts;

  PageRenderer(Assets assets, FormToken tokens, Server.Parts parts) {
    this.assets = assets;
    this.tokens = tokens;
    this.parts = parts;
  }

  @Override
  public void show(Context ctx, String section, String title, Content body) {
    List<PageExtras> extras = parts.plugins().stream().map(p -> p.extras(ctx, section)).toList();
    if (extras.stream().anyMatch(e -> !e.scripts().isEmpty())) {
      Guard.allowScripts(ctx);
    }
    Readiness now = parts.readiness().get();
    if (!now.ready() && section.equals("front")) {
      ctx.header("Refresh", "3");
    }
    Layout layout =
        new Layout(
            section,
            title,
            asset("chancery.css"),
            asset("mark.svg"),
            extras,
            now,
            parts.demo(),
            parts.version());
    StringOutput out = new StringOutput(1 << 14);
    engine.render("layout.jte", Map.of("page", layout, "body", body), out);
    ctx.html(out.toString());
  }

  /** A page without anything of a plugin, for answers that no request stands behind. */
  String bare(String title, Content body) {
    Layout layout =
        new Layout(
            "error",
            title,
            asset("chancery.css"),
            asset("mark.svg"),
            List.of(),
            Readiness.READY,
            parts.demo(),
            parts.version());
    StringOutput out = new StringOutput();
    engine.render("layout.jte", Map.of("page", layout, "body", body), out);
    return out.toString();
  }

  @Override
  public Content part(String template, Map<String, Object> parameters) {
    return out -> engine.render(template, parameters, out);
  }

  @Override
  public String formToken() {
    return tokens.issue();
  }

  @Override
  public String asset(String name) {
    return assets.address(name);
  }
}
