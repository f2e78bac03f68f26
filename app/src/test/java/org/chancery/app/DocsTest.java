package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.act.Diplomacy;
import org.chancery.app.cli.ExitStatus;
import org.chancery.app.intake.Engine;
import org.chancery.claim.Claim;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.proposition.Modality;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ReaderParser;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** What the documents say of the program is so, and what a user can ask of it is in them. */
class DocsTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Path COMMANDS = REPOSITORY.resolve("docs/COMMANDS.md");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern FENCED_CALL =
      Pattern.compile(
          "^(?:[\\w. =|-]*\\| )?\\./chancery .*$|^(?:eval/(?:run|trees)|bench/run).*$",
          Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
  private static final Pattern SCRIPT_USE =
      Pattern.compile(
          "^(?:# +|    )(?:eval/trees|(?:eval|bench|tools/\\w+)/run) .*$", Pattern.MULTILINE);
  private static final Pattern VARIABLE = Pattern.compile("CHANCERY_[A-Z_]+");

  /** Set by one script for another. */
  private static final Set<String> INNER = Set.of("CHANCERY_CLASSES", "CHANCERY_NO_BUILD");

  private static final Pattern TYPE =
      Pattern.compile("(?:class|record|enum|interface) ([A-Z]\\w+)");
  private static final Pattern QUALIFIED =
      Pattern.compile("((?:[a-z]+\\.)*)([A-Z][a-z]+(?:[A-Z][a-z]+)*)");
  private static final Pattern CALL = Pattern.compile("\\./chancery ([a-z]+)");
  private static final Pattern LISTED = Pattern.compile("^  ([a-z]+)  ", Pattern.MULTILINE);
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:rules|docs|core|corenlp|reader|train|page|app|eval|examples|tools|bench|\\.ci)/[\\w./-]*");
  private static final Pattern PACKAGE =
      Pattern.compile("^package (org\\.chancery[\\w.]*);", Pattern.MULTILINE);

  /** Folders that come into being by work, and what is no part of the project. */
  private static final Set<String> SKIPPED = Set.of("target", ".build", ".git", "node_modules");

  private static String text(String file) throws IOException {
    return Files.readString(REPOSITORY.resolve(file));
  }

  private static List<Path> files(Path under, String ending) throws IOException {
    List<Path> out = new ArrayList<>();
    Files.walkFileTree(
        under,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
            return SKIPPED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            if (file.toString().endsWith(ending)) {
              out.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return out.stream().sorted().toList();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = files(REPOSITORY, ".md");
    assertThat(pages).hasSizeGreaterThan(25);
    return pages;
  }

  private static String help(String... arguments) {
    Fixtures.Run run = new Fixtures.Run().go(Fixtures::read, arguments);
    assertThat(run.status).as(String.join(" ", arguments)).isZero();
    return run.out().stripTrailing() + "\n";
  }

  /** What a command lists under "Commands:". */
  private static Set<String> listed(String help) {
    Set<String> names = new TreeSet<>();
    Matcher m = LISTED.matcher(help.substring(help.indexOf("\nCommands:")));
    while (m.find()) {
      if (!m.group(1).equals("chancery")) {
        names.add(m.group(1));
      }
    }
    return names;
  }

  private static Set<String> commands() {
    Set<String> names = listed(help("--help"));
    assertThat(names).contains("read", "ledger", "serve").hasSizeGreaterThan(6);
    return names;
  }

  @Test
  void everyOptionOfEveryCommandIsOnThePageOfCommands() throws IOException {
    StringBuilder page = new StringBuilder("# Commands and their options\n\n");
    page.append("What `./chancery COMMAND --help` prints. A test writes this page")
        .append(" (`-Dchancery.docs=write`) and holds it true.\n");
    for (String command : commands()) {
      String help = help(command, "--help");
      page.append("\n## ").append(command).append("\n\n```\n").append(help).append("```\n");
      for (String part : help.contains("\nCommands:") ? listed(help) : List.<String>of()) {
        page.append("\n### ").append(command).append(' ').append(part).append("\n\n```\n");
        page.append(help(command, part, "--help")).append("```\n");
      }
    }
    if ("write".equals(System.getProperty("chancery.docs"))) {
      Files.writeString(COMMANDS, page);
    }
    assertThat(Files.readString(COMMANDS))
        .as("mvn -o -pl app -am test -Dtest=DocsTest -Dchancery.docs=write writes it anew")
        .isEqualTo(page.toString());
  }

  @Test
  void theDemoOfTheFrontPageIsTodaysOutput() throws IOException {
    String story = "examples/salisbury-2018.html";
    String line =
        new ObjectMapper().createObjectNode().put("id", story).put("html", text(story)).toString();
    Fixtures.Run run =
        new Fixtures.Run()
            .in(line)
            .go(Engine.over(ReaderParser::new, LearnedWitness::new), "read", "-");
    assertThat(run.status).isZero();
    String page = text("README.md");
    int from = page.indexOf("```\n", page.indexOf("<!-- demo output -->")) + 4;
    String shown = page.substring(from, page.indexOf("\n(then ", from)).stripTrailing();
    assertThat(run.out()).startsWith(shown);
  }

  @Test
  void theGlossaryAndTheTableOfWordsSayTheSame() throws IOException {
    String page = text("docs/GLOSSARY.md");
    String section =
        page.substring(page.indexOf("## Types of acts"), page.indexOf("## Event data"));
    List<String> said = section.lines().filter(l -> l.matches("\\| .*[.] \\|")).toList();
    List<String> words =
        Diplomacy.load(RuleFiles.shipped()).all().stream()
            .map(w -> "| " + w.name() + " | " + w.meaning() + " |")
            .toList();
    assertThat(words).hasSizeGreaterThan(40);
    assertThat(said).containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void everyWordThatAReportUsesIsExplained() throws IOException {
    Diplomacy words = Diplomacy.load(RuleFiles.shipped());
    for (Claim.Stance s : Claim.Stance.values()) {
      assertThat(words.find(s.name())).as(s.name()).isNotNull();
    }
    for (RelationStatus s : RelationStatus.values()) {
      assertThat(words.find(s.word())).as(s.word()).isNotNull();
    }
  }

  @Test
  void everyPlaceThatAWordNamesIsThere() {
    for (Diplomacy.Entry w : Diplomacy.load(RuleFiles.shipped()).all()) {
      Matcher m = PLACE.matcher(w.made());
      while (m.find()) {
        assertThat(REPOSITORY.resolve(m.group())).as(w.name()).exists();
      }
    }
  }

  @Test
  void everyModalityIsExplainedWhereAFrameMayNameIt() throws IOException {
    String page = text("docs/ADD-A-RULE.md");
    for (Modality m : Modality.values()) {
      assertThat(page).contains("`" + m.name().toLowerCase(Locale.ROOT) + "`");
    }
  }

  @Test
  void everyExitStatusIsNamed() throws IOException, IllegalAccessException {
    Set<Integer> statuses = new TreeSet<>();
    for (Field f : ExitStatus.class.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && f.getType() == int.class) {
        statuses.add(f.getInt(null));
      }
    }
    assertThat(statuses).hasSizeGreaterThan(2);
    for (String file : List.of("README.md", "docs/ARCHITECTURE.md")) {
      String page = text(file);
      String said = page.substring(page.indexOf("Exit status:")).lines().findFirst().orElseThrow();
      for (int status : statuses) {
        assertThat(said).as(file).containsPattern("\\b" + status + " [a-z]");
      }
    }
  }

  @Test
  void everyPackageIsOnTheMap() throws IOException {
    String page = text("docs/ARCHITECTURE.md");
    List<String> lost = new ArrayList<>();
    for (Path file : files(REPOSITORY, "package-info.java")) {
      Matcher m = PACKAGE.matcher(Files.readString(file));
      if (!file.toString().contains("/src/test/")
          && m.find()
          && !page.contains("`" + m.group(1) + "`")) {
        lost.add(m.group(1));
      }
    }
    assertThat(lost).as("packages that docs/ARCHITECTURE.md does not name").isEmpty();
  }

  @Test
  void everyDecisionHasANumberOfItsOwn() throws IOException {
    Set<String> numbers = new TreeSet<>();
    for (Path adr : files(REPOSITORY.resolve("docs/adr"), ".md")) {
      String number = adr.getFileName().toString().substring(0, 4);
      assertThat(numbers.add(number)).as("two decisions have number %s", number).isTrue();
      assertThat(Files.readString(adr)).as(adr.toString()).startsWith("# " + number + " ");
    }
    assertThat(numbers).hasSizeGreaterThan(15);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher m = LINK.matcher(Files.readString(page));
      while (m.find()) {
        if (!Files.exists(page.resolveSibling(m.group(1)))) {
          broken.add(page + ": " + m.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** CHANGES tells of what was, too, and is not asked. */
  @Test
  void everyPlaceAndCommandNamedIsThere() throws IOException {
    Set<String> commands = commands();
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      if (!page.endsWith("CHANGES.md")) {
        codes(text).filter(c -> isLost(page, c)).forEach(c -> wrong.add(page + ": " + c));
        CALL.matcher(text)
            .results()
            .map(r -> r.group(1))
            .filter(c -> !commands.contains(c))
            .forEach(c -> wrong.add(page + ": ./chancery " + c));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** CHANGES and decisions tell of what was, too. */
  @Test
  void everyOptionThatAPageNamesIsThere() throws IOException {
    Set<String> known = new TreeSet<>(options(Files.readString(COMMANDS)));
    for (Path script : scripts()) {
      known.addAll(options(Files.readString(script)));
    }
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      if (!page.endsWith("CHANGES.md") && !page.toString().contains("/adr/")) {
        Set<String> named = options(String.join("\n", calls(Files.readString(page))));
        named.removeAll(known);
        named.forEach(option -> wrong.add(page + ": " + option));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOptionAndVariableOfTheScriptsIsExplained() throws IOException {
    String pages = text("README.md") + text("CONTRIBUTING.md");
    Set<String> lost = new TreeSet<>();
    for (Path script : scripts()) {
      // What a script takes stands in the comment at its head.
      String text = Files.readString(script);
      for (MatchResult use : SCRIPT_USE.matcher(text).results().toList()) {
        options(use.group()).stream().filter(o -> !pages.contains(o)).forEach(lost::add);
      }
      VARIABLE
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .filter(v -> !INNER.contains(v) && !pages.contains("`" + v + "`"))
          .forEach(lost::add);
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyTypeAndPackageThatThePagesNameIsThere() throws IOException {
    Set<String> types = new TreeSet<>();
    Set<String> packages = new TreeSet<>();
    for (Path file : files(REPOSITORY, ".java")) {
      String text = Files.readString(file);
      TYPE.matcher(text).results().forEach(m -> types.add(m.group(1)));
      PACKAGE.matcher(text).results().forEach(m -> packages.add(m.group(1)));
    }
    List<String> wrong = new ArrayList<>();
    for (String page : List.of("README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md")) {
      for (String code : codes(text(page)).toList()) {
        Matcher m = QUALIFIED.matcher(code);
        boolean type = m.matches();
        boolean ours = code.matches("org\\.chancery[\\w.]*");
        boolean bare = type && m.group(1).isEmpty() && !page.equals("README.md");
        if (type && (ours || bare) && !types.contains(m.group(2))) {
          wrong.add(page + ": " + code);
        }
        if (ours && !type && !packages.contains(code)) {
          wrong.add(page + ": " + code);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> scripts() {
    return Stream.of(
            "check",
            "chancery",
            "eval/run",
            "eval/mutate",
            "eval/trees",
            "bench/run",
            "tools/propose/run",
            "train/run")
        .map(REPOSITORY::resolve)
        .toList();
  }

  private static Set<String> options(String text) {
    Set<String> out = new TreeSet<>();
    OPTION.matcher(text).results().forEach(m -> out.add(m.group()));
    return out;
  }

  /** What stands in code: between backticks, and the commands between fences. */
  private static List<String> calls(String text) {
    List<String> out = new ArrayList<>();
    CODE.matcher(text).results().forEach(m -> out.add(m.group(1)));
    FENCED_CALL.matcher(text).results().forEach(m -> out.add(m.group()));
    return out;
  }

  private static Stream<String> codes(String text) {
    return calls(text).stream().flatMap(call -> Arrays.stream(call.split(" ")));
  }

  private static boolean isLost(Path page, String word) {
    return PLACE.matcher(word).matches()
        && !Files.exists(REPOSITORY.resolve(word))
        && !Files.exists(page.resolveSibling(word));
  }
}
