package org.chancery.app.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chancery.app.evaluate.Coded;
import org.chancery.app.evaluate.Gold;
import org.chancery.app.evaluate.GoldTypes;
import org.chancery.app.evaluate.Measurement;
import org.chancery.app.evaluate.Side;
import org.chancery.article.Span;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final EventActor PERU = new EventActor("PER", null, "Peru", new Span(0, 4));
  private static final EventActor OMAN = new EventActor("OMN", null, "Oman", new Span(5, 9));

  private static Gold.Marked marked(PloverType type) {
    return new Gold.Marked(
        type,
        null,
        List.of(new Side("PER", null, null)),
        List.of(new Side("OMN", null, null)),
        "",
        "");
  }

  /** The rules say COERCE always; a sign tells three times of four when it is ASSAULT. */
  private static List<Sample> samples(int number, double signs) {
    Random random = new Random(11);
    List<Sample> out = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      PloverType type = i % 2 == 0 ? PloverType.ASSAULT : PloverType.COERCE;
      boolean sign = random.nextDouble() < signs == (type == PloverType.ASSAULT);
      Event event =
          new Event(
              "e1",
              PloverType.COERCE,
              null,
              List.of(),
              EnumSet.noneOf(Auxiliary.class),
              null,
              QuadClass.MATERIAL_CONFLICT,
              -7,
              List.of(PERU),
              List.of(OMAN),
              null,
              null,
              null,
              0,
              new Span(0, 9),
              "f",
              false,
              null,
              null);
      Map<String, Double> features = sign ? Map.of("sign", 1.0) : Map.of("none", 1.0);
      out.add(
          new Sample(
              new Gold("g:" + i, "g" + i, null, "T" + i, false, List.of(marked(type))),
              "T" + i,
              List.of(new Sample.Case(event, features, type))));
    }
    return out;
  }

  private static double f1(Measurement report) {
    return report.tables().get(0).whole().get(0).figure().f1().value();
  }

  private static Training.Outcome train(int number, double signs) {
    return Objects.requireNonNull(
        new Training(samples(number, signs), 5, 3).run("program", "rules"));
  }

  @Test
  void unseenTextsAreJudgedBetterWhereThereIsSomethingToLearn() {
    Training.Comparison c = train(400, 0.75).comparison();
    assertThat(f1(c.rules())).isEqualTo(0.5);
    assertThat(f1(c.opinion())).isBetween(0.70, 0.80);
    assertThat(c.reliability()).isNotEmpty();
    for (Training.Bin b : c.reliability()) {
      assertThat(Math.abs(b.said() - b.held())).isLessThan(0.12);
    }
  }

  /** A model that had seen its texts would seem to know them. */
  @Test
  void whereThereIsNothingToLearnItShows() {
    assertThat(f1(train(400, 0.5).comparison().opinion())).isBetween(0.42, 0.58);
  }

  @Test
  void tooFewDisagreementsGiveNoConfidence() {
    Training.Outcome outcome = train(60, 0.75);
    assertThat(outcome.model().trust()).isNull();
    assertThat(outcome.comparison().reliability()).isEmpty();
  }

  @Test
  void withoutLabelsThereIsNoModel() {
    Sample plain = samples(1, 1).get(0);
    Sample bare =
        new Sample(
            plain.gold(),
            plain.text(),
            List.of(new Sample.Case(plain.cases().get(0).event(), Map.of("x", 1.0), null)));
    assertThat(new Training(List.of(bare), 5, 1).run("p", "r")).isNull();
    assertThat(new Training(List.of(), 5, 1).run("p", "r")).isNull();
  }

  private static Coded read(PloverType type, String actor, String recipient) {
    return new Coded(
        type,
        false,
        List.of(new Side(actor, null, null)),
        List.of(new Side(recipient, null, null)),
        null);
  }

  private static List<@Nullable PloverType> labels(PloverType gold, Coded... read) {
    return GoldTypes.of(
        new Gold("g", "g", null, "T", false, List.of(marked(gold))), "T", List.of(read));
  }

  @Test
  void goldLabelsWhatItSpeaksOfAndNothingElse() {
    assertThat(labels(PloverType.AID, read(PloverType.AID, "CHL", "BOL")))
        .containsExactly(PloverType.AID);
    // Another type between the same parties; the other event may well be true.
    assertThat(
            labels(
                PloverType.AID,
                read(PloverType.AGREE, "PER", "OMN"),
                read(PloverType.COERCE, "CHL", "BOL")))
        .containsExactly(PloverType.AID, null);
    assertThat(labels(PloverType.AID, read(PloverType.AGREE, "CHL", "BOL")))
        .containsExactly(PloverType.AID);
    assertThat(
            labels(
                PloverType.AID,
                read(PloverType.AID, "PER", "OMN"),
                read(PloverType.AGREE, "PER", "OMN")))
        .containsExactly(PloverType.AID, null);
  }
}
