package org.chancery.page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.ArticleWords;
import org.chancery.article.DateText;
import org.chancery.article.FrontMatter;
import org.chancery.article.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a page says that its story was published, as in the page's own time zone. Read
 * before the page is cleaned. Changes, comments, archives and copyright years do not count.
 */
final class PublicationDate {

  private static final String DATED =
      "[class*=date], [class*=Date], [class*=time], [class*=publish], [class*=posted], [class*=byline],"
          + " [id*=date], time";

  private static final int SCRIPT_LOOK = 2_000_000;

  private static final Pattern VARIABLE =
      Pattern.compile("[\"']?\\b([A-Za-z_]{6,30})[\"']?\\s*[:=]\\s*[\"']([^\"']{6,40})[\"']");

  private final DateText dateText;
  private final FrontMatter frontMatter;
  private final PageMetadata metadata;
  private final PageCleaner cleaner;

  /** Names under which pages tell the day, best first; compared without case, "_" as "-". */
  private final List<String> meta;

  private final List<String> attributes;
  private final List<String> members;
  private final Set<String> variables;
  private final Pattern changed;

  /** Parts of a page whose dates belong to something else. */
  private final Pattern elsewhere;

  private final Set<String> elsewhereElements;

  /**
   * @param words names in the markup
   */
  PublicationDate(
      ArticleWords words,
      DateText dateText,
      FrontMatter frontMatter,
      PageMetadata metadata,
      PageCleaner cleaner) {
    this.dateText = dateText;
    this.frontMatter = frontMatter;
    this.metadata = metadata;
    this.cleaner = cleaner;
    meta = words.inOrder("published-meta");
    attributes = words.inOrder("meta-attribute");
    members = words.inOrder("published-member");
    variables = words.set("published-variable");
    changed = Pattern.compile("(?:" + words.any("changed-mark") + ")");
    elsewhere = words.inNames("elsewhere-name", "elsewhere-name-start");
    elsewhereElements = words.set("elsewhere-element");
  }

  /** The day in the page's data for machines, null if it has none. */
  @Nullable LocalDate declared(Document page, StructuredData data) {
    DateText.Order order = order(page);
    for (String member : members) {
      String value = data.text(member);
      LocalDate date = value == null ? null : dateText.machine(value, order);
      if (date != null) {
        return date;
      }
    }
    LocalDate best = null;
    int rank = Integer.MAX_VALUE;
    for (Element meta : page.select("meta[content]")) {
      for (String key : attributes) {
        int at = this.meta.indexOf(meta.attr(key).toLowerCase(Locale.ROOT).replace('_', '-'));
        LocalDate date =
            at < 0 || at >= rank ? null : dateText.machine(meta.attr("content"), order);
        if (date != null) {
          best = date;
          rank = at;
        }
      }
    }
    return best != null ? best : marked(page, order);
  }

  /** Elements marked up as the time of publication, then any time element of the story. */
  private @Nullable LocalDate marked(Document page, DateText.Order order) {
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
          LocalDate date = dateText.machine(value, order);
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private boolean changed(Element element) {
    String marks =
        element.attr("itemprop") + " " + element.className() + " " + element.attr("data-testid");
    Element parent = element.parent();
    String around = parent == null ? "" : parent.className() + " " + parent.ownText();
    return changed.matcher((marks + " " + around).toLowerCase(Locale.ROOT)).find();
  }

  private boolean elsewhere(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (elsewhereElements.contains(at.normalName())
          || elsewhere.matcher(cleaner.names(at)).find()
          || at.attr("itemtype").endsWith("/Comment")) {
        // What merely carries such a word in its class still has the page's headline.
        return at.selectFirst("h1") == null;
      }
    }
    return false;
  }

  /** The days that a reader sees near the headline and the byline. */
  FrontMatter.Dates visible(Document page, @Nullable String title) {
    DateText.Order order = order(page);
    List<Block> blocks = Block.of(page.body());
    return beside(blocks, headline(blocks, title), order).or(named(page, early(blocks), order));
  }

