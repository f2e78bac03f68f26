package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.Drawn;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.witness.Statement;
import org.chancery.witness.Statement.Pointed;
import org.chancery.witness.Statement.Role;
import org.junit.jupiter.api.Test;

class EventHearingTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final LocalDate DAY = LocalDate.of(2031, 5, 3);

  /** Chad frobbed Oman: no rule knows the verb. */
  private static final Explanation STORY =
      Drawn.explain(
          "Chad/Chad/NNP/1/nsubj frobbed/frob/VBD/-1/root Oman/Oman/NNP/1/obj", KNOWLEDGE);

  private final Map<String, Double> status = new TreeMap<>(Map.of("done", .9));
  private double seen = .9;

  private Statement says(String type, double doer, double recipient) {
    return new Statement(
        type,
        new Span(5, 12),
        0,
        seen,
        status,
        0,
        Map.of(
            "doer",
            new Role(1 - doer, List.of(new Pointed(new Span(0, 4), doer))),
            "recipient",
            new Role(1 - recipient, List.of(new Pointed(new Span(13, 17), recipient)))));
  }

  private static List<Event> events(List<Occurrence> told, Statement... says) {
    return new EventHearing(KNOWLEDGE.ontology(), KNOWLEDGE.contexts(), KNOWLEDGE.words())
        .events(STORY.reading().article().text(), STORY.scenes(), told, List.of(says), DAY);
  }

  @Test
  void whereTheRulesAreSilentTheModelSpeaks() {
    assertThat(STORY.reading().events()).isEmpty();

    Event event = events(List.of(), says("COERCE", .9, .9)).get(0);

    assertThat(event.id()).isEqualTo("e1");
    assertThat(event.type()).isEqualTo(PloverType.COERCE);
    assertThat(event.frame()).isEqualTo(EventHearing.FRAME);
    assertThat(event.actor()).extracting(EventActor::code).containsExactly("TCD");
    assertThat(event.recipient()).extracting(EventActor::code).containsExactly("OMN");
    assertThat(event.quad()).isEqualTo(QuadClass.MATERIAL_CONFLICT);
    assertThat(event.date()).isEqualTo(Interval.on(DAY));
    assertThat(event.auxiliary()).isEmpty();
    assertThat(event.mode()).isNull();
  }

  @Test
  void whereTheRulesSpeakItIsSilent() {
    Explanation told =
        Drawn.explain(
            "Chad/Chad/NNP/1/nsubj bombed/bomb/VBD/-1/root Oman/Oman/NNP/1/obj", KNOWLEDGE);
    List<Occurrence> found = new ArrayList<>(told.occurrences());
    assertThat(found).isNotEmpty();

    assertThat(events(found, says("COERCE", .9, .9))).isEmpty();
  }

  @Test
  void whatIsNotLikelyOrLacksASideIsNone() {
    assertThat(events(List.of(), says("COERCE", .1, .9))).isEmpty();
    assertThat(events(List.of(), says("SANCTION", .9, .1))).isEmpty();
    assertThat(events(List.of(), says("NOTHING", .9, .9))).isEmpty();
    seen = .4;
    assertThat(events(List.of(), says("COERCE", .9, .9))).isEmpty();
  }

  @Test
  void ofTwoInTheSameWordsTheLikelierStands() {
    Statement weaker = says("ACCUSE", .9, .9);
    seen = .95;

    assertThat(events(List.of(), weaker, says("COERCE", .9, .9)))
        .extracting(Event::type)
        .containsExactly(PloverType.COERCE);
  }

  @Test
  void whatIsPlannedIsToCome() {
    status.put("done", .1);
    status.put("announced", .9);

    assertThat(events(List.of(), says("COERCE", .9, .9)).get(0).auxiliary())
        .containsExactly(Auxiliary.FUTURE);
  }
}
