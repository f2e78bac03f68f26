package org.chancery.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.app.intake.DocumentLine;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** What becomes of a text that takes too long, and of whoever pasted it. */
class TrialTest {
  private static final String SLOW =
      "Peru said that it had opened an office in Quito. ".repeat(900);
  private static final String QUICK = "Peru said that it had opened an office in Quito.";

  /** A parser that cannot be stopped and takes 20 ms for each of a thousand sentences. */
  private static final class Slow implements Parser {
    final AtomicInteger parsed = new AtomicInteger();

    @Override
    public List<Cut> cut(String text) {
      Span first = new Span(0, 4);
      int sentences = text.length() > 1000 ? 1000 : 1;
      return IntStream.range(0, sentences)
          .mapToObj(i -> new Cut(i, first, List.of(first)))
          .toList();
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      parsed.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      Span word = cut.words().get(0);
      Token token = new Token(0, word, word.in(text), "Peru", "NNP", -1, "root");
      return new Sentence(cut.index(), cut.span(), List.of(token));
    }

    @Override
    public String provenance() {
      return "slow";
    }
  }

  @Test
  void aTextThatTakesTooLongEndsInOneLineAndItsPlaceIsFreeAgain() throws Exception {
    Slow parser = new Slow();
    Knowledge knowledge = Knowledge.load();
    DocumentLine line = DocumentLine.of(new Pipeline(parser, Gate.OPEN, knowledge), knowledge);
    try (Trial trial = new Trial(line::follow, 1, 1)) {
      Trial.Refused refused =
          catchThrowableOfType(Trial.Refused.class, () -> trial.read("10.0.0.1", SLOW, null));
      assertThat(refused.status).isEqualTo(503);
      assertThat(refused).hasMessage("Reading took longer than 1 seconds. Paste a shorter text.");
      int parsed = parser.parsed.get();
      // At most 50 in its second; the interrupt, which would come two seconds later, is not needed.
      assertThat(parsed).as("sentences before it was given up").isBetween(1, 60);
      // There is one place, and it serves the same reader and another at once.
      assertThat(trial.read("10.0.0.1", QUICK, null).sentences()).hasSize(1);
      assertThat(trial.read("10.0.0.2", QUICK, null).sentences()).hasSize(1);
      assertThat(parser.parsed.get()).as("the work really ended").isEqualTo(parsed + 2);
    }
  }
}
