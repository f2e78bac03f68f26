package org.chancery.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.article.ArticleWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what its markup names as no part of the story: navigation, captions, related
 * stories, comments, forms. An element that holds most of the page's prose stays, whatever its
 * name.
 */
final class PageCleaner {

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Above this share of the page's prose an element is no furniture. */
  private static final double MOST = 0.5;

  /** Longer names come from broken or hostile pages. */
  private static final int NAMES = 300;

  private final String dead;
  private final String byElement;

  /** Words in class and id that name furniture. */
  private final Pattern byName;

  /** Names that hold the story on many sites, whatever else they say. */
  private final Pattern storyName;

  private final Pattern post;
  private final Pattern taxonomy;
  private final Pattern feature;

  /**
   * @param words what markup calls furniture
   */
  PageCleaner(ArticleWords words) {
    dead = String.join(", ", words.inOrder("dead-element"));
    byElement = String.join(", ", words.inOrder("furniture-element"));
    byName = words.inNames("furniture-name", "furniture-name-start");
    storyName = words.inNames("story-name");
    post = Pattern.compile("(?:^|\\s)(?:" + words.any("post-name") + ")(?=\\s|$)");
    taxonomy = Pattern.compile("(?<=^|\\s)(?:" + words.any("taxonomy-start") + ")-\\S+");
    feature = Pattern.compile("(?<=^|\\s)(?:" + words.any("feature-start") + ")-\\S+");
  }

  /** Removes furniture from the page, in place. */
  void clean(Document page) {
    page.body().clearAttributes();
    page.select(dead).forEach(Element::remove);
    Element body = page.body();
    List<Block> blocks = Block.of(body);
    Map<Element, Integer> prose = weigh(blocks);
    int all = Math.max(1, prose.getOrDefault(body, 0));
    for (Element element : body.select(byElement)) {
      drop(element, prose, all);
    }
    for (Element element : body.select("header")) {
      // The header of the story is read for its title before; that of a page holds menus.
      drop(element, prose, all);
    }
    for (Element element : body.select("[class], [id]")) {
      if (element.attr("class").length() + element.attr("id").length() > NAMES) {
        element.removeAttr("class").removeAttr("id");
        continue;
      }
      String name = names(element);
      if (byName.matcher(name).find() && !storyName.matcher(name).find()) {
        drop(element, prose, all);
      }
    }
    dropCards(body, prose, all);
  }

  /** Class and id of an element, in lower case, words parted by hyphens or spaces. */
  String names(Element element) {
    String type = cut(element.attr("class"));
    String all = type + " " + cut(element.id());
    // A post's classes repeat its tags and categories: they say what it is about, not what it is.
    if (post.matcher(type).find()) {
      all = taxonomy.matcher(all).replaceAll(" ");
    }
    all = CAMEL.matcher(feature.matcher(all).replaceAll(" ")).replaceAll("-");
    return all.toLowerCase(Locale.ROOT);
  }

  private static String cut(String names) {
    return names.length() <= NAMES ? names : names.substring(0, NAMES);
  }

  /** Characters of prose under each element. */
  static Map<Element, Integer> weigh(List<Block> blocks) {
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        for (Element at = block.element(); at != null; at = at.parent()) {
          prose.merge(at, block.text().length(), Integer::sum);
        }
      }
    }
    return prose;
  }

  private static void drop(Element element, Map<Element, Integer> prose, int all) {
    if (element.parent() != null && prose.getOrDefault(element, 0) < all * MOST) {
      element.remove();
    }
  }

  /** A linked heading with a sentence or two below it leads to another story. */
  private static void dropCards(Element body, Map<Element, Integer> prose, int all) {
    for (Element heading : body.select("h2, h3, h4, h5")) {
      boolean linked =
          heading.parent() != null
              && (heading.closest("a") != null
                  || heading.select("a").text().length() > heading.text().length() * 0.8);
      if (!linked || heading.text().isBlank()) {
        continue;
      }
      Element card = heading.closest("article, li, section, div");
      if (card != null && prose.getOrDefault(card, 0) < all * 0.25) {
        card.remove();
      }
    }
  }
}
