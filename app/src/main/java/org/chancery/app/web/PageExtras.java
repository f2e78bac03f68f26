package org.chancery.app.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts that a plugin adds to a page. Contents come from templates ({@link Site#part}), which
 * escape; a plugin never builds markup out of words.
 *
 * @param notice above everything, as a consent notice; null for none
 * @param welcome at the top of the page's own content, as "welcome back" and what is new; null for
 *     none
 * @param beside next to the headline, as a star for a pair; null for none
 * @param feedback at the end of the page's own content, as "was this useful?"; null for none
 * @param links for the foot of the page
 * @param styles addresses of style sheets on this server
 * @param scripts addresses of script files on this server; a page without any forbids scripts
 */
public record PageExtras(
    @Nullable Content notice,
    @Nullable Content welcome,
    @Nullable Content beside,
    @Nullable Content feedback,
    List<Link> links,
    List<String> styles,
    List<String> scripts) {

  /** Nothing to add. */
  public static final PageExtras NONE =
      new PageExtras(null, null, null, null, List.of(), List.of(), List.of());

  /**
   * A link in the foot of the page.
   *
   * @param href address on this server
   * @param label what it says
   */
  public record Link(String href, String label) {}

  /** Keeps unmodifiable copies. */
  public PageExtras {
    links = List.copyOf(links);
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }
}
