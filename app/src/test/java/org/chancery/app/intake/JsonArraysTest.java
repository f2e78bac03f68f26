package org.chancery.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.app.Fixtures;
import org.chancery.app.Main;
import org.chancery.app.report.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonArraysTest {
  @TempDir Path folder;

  private static Fixtures.Run on(String in, String... arguments) {
    return new Fixtures.Run().in(in).go(Fixtures::read, arguments);
  }

  private Fixtures.Run read(String name, String content, String... more) throws IOException {
    String file = Files.writeString(folder.resolve(name), content).toString();
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"read", "--format", "jsonl", file}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return on("", all);
  }

  @Test
  void everyElementIsADocument() throws IOException {
    String array =
        "\ufeff\n[\n  {\n    \"id\": \"one\",\n    \"text\": \"Brackets ] } and \\\"], quotes\\\\\"\n"
            + "  },\n  {\"html\": \"<p>Two</p>\", \"tags\": [1, [2, {\"a\": \"]\"}]]}\n]\n";
    Fixtures.Run run = read("stories.json", array);
    assertThat(run.errLines()).isEmpty();
    assertThat(run.ids()).containsExactly("one", folder.resolve("stories.json") + "[1]");
    assertThat(run.parsed().get(0).get("text").textValue())
        .isEqualTo("Brackets ] } and \"], quotes\\");
    assertThat(on("[{\"id\":\"a\",\"text\":\"T\"}]", "read", "--format", "jsonl", "-").ids())
        .containsExactly("a");
    assertThat(read("empty.json", "[ ]").status).isZero();
  }

  @Test
  void aBadElementIsRefusedWithItsIndexAndTheRestIsRead() throws IOException {
    Fixtures.Run run =
        read(
            "bad.json",
            "[{\"id\":\"a\",\"text\":\"A\"}, {\"id\": oops}, 7, {\"id\":\"x\"}, \"t\","
                + " {\"text\":\"T\",\"published\":\"soon\"}, {\"id\":\"z\",\"text\":\"Z\"}]");
    assertThat(run.status).isEqualTo(3);
    assertThat(run.ids()).containsExactly("a", "z");
    assertThat(run.errLines())
        .hasSize(5)
        .anyMatch(l -> l.contains("bad.json[1]: is not valid JSON at column 8"))
        .anyMatch(l -> l.contains("bad.json[2]: is JSON but no object"))
        .anyMatch(l -> l.contains("bad.json[3]: has neither \"text\" nor \"html\""))
        .anyMatch(l -> l.contains("bad.json[4]: is JSON but no object"))
        .anyMatch(l -> l.contains("bad.json[5]: has \"published\": \"soon\""));
  }

  @Test
  void anArrayThatEndsTooEarlyOrTooLateSaysSo() throws IOException {
    Fixtures.Run cut = read("cut.json", "[{\"id\":\"a\",\"text\":\"A\"}, {\"id\":\"b\",\"te");
    assertThat(cut.ids()).containsExactly("a");
    assertThat(cut.errLines())
        .hasSize(2)
        .anyMatch(l -> l.contains("cut.json[1]: is not valid JSON"))
        .anyMatch(l -> l.contains("cut.json: ends within the array: the file was cut off"));
    Fixtures.Run more = read("more.json", "[{\"id\":\"a\",\"text\":\"A\"}] {\"text\":\"B\"}");
    assertThat(more.ids()).containsExactly("a");
    assertThat(more.errLines()).singleElement().asString().contains("goes on behind the end");
  }

  @Test
  void oneLimitHoldsForFileLineElementAndPage() throws IOException {
    String big = "x".repeat(3000);
    String story = "{\"id\":\"b\",\"text\":\"" + big + "\"}";
    String small = "{\"id\":\"s\",\"text\":\"S\"}";
    String page = "<html><body><p>" + big + "</p></body></html>";
    for (String[] file :
        new String[][] {
          {"a.json", "[" + story + "," + small + "]", "a.json[0]: the element is"},
          {"l.jsonl", story + "\n" + small + "\n", "l.jsonl:1: the line is"},
          {"o.json", "{\n" + story.substring(1), "o.json: is"},
          {"p.html", page, "p.html: is"},
          {"t.txt", big, "t.txt: is"},
        }) {
      Fixtures.Run run = read(file[0], file[1], "--max-bytes", "2K");
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .endsWith(file[2] + " larger than the limit of 2 KB: raise it with --max-bytes");
      assertThat(read(file[0], file[1], "--max-bytes", "4K").errLines()).isEmpty();
    }
  }

  @Test
  void theLimitCanBeRaisedAboveTheUsualOne() throws IOException {
    String story = "[{\"id\":\"b\",\"text\":\"" + "x ".repeat(11_000_000) + "\"}]";
    assertThat(read("big.json", story).errLines()).singleElement().asString().contains("20 MB");
    assertThat(read("big.json", story, "--max-bytes", "30M").errLines()).isEmpty();
  }

  @Test
  void aFileOfOneObjectIsOneDocument() throws IOException {
    Fixtures.Run run = read("one.json", "{\n  \"text\": \"One.\",\n  \"id\": \"one\"\n}\n");
    assertThat(run.errLines()).isEmpty();
    assertThat(run.ids()).containsExactly("one");
    assertThat(read("lines.json", "{\"text\":\"A\"}\n{\"text\":\"B\"}\n").ids()).hasSize(2);
    // No name, no JSON: a text may begin with a bracket.
    assertThat(on("[Reuters] A story.", "read", "--format", "jsonl", "-").ids())
        .containsExactly("-");
  }

  @Test
  void memoryDoesNotGrowWithTheArray() {
    InputStream endless =
        new InputStream() {
          private final byte[] element =
              ("{\"text\":\"" + "word ".repeat(10_000) + "\"},").getBytes(StandardCharsets.UTF_8);
          private int at = -1;

          @Override
          public int read() {
            if (at < 0) {
              at = 0;
              return '[';
            }
            byte b = element[at];
            at = (at + 1) % element.length;
            return b;
          }
        };
    OutputStream closedLater =
        new OutputStream() {
          private long written;

          @Override
          public void write(int b) throws IOException {
            if (++written > 20_000_000) {
              throw new IOException("Broken pipe");
            }
          }
        };
    Terminal streams =
        new Terminal(endless, closedLater, new PrintStream(System.err), false, false, false);
    Engine engine = new Engine(() -> Fixtures::follow, () -> null, () -> null);
    assertThat(Main.run(streams, engine, "read", "--format", "jsonl", "-")).isEqualTo(3);
  }
}
