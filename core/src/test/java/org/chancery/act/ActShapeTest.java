package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An act is made of few parts, in few places, and what its type means stands in rules/acts.yaml.
 */
class ActShapeTest {
  private static final int PARTS = 8;
  private static final int OF_A_PART = 6;

  /** Where acts are read in a story, merged, and read back. */
  private static final Set<String> MAKERS = Set.of("Draft.java", "Consensus.java", "ActJson.java");

  /** Names that other things have too. */
  private static final Set<ActType> OTHERS_TOO = Set.of(ActType.CHANNEL, ActType.OPENING);

  @Test
  void anActHasFewPartsAndSoHasEach() {
    RecordComponent[] parts = DiplomaticAct.class.getRecordComponents();
    assertThat(parts).hasSizeLessThanOrEqualTo(PARTS);
    assertThat(Arrays.stream(parts).map(RecordComponent::getType).filter(Class::isRecord))
        .isNotEmpty()
        .allSatisfy(
            part -> assertThat(part.getRecordComponents()).hasSizeLessThanOrEqualTo(OF_A_PART));
  }

  @Test
  void actsAreMadeInFewPlaces() throws IOException {
    assertThat(with(Pattern.compile("new DiplomaticAct\\("))).isSubsetOf(MAKERS);
  }

  @Test
  void nothingTellsOneTypeOfActFromTheOthersCaseByCase() throws IOException {
    String types =
        Arrays.stream(ActType.values())
            .filter(t -> !OTHERS_TOO.contains(t))
            .map(Enum::name)
            .collect(Collectors.joining("|"));
    Pattern label = Pattern.compile("\\bcase (\\w+, *)*(" + types + ")\\b");
    assertThat(label.matcher("      case SUSPENSION, DOWNGRADE -> x;").find()).isTrue();
    assertThat(with(label)).isEmpty();
  }

  private static Set<String> with(Pattern pattern) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path main : modules.map(m -> m.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
    }
    assertThat(sources).isNotEmpty();
    Set<String> found = new TreeSet<>();
    for (Path file : sources) {
      if (pattern.matcher(Files.readString(file)).find()) {
        found.add(file.getFileName().toString());
      }
    }
    return found;
  }
}
