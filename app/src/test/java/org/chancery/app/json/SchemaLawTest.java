package org.chancery.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.chancery.text.Article;
import org.junit.jupiter.api.Test;

/**
 * Whatever is read, its JSON is as the contract says: on every sentence that ships with the rules
 * and on stories put together of them at random.
 */
class SchemaLawTest {
  private static final int STORIES = 150;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final FrozenParser parser = FrozenParser.load(Path.of("..", "rules", "parses"));
  private final Knowledge knowledge = Knowledge.load();
  private final Pipeline pipeline = new Pipeline(parser, Gate.OPEN, knowledge);
  private final ReadingJson json = new ReadingJson();

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("..", "docs", "reading.schema.json")));
  }

  @Test
  void readingsFollowTheSchemaAndAreReadAgain() throws Exception {
    JsonSchema schema = schema();
    List<String> texts = parser.texts().stream().sorted().toList();
    List<String> stories = new ArrayList<>(texts);
    Random random = new Random(1961);
    for (int i = 0; i < STORIES; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        paragraphs.add(texts.get(random.nextInt(texts.size())));
      }
      stories.add(String.join("\n\n", paragraphs));
    }
    int acts = 0;
    for (String story : stories) {
      Reading r = pipeline.read(Article.of(story).publishedOn(LocalDate.of(2020, 6, 15)));
      String line = json.line(r);
      assertThat(schema.validate(JSON.readTree(line))).as(story).isEmpty();
      assertThat(json.read(line)).as(story).isEqualTo(r);
      acts += r.acts().size();
    }
    assertThat(acts).isGreaterThan(STORIES);
  }
}
