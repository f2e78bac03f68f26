package org.chancery.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class PropositionTest {

  private static Embedding embedding(Operator operator, boolean negated) {
    return new Embedding(0, "x", operator, -1, negated, Tense.PAST, false, Modality.DONE);
  }

  private static Proposition under(Modality own, Modality whole, Embedding... above) {
    return new Proposition(
        0,
        4,
        "expel",
        false,
        List.of(
            new Argument(Argument.ACTOR, 1),
            new Argument(Argument.OBJECT, 5),
            new Argument(Argument.ACTOR, 3)),
        false,
        Tense.PAST,
        own,
        whole,
        List.of(above),
        null,
        new Span(0, 9));
  }

  @Test
  void tellsWhoTakesPart() {
    Proposition p = under(Modality.DONE, Modality.DONE);
    assertThat(p.all(Argument.ACTOR)).containsExactly(1, 3);
    assertThat(p.all("from")).isEmpty();
    assertThat(p.first(Argument.OBJECT)).hasValue(5);
    assertThat(p.first(Argument.ACTOR)).hasValue(1);
    assertThat(p.first(Argument.RECIPIENT)).isEmpty();
  }

  @Test
  void knowsWhatStandsAboveIt() {
    Proposition p = under(Modality.DONE, Modality.PLANNED, embedding(Operator.INTEND, false));
    assertThat(p.under(Operator.INTEND)).isTrue();
    assertThat(p.under(Operator.UNDO)).isFalse();
    assertThat(under(Modality.DONE, Modality.DONE).under(Operator.INTEND)).isFalse();
  }

  @Test
  void knowsHowFarItWasWhenItWasTakenBack() {
    Embedding order = embedding(Operator.ORDER, false);
    Embedding undo = embedding(Operator.UNDO, false);
    Embedding report = embedding(Operator.REPORT, false);
    assertThat(under(Modality.DONE, Modality.DENIED, order, undo, report).beforeUndone())
        .isEqualTo(Modality.ORDERED);
    assertThat(under(Modality.DONE, Modality.DENIED, undo).beforeUndone()).isEqualTo(Modality.DONE);
    assertThat(
            under(Modality.DONE, Modality.DENIED, embedding(Operator.ORDER, true), undo)
                .beforeUndone())
        .isEqualTo(Modality.HYPOTHETICAL);
    assertThat(under(Modality.DONE, Modality.ORDERED, order).beforeUndone())
        .isEqualTo(Modality.ORDERED);
  }

  @Test
  void mayBeToldAgainOfOthers() {
    Proposition p = under(Modality.DONE, Modality.DONE);
    Proposition again = p.at(7, List.of(new Argument(Argument.ACTOR, 7)), new Span(20, 25));
    assertThat(again.trigger()).isEqualTo(7);
    assertThat(again.predicate()).isEqualTo("expel");
    assertThat(again.all(Argument.ACTOR)).containsExactly(7);
    assertThat(again.span()).isEqualTo(new Span(20, 25));
  }
}
