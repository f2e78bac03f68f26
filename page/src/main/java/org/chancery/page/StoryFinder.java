package org.chancery.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.chancery.article.Boilerplate;
import org.chancery.article.FrontMatter;
import org.chancery.article.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of the story in a cleaned page: those of the smallest part that holds nearly
 * all prose; where that is little, Readability's choice if it holds far more.
 */
final class StoryFinder {

  /** Share of the prose that a smaller part must hold to be preferred. */
  private static final double NEARLY_ALL = 0.85;

  /** Readability is asked for stories shorter than this. */
  private static final int SHORT_STORY = 1500;

  /** Its time grows faster than the page; real stories on larger pages are found without it. */
  private static final int READABLE_ELEMENTS = 5_000;

  /** Its text wins when it is this many times longer. */
  private static final double FAR_LONGER = 2;

  private final Boilerplate boilerplate;
  private final FrontMatter frontMatter;

  StoryFinder(Boilerplate boilerplate, FrontMatter frontMatter) {
    this.boilerplate = boilerplate;
    this.frontMatter = frontMatter;
  }

  /**
   * The story's paragraphs, none if the page has none.
   *
   * @param page after {@link PageCleaner#clean}
   * @param title headline, so that it is not taken for a paragraph
   */
  List<String> paragraphs(Document page, @Nullable String title) {
    List<String> own = byProse(page.body(), title);
    if (length(own) >= SHORT_STORY
        || page.body().text().length() <= length(own) * FAR_LONGER
        || page.body().getAllElements().size() > READABLE_ELEMENTS) {
      return own;
    }
    List<String> other = byReadability(page, title);
    return length(other) > length(own) * FAR_LONGER ? other : own;
  }

  private List<String> byProse(Element body, @Nullable String title) {
    List<Block> blocks = Block.of(body);
    List<Block> sound =
        blocks.stream().filter(b -> !b.isProse() || !boilerplate.isFurniture(b.text())).toList();
    Map<Element, Integer> prose = PageCleaner.weigh(sound);
    Element part = body;
    for (Element inner = part; inner != null; ) {
      part = inner;
      int enough = (int) (prose.getOrDefault(part, 0) * NEARLY_ALL);
      inner = null;
      for (Element child : part.children()) {
        int weight = prose.getOrDefault(child, 0);
        if (weight > 0 && weight >= enough) {
          inner = child;
        }
      }
    }
    // The part may be one long paragraph; its short neighbours belong to the story as well.
    if (!part.equals(body) && isParagraph(part)) {
      Element parent = part.parent();
      part = parent == null ? part : parent;
    }
    return keep(Block.of(part), title);
  }

  private static boolean isParagraph(Element element) {
    return element.normalName().equals("p")
        || element.children().stream().noneMatch(Element::isBlock);
  }

  private List<String> byReadability(Document page, @Nullable String title) {
    try {
      String found = new Readability4J("", page.clone()).parse().getContent();
      return found == null
          ? List.of()
          : keep(Block.of(Jsoup.parseBodyFragment(found).body()), title);
    } catch (RuntimeException failed) {
      // It is the second opinion; a page it cannot take still has the first.
      return List.of();
    }
  }

  private List<String> keep(List<Block> blocks, @Nullable String title) {
    int from = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (title != null && sameWords(blocks.get(i).text(), title)) {
        // Prose above the headline is another story's, unless most of the text is there.
        if (prose(blocks.subList(0, i)) <= prose(blocks.subList(i, blocks.size())) * 0.5) {
          from = i + 1;
        }
        break;
      }
    }
    Set<String> kept = new LinkedHashSet<>();
    for (Block block : blocks.subList(from, blocks.size())) {
      String text = block.text();
      if (kept.size() > 1 && block.heading() && boilerplate.endsStory(text)) {
        break;
      }
      if (!block.heading()
          && (title == null || !sameWords(text, title))
          && reads(block)
          && !boilerplate.isFurniture(text)
          && !frontMatter.isTimestamp(text)
          && frontMatter.byline(text) == null) {
        kept.add(text);
      }
    }
    return new ArrayList<>(kept);
  }

  /** Whether it is told in sentences, however short: "The border opened in 1891." */
  private static boolean reads(Block block) {
    String text = block.text();
    boolean sentence = PlainText.isSentence(text) || text.endsWith(":");
    if (block.linkShare() > (text.length() > 160 && sentence ? 0.8 : 0.5)) {
      return false;
    }
    return sentence ? Boilerplate.words(text) > 1 : text.length() >= 100;
  }

  static boolean sameWords(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(b -> b.text().length()).sum();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
