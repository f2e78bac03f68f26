package org.chancery.app.web;

import gg.jte.Content;
import io.javalin.http.Context;
import java.util.Map;

/** What a plugin needs of the server: pages in the common look, and tokens for forms. */
public interface Site {

  /**
   * Answers with a whole page: head, navigation, content, foot.
   *
   * @param ctx the request; its status stays as it is
   * @param section which page it is, for navigation and for the plugins
   * @param title headline of the window, without the name of the site
   * @param body content, from {@link #part}
   */
  void show(Context ctx, String section, String title, Content body);

  /**
   * A template with its parameters, rendered when the page is.
   *
   * @param template path below {@code src/main/jte}, as "visitors/consent.jte"
   * @param parameters by the names of the template's {@code @param}s
   */
  Content part(String template, Map<String, Object> parameters);

  /**
   * The value of the hidden field {@code token} that every form with method post must carry: {@code
   * <input type="hidden" name="token" value="...">}. A write without it gets 403.
   */
  String formToken();

  /**
   * The address of a file in the folder {@code assets} of the class path (.css, .js, .svg), which
   * the server then serves from memory.
   */
  String asset(String name);
}
