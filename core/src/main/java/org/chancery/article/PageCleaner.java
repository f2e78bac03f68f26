package org.chancery.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what its markup names as no part of the story: navigation, captions, related
 * stories, comments, forms. An element that holds most of the page's prose stays, whatever its
 * name.
 */
final class PageCleaner {

  /** Never text of a story. */
  private static final String DEAD =
      "script, style, noscript, template, svg, math, canvas, iframe, object, embed, video, audio, picture, button,"
          + " select, textarea, input, label, link, meta, menu, dialog, map";

  private static final String BY_TAG =
      "nav, footer, aside, figure, figcaption, form, address, [hidden], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search],"
          + " [role=menu], [role=menubar], [role=tablist], [role=toolbar], [role=img], [role=note], [aria-modal=true],"
          + " [itemprop=comment], [itemprop=author], [itemtype$=/Comment], [itemtype$=/WPHeader], [itemtype$=/WPFooter]";

  /** Words in class and id that name furniture. */
  private static final Pattern BY_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|topnav|subnav|menu|breadcrumbs?|sidebar|side|rail|footer|foot|masthead|topbar"
              + "|toolbar|skip|cookies?|consent|gdpr|ccpa|onetrust|privacy|banner|popup|modal|overlay|lightbox"
              + "|ads?|advert\\w*|adv|adwrap|adslot|advertorial|dfp|gpt|outbrain|taboola|sponsor\\w*|promos?|promoted|promotion\\w*"
              + "|share|sharing|sharebar|sharedaddy|addtoany|addthis|social\\w*|follow\\w*|related\\w*|recirc\\w*|recommend\\w*"
              + "|rel|readmore|more|morelink|alsoread|also|trending|popular|mostread|mostpopular|latest|newest|teasers?|carousel|slider"
              + "|comments?|commentlist|commentary-form|disqus|conversation|replies|respond|discussion"
              + "|newsletters?|nl|subscri\\w*|signup|register|registration|paywall|regwall|metered|donat\\w*|membership|inbox"
              + "|caption\\w*|imgcap|figcap\\w*|figure|photo-?credit|credits?|gallery|slideshow|thumb\\w*"
              + "|byline\\w*|authors?|authorbox|bio|dateline-date|timestamp|posted-on|pubdate|publish-date|meta|metadata|postmeta|entry-meta"
              + "|tags?|taglist|tagslist|tagcloud|topics?|categories|keywords|archives?|pagination|pager|copyright|disclaimer"
              + "|widgets?|ticker|weather|login|search|print|tools|sr-only|visually-hidden|screen-reader\\S*|hidden|noprint"
              + "|pullquote|pull-quote|pullout|infobox|factbox|timeline|kicker|eyebrow|standfirst|subtitle|subheadline|dek|strapline)"
              + "(?=$|[\\s_-])");

  /** Names that hold the story on many sites, whatever else they say. */
  private static final Pattern STORY_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:article-?body|story-?body|entry-content|post-content|post-body|article-content|story-content"
              + "|article-text|story-text|body-copy|main-content|content-body)(?=$|[\\s_-])");

  private static final Pattern POST =
      Pattern.compile("(?:^|\\s)(?:h?entry|post|type-post|article|story|single)(?=\\s|$)");

  private static final Pattern TAXONOMY =
      Pattern.compile(
          "(?<=^|\\s)(?:tag|category|topic|section|author|format|status|type|term|cat|subject|series|source)-\\S+");

  private static final Pattern FEATURE =
      Pattern.compile("(?<=^|\\s)(?:has|with|no|is|js|not|can)-\\S+");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Above this share of the page's prose an element is no furniture. */
  private static final double MOST = 0.5;

  /** Longer names come from broken or hostile pages. */
  private static final int NAMES = 300;

  private PageCleaner() {}

  /** Removes furniture from the page, in place. */
  static void clean(Document page) {
    page.body().clearAttributes();
    page.select(DEAD).forEach(Element::remove);
    Element body = page.body();
    List<Block> blocks = Block.of(body);
    Map<Element, Integer> prose = weigh(blocks);
    int all = Math.max(1, prose.getOrDefault(body, 0));
    for (Element element : body.select(BY_TAG)) {
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
      if (BY_NAME.matcher(name).find() && !STORY_NAME.matcher(name).find()) {
        drop(element, prose, all);
      }
    }
    dropCards(body, prose, all);
  }

  /** Class and id of an element, in lower case, words parted by hyphens or spaces. */
  static String names(Element element) {
    String type = cut(element.attr("class"));
    String all = type + " " + cut(element.id());
    // A post's classes repeat its tags and categories: they say what it is about, not what it is.
    if (POST.matcher(type).find()) {
      all = TAXONOMY.matcher(all).replaceAll(" ");
    }
    all = CAMEL.matcher(FEATURE.matcher(all).replaceAll(" ")).replaceAll("-");
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
