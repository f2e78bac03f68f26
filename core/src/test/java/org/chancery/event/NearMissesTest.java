package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Drawn;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which frames are named that nearly held, and of those that held, for what. */
class NearMissesTest {
  private static final String TOAST =
      "Chile/Chile/NNP/1/nsubj toasted/toast/VBD/-1/root Peru/Peru/NNP/1/obj ./././1/punct";

  @TempDir Path lab;

  private Explanation read(String frames) throws IOException {
    Files.createDirectories(lab.resolve("frames"));
    Files.writeString(lab.resolve("frames/support.yaml"), frames);
    return Drawn.explain(TOAST, Knowledge.load(RuleFiles.with(lab)));
  }

  @Test
  void whatLacksOneConditionIsNamedAndWhatAsksMoreComesFirst() throws IOException {
    Explanation seen =
        read(
            """
            - {id: toast-envoy, predicate: [toast], when: {object: envoy}}
            - {id: toast-far-off, predicate: [toast], when: {object: envoy, on: any}}
            - {id: toast-mission, predicate: [toast], when: {actor: party, object: mission}}
            """);
    assertThat(seen.nearMisses())
        .extracting(n -> n.frame() + " lacks " + n.asked() + ", found " + n.found())
        .containsExactly(
            "toast-mission lacks object: mission, found Peru",
            "toast-envoy lacks object: envoy, found Peru");
  }

  @Test
  void aMatchSaysWhichWordsPassWhichCondition() throws IOException {
    Explanation seen =
        read("- {id: toast-party, predicate: [toast], when: {object: party, on: none}}");
    assertThat(seen.nearMisses()).isEmpty();
    assertThat(seen.occurrences())
        .singleElement()
        .extracting(o -> o.match().reasons())
        .asInstanceOf(list(Match.Reason.class))
        .containsExactlyInAnyOrder(
            new Match.Reason("object: party", List.of(2)), new Match.Reason("on: none", List.of()));
  }
}
