package org.chancery.app.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.chancery.article.Span;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.event.PloverType;
import org.chancery.event.QuadClass;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
  private static final Model.Origin ORIGIN = new Model.Origin("1", "abc", 3, 4);
  private static final List<Model.Stretch> ALL = List.of(Model.Stretch.ALL);

  @TempDir Path folder;

  /** Says the type with the probability that the weight of "x" gives. */
  private static Model saying(PloverType type, double weight, Model.@Nullable Trust trust) {
    Linear linear =
        new Linear(
            List.of(type, PloverType.PROTEST),
            Map.of("x", new double[] {weight, 0}, Linear.ALWAYS, new double[] {0, 0}));
    return new Model(linear, trust, ORIGIN);
  }

  private static Event event(PloverType type, boolean recipient, Auxiliary... auxiliary) {
    EventActor peru = new EventActor("PER", null, "Peru", new Span(0, 4));
    return new Event(
        "e1",
        type,
        "some",
        List.of("military"),
        auxiliary.length == 0
            ? EnumSet.noneOf(Auxiliary.class)
            : EnumSet.of(auxiliary[0], auxiliary),
        "061",
        QuadClass.MATERIAL_COOPERATION,
        7,
        List.of(peru),
        recipient ? List.of(peru) : List.of(),
        Interval.on("2031-03-04"),
        null,
        3,
        0,
        new Span(0, 9),
        "cooperate.join",
        false,
        null,
        null);
  }

  private static Event judged(PloverType said, double weight, Event event) {
    return saying(said, weight, null).judge(event, Map.of("x", 1.0));
  }

  @Test
  void aChangedEventSaysSoAndKeepsAllElse() {
    Event rules = event(PloverType.COOPERATE, true);
    Event e = judged(PloverType.AID, 3, rules);
    assertThat(e.type()).isEqualTo(PloverType.AID);
    assertThat(e.frame()).isEqualTo("second-opinion");
    // Mode and code were those of the type that it was taken for.
    assertThat(e.mode()).isNull();
    assertThat(e.cameo()).isNull();
    assertThat(e.confidence()).isNull();
    assertThat(e)
        .usingRecursiveComparison()
        .ignoringFields("type", "frame", "mode", "cameo")
        .isEqualTo(rules);
  }

  @Test
  void whatItDoesNotDoubtStaysTheSame() {
    Event yield = event(PloverType.RETREAT, true);
    assertThat(judged(PloverType.CONCEDE, 3, yield)).isSameAs(yield);
    Event aid = event(PloverType.AID, true);
    assertThat(judged(PloverType.AID, 3, aid)).isSameAs(aid);
    assertThat(judged(PloverType.COERCE, 0.0, aid)).isSameAs(aid);
  }

  @Test
  void whatTheManualRulesOutIsNotTaken() {
    Event future = event(PloverType.THREATEN, true, Auxiliary.FUTURE);
    assertThat(judged(PloverType.AID, 3, future)).isSameAs(future);
    assertThat(judged(PloverType.AGREE, 3, future).auxiliary()).isEmpty();
    Event oneSided = event(PloverType.COERCE, false);
    assertThat(judged(PloverType.SANCTION, 3, oneSided)).isSameAs(oneSided);
    assertThat(judged(PloverType.SANCTION, 3, event(PloverType.COERCE, true)).type())
        .isEqualTo(PloverType.SANCTION);
  }

  @Test
  void itMustBeMoreOftenRightThanTheRules() {
    Event rules = event(PloverType.COOPERATE, true);
    Platt often = new Platt(0, 0.4);
    Platt seldom = new Platt(0, -0.4);
    Map<String, Double> x = Map.of("x", 1.0);
    Model trusted = saying(PloverType.AID, 0.1, new Model.Trust(often, seldom, ALL));
    Event changed = trusted.judge(rules, x);
    assertThat(changed.type()).isEqualTo(PloverType.AID);
    assertThat(changed.confidence()).isEqualTo(1 / (1 + Math.exp(-0.4)));
    Model doubted = saying(PloverType.AID, 9, new Model.Trust(seldom, often, ALL));
    assertThat(doubted.judge(rules, x)).isSameAs(rules);
  }

  @Test
  void aConfidenceThatIsNotProvenIsNotTold() {
    Platt surely = new Platt(0, 3);
    Platt seldom = new Platt(0, -0.4);
    List<Model.Stretch> middling = List.of(new Model.Stretch(0.4, 0.8));
    Model model = saying(PloverType.AID, 0.1, new Model.Trust(surely, seldom, middling));
    Event changed = model.judge(event(PloverType.COOPERATE, true), Map.of("x", 1.0));
    assertThat(changed.type()).isEqualTo(PloverType.AID);
    assertThat(changed.confidence()).isNull();
    assertThat(new Training.Bin(0.4, 0.6, 10, 0.5, 0.6).proven()).isTrue();
    assertThat(new Training.Bin(0.4, 0.6, 9, 0.5, 0.5).proven()).isFalse();
    assertThat(new Training.Bin(0.8, 1, 30, 0.9, 0.7).proven()).isFalse();
  }

  @Test
  void aFileGivesTheSameModel() throws IOException {
    Path file = folder.resolve("m.json");
    Model model =
        saying(
            PloverType.CONCEDE,
            1.25,
            new Model.Trust(
                new Platt(1.5, -0.25), new Platt(-1, 0.125), List.of(new Model.Stretch(0.4, 0.8))));
    ModelFile.write(file, model);
    ModelFile.write(file, model);
    Model again = ModelFile.read(file);
    assertThat(again).usingRecursiveComparison().isEqualTo(model);
    assertThat(Files.readString(file)).contains("\"YIELD\"");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":\"other\"}",
        "{\"format\":\"chancery-second-opinion-2\"}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"HUG\"]}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"RETREAT\"],\"weights\":{\"(always)\":[1]}}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"AID\"],\"weights\":{}}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"AID\"],\"weights\":{\"(always)\":[1,2]}}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"AID\"],\"weights\":{\"(always)\":[1e999]}}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"AID\"],\"weights\":{\"(always)\":[\"1\"]}}",
        "{\"format\":\"chancery-second-opinion-2\",\"types\":[\"AID\"],\"weights\":{\"(always)\":[1]},\"trust\":{\"opinion\":[1]}}"
      })
  void whatIsNoModelIsRefusedInOneLine(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("m.json"), content);
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("give a file that 'chancery train' wrote");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> ModelFile.read(folder.resolve("no")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("no such file");
  }
}
