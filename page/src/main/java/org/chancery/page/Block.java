package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.PlainText;
import org.chancery.article.Typography;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A run of text in a page between two block boundaries: a paragraph, a heading, a list item, a
 * table cell, or bare words parted by line breaks.
 *
 * @param element the innermost block element around the words
 * @param text the words on one line
 * @param linked how many characters of it stand in links
 * @param heading whether it is in a heading (h1 to h6)
 */
record Block(Element element, String text, int linked, boolean heading) {

  private static final int PARAGRAPH_CHARS = 80;

  /** Share of the text that is links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Whether it looks like a paragraph of a story: long, ended like a sentence, few links. */
  boolean isProse() {
    return !heading
        && linkShare() < 0.5
        && text.length() >= PARAGRAPH_CHARS
        && (PlainText.isSentence(text) || text.length() >= 3 * PARAGRAPH_CHARS);
  }

  /** The blocks of a page or a part of it, in order. */
  static List<Block> of(Element root) {
    Collector collector = new Collector(root);
    root.traverse(collector);
    collector.flush();
    return collector.blocks;
  }

  private static final class Collector implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();

    /** Finished lines of the open run, each with the characters of it that are linked. */
    private final List<Line> lines = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();
    private Element owner;
    private int linked;
    private int links;
    private int headings;

    private record Line(String words, int linked) {}

    Collector(Element root) {
      this.owner = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        // Line breaks in the source are spaces; those that <br> stands for are kept.
        String text = Typography.plain(words.getWholeText());
        line.append(text);
        linked += links > 0 ? Typography.squeeze(text).length() : 0;
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          breakLine();
        } else if (element.isBlock() || isCell(element)) {
          flush();
          owner = element;
        }
        links += element.normalName().equals("a") ? 1 : 0;
        headings += isHeading(element) ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.isBlock() || isCell(element)) {
          flush();
          leave(element);
        } else if (element.equals(owner)) {
          // A block inside an inline element left it as owner; what follows is outside.
          leave(element);
        }
        links -= element.normalName().equals("a") ? 1 : 0;
        headings -= isHeading(element) ? 1 : 0;
      }
    }

    private void leave(Element element) {
      Element parent = element.parent();
      owner = parent == null ? owner : parent;
    }

    private static boolean isCell(Element element) {
      String name = element.normalName();
      return name.equals("td") || name.equals("th") || name.equals("option");
    }

    private static boolean isHeading(Element element) {
      String name = element.normalName();
      return name.length() == 2
          && name.charAt(0) == 'h'
          && name.charAt(1) >= '1'
          && name.charAt(1) <= '6';
    }

    private void breakLine() {
      lines.add(new Line(Typography.squeeze(line.toString()), linked));
      line.setLength(0);
      linked = 0;
    }

    private void flush() {
      breakLine();
      StringBuilder open = new StringBuilder();
      int openLinked = 0;
      String last = "";
      for (Line next : lines) {
        if (open.length() > 0 && parts(last, next.words())) {
          blocks.add(new Block(owner, open.toString(), openLinked, headings > 0));
          open.setLength(0);
          openLinked = 0;
        }
        if (!next.words().isEmpty()) {
          open.append(open.length() > 0 ? " " : "").append(next.words());
          openLinked += next.linked();
        }
        last = next.words();
      }
      if (open.length() > 0) {
        blocks.add(new Block(owner, open.toString(), openLinked, headings > 0));
      }
      lines.clear();
    }

    /** One break inside a sentence is layout; after a long sentence, or doubled, it parts. */
    private static boolean parts(String last, String next) {
      return next.isEmpty()
          || last.isEmpty()
          || (PlainText.isSentence(last) && last.length() >= PARAGRAPH_CHARS)
          || (last.length() < PARAGRAPH_CHARS && Character.isUpperCase(next.codePointAt(0)));
    }
  }
}
