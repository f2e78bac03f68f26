package org.chancery.example;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.act.ActType;
import org.chancery.article.Article;
import org.chancery.event.Occurrence;
import org.chancery.rules.RuleException;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;

/** Judges examples: the one place that says whether a rule does what its examples show. */
public final class ExampleJudge {
  private final Knowledge knowledge;
  private final Pipeline pipeline;

  /**
   * @param knowledge the rules
   * @param parser knows the texts; one over frozen parses needs no model
   */
  public ExampleJudge(Knowledge knowledge, Parser parser) {
    this.knowledge = knowledge;
    pipeline = new Pipeline(parser, Gate.OPEN, knowledge);
  }

  /** Judges one example. */
  public Verdict judge(Example example) {
    try {
      Explanation seen = read(example);
      List<String> faults = new ArrayList<>();
      ofFrame(example, seen, faults);
      ofOutcome(example, seen, faults);
      return new Verdict(example, faults, seen);
    } catch (RuleException e) {
      return new Verdict(example, List.of(String.valueOf(e.getMessage())), null);
    }
  }

  private Explanation read(Example e) {
    return pipeline.explain(
        new Article("example", null, e.published(), null, null, null, "en", e.text()));
  }

  private void ofFrame(Example example, Explanation seen, List<String> faults) {
    if (example.kind() == Example.Kind.GIVES) {
      return;
    }
    List<Occurrence> fired =
        seen.occurrences().stream()
            .filter(o -> o.match().frame().id().equals(example.rule()))
            .toList();
    boolean coded = fired.stream().anyMatch(o -> o.event() != null);
    if (example.kind() == Example.Kind.ACCEPT) {
      boolean hidden = fired.stream().anyMatch(o -> o.match().frame().hidden());
      if (fired.isEmpty()) {
        faults.add("expected that the frame holds; it does not");
      } else if (!coded && !hidden && example.gives().isEmpty()) {
        faults.add("the frame holds, but nobody is found who acts or is acted upon");
      }
      return;
    }
    if (coded) {
      faults.add("expected that the frame makes no event; it makes one");
    }
    ActType act = knowledge.acts().typeOf(example.rule());
    if (act != null && acts(seen).contains(act)) {
      faults.add("expected no " + act + "; one comes out");
    }
  }

  private static List<ActType> acts(Explanation seen) {
    List<ActType> out = new ArrayList<>();
    seen.reading().acts().forEach(a -> out.add(a.type()));
    seen.reading().notCounted().forEach(n -> out.add(n.type()));
    return out;
  }

  private static void ofOutcome(Example example, Explanation seen, List<String> faults) {
    Map<OutcomeLine.Kind, List<OutcomeLine>> asked = new EnumMap<>(OutcomeLine.Kind.class);
    for (OutcomeLine line : example.gives()) {
      asked.computeIfAbsent(line.kind(), k -> new ArrayList<>()).add(line);
    }
    asked.forEach(
        (kind, lines) -> {
          List<? extends OutcomeLine> found = kind.of(seen, example.rule());
          if (!agree(lines, found)) {
            String out =
                found.isEmpty()
                    ? "no " + kind.word()
                    : found.stream().map(OutcomeLine::says).collect(Collectors.joining(" + "));
            String expected =
                lines.stream().map(OutcomeLine::says).collect(Collectors.joining(" + "));
            faults.add("expected " + expected + "; came out: " + out);
          }
        });
  }

  private static boolean agree(List<OutcomeLine> asked, List<? extends OutcomeLine> found) {
    if (asked.stream().anyMatch(NoOutcome.class::isInstance)) {
      return found.isEmpty();
    }
    if (asked.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < found.size(); i++) {
      if (!asked.get(i).asks(found.get(i))) {
        return false;
      }
    }
    return true;
  }
}