  /** Where the headline stands, -1 if nowhere. */
  private static int headline(List<Block> blocks, @Nullable String title) {
    for (int i = 0; i < blocks.size() && title != null; i++) {
      if (blocks.get(i).heading() && StoryFinder.sameWords(blocks.get(i).text(), title)) {
        return i;
      }
    }
    return -1;
  }

  /** Below the headline until the story begins; then in the few lines above. */
  private FrontMatter.Dates beside(List<Block> blocks, int headline, DateText.Order order) {
    FrontMatter.Dates dates = FrontMatter.Dates.NONE;
    for (int i = headline + 1; i < blocks.size() && i <= headline + 15; i++) {
      Block block = blocks.get(i);
      if (block.isProse() && frontMatter.dates(block.text(), order).published() == null) {
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
    return dates;
  }

  /** Far below the story come comments and other stories, whatever their names. */
  private static Set<Element> early(List<Block> blocks) {
    Set<Element> early = new HashSet<>();
    int prose = 0;
    for (int i = 0; i < blocks.size() && prose < 4; i++) {
      early.add(blocks.get(i).element());
      prose += blocks.get(i).isProse() ? 1 : 0;
    }
    return early;
  }

  /** In what the page names as a date. */
  private FrontMatter.Dates named(Document page, Set<Element> early, DateText.Order order) {
    FrontMatter.Dates dates = FrontMatter.Dates.NONE;
    for (Element element : page.select(DATED)) {
      String text = Typography.line(element.text());
      boolean near =
          early.contains(element)
              || (element.parent() != null && early.contains(element.parent()))
              || element.children().stream().anyMatch(early::contains);
      if (near && text.length() <= 160 && !elsewhere(element)) {
        dates = dates.or(frontMatter.dates(text, order));
      }
    }
    return dates;
  }

  private FrontMatter.Dates furniture(Block block, DateText.Order order) {
    if (elsewhere(block.element())) {
      return FrontMatter.Dates.NONE;
    }
    FrontMatter.Dates dates = frontMatter.dates(block.text(), order);
    // Neighbours that only style keeps apart read as one word: "2014" and "0 Views".
    return block.element().childrenSize() < 2 || block.element().childrenSize() > 20
        ? dates
        : dates.or(frontMatter.dates(apart(block.element()), order));
  }

  private static String apart(Element element) {
    StringBuilder text = new StringBuilder(element.ownText());
    for (Element child : element.children()) {
      text.append(' ').append(child.text());
    }
    return text.length() > 300 ? "" : Typography.line(text.toString());
  }

  /** The day in the page's scripts, null if there is none or they tell several days. */
  @Nullable LocalDate scripted(Document page) {
    LocalDate only = null;
    for (Element script : page.select("script:not([src]):not([type*=ld+json])")) {
      String code = script.data();
      Matcher m = VARIABLE.matcher(code.substring(0, Math.min(code.length(), SCRIPT_LOOK)));
      while (m.find()) {
        boolean tells = variables.contains(m.group(1).replace("_", "").toLowerCase(Locale.ROOT));
        LocalDate date = tells ? dateText.machine(m.group(2), DateText.Order.UNKNOWN) : null;
        if (date != null && only != null && !date.equals(only)) {
          return null;
        }
        only = date != null ? date : only;
      }
    }
    return only;
  }

  /** How the page writes numeric dates, by the country of its language. */
  DateText.Order order(Document page) {
    Element html = page.selectFirst("html[lang]");
    String language = html == null ? metadata.meta(page, "og:locale") : html.attr("lang");
    String code = language == null ? "" : language.replace('_', '-').toLowerCase(Locale.ROOT);
    if (code.startsWith("en-us") || code.startsWith("en-ph")) {
      return DateText.Order.MONTH_FIRST;
    }
    return code.matches("en-\\w\\w.*") && !code.startsWith("en-ca")
        ? DateText.Order.DAY_FIRST
        : DateText.Order.UNKNOWN;
  }
}
