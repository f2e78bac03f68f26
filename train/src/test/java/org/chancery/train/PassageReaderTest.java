package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.reader.WordPieces;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
  private static final StoryLabels LABELS = StoryLabels.ofCorpus();
  private static final PassageReader READER = new PassageReader(LABELS, states());

  private static Renaming states() {
    try {
      return new Renaming(Path.of("..", "rules", "actors", "states.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage read(String json) throws IOException {
    return Objects.requireNonNull(READER.read(new ObjectMapper().readTree(json), true));
  }

  private static Set<Integer> columns(Annotated t, String role) {
    return Objects.requireNonNull(t.pointers().get(LABELS.roles().indexOf(role)));
  }

  @Test
  void quotedWordsBecomePlaces() throws IOException {
    Passage p =
        read(
            """
            {"text": "Chad expelled two Omani envoys. Oman is angry.",
             "acts": [{"type": "EXPULSION", "trigger": "expelled", "actor": "Chad",
               "counterparty": ["Oman", 2], "status": "announced", "background": false,
               "count": "two"}]}
            """);

    assertThat(p.kind()).isEqualTo(Passage.Kind.ACTS);
    Annotated t = p.tellings().get(0);
    assertThat(p.words().subList(t.words().from(), t.words().to())).containsExactly("expelled");
    assertThat(LABELS.statuses().get(t.status())).isEqualTo("announced");
    assertThat(t.background()).isZero();
    assertThat(columns(t, "actor")).containsExactly(1);
    assertThat(columns(t, "counterparty")).containsExactly(1 + p.words().indexOf("Oman"));
    assertThat(columns(t, "count")).containsExactly(3);
    // Not told is told apart from not annotated.
    assertThat(columns(t, "deadline")).containsExactly(0);
  }

  @Test
  void anotherPlaceOfTheSameNameIsNoMistake() throws IOException {
    Passage p =
        read(
            """
            {"text": "Oman is angry: Chad expelled the Omani envoy, and Lake Chad is no state.",
             "acts": [{"type": "EXPULSION", "trigger": "expelled", "actor": "Chad",
               "counterparty": "Omani", "status": "announced"}]}
            """);

    Annotated t = p.tellings().get(0);
    assertThat(p.namesakes(columns(t, "counterparty"))).containsExactly(1);
    assertThat(p.namesakes(columns(t, "deadline"))).isEmpty();
    int lake = p.words().indexOf("Lake");
    assertThat(p.namesakes(Set.of(lake + 1, lake + 2))).isEmpty();
  }

  @Test
  void severalActsOfOneTriggerPointAtAll() throws IOException {
    Passage p =
        read(
            """
            {"text": "Chad and Mali recall their envoys to Oman.", "acts": [
              {"type": "RECALL", "trigger": "recall", "actor": "Chad", "counterparty": "Oman",
               "status": "done"},
              {"type": "RECALL", "trigger": "recall", "actor": "Mali", "counterparty": "Oman",
               "status": "done"}]}
            """);

    assertThat(p.tellings()).hasSize(1);
    assertThat(columns(p.tellings().get(0), "actor")).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void whatBothDoTogetherPointsAtBothFromBothSides() throws IOException {
    Passage p =
        read(
            """
            {"text": "Chad and Oman restored relations.", "acts": [{"type": "RESTORATION",
              "trigger": "restored relations", "actor": "Chad", "counterparty": "Oman",
              "status": "done", "joint": true}]}
            """);

    Annotated t = p.tellings().get(0);
    assertThat(columns(t, "actor")).containsExactlyInAnyOrder(1, 3);
    assertThat(columns(t, "counterparty")).isEqualTo(columns(t, "actor"));
  }

  @Test
  void nearMissesAreToldFromActsByTheirStatus() throws IOException {
    Passage p =
        read(
            """
            {"text": "Mali sent the coach home.", "acts": [], "others": [{"type": "EXPULSION",
              "trigger": "sent", "actor": "Mali", "counterparty": null, "why": "nondiplomatic"}]}
            """);

    Annotated t = p.tellings().get(0);
    assertThat(t.status()).isZero();
    assertThat(t.weight()).isLessThan(1);
    assertThat(t.background()).isEqualTo(-1);
  }

  @Test
  void eventsKnowListsOfPartiesAndTheirOwnStatuses() throws IOException {
    Passage p =
        read(
            """
            {"text": "Monks and nuns had long protested against the army.", "events": [
              {"type": "PROTEST", "trigger": "protested", "actor": ["Monks", "nuns"],
               "recipient": ["army"], "status": "historical"}]}
            """);

    Annotated t = p.tellings().get(0);
    assertThat(p.kind()).isEqualTo(Passage.Kind.EVENTS);
    assertThat(t.type()).isGreaterThanOrEqualTo(LABELS.acts());
    assertThat(t.background()).isEqualTo(1);
    assertThat(columns(t, "doer")).isEqualTo(Set.of(1, 3));
    assertThat(columns(t, "recipient")).hasSize(1);
  }

  @Test
  void whatIsQuotedWronglyIsLeftOut() throws IOException {
    Passage p =
        read(
            """
            {"text": "Mali is quiet.", "acts": [{"type": "RECALL", "trigger": "recalled",
              "actor": "Mali", "counterparty": null, "status": "done"}]}
            """);

    assertThat(p.tellings()).isEqualTo(List.of());
  }

  @Test
  void ofTwoThatAreJoinedEachPointsAtItsOwn() throws IOException {
    Passage first =
        read(
            """
            {"text": "Korland expelled two Omani envoys.",
             "acts": [{"type": "EXPULSION", "trigger": "expelled", "actor": "Korland",
               "counterparty": "Omani", "status": "announced", "background": false}]}
            """);
    Passage second =
        read(
            """
            {"text": "Zorvania recalled its envoy to Oman.",
             "acts": [{"type": "RECALL", "trigger": "recalled", "actor": "Zorvania",
               "counterparty": null, "status": "announced", "background": false}]}
            """);

    Passage both = first.followedBy(second, WordPieces.load());

    int before = first.words().size();
    assertThat(both.words()).hasSize(before + second.words().size());
    Annotated recall = both.tellings().get(1);
    assertThat(both.words().subList(recall.words().from(), recall.words().to()))
        .containsExactly("recalled");
    assertThat(columns(recall, "actor")).containsExactly(1 + before);
    assertThat(columns(recall, "counterparty")).containsExactly(0);
    // Oman is one state in both; Korland and Zorvania are two.
    int oman = both.words().lastIndexOf("Oman");
    assertThat(both.names().get(oman)).isEqualTo(both.names().get(3));
    assertThat(both.names().get(before)).isNotEqualTo(both.names().get(0));
  }

  @Test
  void whoSaysSomethingIsTakenWithStanceAndParty() throws IOException {
    Passage p =
        read(
            """
            {"text": "Mali denied it. Chad announced a fair.",
             "claims": [{"trigger": "denied", "speaker": "Mali", "party": "Mali",
               "stance": "denies", "content": "it"}],
             "others": [{"trigger": "announced", "why": "no saying"}]}
            """);

    StoryLabels labels = StoryLabels.ofCorpus();
    assertThat(p.kind()).isEqualTo(Passage.Kind.CLAIMS);
    assertThat(p.tellings())
        .extracting(Annotated::type)
        .containsExactly(labels.saying(), labels.saying());
    assertThat(p.tellings())
        .extracting(Annotated::status)
        .containsExactly(labels.stance("denies"), labels.stance("none"));
    assertThat(columns(p.tellings().get(0), "doer")).containsExactly(1);
    assertThat(p.tellings().get(1).pointers()).isEmpty();
  }
}
