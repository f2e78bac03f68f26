package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.Knowledge;
import org.chancery.proposition.Argument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of conditions and their parser say the same. */
class ConditionGrammarTest {
  private static final Path GRAMMAR =
      Path.of("src", "main", "java", "org", "chancery", "event", "Condition.ebnf");
  private static final Pattern RULE = Pattern.compile("(?s)(\\w+)\\s*=\\s*(.*?)\\s*;(?=\\s|$)");
  private static final Pattern PART =
      Pattern.compile("\"([^\"]*)\"|\\?\\s(.*?)\\s\\?|(\\w+)|([|,{}\\[\\]])");
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** What stands right of the equals sign, by what stands left of it. */
  private static Map<String, String> productions() throws IOException {
    String text = Files.readString(GRAMMAR).replaceAll("(?s)\\(\\*.*?\\*\\)", "");
    Map<String, String> out = new LinkedHashMap<>();
    Matcher m = RULE.matcher(text);
    while (m.find()) {
      out.put(m.group(1), m.group(2));
    }
    assertThat(out).containsKeys("condition", "asked", "path", "role", "step", "test");
    return out;
  }

  /** The grammar has no loops, so that it is one regular expression. */
  private static String regex(Map<String, String> productions, String name) {
    StringBuilder out = new StringBuilder("(?:");
    Matcher m = PART.matcher(productions.get(name));
    while (m.find()) {
      if (m.group(1) != null) {
        out.append(Pattern.quote(m.group(1)));
      } else if (m.group(2) != null) {
        out.append(m.group(2));
      } else if (m.group(3) != null) {
        out.append(regex(productions, m.group(3)));
      } else {
        out.append(
            switch (m.group(4)) {
              case "{", "[" -> "(?:";
              case "}" -> ")*";
              case "]" -> ")?";
              case "|" -> "|";
              default -> "";
            });
      }
    }
    return out.append(')').toString();
  }

  private static Pattern condition() throws IOException {
    return Pattern.compile(regex(productions(), "condition"));
  }

  private static Set<String> words(String production) throws IOException {
    return PART.matcher(productions().get(production))
        .results()
        .map(r -> r.group(1))
        .filter(w -> w != null)
        .collect(Collectors.toSet());
  }

  @Test
  void theGrammarHasTheWordsOfTheParserAndNoOthers() throws IOException {
    assertThat(words("test"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(ConditionParser.Kind.values()).map(ConditionParser.Kind::word),
                    Stream.of("/", "~", "="))
                .toList());
    assertThat(words("asked"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(ConditionParser.Ending.values())
                        .map(ConditionParser.Ending::word),
                    Stream.of("+"))
                .toList());
    assertThat(words("role"))
        .containsExactlyInAnyOrder(
            Argument.ACTOR,
            Argument.OBJECT,
            Argument.RECIPIENT,
            Argument.COMPLEMENT,
            Participants.SPEAKER,
            Participants.SELF,
            Participants.BELOW);
    assertThat(words("step")).containsExactly(Participants.POSSESSOR);
  }

  @Test
  void everyConditionThatShipsIsInTheGrammar() throws IOException {
    List<String> all =
        KNOWLEDGE.frames().all().stream()
            .flatMap(f -> f.conditions().stream())
            .map(Condition::source)
            .toList();
    assertThat(all).hasSizeGreaterThan(200).allMatch(condition().asMatchPredicate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object: party",
        "object|in-mod: =joint|~drill",
        "object.with: envoy/head of mission",
        "complement.actor+: any",
        "out of: place",
        "object: none",
      })
  void whatTheGrammarHasTheParserReads(String asked) throws IOException {
    assertThat(condition().asMatchPredicate()).accepts(asked);
    assertThat(read(asked).source()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object: partty",
        "object: ~nosuch",
        "object: Party",
        "object: ",
        "object: a|b c d"
      })
  void whatIsNoTestTheParserRefuses(String asked) {
    assertThatThrownBy(() -> read(asked)).hasMessageContaining("f: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"object party", "object: Party", "object: ", "Object: party", "a..b: any"})
  void whatIsNoConditionIsNotInTheGrammar(String asked) throws IOException {
    assertThat(condition().asMatchPredicate()).rejects(asked);
  }

  /** Through the parser of frames, as a file would have it. */
  private static Condition read(String asked) throws IOException {
    String[] sides = asked.split(": ", 2);
    Path lab = Files.createTempDirectory("conditions");
    Path file = Files.createDirectories(lab.resolve("frames")).resolve("aid.yaml");
    try {
      String frame = "- {id: f, predicate: [x], when: {'%s': '%s'}}";
      Files.writeString(file, frame.formatted(sides[0], sides[1]));
      return Knowledge.load(org.chancery.rules.RuleFiles.with(lab)).frames().all().stream()
          .filter(f -> f.id().equals("f"))
          .findFirst()
          .orElseThrow()
          .conditions()
          .get(0);
    } finally {
      Files.delete(file);
      Files.delete(file.getParent());
      Files.delete(lab);
    }
  }
}
