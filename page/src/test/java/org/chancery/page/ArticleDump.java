package org.chancery.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.UnreadableException;

/**
 * Reads JSON Lines {id, html or text, published?} from standard input and prints what the article
 * stage makes of each, to measure it against a gold suite.
 */
final class ArticleDump {
  private ArticleDump() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    ArticleReader reader = new ArticleReader(Lexicon.load(RuleFiles.shipped()));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode one = json.readTree(line);
      boolean page = one.has("html");
      String published = one.path("published").asText("");
      RawDocument raw =
          new RawDocument(
              one.path("id").asText(),
              one.hasNonNull("source") ? one.path("source").asText() : null,
              published.length() == 10 ? LocalDate.parse(published) : null,
              page ? RawDocument.Format.HTML : RawDocument.Format.TEXT,
              one.path(page ? "html" : "text").asText());
      try {
        Article article = reader.read(raw);
        ObjectNode said = json.createObjectNode();
        said.put("id", article.id());
        said.put("text", article.text());
        said.put("title", article.title());
        said.put("byline", article.byline());
        said.put("published", article.published() == null ? null : article.published().toString());
        said.put("place", article.place());
        out.println(json.writeValueAsString(said));
      } catch (UnreadableException e) {
        System.err.println(raw.id() + " " + e.getMessage());
      }
    }
  }
}
