package org.chancery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.rules.RuleException;
import org.chancery.syntax.Sentence;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one sentence's fault from losing the document: the sentence is left out, noted, and the
 * work goes on. A fault in the rules or the end of the budget is no sentence's fault and is thrown.
 */
final class Faults {
  /** Sentences that may be left out after a stage over the whole story failed on them. */
  private static final int MOST = 10;

  private static final String OURS = Faults.class.getPackageName() + ".";
  private static final String REPORT = "please report it with this document";

  private final Budget budget;
  private final Map<Integer, Problem> problems = new TreeMap<>();

  Faults(Budget budget) {
    this.budget = budget;
  }

  /** What was left out, in order of the text. */
  List<Problem> problems() {
    return List.copyOf(problems.values());
  }

  /** The same list, which asks the budget whenever an element is taken. */
  <T> List<T> over(List<T> list) {
    return budget.over(list);
  }

  /**
   * Works on one sentence.
   *
   * @param index the sentence's place in the article
   * @return null if the work failed
   */
  <T> @Nullable T inSentence(String stage, int index, Span span, Supplier<T> work) {
    budget.check();
    try {
      return work.get();
    } catch (Budget.Spent | RuleException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      problems.putIfAbsent(index, new Problem(index, span, stage, reason(e)));
      return null;
    }
  }

  /**
   * Works on all sentences together. Where that fails, the sentence that it fails on is found, left
   * out, and the work done anew on the rest.
   *
   * @param stage names the stage at work
   * @throws UnreadableException if too many sentences would have to go
   */
  <T> T inAll(List<Sentence> sentences, Supplier<String> stage, Function<List<Sentence>, T> work)
      throws UnreadableException {
    List<Sentence> left = new ArrayList<>(sentences);
    for (int out = 0; ; out++) {
      Attempt<T> whole = attempt(left, stage, work);
      if (whole.done() != null) {
        return whole.done();
      }
      if (out == MOST || left.isEmpty()) {
        throw new UnreadableException(
            "fails in stage " + whole.stage() + " (" + whole.reason() + "): " + REPORT);
      }
      Sentence culprit = left.remove(culprit(left, stage, work));
      problems.putIfAbsent(
          culprit.index(),
          new Problem(culprit.index(), culprit.span(), whole.stage(), whole.reason()));
    }
  }

  /** The last sentence of the shortest beginning of the story that fails. */
  private <T> int culprit(
      List<Sentence> sentences, Supplier<String> stage, Function<List<Sentence>, T> work) {
    int sound = 0;
    int broken = sentences.size();
    while (broken - sound > 1) {
      int middle = (sound + broken) / 2;
      if (attempt(sentences.subList(0, middle), stage, work).done() == null) {
        broken = middle;
      } else {
        sound = middle;
      }
    }
    return broken - 1;
  }

  private <T> Attempt<T> attempt(
      List<Sentence> sentences, Supplier<String> stage, Function<List<Sentence>, T> work) {
    budget.check();
    try {
      return new Attempt<>(work.apply(List.copyOf(sentences)), "", "");
    } catch (Budget.Spent | RuleException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Attempt<>(null, stage.get(), reason(e));
    }
  }

  private record Attempt<T>(@Nullable T done, String stage, String reason) {}

  /** What happened and where, as short as a report of the fault can be. */
  static String reason(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        String place = frame.getClassName().substring(OURS.length());
        return e.getClass().getSimpleName()
            + " at "
            + place
            + "."
            + frame.getMethodName()
            + ":"
            + frame.getLineNumber();
      }
    }
    return e.getClass().getSimpleName();
  }
}
