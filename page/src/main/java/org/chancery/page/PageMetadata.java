package org.chancery.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.ArticleWords;
import org.chancery.article.Boilerplate;
import org.chancery.article.FrontMatter;
import org.chancery.article.Typography;
import org.chancery.text.Letters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Title and byline of a page. Read before the page is cleaned. */
final class PageMetadata {

  private static final Pattern SUFFIX =
      Pattern.compile("^(?<head>.{8,}?)\\s+(?<bar>[|·•»:]{1,2}|[-–—])\\s+(?<site>[^|]{1,60})$");

  private final FrontMatter frontMatter;
  private final Set<String> particles;
  private final List<String> authorMeta;
  private final List<String> attributes;

  /**
   * @param words names in the markup
   * @param frontMatter reads bylines
   */
  PageMetadata(ArticleWords words, FrontMatter frontMatter) {
    this.frontMatter = frontMatter;
    particles = words.set("title-particle");
    authorMeta = words.inOrder("author-meta");
    attributes = words.inOrder("meta-attribute");
  }

  /** Characters of the longest headline. */
  private static final int LONGEST = 1_000;

  /** The headline without the site's name, null if the page has none. */
  @Nullable String title(Document page, StructuredData data) {
    String site = meta(page, "og:site_name");
    List<String> told = new ArrayList<>();
    for (String value :
        new String[] {
          data.text("headline"), meta(page, "og:title"), meta(page, "twitter:title"), page.title()
        }) {
      if (value != null && !value.isBlank()) {
        told.add(Typography.line(value.substring(0, Math.min(value.length(), LONGEST))));
      }
    }
    // A heading that the page repeats in its head is the headline as the reader sees it.
    for (Element heading : page.select("h1, h2, h3, [itemprop=headline]")) {
      String text = headline(heading);
      if (Boilerplate.words(text) >= 2
          && told.stream().anyMatch(t -> begins(t, text))
          && !text.equalsIgnoreCase(site)) {
        return text;
      }
    }
    Element only = page.selectFirst("article h1, main h1, h1");
    String alone = only == null ? "" : headline(only);
    if (Boilerplate.words(alone) >= 4
        && page.select("h1").size() == 1
        && (told.isEmpty() || told.size() == 1)) {
      return alone;
    }
    if (told.isEmpty()) {
      return alone.isEmpty() ? null : alone;
    }
    return withoutSite(told.get(0), site);
  }

  /** The words of a heading; empty where they are too many for a headline. */
  private static String headline(Element heading) {
    String text = Typography.line(heading.text());
    return text.length() > LONGEST ? "" : text;
  }

  private static boolean begins(String told, String heading) {
    String a = bare(told);
    String b = bare(heading);
    return !b.isEmpty()
        && (a.equals(b) || (a.startsWith(b + " ") && b.length() * 10 > a.length() * 3));
  }

  private static String bare(String text) {
    return Letters.lower(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** "Headline | World News" to "Headline"; a dash inside a headline stays. */
  String withoutSite(String title, @Nullable String site) {
    String rest = title;
    for (int i = 0; i < 3; i++) {
      Matcher m = SUFFIX.matcher(rest);
      String head = null;
      String tail = null;
      String bar = "";
      // The last separator counts: try from the right.
      int at =
          Math.max(
              lastBar(rest, " | "),
              Math.max(
                  lastBar(rest, " - "),
                  Math.max(
                      lastBar(rest, " – "),
                      Math.max(
                          lastBar(rest, " — "),
                          Math.max(lastBar(rest, " » "), lastBar(rest, " · "))))));
      if (at > 0 && m.matches()) {
        head = rest.substring(0, at).strip();
        bar = rest.substring(at + 1, at + 2);
        tail = rest.substring(at + 3).strip();
      }
      if (head == null || tail == null || Boilerplate.words(head) < 3) {
        return rest;
      }
      boolean named = site != null && bare(tail).contains(bare(site));
      boolean looksLikeName = Boilerplate.words(tail) <= 5 && capitalised(tail);
      if (!named && !bar.equals("|") && !looksLikeName) {
        return rest;
      }
      rest = head;
    }
    return rest;
  }

  private static int lastBar(String text, String bar) {
    return text.lastIndexOf(bar);
  }

  private boolean capitalised(String words) {
    return Arrays.stream(words.split(" ", -1))
        .allMatch(
            w ->
                w.isEmpty()
                    || !Character.isLowerCase(w.codePointAt(0))
                    || particles.contains(w)
                    || w.contains("."));
  }

  /** Who wrote the story, null if the page does not say. */
  @Nullable String byline(Document page, StructuredData data) {
    String author = data.author();
    for (String name : authorMeta) {
      author = author != null ? author : meta(page, name);
    }
    if (author == null) {
      Element element =
          page.selectFirst(
              "[itemprop=author], [rel=author], [class*=byline], [class*=author-name]");
      author = element == null ? null : Typography.line(element.text());
      if (author != null) {
        String by = frontMatter.byline(author);
        author = by != null ? by : element != null && element.hasAttr("rel") ? author : null;
      }
    }
    if (author == null || author.isBlank() || author.startsWith("http") || author.length() > 120) {
      return null;
    }
    String line = Typography.line(author);
    return line.matches("(?i)by .*") ? line.substring(3) : line;
  }

  /** Content of a meta element by name, property or itemprop, whatever the case; null if none. */
  @Nullable String meta(Document page, String name) {
    for (Element element : page.select("meta[content]")) {
      for (String key : attributes) {
        if (element.attr(key).equalsIgnoreCase(name) && !element.attr("content").isBlank()) {
          return Typography.line(element.attr("content"));
        }
      }
    }
    return null;
  }
}
