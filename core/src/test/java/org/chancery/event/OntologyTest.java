package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.act.ActRules;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {
  private static final RuleFiles RULES = RuleFiles.shipped();
  private static final Ontology ONTOLOGY = Ontology.load(RULES);
  private static final Lexicon WORDS = Lexicon.load(RULES);

  @Test
  void holdsAllTypesModesContextsAndAuxiliaryModes() {
    assertThat(codes(Ontology.Kind.TYPE))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(PloverType.values()).map(PloverType::name).toList());
    assertThat(codes(Ontology.Kind.AUXILIARY))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Auxiliary.values()).map(a -> a.name().toLowerCase(Locale.ROOT)).toList());
    assertThat(codes(Ontology.Kind.CONTEXT)).hasSize(37);
    assertThat(ONTOLOGY.modes(PloverType.SANCTION))
        .containsExactly("convict", "expel", "withdraw", "discontinue");
    assertThat(ONTOLOGY.modes(PloverType.THREATEN))
        .containsExactly("restrict", "arrest", "relations", "expel", "territory", "violence");
    assertThat(ONTOLOGY.modes(PloverType.AGREE)).isEmpty();
  }

  @Test
  void everyCodeIsDefinedAndEveryCameoCodeStandsUnderAnother() {
    assertThat(ONTOLOGY.plover()).allMatch(e -> e.definition().endsWith("."));
    assertThat(ONTOLOGY.articles()).allMatch(a -> a.says().endsWith("."));
    Set<String> all =
        ONTOLOGY.cameo().stream().map(Ontology.CameoEntry::code).collect(Collectors.toSet());
    assertThat(all).hasSizeGreaterThan(300);
    for (Ontology.CameoEntry c : ONTOLOGY.cameo()) {
      assertThat(c.definition()).as(c.code()).endsWith(".");
      assertThat(c.goldstein()).as(c.code()).isBetween(-10.0, 10.0);
      assertThat(
              c.code().length() == 2 || all.contains(c.code().substring(0, c.code().length() - 1)))
          .as(c.code() + " has a code above it")
          .isTrue();
    }
  }

  @Test
  void theManualWinsOverTheMappingTable() {
    assertThat(types("163")).containsExactly(PloverType.SANCTION);
    assertThat(types("161")).containsExactly(PloverType.SANCTION);
    assertThat(types("116")).containsExactly(PloverType.SANCTION);
    assertThat(types("174")).containsExactly(PloverType.COERCE);
    assertThat(types("055")).containsExactly(PloverType.CONCEDE);
  }

  private static List<PloverType> types(String cameo) {
    Ontology.CameoEntry entry = ONTOLOGY.cameo(cameo);
    return entry == null ? List.of() : entry.types();
  }

  @Test
  void theSignOfAScoreIsThatOfItsQuadClass() {
    for (PloverType t : PloverType.values()) {
      boolean hostile =
          ONTOLOGY.quad(t) == QuadClass.VERBAL_CONFLICT
              || ONTOLOGY.quad(t) == QuadClass.MATERIAL_CONFLICT;
      assertThat(ONTOLOGY.score(t, null)).as(t.name()).matches(s -> hostile ? s <= 0 : s > 0);
    }
    assertThat(ONTOLOGY.score(PloverType.SANCTION, "expel")).isEqualTo(-5.5);
    assertThat(ONTOLOGY.score(PloverType.PROTEST, "vandalize"))
        .as("a mode without a figure has that of its type")
        .isEqualTo(-5.0);
  }

  @Test
  void everyArticleThatAnActNamesIsExplained() {
    assertThat(ONTOLOGY.articles().stream().map(Ontology.Article::code))
        .containsAll(ActRules.load(RULES, WORDS).articles());
  }

  @Test
  void theLongestCodeThatFitsCounts() {
    Turns turns = Turns.load(RULES, ONTOLOGY, WORDS);
    Turns.Codes expelled = new Turns.Codes("161", "expel");
    assertThat(turns.of(PloverType.THREATEN, expelled, "threaten"))
        .isEqualTo(new Turns.Codes("1313", "expel"));
    assertThat(turns.of(PloverType.THREATEN, new Turns.Codes("161", null), "threaten"))
        .isEqualTo(new Turns.Codes("1313", "relations"));
    assertThat(turns.of(PloverType.REQUEST, new Turns.Codes("0841", null), "demand"))
        .isEqualTo(new Turns.Codes("1053", "yield"));
    assertThat(turns.of(PloverType.REQUEST, new Turns.Codes("0841", null), "urge"))
        .isEqualTo(new Turns.Codes("0253", "yield"));
    assertThat(turns.of(PloverType.AGREE, Turns.Codes.NONE, ""))
        .isEqualTo(new Turns.Codes("030", null));
  }

  private static List<String> codes(Ontology.Kind kind) {
    return ONTOLOGY.plover().stream()
        .filter(e -> e.kind() == kind)
        .map(Ontology.PloverEntry::code)
        .toList();
  }

  private static Ontology own(Path lab, String code) throws IOException {
    Files.createDirectories(lab.resolve("ontology"));
    Files.writeString(
        lab.resolve("ontology/cameo.tsv"),
        "code\tname\tplover\tgoldstein\tdefinition\n" + code + "\tBow\tSUPPORT\t1\tBow.\n");
    return Ontology.load(RuleFiles.with(lab));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "16100", "16a"})
  void aCodeHasTwoToFourDigits(String code, @TempDir Path lab) {
    assertThatThrownBy(() -> own(lab, code))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("expected a code of 2 to 4 digits")
        .hasMessageContaining(code);
  }

  @Test
  void aUserMaySayACodeAnew(@TempDir Path lab) throws IOException {
    assertThat(own(lab, "161").cameo("161"))
        .isNotNull()
        .extracting(Ontology.CameoEntry::name)
        .isEqualTo("Bow");
  }
}
