package org.chancery.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/**
 * Something that adds pages of its own and parts to the others. The server knows its plugins only
 * by this interface.
 */
public interface Plugin {

  /**
   * Attribute of a request for a pair's page: a {@code List<String>} of the two parties, codes or
   * names, in alphabetical order. Set before {@link #extras} is asked.
   */
  String PAIR = "chancery.pair";

  /** Attribute of a request for a story's page: its id, a {@code String}. */
  String STORY = "chancery.story";

  /**
   * Adds routes. Every write has passed the checks of the server before a handler sees it: its
   * Host, its origin, its size and the token of its form ({@link Site#formToken}).
   *
   * @param config the server's, before it starts: {@code config.routes.get(...)}
   * @param site renders pages in the look of the others
   */
  void routes(JavalinConfig config, Site site);

  /**
   * What to add to a page. Called once for each page, after its content is known; may set cookies
   * and headers.
   *
   * @param ctx the request
   * @param section which page: front, stories, story, pairs, pair, try, about, error, or what a
   *     plugin passes to {@link Site#show}
   */
  PageExtras extras(Context ctx, String section);
}
