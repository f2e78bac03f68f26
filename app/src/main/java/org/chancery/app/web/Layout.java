package org.chancery.app.web;

import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param section which page it is
 * @param title of the window
 * @param style address of the style sheet
 * @param icon address of the icon
 * @param extras what plugins add
 * @param readiness whether all stories are there
 * @param demo whether the stories are examples
 * @param version of the program
 */
public record Layout(
    String section,
    String title,
    String style,
    String icon,
    List<PageExtras> extras,
    Readiness readiness,
    boolean demo,
    String version) {

  /** Keeps an unmodifiable copy. */
  public Layout {
    extras = List.copyOf(extras);
  }
}
