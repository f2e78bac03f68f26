package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.app.intake.Engine;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ReaderParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/WORKED-EXAMPLE.md shows is what the program prints. */
class WorkedExampleTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  @TempDir Path folder;

  /** A command with the output that the page shows; "..." stands for lines left out. */
  private record Shown(String command, List<String> output) {}

  @Test
  void thePageShowsWhatTheProgramPrints() throws IOException {
    String page = Files.readString(REPOSITORY.resolve("docs/WORKED-EXAMPLE.md"));
    List<Shown> all = shown(page);
    assertThat(all.get(0).command())
        .isEqualTo("./chancery read --format jsonl examples/episode > episode.jsonl");
    Path readings = read();
    int questions = 0;
    for (Shown shown : all.subList(1, all.size())) {
      String[] arguments =
          shown
              .command()
              .replaceFirst("^\\./chancery ", "")
              .replace("episode.jsonl", readings.toString())
              .split(" ");
      Fixtures.Run run = new Fixtures.Run().go(Fixtures::read, arguments);
      assertThat(run.errLines()).as(shown.command()).isEmpty();
      assertMatches(shown, run.out().lines().toList());
      questions += shown.command().contains("--known-on") ? 1 : 0;
    }
    assertThat(questions).isGreaterThanOrEqualTo(4);
  }

  private static List<Shown> shown(String page) {
    List<Shown> out = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(page);
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        if (line.startsWith("$ ")) {
          out.add(new Shown(line.substring(2), new ArrayList<>()));
        } else {
          out.get(out.size() - 1).output().add(line);
        }
      }
    }
    return out;
  }

  private static void assertMatches(Shown shown, List<String> printed) {
    int at = 0;
    boolean gap = false;
    for (String line : shown.output()) {
      if (line.equals("...")) {
        gap = true;
        continue;
      }
      int found = gap ? printed.subList(at, printed.size()).indexOf(line) + at : at;
      assertThat(found >= at && found < printed.size() && printed.get(found).equals(line))
          .as("%s%nshould print%n%s%nand prints%n%s", shown.command(), line, text(printed))
          .isTrue();
      at = found + 1;
      gap = false;
    }
    assertThat(gap || at == printed.size())
        .as("%s%nprints more:%n%s", shown.command(), text(printed))
        .isTrue();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  /** Reads the reports under the names that they have for who stands in the repository. */
  private Path read() throws IOException {
    StringBuilder lines = new StringBuilder();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(REPOSITORY.resolve("examples/episode"))) {
      for (Path file : files.sorted().toList()) {
        lines
            .append(
                json.createObjectNode()
                    .put("id", "examples/episode/" + file.getFileName())
                    .put("text", Files.readString(file)))
            .append('\n');
      }
    }
    Fixtures.Run run =
        new Fixtures.Run()
            .in(lines.toString())
            .go(
                Engine.over(ReaderParser::new, LearnedWitness::new),
                "read",
                "--format",
                "jsonl",
                "-");
    assertThat(run.status).isZero();
    return Files.write(folder.resolve("episode.jsonl"), run.out().getBytes(StandardCharsets.UTF_8));
  }
}
