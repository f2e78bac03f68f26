package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.junit.jupiter.api.Test;

/** The words for missions, their members and recalls stand in their types and nowhere else. */
class MissionWordsTest {
  /** These name other things too, such as keys of JSON. */
  private static final Set<Enum<?>> COMMON =
      Set.of(MissionKind.MISSION, Persons.STAFF, Persons.ALL, Manner.FINAL);

  private static final Set<String> TYPES =
      Set.of("MissionKind.java", "Persons.java", "Manner.java");

  @Test
  void noLiteralOfThemStandsElsewhere() throws IOException {
    List<Path> sources = main();
    assertThat(sources.stream().map(f -> f.getFileName().toString())).containsAll(TYPES);
    assertThat(
            sources.stream()
                .filter(f -> !TYPES.contains(f.getFileName().toString()))
                .flatMap(MissionWordsTest::literals))
        .isEmpty();
  }

  @Test
  void aLiteralIsSeen() {
    assertThat(found("if (\"military attach\\u00e9\".equals(x))")).isTrue();
    assertThat(found("return \"embassy\";")).isTrue();
    assertThat(found("   * \"embassy\" is one")).isFalse();
    assertThat(found("node.put(\"mission\", m)")).isFalse();
  }

  private static Stream<String> literals(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(MissionWordsTest::found)
          .map(line -> file.getFileName() + ": " + line.strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean found(String line) {
    String code = line.strip();
    boolean comment = code.startsWith("*") || code.startsWith("/");
    String plain = code.replace("\\u00e9", "\u00e9").replaceFirst(" // .*", "");
    return !comment && words().stream().anyMatch(w -> plain.contains("\"" + w + "\""));
  }

  private static Set<String> words() {
    return Stream.<Enum<?>[]>of(MissionKind.values(), Persons.values(), Manner.values())
        .flatMap(Arrays::stream)
        .filter(e -> !COMMON.contains(e))
        .map(Enum::toString)
        .collect(Collectors.toSet());
  }

  private static List<Path> main() throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path main : modules.map(m -> m.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(out::add);
          }
        }
      }
    }
    return out;
  }
}
