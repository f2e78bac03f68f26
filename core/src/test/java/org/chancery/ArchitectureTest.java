package org.chancery;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.proposition.Nesting;
import org.chancery.proposition.Phrase;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.proposition.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between the stages. Each guard was seen to fail on a planted violation. */
class ArchitectureTest {
  private static final String ROOT = "org.chancery";

  /** Stages in order: each may use those before it, the root package all of them. */
  private static final List<String> STAGES =
      List.of(
          "text",
          "rules",
          "article",
          "syntax",
          "witness",
          "actor",
          "time",
          "proposition",
          "pointing",
          "event",
          "claim",
          "act",
          "ledger.values",
          "ledger.law",
          "ledger.merge",
          "ledger.fold",
          "ledger");

  /** Beside the stages: uses the whole line, and no part of the line knows it. */
  private static final String EXAMPLES = ROOT + ".example";

  /** What was too large when the limit came, and its size then: it may only shrink. */
  private static final Map<String, Integer> STILL_TOO_LARGE = Map.of();

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsAStage() {
    Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    packages.remove(ROOT);
    packages.remove(EXAMPLES);
    assertThat(packages)
        .containsExactlyInAnyOrderElementsOf(STAGES.stream().map(s -> ROOT + "." + s).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "rules",
        "article",
        "syntax",
        "actor",
        "time",
        "proposition",
        "pointing",
        "event",
        "claim",
        "act",
        "ledger.values",
        "ledger.law",
        "ledger.merge",
        "ledger.fold",
        "ledger"
      })
  void aStageImportsOnlyEarlierOnes(String stage) {
    List<String> forbidden = new ArrayList<>(List.of(ROOT));
    STAGES
        .subList(STAGES.indexOf(stage) + 1, STAGES.size())
        .forEach(later -> forbidden.add(ROOT + "." + later));
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + stage)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(CORE);
  }

  @Test
  void noStageKnowsTheExamples() {
    noClasses()
        .that()
        .resideOutsideOfPackage(EXAMPLES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(EXAMPLES)
        .check(CORE);
  }

  @Test
  void treesEndAtTheProposition() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".event..", ROOT + ".claim..", ROOT + ".act..", ROOT + ".ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".syntax..")
        .check(CORE);
  }

  @Test
  void laterStagesNameNoRelationOfATree() throws IOException {
    Pattern relation =
        Pattern.compile(
            "\"(nsubj|obj|iobj|obl|nmod|amod|nummod|appos|acl|advcl|advmod|ccomp|xcomp|csubj|conj"
                + "|parataxis|orphan|compound|flat|det)(:[a-z]+)?\"");
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String path = file.toString().replace('\\', '/');
      boolean later = path.matches(".*/org/chancery/(event|claim|act|ledger)/.*");
      if (later && relation.matcher(Files.readString(file)).find()) {
        found.add(file.getFileName().toString());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingOfATreeLeavesTheProposition() {
    // A public method that gave a sentence or a token away would be a door around the wall.
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .belongToAnyOf(Scene.class, Phrase.class, Term.class, Timing.class, Nesting.class)
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(resideInAPackage(ROOT + ".syntax.."))
        .check(CORE);
  }

  @Test
  void coreKnowsNoParser() {
    noClasses().should().dependOnClassesThat().resideInAPackage("edu.stanford..").check(CORE);
  }

  @Test
  void nothingReadsTheSystemClock() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CORE);
    // All forms: now(), now(zone), now(clock).
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it is now() of java.time",
                call ->
                    call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")))
        .check(CORE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().callConstructor(java.util.Date.class).check(CORE);
  }

  @Test
  void noStaticStateCanChange() {
    fields().that().areStatic().and().areNotPrivate().should().beFinal().check(CORE);
    fields().that().areStatic().should().beFinal().check(CORE);
  }

  @Test
  void aMethodFitsIntoOneLook() throws IOException {
    Map<String, Integer> found = MethodSizes.excess(sources());
    Map<String, Integer> tooLarge = new TreeMap<>(found);
    tooLarge.entrySet().removeIf(e -> e.getValue() <= STILL_TOO_LARGE.getOrDefault(e.getKey(), 0));
    assertThat(tooLarge)
        .as(
            "bodies of more than %d lines, or more than %d parameters: name the parts",
            MethodSizes.MAX_LINES, MethodSizes.MAX_PARAMETERS)
        .isEmpty();
    assertThat(found.keySet())
        .as("exceptions that are no longer needed: take them out of this test")
        .containsAll(STILL_TOO_LARGE.keySet());
  }

  @Test
  void aSimpleNameMeansOneThing() throws IOException {
    Map<String, List<Path>> twice =
        sources().stream()
            .filter(f -> !f.endsWith("package-info.java"))
            .collect(
                Collectors.groupingBy(
                    f -> f.getFileName().toString(), TreeMap::new, Collectors.toList()));
    twice.values().removeIf(files -> files.size() == 1);
    assertThat(twice).as("classes of one simple name, over all modules").isEmpty();
  }

  @Test
  void noPackageIsAnAttic() throws IOException {
    assertThat(sources().stream().map(p -> p.getParent().getFileName().toString()))
        .doesNotContain("util", "utils", "helper", "helpers", "common", "misc");
  }

  /**
   * Words live in {@code rules/}; see ADR 0022. The mends of trees are left out until another
   * parser makes them needless.
   */
  @Test
  void noWordListsStandInCore() throws IOException {
    Map<String, List<List<String>>> found = new TreeMap<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString();
      if (file.startsWith(Path.of("..", "core")) && !name.endsWith("Repair.java")) {
        List<List<String>> lists = WordLists.in(Files.readString(file));
        if (!lists.isEmpty()) {
          found.put(name, lists);
        }
      }
    }
    assertThat(found).as("lists of words in Java: put them into rules/lexicon/").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set<String> x = Set.of(\"not\", \"never\", \"nor\");",
        "List<String> x = List.of(A, \"on\", \"in\", // \"at\"\n \"at\");",
        "Map<String, Integer> x = Map.of(\"one\", 1, \"two\", 2, \"three\", 3);",
        "x = Map.ofEntries(Map.entry(\"a\", A), Map.entry(\"b\", B), Map.entry(\"c\", C));",
        "for (String x : new String[] {\"a few\", \"some\", \"many\"}) {}",
        "switch (x) { case \"last\", \"past\" -> -1; case \"next\" -> 1; default -> 0; }",
        "Pattern.compile(\"(?:hour|\" + \"day|week)s?\");",
      })
  void aListOfWordsIsSeen(String source) {
    List<List<String>> found = WordLists.in(source);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set<String> x = Set.of(\"VBD\", \"VBZ\", \"MD\");",
        "Set<String> x = Set.of(\"a.yaml\", \"b.yaml\", \"object.of\");",
        "Map.of(\"before\", before, \"count\", count, \"ceiling\", ceiling);",
        "List.of(x.attr(\"datetime\"), x.attr(\"content\"), x.attr(\"title\"));",
        "// Set.of(\"not\", \"never\", \"nor\")",
        "s.children(i, \"nmod\", \"obl\", \"acl\");",
      })
  void otherListsAreNone(String source) {
    assertThat(WordLists.in(source)).isEmpty();
  }

  /** What ships, in all modules. */
  private static List<Path> sources() throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.toList()) {
        Path main = module.resolve("src/main/java");
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(out::add);
          }
        }
      }
    }
    assertThat(out).as("sources beside the working folder of the tests").isNotEmpty();
    return out;
  }
}
