package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.Problem;
import org.chancery.app.Fixtures;
import org.chancery.app.Main;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.article.Span;
import org.chancery.article.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static Fixtures.Run run(String... arguments) {
    return new Fixtures.Run().go(Fixtures::read, arguments);
  }

  private String file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content).toString();
  }

  @Test
  void aFolderIsWalkedInOrderWithoutHiddenFilesAndLinkedFolders() throws IOException {
    file("n/b.txt", "B.");
    file("n/a/z.txt", "Z.");
    file("n/.hidden/h.txt", "H.");
    file("n/.h.txt", "H.");
    file("n/c.jsonl", "{\"id\":\"c\",\"text\":\"C\"}");
    Path n = folder.resolve("n");
    Files.createSymbolicLink(n.resolve("a/loop"), n);
    Files.createSymbolicLink(n.resolve("d.txt"), n.resolve("b.txt"));
    assertThat(run("read", "--format", "jsonl", n.toString()).ids())
        .containsExactly(n + "/a/z.txt", n + "/b.txt", "c", n + "/d.txt");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
    String good = file("good.txt", "Good.");
    String refused = file("r.txt", "REFUSE");
    String broken = file("x.txt", "BREAK");
    String large = file("large.txt", "a".repeat(2000));
    Path hollow = Files.createDirectory(folder.resolve("hollow"));
    Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
    Fixtures.Run run =
        run(
            "read",
            "--format",
            "jsonl",
            "--max-bytes",
            "1K",
            "missing.txt",
            "https://example.org/a",
            refused,
            broken,
            large,
            hollow.toString(),
            dangling.toString(),
            good);
    assertThat(run.status).isEqualTo(3);
    assertThat(run.ids()).containsExactly(good);
    assertThat(run.errLines()).hasSize(7);
    assertThat(run.errLines().get(0))
        .isEqualTo("chancery: missing.txt: no such file or folder: check the path");
    assertThat(run.errLines().get(1)).contains("save the page");
    assertThat(run.errLines().get(2))
        .isEqualTo("chancery: " + refused + ": is not in English: give an English text");
    assertThat(run.errLines().get(3)).contains("(broken)").contains("please report");
    assertThat(run.errLines().get(4))
        .endsWith("is larger than the limit of 1 KB: raise it with --max-bytes");
    assertThat(run.errLines().get(5)).contains("holds no files");
    assertThat(run.errLines().get(6)).contains("no such file");
  }

  @Test
  void orderIsKeptOnSeveralThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 200)
        .forEach(i -> lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"T\"}\n"));
    Fixtures.Run run =
        new Fixtures.Run()
            .in(lines.toString())
            .go(
                (raw, budget) -> {
                  // The first of every eight takes longest, so later ones are done before it.
                  if (Integer.parseInt(raw.id().substring(1)) % 8 == 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
                  }
                  return Fixtures.read(raw, budget);
                },
                "read",
                "--format",
                "jsonl",
                "--threads",
                "4",
                "-");
    assertThat(run.ids()).isEqualTo(IntStream.range(0, 200).mapToObj(i -> "d" + i).toList());
  }

  @Test
  void aSentenceThatWasLeftOutIsSaid() throws IOException {
    Problem problem = new Problem(4, new Span(0, 2), "act", "NullPointerException at act.X.y:3");
    Fixtures.Run run =
        new Fixtures.Run()
            .go(
                (raw, budget) -> Fixtures.with(Fixtures.read(raw, budget), List.of(problem)),
                "read",
                file("a.txt", "A."));
    assertThat(run.status).isZero();
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .endsWith(
            "a.txt: was read without a sentence (number 5 fails in act: NullPointerException at"
                + " act.X.y:3): please report it with this document");
    assertThat(run.out()).contains("NOT READ").contains("fails in stage act");
    Fixtures.Run json =
        new Fixtures.Run()
            .go(
                (raw, budget) -> Fixtures.with(Fixtures.read(raw, budget), List.of(problem)),
                "read",
                "--format",
                "jsonl",
                file("a.txt", "A."));
    assertThat(JSON.readTree(json.out()).path("problems").toString())
        .isEqualTo(
            "[{\"sentence\":4,\"span\":[0,2],\"stage\":\"act\",\"reason\":\"NullPointerException at"
                + " act.X.y:3\"}]");
  }

  @Test
  void theTimeOfADocumentCanBeSet() throws IOException {
    String a = file("a.txt", "A.");
    Fixtures.Reads slow =
        (raw, budget) -> {
          while (!budget.isSpent()) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
          }
          throw new UnreadableException("took its time");
        };
    Fixtures.Run run = new Fixtures.Run().go(slow, "read", "--max-seconds", "1", a);
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines()).containsExactly("chancery: " + a + ": took its time");
    assertThat(new Fixtures.Run().go(slow, "read", "--max-seconds", "0", a).errLines())
        .singleElement()
        .asString()
        .contains("--max-seconds is 0, expected 1 or more");
  }

  @Test
  void jsonIsAlwaysAnArray() throws IOException {
    String a = file("a.txt", "A.");
    assertThat(JSON.readTree(run("read", "--format", "json", a).out())).hasSize(1);
    assertThat(JSON.readTree(run("read", "--format", "json", a, a).out())).hasSize(2);
    assertThat(JSON.readTree(run("read", "--format", "JSON", "gone").out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read",
        "reed x",
        "read --format xml -",
        "read --published 2021-13-01 -",
        "read --published yesterday -",
        "read --max-bytes 0 -",
        "read --max-bytes many -",
        "read --threads 0 -",
        "read --frobnicate -",
        "explain"
      })
  void wrongUsageIsStatusTwo(String line) {
    Fixtures.Run run = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.status).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    if (!line.isEmpty()) {
      assertThat(run.errLines()).hasSize(1);
      assertThat(run.errLines().get(0)).startsWith("chancery: usage: ").endsWith("--help");
    }
  }

  @Test
  void helpAndVersionAreStatusZero() {
    assertThat(run("--help").out()).contains("Examples:").contains("read").contains("explain");
    assertThat(run("read", "--help").out()).contains("--published").contains("jsonl");
    assertThat(run("--version").out()).contains("chancery").contains("Java");
    assertThat(run("read", "--help").status).isZero();
    assertThat(run("read", "--help").outLines()).allMatch(l -> l.length() <= 100);
  }

  @Test
  void timingsGoToStandardError() throws IOException {
    Fixtures.Run run = run("read", "--timings", "--format", "jsonl", file("a.txt", "A."));
    assertThat(run.status).isZero();
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.errLines()).anyMatch(l -> l.matches("syntax +9\\.0 +90\\.0 % +111"));
    assertThat(run.errLines()).anyMatch(l -> l.startsWith("1 documents, 1 sentences"));
  }

  @Test
  void colourOnlyOnATerminalAndNotAgainstNoColor() throws IOException {
    String a = file("a.txt", "A.");
    Fixtures.Run piped = run("read", a);
    assertThat(piped.out()).doesNotContain("\u001b");
    assertThat(new Fixtures.Run().onTerminal(false).go(Fixtures::read, "read", a).out())
        .contains("\u001b[1m");
    assertThat(new Fixtures.Run().onTerminal(true).go(Fixtures::read, "read", a).out())
        .doesNotContain("\u001b");
    assertThat(run("read", "--color", "always", a).out()).contains("\u001b[1m");
    assertThat(
            new Fixtures.Run()
                .onTerminal(false)
                .go(Fixtures::read, "read", "--color=never", a)
                .out())
        .doesNotContain("\u001b");
  }

  @Test
  void progressShowsOnlyInLongRunsOnATerminal() {
    String line = "{\"text\":\"T\"}\n";
    Fixtures.Run few =
        new Fixtures.Run().in(line.repeat(20)).onTerminal(true).go(Fixtures::read, "read", "-");
    Fixtures.Run many =
        new Fixtures.Run().in(line.repeat(30)).onTerminal(true).go(Fixtures::read, "read", "-");
    Fixtures.Run piped = new Fixtures.Run().in(line.repeat(30)).go(Fixtures::read, "read", "-");
    assertThat(String.join("", few.errLines())).isEmpty();
    assertThat(String.join("", many.errLines())).contains("documents read").endsWith("\u001b[K");
    assertThat(String.join("", piped.errLines())).isEmpty();
  }

  @Test
  void aClosedPipeEndsTheRunQuietlyAndAFullDiskSaysSo() {
    assertThat(whereWritingFails("Broken pipe")).isEmpty();
    assertThat(whereWritingFails("No space left on device"))
        .isEqualTo(
            "chancery: standard output: cannot be written (No space left on device): check disk"
                + " and pipe\n");
  }

  private static String whereWritingFails(String why) {
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    Terminal streams =
        new Terminal(
            new java.io.ByteArrayInputStream(
                "{\"text\":\"T\"}\n".repeat(500).getBytes(StandardCharsets.UTF_8)),
            full,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            false);
    Engine engine = new Engine(() -> Fixtures::follow, () -> null, () -> null);
    assertThat(Main.run(streams, engine, "read", "-")).isEqualTo(3);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void memoryDoesNotGrowWithTheInput() {
    // An endless input: the first outcome that cannot be written must end the run.
    InputStream endless =
        new InputStream() {
          private final byte[] line =
              ("{\"text\":\"" + "word ".repeat(10_000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            byte b = line[at];
            at = (at + 1) % line.length;
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
