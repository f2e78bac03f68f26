package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actor and agent dictionaries of the PETRARCH family, read as they are. */
class DictionariesTest {
  private static final String ACTORS =
      """
      <!-- LAB ACTORS
      # [XXX] none of this counts
      -->
      RURITANIA_  [RUR] # the lab's own
      +RURITANIAN ; an adjective
      +RUR.
      BARSETSHIRE [BAR]
      THE_TWIN_CITIES [RUR/BAR]
      NORWAY [NRW]
      JANE_SMITH [RUR]   # otherwise
      	[RURGOV 20010101-20051231]
      	[RUROPP > 20060101]
      	[RURMED <990101]
      OLD_GUARD
      +VETERANS_UNION
      	[RURREB 800101-891231]
      GHOST [---]
      LEAGUE_OF_TOWNS [IGOTWN]
      UN_ [IGOUNO]
      OMNI [MNC]
      """;

  private static final String AGENTS =
      """
      !PERSON! = MAN, MEN, WOMAN, WOMEN
      SWINEHERD [~AGR] # pigs
      GOLDEN_CALF {GOLDEN_CALVES} [~REL]
      ALDER!PERSON! [~LEG]
      CULTURE_MINISTER [~GOVCUL]
      AMBASSADOR {} [~DIP]
      RELIEF_SOCIETY [NGO~]
      """;

  @TempDir Path rules;

  private RuleFiles rules(String actors, String agents) throws IOException {
    Files.createDirectories(rules.resolve("petrarch"));
    Files.writeString(rules.resolve("petrarch/lab.actors.txt"), actors);
    Files.writeString(rules.resolve("petrarch/lab.agents.txt"), agents);
    return RuleFiles.with(rules);
  }

  private static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      int i = tokens.size();
      Span span = new Span(at, at + word.length());
      tokens.add(new Token(i, span, word, word, "NN", i == 0 ? -1 : 0, "dep"));
      at += word.length() + 1;
    }
    return new Sentence(0, new Span(0, text.length()), tokens);
  }

  private static String codes(Names names, String text, @Nullable String day) {
    return names.find(sentence(text), day).stream()
        .flatMap(h -> h.parties(h.names().get(0)).stream())
        .map(p -> p.code() + (p.sector() == null ? "" : "/" + p.sector()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Ruritania, 2000-01-01, RUR",
    "Ruritanian, 2000-01-01, RUR",
    "ruritania, 2000-01-01, ''",
    "Barsetshire, , BAR",
    "Twin Cities, 2000-01-01, RUR BAR",
    "Norway, 2000-01-01, NRW",
    "Sweden, 2000-01-01, SWE",
    "Jane Smith, 2003-07-01, RUR/GOV",
    "Jane Smith, 2001-01-01, RUR/GOV",
    "Jane Smith, 2019-07-01, RUR/OPP",
    "Jane Smith, 1990-07-01, RUR/MED",
    "Jane Smith, 2000-07-01, RUR",
    "Jane Smith, , RUR",
    "Veterans Union, 1985-01-01, RUR/REB",
    "Veterans Union, 1990-01-01, ''",
    "Old Guard, , ''",
    "Ghost, 2000-01-01, ''",
    "League of Towns, 2000-01-01, IGOTWN/IGO",
    "UN, 2000-01-01, IGOUNO/IGO",
    "Un, 2000-01-01, ''",
    "Omni, 2000-01-01, MNC/BUS"
  })
  void actorsStandForTheirCodesOnTheirDays(String text, @Nullable String day, String codes)
      throws IOException {
    assertThat(codes(Names.load(rules(ACTORS, "")), text, day)).isEqualTo(codes);
  }

  @Test
  void aKnownNameStaysOfItsKind() throws IOException {
    Names names = Names.load(rules("NORWEGIAN [NRW]", ""));
    NameHit hit = names.find(sentence("Norwegian"), null).get(0);
    assertThat(hit.names()).extracting(Name::kind).contains(Name.Kind.ADJECTIVE);
    assertThat(hit.names()).extracting(n -> n.party().code()).containsOnly("NRW");
  }

  @ParameterizedTest
  @CsvSource({
    "swineherds, AGR, people",
    "golden calves, REL, people",
    "alderwomen, LEG, people",
    "culture minister, GOV, minister",
    "ambassadors, DIP, envoy/ambassador",
    "relief society, NGO, people"
  })
  void agentsAddTheirRole(String text, String sector, String type) throws IOException {
    CommonNouns nouns = CommonNouns.load(rules("", AGENTS));
    assertThat(nouns.find(sentence(text)))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.noun().sector()).isEqualTo(sector);
              assertThat(hit.noun().type()).isEqualTo(type);
              assertThat(hit.last()).isEqualTo(text.split(" ").length - 1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[RUR]|line 1: expected a name",
        "RURITANIA\\n\\nBAR [BAR]|line 1: expected a code in brackets for RURITANIA",
        "A [RUR]\\nB [RUR <2001]|line 2: '2001' is no day",
        "A [RUR]\\nB [RUR 20010101 to 20020101]|line 2",
        "A []|line 1"
      })
  void aMistakeNamesItsLine(String actors, String message) throws IOException {
    RuleFiles rules = rules(actors.replace("\\n", "\n"), "");
    assertThatThrownBy(() -> Names.load(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("lab.actors.txt")
        .hasMessageContaining(message);
  }

  @Test
  void anAgentWithoutCodeOrWithAnUnknownMarkerNamesItsLine() throws IOException {
    RuleFiles one = rules("", "SWINEHERD [~AGR]\nGOOSEHERD");
    assertThatThrownBy(() -> CommonNouns.load(one)).hasMessageContaining("lab.agents.txt, line 2");
    RuleFiles two = rules("", "POLICE!MAN! [~COP]");
    assertThatThrownBy(() -> CommonNouns.load(two))
        .hasMessageContaining("line 1")
        .hasMessageContaining("!MAN!");
  }

  /** Dictionaries that others have written, where they are at hand. */
  @Test
  void thoseOfOthersAreReadAsTheyAre() throws IOException {
    String gold = System.getenv("CHANCERY_GOLD");
    Path others =
        (gold == null ? Path.of("..", "..", "shared", "gold") : Path.of(gold)).resolve("dicts");
    assumeTrue(Files.isDirectory(others), "no dictionaries of others here");
    try (Stream<Path> labs = Files.list(others)) {
      for (Path lab : labs.toList()) {
        Path own = Files.createDirectories(rules.resolve(lab.getFileName()).resolve("petrarch"));
        try (Stream<Path> files = Files.list(lab)) {
          for (Path file : files.toList()) {
            Files.copy(file, own.resolve(file.getFileName()));
          }
        }
        RuleFiles read = RuleFiles.with(own.getParent());
        assertThat(Dictionaries.actors(read)).hasSizeGreaterThan(100);
        assertThat(Dictionaries.agents(read)).hasSizeGreaterThan(80);
        assertThat(codes(Names.load(read), "Zambia", "1995-01-01")).isEqualTo("ZAM");
      }
    }
  }
}
