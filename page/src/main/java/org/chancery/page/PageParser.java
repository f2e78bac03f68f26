package org.chancery.page;

import org.chancery.article.Typography;
import org.chancery.text.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Parses a page within limits. */
final class PageParser {

  /** Longest value of an attribute that is looked at, in characters. */
  private static final int ATTRIBUTE = 4_000;

  private PageParser() {}

  /** A parser that never nests much deeper than the limit, so that no later walk can overflow. */
  static Parser parser(SizeLimits limits) {
    return Parser.htmlParser().setMaxDepth(limits.maxDepth() + 2);
  }

  /**
   * Parses a page.
   *
   * @throws UnreadableException if its elements are nested deeper than {@link
   *     SizeLimits#maxDepth()}
   */
  static Document parse(String html, SizeLimits limits) throws UnreadableException {
    Document page = Jsoup.parse(html, "", parser(limits));
    if (deeperThan(page, limits.maxDepth())) {
      throw new UnreadableException(
          "nests elements deeper than "
              + limits.maxDepth()
              + " levels: give the story's text instead of this page");
    }
    page.traverse((node, depth) -> tame(node));
    return page;
  }

  /**
   * Attributes and text as a page of news has them: patterns and comparisons that cost the square
   * of a run of marks, or of a name, are harmless on what is left.
   */
  private static void tame(Node node) {
    if (node instanceof TextNode words) {
      String text = words.getWholeText();
      String safe = Typography.streamSafe(text);
      if (safe.length() < text.length()) {
        words.text(safe);
      }
    } else if (node instanceof Element element && element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        String cut = value.length() > ATTRIBUTE ? value.substring(0, ATTRIBUTE) : value;
        String safe = Typography.streamSafe(cut);
        if (safe.length() < value.length()) {
          attribute.setValue(safe);
        }
      }
    }
  }

  private static boolean deeperThan(Document page, int limit) {
    Element at = page;
    int depth = 0;
    // Walks by links between elements, not by recursion: the page may be built to overflow a stack.
    while (true) {
      Element next = at.firstElementChild();
      if (next != null) {
        depth++;
        if (depth > limit) {
          return true;
        }
        at = next;
        continue;
      }
      while (at.nextElementSibling() == null) {
        Element up = at.parent();
        if (up == null) {
          return false;
        }
        at = up;
        depth--;
      }
      Element sibling = at.nextElementSibling();
      if (sibling == null) {
        return false;
      }
      at = sibling;
    }
  }
}
