package org.chancery.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.article.ArticleWords;
import org.chancery.article.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its story in JSON-LD. */
final class StructuredData {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern WRAPPER = Pattern.compile("^<!--|-->$|^//<!\\[CDATA\\[|//\\]\\]>$");
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(?:.*/)?(?:\\w*Article|\\w*BlogPosting|Report|LiveBlogPosting|\\w*News\\w*)");
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?:.*/)?(?:\\w*Organization|Person|Comment|\\w*Object|WebSite|BreadcrumbList|ItemList|SiteNavigationElement|\\w*Gallery)");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> others = new ArrayList<>();

  /** Members that lead to other things than the story of this page. */
  private final Set<String> elsewhere;

  /** Reads all JSON-LD of a page; what is no JSON is passed over. */
  StructuredData(Document page, ArticleWords words) {
    elsewhere = words.set("elsewhere-member");
    for (Element script : page.select("script[type*=ld+json]")) {
      collect(parse(script.data()));
    }
  }

  /** The value of a script, null if it is broken: common, and no reason to refuse a page. */
  private static @Nullable JsonNode parse(String script) {
    try {
      return JSON.readTree(WRAPPER.matcher(script.strip()).replaceAll(""));
    } catch (JsonProcessingException broken) {
      return null;
    }
  }

  private void collect(@Nullable JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        String type = type(node);
        if (ARTICLE_TYPE.matcher(type).matches() && !OTHER_TYPE.matcher(type).matches()) {
          articles.add(node);
        } else if (!OTHER_TYPE.matcher(type).matches()) {
          others.add(node);
        }
        node.properties()
            .forEach(
                member -> {
                  if (!elsewhere.contains(member.getKey()) && member.getValue().isContainerNode()) {
                    open.add(member.getValue());
                  }
                });
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.path(0).asText("") : type.asText("");
  }

  /** The first value of a member, of the story's own node if it has it, else of the page's. */
  @Nullable String text(String member) {
    for (List<JsonNode> nodes : List.of(articles, others)) {
      for (JsonNode node : nodes) {
        String value = first(node.path(member));
        if (value != null && !value.isBlank()) {
          return Typography.line(org.jsoup.parser.Parser.unescapeEntities(value, false));
        }
      }
    }
    return null;
  }

  /** The body of the story as the page repeats it for machines, null if it does not. */
  @Nullable String body() {
    for (JsonNode node : articles) {
      String value = first(node.path("articleBody"));
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Names of the story's authors, null if not said. */
  @Nullable String author() {
    List<String> names = new ArrayList<>();
    for (JsonNode node : articles) {
      JsonNode author = node.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        String name = one.isObject() ? first(one.path("name")) : first(one);
        if (name != null && !name.isBlank() && !names.contains(name.strip())) {
          names.add(name.strip());
        }
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String first(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    if (one.isObject()) {
      one = one.path("@value");
    }
    return one.isTextual() ? one.asText() : null;
  }
}
