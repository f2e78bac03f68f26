package org.chancery.proposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.proposition.TreeCorpus.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who does what to whom, who is meant and when it was, in sentences of every construction, on trees
 * that no parser made. The README beside the trees says how they are drawn and what the comments
 * mean.
 */
class TreeCorpusTest {
  private static final List<Case> CASES = TreeCorpus.load();
  private static final String TODO = "todo ";

  private static final Set<String> KINDS =
      Set.of("text", "proposition", "not", "mention", "time", "speech");

  /** Gaps that are known: a number that only falls. */
  private static final int KNOWN_GAPS = 56;

  @TestFactory
  Stream<DynamicTest> isReadAsTheCommentsSay() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.file() + ":" + c.line() + " " + c.sentence(), () -> holds(c)));
  }

  private static void holds(Case c) {
    Notation told = c.told();
    List<String> wrong = new ArrayList<>();
    all("proposition", c, told.propositions(), wrong);
    all("time", c, told.times(), wrong);
    some("mention", c, told.mentions(), wrong);
    if (!c.wanted("speech").isEmpty() || !c.wanted(TODO + "speech").isEmpty()) {
      all("speech", c, told.speech(), wrong);
    }
    List<String> cores = told.cores();
    some("not", c, c.wanted("not"), wrong, n -> cores.stream().noneMatch(p -> isPart(n, p)));
    for (String n : c.wanted(TODO + "not")) {
      if (cores.stream().noneMatch(p -> isPart(n, p))) {
        wrong.add("holds at last, promote it: " + TODO + "not = " + n);
      }
    }
    if (!wrong.isEmpty()) {
      fail(
          "core/src/test/resources/trees/"
              + c.file()
              + ":"
              + c.line()
              + "\n"
              + c.sentence()
              + "\n"
              + String.join("\n", wrong));
    }
  }

  /** Nothing but what the comments say is told, save where a known gap has its word. */
  private static void all(String kind, Case c, List<String> told, List<String> wrong) {
    some(kind, c, told, wrong);
    Set<String> gaps =
        c.wanted(TODO + kind).stream().map(TreeCorpusTest::word).collect(Collectors.toSet());
    told.stream()
        .filter(t -> !c.wanted(kind).contains(t) && !gaps.contains(word(t)))
        .forEach(t -> wrong.add("told, but not expected: # " + kind + " = " + t));
  }

  private static void some(String kind, Case c, List<String> told, List<String> wrong) {
    some(kind, c, c.wanted(kind), wrong, told::contains);
    c.wanted(TODO + kind).stream()
        .filter(told::contains)
        .forEach(t -> wrong.add("holds at last, promote it: " + TODO + kind + " = " + t));
  }

  private static void some(
      String kind, Case c, List<String> wanted, List<String> wrong, Predicate<String> holds) {
    wanted.stream()
        .filter(holds.negate())
        .forEach(w -> wrong.add("does not hold: # " + kind + " = " + w));
  }

  private static String word(String expectation) {
    return expectation.substring(0, expectation.indexOf(": "));
  }

  /** Whether a proposition has the predicate and all participants of the other. */
  private static boolean isPart(String part, String whole) {
    String predicate = part.substring(0, part.indexOf('(') + 1);
    List<String> all = participants(whole);
    return whole.startsWith(predicate) && all.containsAll(participants(part));
  }

  private static List<String> participants(String core) {
    String inner = core.substring(core.indexOf('(') + 1, core.lastIndexOf(')'));
    return inner.isEmpty() ? List.of() : List.of(inner.split(" (?=[a-z]+=)"));
  }

  @Test
  void everyCommentIsRead() {
    for (Case c : CASES) {
      assertThat(c.wanted().keySet())
          .as(c.file() + ":" + c.line())
          .allMatch(k -> KINDS.contains(k.startsWith(TODO) ? k.substring(TODO.length()) : k));
    }
  }

  @Test
  void everyConstructionHasItsSentences() {
    TreeMap<String, Long> counts =
        CASES.stream()
            .collect(Collectors.groupingBy(Case::file, TreeMap::new, Collectors.counting()));
    assertThat(counts.values()).allMatch(n -> n >= 4);
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(110);
  }

  @Test
  void knownGapsOnlyFall() {
    long gaps =
        CASES.stream()
            .flatMap(c -> c.wanted().entrySet().stream())
            .filter(e -> e.getKey().startsWith(TODO))
            .mapToLong(e -> e.getValue().size())
            .sum();
    assertThat(gaps).isEqualTo(KNOWN_GAPS);
  }
}
