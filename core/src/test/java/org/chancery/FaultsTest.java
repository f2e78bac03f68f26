package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chancery.rules.RuleException;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults(Budget.unlimited());

  private static List<Sentence> sentences(int n) {
    return IntStream.range(0, n).mapToObj(FaultsTest::sentence).toList();
  }

  private static Sentence sentence(int i) {
    Span span = new Span(10 * i, 10 * i + 4);
    return new Sentence(i, span, List.of(new Token(0, span, "Peru", "Peru", "NNP", -1, "root")));
  }

  /** Work that throws as soon as it meets one of the sentences. */
  private static Function<List<Sentence>, List<Integer>> failingOn(Set<Integer> broken) {
    return given -> {
      List<Integer> out = new ArrayList<>();
      for (Sentence s : given) {
        if (broken.contains(s.index())) {
          throw new IllegalStateException("broken");
        }
        out.add(s.index());
      }
      return out;
    };
  }

  @Test
  void theSentencesThatFailAreFoundAndTheRestIsRead() throws Exception {
    Set<Integer> broken = Set.of(0, 7, 19);
    List<Integer> left = faults.inAll(sentences(20), () -> "act", failingOn(broken));
    assertThat(left).hasSize(17).doesNotContainAnyElementsOf(broken);
    assertThat(faults.problems()).extracting(Problem::sentence).containsExactly(0, 7, 19);
    assertThat(faults.problems().get(1).stage()).isEqualTo("act");
    assertThat(faults.problems().get(1).span()).isEqualTo(new Span(70, 74));
    assertThat(faults.problems().get(1).reason())
        .startsWith("IllegalStateException at FaultsTest.")
        .doesNotContain("\n");
  }

  @Test
  void aDocumentOfWhichTooManyFailIsRefusedInOneLine() {
    Set<Integer> all = Set.copyOf(IntStream.range(0, 40).boxed().toList());
    assertThatThrownBy(() -> faults.inAll(sentences(40), () -> "claim", failingOn(all)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("fails in stage claim (IllegalStateException")
        .hasMessageEndingWith("please report it with this document")
        .hasMessageNotContaining("\n");
  }

  @Test
  void workThatFailsWithoutAnySentenceIsRefused() {
    assertThatThrownBy(
            () ->
                faults.inAll(
                    sentences(3),
                    () -> "event",
                    given -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aStackThatOverflowsIsASentencesFault() {
    assertThat(
            faults.<String>inSentence(
                "time",
                3,
                new Span(0, 1),
                () -> {
                  throw new StackOverflowError();
                }))
        .isNull();
    assertThat(faults.problems()).extracting(Problem::stage).containsExactly("time");
  }

  @Test
  void faultsOfTheRulesAndTheEndOfTimeAreNoSentencesFault() {
    RuleException rule = new RuleException("rules/x", "line 1", "wrong");
    assertThatThrownBy(
            () ->
                faults.inSentence(
                    "parse",
                    0,
                    new Span(0, 1),
                    () -> {
                      throw rule;
                    }))
        .isSameAs(rule);
    assertThat(faults.problems()).isEmpty();
  }

  /** A parser that cuts at every full stop and fails on a sentence that says so. */
  private static final class Failing implements Parser {
    @Override
    public List<Cut> cut(String text) {
      List<Cut> out = new ArrayList<>();
      int from = 0;
      for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
        Span span = new Span(from, dot + 1);
        out.add(new Cut(out.size(), span, List.of(new Span(from, dot), new Span(dot, dot + 1))));
        from = dot + 1;
      }
      return out;
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      String word = cut.words().get(0).in(text);
      if (word.equals("fail")) {
        throw new ArrayIndexOutOfBoundsException(-1);
      }
      Token root = new Token(0, cut.words().get(0), word, word, "VB", -1, "root");
      Token dot = new Token(1, cut.words().get(1), ".", ".", ".", 0, "punct");
      return new Sentence(cut.index(), cut.span(), List.of(root, dot));
    }

    @Override
    public String provenance() {
      return "test";
    }
  }

  @Test
  void theReadingSaysWhichSentenceWasLeftOut() {
    Pipeline line = new Pipeline(new Failing(), Gate.OPEN, Knowledge.load());
    String text = "go.fail.stay.";
    Explanation told = line.explain(new Article("x", null, null, null, null, null, "en", text));
    assertThat(told.scenes()).extracting(s -> s.span().in(text)).containsExactly("go.", "stay.");
    assertThat(told.reading().sentences()).hasSize(3);
    assertThat(told.reading().problems()).hasSize(1);
    Problem problem = told.reading().problems().get(0);
    assertThat(problem.sentence()).isEqualTo(1);
    assertThat(problem.stage()).isEqualTo("parse");
    assertThat(problem.span().in(text)).isEqualTo("fail.");
  }

  @Test
  void aDocumentWithoutTimeIsRefusedInOneLine() {
    Pipeline line = new Pipeline(new Failing(), Gate.OPEN, Knowledge.load());
    Article article = new Article("x", null, null, null, null, null, "en", "go.".repeat(100));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> line.read(article, Budget.ofSeconds(60)))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("was given up: nobody waits for it any more");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
