package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String ONE =
      "LIMA: Peru has recalled its ambassador to Bolivia for consultations, the foreign ministry said on"
          + " Tuesday, after a quarrel over fishing rights on the lake that the two countries share.";
  private static final String TWO =
      "Bolivia said that it regretted the decision and would not answer in kind. Its own envoy stays in"
          + " Lima, a spokesman said.";
  private static final String THREE =
      "The two have disputed the lake since 1910. “We want our fish,” said Mayor Ada Rossi of Puno, who has"
          + " led three marches to the border this year.";
  private static final String STORY = ONE + "\n\n" + TWO + "\n\n" + THREE;
  private static final String BODY = p(ONE) + p(TWO) + p(THREE);
  private static final String TITLE = "Peru calls envoy home from La Paz";

  private static String p(String text) {
    return "<p>" + text + "</p>\n";
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static Article read(String html) throws UnreadableException {
    return read(html, null, null);
  }

  private static Article read(String html, String source, LocalDate published)
      throws UnreadableException {
    return new ArticleReader(Lexicon.load(RuleFiles.shipped()))
        .read(new RawDocument("x", source, published, RawDocument.Format.HTML, html));
  }

  @Test
  void keepsTheStoryAndDropsThePage() throws UnreadableException {
    Article article =
        read(
            page(
                "<title>" + TITLE + " | World | The Lake Post</title>",
                "<div class='cookie-bar'><p>We use cookies to make this site work and to measure its audience. You can"
                    + " refuse.</p><button>OK</button></div>"
                    + "<nav><a href=/>Home</a><a href=/w>World</a></nav>"
                    + "<main><article><h1>"
                    + TITLE
                    + "</h1><p class=byline>By Ada Rossi</p><p class=date>11 March 2014</p>"
                    + "<figure><img src=a.jpg><figcaption>Boats lie on the shore of the lake on Monday, a day before the"
                    + " envoy was called home by his government. (File photo)</figcaption></figure>"
                    + p(ONE)
                    + "<div class=ad>Advertisement</div>"
                    + p(
                        "<strong>Also read: <a href=/b>Ferry service on the lake to resume</a></strong>")
                    + p(TWO)
                    + "<h2>An old quarrel</h2>"
                    + p(THREE)
                    + p("Follow us on <a href=x>X</a>")
                    + "</article><section class=related><h2>Related</h2><article><h3><a href=/c>Bolivia shuts consulate"
                    + "</a></h3><p>The consulate in Puno was shut on Sunday, the foreign ministry in La Paz said in a"
                    + " statement that gave no reason.</p></article></section>"
                    + "<section id=comments><h3>2 comments</h3><p>They should all go home and stay there for good, that is"
                    + " what I think of all of this.</p></section></main>"
                    + "<footer><p>&copy; 2026 The Lake Post. All rights reserved.</p></footer>"));
    assertThat(article.text()).isEqualTo(STORY);
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.byline()).isEqualTo("Ada Rossi");
    assertThat(article.place()).isEqualTo("LIMA");
    assertThat(article.published()).isEqualTo("2014-03-11");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void readsParagraphsMadeOfDivs() throws UnreadableException {
    String divs =
        "<div class=txt>"
            + ONE
            + "</div><div class=txt>"
            + TWO
            + "</div><div class=txt>"
            + THREE
            + "</div>";
    assertThat(read(page("", "<h1>" + TITLE + "</h1><div>" + divs + "</div>")).text())
        .isEqualTo(STORY);
  }

  @Test
  void readsParagraphsMadeOfLineBreaks() throws UnreadableException {
    String table =
        "<table><tr><td width=120>Sections<br>Letters<br>Weather</td><td><font size=4><b>"
            + TITLE
            + "</b></font><br>11 March 2014<br><br>"
            + ONE
            + "<br><br>\n"
            + TWO
            + "<br>&nbsp;<br>"
            + THREE
            + "<br><br><font size=1>&copy; 2011-2026</font></td></tr></table>";
    Article article = read(page("<title>" + TITLE + "</title>", table));
    assertThat(article.text()).isEqualTo(STORY);
    assertThat(article.published()).isEqualTo("2014-03-11");
  }

  @Test
  void readsTextAfterAHeadingInsideASpan() throws UnreadableException {
    String body =
        "<div><span><span><h2>A quarrel over fish</h2></span><br><br>"
            + ONE
            + "<br><br>"
            + TWO
            + "</span></div>";
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + body)).text())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void keepsALeadOutsideTheBody() throws UnreadableException {
    String body =
        "<div class=lead-in>" + p(ONE) + "</div><div class=rest>" + p(TWO) + p(THREE) + "</div>";
    assertThat(read(page("", "<article><h1>" + TITLE + "</h1>" + body + "</article>")).text())
        .isEqualTo(STORY);
  }

  @Test
  void aNameDoesNotCondemnWhatHoldsTheStory() throws UnreadableException {
    assertThat(
            read(page(
                    "",
                    "<form id=aspnetForm><div class='content-with-sidebar share-enabled related'><h1>"
                        + TITLE
                        + "</h1>"
                        + BODY
                        + "</div></form>"))
                .text())
        .isEqualTo(STORY);
  }

  @Test
  void tagsInAPostsClassesAreNotFurniture() throws UnreadableException {
    String comment =
        "<div class=comment><p>I have said for many years that this lake would bring us nothing but trouble, and"
            + " here we are again with envoys going home.</p></div>";
    assertThat(
            read(page(
                    "",
                    "<div class='post type-post tag-share category-related'><h1>"
                        + TITLE
                        + "</h1>"
                        + BODY
                        + "</div>"
                        + comment.repeat(8)))
                .text())
        .isEqualTo(STORY);
  }

  @Test
  void inlineMarkupLeavesNoTrace() throws UnreadableException {
    String marked =
        "LIMA: Peru <b>has re</b>called its&nbsp;ambassador&#8212;and <a href=/x>its whole</a> mi&shy;ssion, an"
            + " official&rsquo;s letter to the <i>Lake Post</i> said on Tuesday &ldquo;in full&rdquo;.";
    assertThat(read(page("", "<h1>A headline of words</h1>" + p(marked) + p(TWO))).text())
        .startsWith(
            "LIMA: Peru has recalled its ambassador—and its whole mission, an official’s letter to the Lake"
                + " Post said on Tuesday “in full”.");
  }

  @Test
  void shortParagraphsOfTheStoryStay() throws UnreadableException {
    String body = p(ONE) + p("He left.") + p("“It is over,” he said.") + p(TWO);
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + body)).text())
        .isEqualTo(ONE + "\n\nHe left.\n\n“It is over,” he said.\n\n" + TWO);
  }

  @Test
  void listsInTheStoryStayAndListsOfLinksGo() throws UnreadableException {
    String list =
        "<ul><li>Fishing stops at once.</li><li>The border posts at Puno stay open.</li></ul>";
    String links =
        "<ul><li><a href=/1>Who is Peru's envoy?</a></li><li><a href=/2>Lake levels fall.</a></li></ul>";
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + p(ONE) + list + p(TWO) + links)).text())
        .isEqualTo(
            ONE + "\n\nFishing stops at once.\n\nThe border posts at Puno stay open.\n\n" + TWO);
  }

  @Test
  void textThatOnlyMachinesGetIsReadFromThere() throws UnreadableException {
    String json = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + ONE + "\\n\\n" + TWO + "\"}";
    assertThat(
            read(page(
                    "<script type='application/ld+json'>" + json + "</script>",
                    "<div id=app></div>"))
                .text())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<title>Peru calls envoy home from La Paz | World News</title>#",
        "<title>Peru calls envoy home from La Paz - The Lake Post</title>#",
        "<title>Peru calls envoy home from La Paz &ndash; The Lake Post</title>#",
        "<title>Peru calls envoy home from La Paz | Americas | The Lake Post</title>#",
        "<title>The Lake Post</title><meta property=og:title content='Peru calls envoy home from La Paz'>#",
        "<title>x</title><script type=application/ld+json>[{\"@type\":\"WebPage\"},{\"@type\":\"NewsArticle\",\"headline\":\"Peru calls envoy home from La Paz\"}]</script>#",
        "<title>Envoy home, Lake Post</title>#<h1>Peru calls envoy home from La Paz</h1>",
        "<title>Peru calls envoy home from La Paz</title>#<h1>The Lake Post</h1><h2>Peru calls envoy home from La Paz</h2>",
      })
  void titleIsTheHeadlineWithoutTheSite(String head, String body) throws UnreadableException {
    assertThat(read(page(head, (body == null ? "" : body) + BODY)).title()).isEqualTo(TITLE);
  }

  @Test
  void dashInsideAHeadlineStays() throws UnreadableException {
    assertThat(read(page("<title>Peru, Bolivia in talks on lake – report</title>", BODY)).title())
        .isEqualTo("Peru, Bolivia in talks on lake – report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2014-03-11T23:40:00+05:30\",\"dateModified\":\"2014-03-15\"}</script>",
        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\"],\"datePublished\":\"2014-03-11\"}]}</script>",
        "<meta property=article:published_time content=2014-03-11T06:45:02+00:00><meta property=article:modified_time content=2014-03-15>",
        "<meta name=parsely-pub-date content=2014-03-11T19:22:00Z>",
        "<meta name=DC.date.issued content=2014-03-11>",
        "<meta name=publish-date content=11/03/2014><meta name=x content='27/08/2025'><html lang=en-GB>",
        "<meta itemprop=datePublished content='March 11, 2014'>",
        "<meta name=date content=20140311>",
        "<script>window.data = {\"article\":{\"publishDate\":\"2014-03-11T08:00:00\",\"modifiedDate\":\"2014-03-15\"}}</script>",
        "<script>var page = { published_at: '2014-03-11 08:00' };</script>",
        "<link rel=canonical href=https://news.example/2014/03/11/peru-envoy>",
        "<meta property=og:url content=https://news.example/world/2014/mar/11/peru-envoy>",
      })
  void dayOfPublicationFromTheHead(String head) throws UnreadableException {
    String html =
        head.endsWith("<html lang=en-GB>")
            ? "<html lang=en-GB><head>"
                + head.replace("<html lang=en-GB>", "")
                + "</head><body>"
                + BODY
            : page(head, "<h1>" + TITLE + "</h1>" + BODY);
    assertThat(read(html).published()).isEqualTo("2014-03-11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime=2014-03-11T10:00:00Z>3 days ago</time>",
        "<time class=updated datetime=2014-03-15>x</time><time class=published datetime=2014-03-11>x</time>",
        "<span class=date>Tuesday, 11 March 2014</span>",
        "<div>By Ada Rossi <span>March 11, 2014</span><span>0 Views</span></div>",
        "<div class=b>Written by Desk | Updated: March 15, 2014 23:30 | Published: March 11, 2014</div>",
        "<p>Lima, March 11, 2014</p>",
        "<div>11.03.2014 18:42</div>",
      })
  void dayOfPublicationNearTheHeadline(String line) throws UnreadableException {
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + line + BODY)).published())
        .isEqualTo("2014-03-11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"dateModified\":\"2014-03-15\"}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"comment\":[{\"@type\":\"Comment\",\"datePublished\":\"2014-03-15\"}]}</script>",
        "<meta property=article:modified_time content=2014-03-15>",
        "<script>var copyright = '2014-03-15';</script>",
        "<script>x = {\"publishedAt\":\"2014-03-15\"}; y = {\"publishedAt\":\"2012-01-01\"};</script>",
      })
  void otherDaysInTheHeadDoNotCount(String head) throws UnreadableException {
    assertThat(read(page(head, "<h1>" + TITLE + "</h1>" + BODY)).published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=comments><div class=comment><i>March 15, 2014</i><p>Well.</p></div></div>",
        "<div class=related><a href=/x>Old story</a> <time datetime=2012-01-01>x</time></div>",
        "<aside><h2>More</h2><ul><li><a href=/x>Old</a> <span class=date>1 May 2012</span></li></ul></aside>",
        "<div class=archive>Archives: 1 May 2012, 2 May 2012</div>",
        "<footer>Copyright 1 May 2012</footer>",
        "<p>The last war over the lake ended on 1 May 1912 after the mediation of three powers, it is said.</p>",
      })
  void otherDaysInTheBodyDoNotCount(String tail) throws UnreadableException {
    assertThat(
            read(page("", "<article><h1>" + TITLE + "</h1>" + BODY + "</article>" + tail))
                .published())
        .isNull();
  }

  @Test
  void changeCountsOnlyWhereNothingElseIsKnown() throws UnreadableException {
    String html = page("", "<h1>" + TITLE + "</h1><div>Updated: March 15, 2014</div>" + BODY);
    assertThat(read(html).published()).isEqualTo("2014-03-15");
    assertThat(read(html, null, LocalDate.of(2014, 3, 11)).published()).isEqualTo("2014-03-11");
    assertThat(read(html, "https://news.example/2014/03/11/x.html", null).published())
        .isEqualTo("2014-03-11");
  }

  @Test
  void datelineWithAYearCountsAndOneWithoutDoesNot() throws UnreadableException {
    String lead = "LIMA, March 11, 2014 — " + ONE.substring(6);
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + p(lead) + p(TWO))).published())
        .isEqualTo("2014-03-11");
    String open = "LIMA, March 11 — " + ONE.substring(6);
    assertThat(read(page("", "<h1>" + TITLE + "</h1>" + p(open) + p(TWO))).published()).isNull();
  }

  @Test
  void pageWithoutAStoryIsRefused() {
    assertThatThrownBy(
            () ->
                read(page("<title>Home</title>", "<nav><a href=/>Home</a></nav><p>Read more</p>")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("has no story text: ");
  }
}
