package org.chancery.article;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a page says that its story was published, as in the page's own time zone. Read
 * before the page is cleaned. Changes, comments, archives and copyright years do not count.
 */
final class PublicationDate {

  /** Names under which pages tell the day, best first; compared without case, "_" as "-". */
  private static final List<String> META =
      List.of(
          "article:published-time",
          "article:published",
          "og:article:published-time",
          "og:published-time",
          "datepublished",
          "date-published",
          "published-time",
          "publishdate",
          "publish-date",
          "published-date",
          "published-at",
          "publishedat",
          "publicationdate",
          "publication-date",
          "publication-time",
          "pubdate",
          "pub-date",
          "parsely-pub-date",
          "sailthru.date",
          "article-date-original",
          "article.published",
          "articledate",
          "article-date",
          "originalpublicationdate",
          "original-publication-date",
          "firstpublished",
          "first-published",
          "dateposted",
          "posted-date",
          "displaydate",
          "display-date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.published",
          "dc.date.created",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "dc.created",
          "citation-publication-date",
          "citation-date",
          "prism.publicationdate",
          "bt:pubdate",
          "rnews:datepublished",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "vr:published-time",
          "lastpubdate",
          "ptime",
          "pdate",
          "release-date",
          "date-created",
          "datecreated",
          "created",
          "creation-date",
          "timestamp",
          "date");

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"']?\\b(?:publish(?:ed)?_?(?:date|at|on|time)|date_?published|pub_?date|publication_?date|first_?published?(?:_?(?:date|at|on))?"
              + "|original_?publish\\w{0,8}date|display_?date|article_?date|post_?date|created_?at|date_?created)[\"']?\\s*[:=]\\s*[\"']([^\"']{6,40})[\"']",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_PATH =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2]|(?<=/)[1-9]|[a-z]{3})[/-]?(0[1-9]|[12]\\d|3[01]|(?<=/)[1-9])(?=[/_.-]|$)",
          Pattern.CASE_INSENSITIVE);

  /** Parts of a page whose dates belong to something else. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|conversation|discussion|disqus|replies|respond|related\\w*|recirc\\w*|recommend\\w*"
              + "|sidebar|trending|most|popular|latest|archives?|teasers?|cards?|promos?|footer|copyright|more|rel)(?=$|[\\s_-])");

  private static final Set<String> ELSEWHERE_TAGS = Set.of("aside", "footer", "nav");

  private static final String DATED =
      "[class*=date], [class*=Date], [class*=time], [class*=publish], [class*=posted], [class*=byline],"
          + " [id*=date], time";

  private static final int SCRIPT_LOOK = 2_000_000;

  private PublicationDate() {}

  /** The day in the page's data for machines, null if it has none. */
  static @Nullable LocalDate declared(Document page, StructuredData data) {
    DateText.Order order = order(page);
    for (String member : List.of("datePublished", "dateCreated", "uploadDate")) {
      String value = data.text(member);
      LocalDate date = value == null ? null : DateText.machine(value, order);
      if (date != null) {
        return date;
      }
    }
    LocalDate best = null;
    int rank = Integer.MAX_VALUE;
    for (Element meta : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop")) {
        int at = META.indexOf(meta.attr(key).toLowerCase(Locale.ROOT).replace('_', '-'));
        LocalDate date =
            at < 0 || at >= rank ? null : DateText.machine(meta.attr("content"), order);
        if (date != null) {
          best = date;
          rank = at;
        }
      }
    }
    return best != null ? best : marked(page, order);
  }

  /** Elements marked up as the time of publication, then any time element of the story. */
  private static @Nullable LocalDate marked(Document page, DateText.Order order) {
    for (String query :
        List.of(
            "[itemprop=datePublished], time[pubdate], [property$=datePublished], abbr.published, time.published,"
                + " time.entry-date:not(.updated)",
            "time[datetime]")) {
      for (Element element : page.select(query)) {
        if (elsewhere(element) || changed(element)) {
          continue;
        }
        for (String value :
            List.of(
                element.attr("datetime"),
                element.attr("content"),
                element.attr("title"),
                element.text())) {
          LocalDate date = DateText.machine(value, order);
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private static boolean changed(Element element) {
    String marks =
        element.attr("itemprop") + " " + element.className() + " " + element.attr("data-testid");
    Element parent = element.parent();
    String around = parent == null ? "" : parent.className() + " " + parent.ownText();
    return (marks + " " + around)
        .toLowerCase(Locale.ROOT)
        .matches("(?s).*(?:modif|updat|edited).*");
  }

  private static boolean elsewhere(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (ELSEWHERE_TAGS.contains(at.normalName())
          || ELSEWHERE.matcher(PageCleaner.names(at)).find()
          || at.attr("itemtype").endsWith("/Comment")) {
        // What merely carries such a word in its class still has the page's headline.
        return at.selectFirst("h1") == null;
      }
    }
    return false;
  }

  /** The days that a reader sees near the headline and the byline. */
  static FrontMatter.Dates visible(Document page, @Nullable String title) {
    DateText.Order order = order(page);
    FrontMatter.Dates dates = FrontMatter.Dates.NONE;
    List<Block> blocks = Block.of(page.body());
    int headline = -1;
    for (int i = 0; i < blocks.size() && title != null && headline < 0; i++) {
      if (blocks.get(i).heading() && StoryFinder.sameWords(blocks.get(i).text(), title)) {
        headline = i;
      }
    }
    // Below the headline until the story begins; then the few lines above; then by name anywhere.
    for (int i = headline + 1; i < blocks.size() && i <= headline + 15; i++) {
      Block block = blocks.get(i);
      if (block.isProse() && FrontMatter.dates(block.text(), order).published() == null) {
        break;
      }
      if (!block.isProse() || block.text().length() < 160) {
        dates = dates.or(furniture(block, order));
      }
    }
    for (int i = headline - 1; i >= 0 && i >= headline - 4; i--) {
      if (!blocks.get(i).isProse()) {
        dates = dates.or(furniture(blocks.get(i), order));
      }
    }
    // Far below the story come comments and other stories, whatever their names.
    Set<Element> early = new HashSet<>();
    int prose = 0;
    for (int i = 0; i < blocks.size() && prose < 4; i++) {
      early.add(blocks.get(i).element());
      prose += blocks.get(i).isProse() ? 1 : 0;
    }
    for (Element element : page.select(DATED)) {
      String text = Typography.line(element.text());
      boolean near =
          early.contains(element)
              || (element.parent() != null && early.contains(element.parent()))
              || element.children().stream().anyMatch(early::contains);
      if (near && text.length() <= 160 && !elsewhere(element)) {
        dates = dates.or(FrontMatter.dates(text, order));
      }
    }
    return dates;
  }

  private static FrontMatter.Dates furniture(Block block, DateText.Order order) {
    if (elsewhere(block.element())) {
      return FrontMatter.Dates.NONE;
    }
    FrontMatter.Dates dates = FrontMatter.dates(block.text(), order);
    // Neighbours that only style keeps apart read as one word: "2014" and "0 Views".
    return block.element().childrenSize() < 2 || block.element().childrenSize() > 20
        ? dates
        : dates.or(FrontMatter.dates(apart(block.element()), order));
  }

  private static String apart(Element element) {
    StringBuilder text = new StringBuilder(element.ownText());
    for (Element child : element.children()) {
      text.append(' ').append(child.text());
    }
    return text.length() > 300 ? "" : Typography.line(text.toString());
  }

  /** The day in the page's scripts, null if there is none or they tell several days. */
  static @Nullable LocalDate scripted(Document page) {
    LocalDate only = null;
    for (Element script : page.select("script:not([src]):not([type*=ld+json])")) {
      String code = script.data();
      Matcher m = IN_SCRIPT.matcher(code.substring(0, Math.min(code.length(), SCRIPT_LOOK)));
      while (m.find()) {
        LocalDate date = DateText.machine(m.group(1), DateText.Order.UNKNOWN);
        if (date != null && only != null && !date.equals(only)) {
          return null;
        }
        only = date != null ? date : only;
      }
    }
    return only;
  }

  /** The day in the path of the page's address, null if there is none. */
  static @Nullable LocalDate inAddress(@Nullable String address) {
    if (address == null) {
      return null;
    }
    Matcher m = IN_PATH.matcher(address);
    if (!m.find()) {
      return null;
    }
    String month = m.group(2);
    if (Character.isLetter(month.charAt(0))) {
      return DateText.first(m.group(3) + " " + month + " " + m.group(1), DateText.Order.UNKNOWN);
    }
    return DateText.first(m.group(1) + "-" + month + "-" + m.group(3), DateText.Order.UNKNOWN);
  }

  /** How the page writes numeric dates, by the country of its language. */
  static DateText.Order order(Document page) {
    Element html = page.selectFirst("html[lang]");
    String language = html == null ? PageMetadata.meta(page, "og:locale") : html.attr("lang");
    String code = language == null ? "" : language.replace('_', '-').toLowerCase(Locale.ROOT);
    if (code.startsWith("en-us") || code.startsWith("en-ph")) {
      return DateText.Order.MONTH_FIRST;
    }
    return code.matches("en-\\w\\w.*") && !code.startsWith("en-ca")
        ? DateText.Order.DAY_FIRST
        : DateText.Order.UNKNOWN;
  }
}
