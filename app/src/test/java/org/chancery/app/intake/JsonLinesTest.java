package org.chancery.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chancery.app.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir Path folder;

  private static Fixtures.Run on(String in, String... arguments) {
    return new Fixtures.Run().in(in).go(Fixtures::read, arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void aBadLineIsRefusedAndTheRestIsRead() throws IOException {
    String lines =
        file(
            "a.jsonl",
            "{\"id\":\"one\",\"text\":\"One.\"}\n\nno json\n[1]\n{\"id\":\"x\"}\n"
                + "{\"text\":\" \"}\n{\"text\":\"T\",\"published\":\"soon\"}\n{\"text\":\"Last.\"}");
    Fixtures.Run run = on("", "read", "--format", "jsonl", lines);
    assertThat(run.status).isEqualTo(3);
    assertThat(run.ids()).containsExactly("one", lines + ":8");
    assertThat(run.errLines())
        .hasSize(5)
        .allMatch(l -> l.startsWith("chancery: " + lines + ":"))
        .anyMatch(l -> l.contains(":3: is not valid JSON"))
        .anyMatch(l -> l.contains(":4: is JSON but no object"))
        .anyMatch(l -> l.contains(":5: has neither \"text\" nor \"html\""))
        .anyMatch(l -> l.contains(":6: is empty"))
        .anyMatch(l -> l.contains(":7: has \"published\": \"soon\": give a date as YYYY-MM-DD"));
  }

  @Test
  void aHugeLineIsRefusedWithoutTakingTheNextWithIt() throws IOException {
    String lines =
        file(
            "big.ndjson",
            "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\""
                + "x".repeat(300_000)
                + "\"}\n{\"id\":\"c\",\"text\":\"C\"}\n");
    Fixtures.Run run = on("", "read", "--format", "jsonl", "--max-bytes", "100K", lines);
    assertThat(run.ids()).containsExactly("a", "c");
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.errLines().get(0)).contains(":2:").contains("--max-bytes");
    assertThat(run.status).isEqualTo(3);
  }

  @Test
  void fieldsOfALineComeThrough() throws IOException {
    String in =
        "\ufeff{\"id\":17,\"html\":\"<p>Hi</p>\",\"published\":\"2030-01-02T09:00:00Z\","
            + "\"source\":\"Herald\"}\r\n{\"text\":\"<p> is a tag</p>\"}";
    List<JsonNode> nodes =
        on(in, "read", "--format", "jsonl", "--published", "2029-12-31", "-").parsed();
    assertThat(nodes.get(0).get("id").textValue()).isEqualTo("17");
    assertThat(nodes.get(0).get("title").textValue()).isEqualTo("HTML");
    assertThat(nodes.get(0).get("published").textValue()).isEqualTo("2030-01-02");
    assertThat(nodes.get(0).get("source").textValue()).isEqualTo("Herald");
    assertThat(nodes.get(1).get("id").textValue()).isEqualTo("-:2");
    assertThat(nodes.get(1).get("title").textValue()).isEqualTo("TEXT");
    assertThat(nodes.get(1).get("published").textValue()).isEqualTo("2029-12-31");
  }

  @Test
  void standardInputIsOneDocumentUnlessItLooksLikeJsonLines() throws IOException {
    assertThat(on("A story.\n{not json}", "read", "--format", "jsonl", "-").ids())
        .containsExactly("-");
    assertThat(on("\n{ \"text\": \"A\" }\nbad\n", "read", "--format", "jsonl", "-").ids())
        .containsExactly("-:2");
    assertThat(on("", "read", "-").errLines())
        .containsExactly("chancery: -: is empty: give a page or a text");
  }

  @Test
  void jsonLinesAreKnownByContentToo() throws IOException {
    String lines = file("a.txt", "{\"id\":\"q\",\"text\":\"A\"}\n{\"id\":\"r\",\"text\":\"B\"}\n");
    assertThat(on("", "read", "--format", "jsonl", lines).ids()).containsExactly("q", "r");
  }

  @Test
  void invalidUtf8InALineIsRefused() throws IOException {
    Path path = folder.resolve("l.jsonl");
    byte[] start = "{\"text\":\"a".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 3);
    bytes[start.length] = (byte) 0xff;
    bytes[start.length + 1] = '"';
    bytes[start.length + 2] = '}';
    Files.write(path, bytes);
    Fixtures.Run run = on("", "read", path.toString());
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1);
  }
}
