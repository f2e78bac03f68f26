package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.reader.WordPieces;
import org.junit.jupiter.api.Test;

class StoryScoreTest {
  private static final StoryLabels LABELS = StoryLabels.ofCorpus();
  private static final int TYPES = LABELS.types().size();
  private static final List<String> WORDS = List.of("Chad", "expels", "him", "today");

  private static Passage passage() {
    Annotated told =
        new Annotated(new Annotated.Words(1, 2), 0, 1, 0, Map.of(0, Set.of(1), 1, Set.of(0)), 1);
    return new Passage(
        WORDS, List.of(1, 0, 0, 0), WordPieces.load().of(WORDS), Passage.Kind.ACTS, List.of(told));
  }

  @Test
  void aTriggerIsFoundByOneOfItsWordsAndRightByOneOfItsOwn() {
    float[] scores = new float[WORDS.size() * TYPES];
    java.util.Arrays.fill(scores, -1);
    scores[TYPES] = 1;
    scores[3 * TYPES] = 1;
    // Of events a passage of acts says nothing.
    scores[2 * TYPES + LABELS.acts()] = 1;
    StoryScore score = new StoryScore(LABELS);

    score.triggers(List.of(passage()), scores);

    assertThat(score.toString()).startsWith("P 0.500 R 1.000");
  }

  @Test
  void statusesAndPointersAreThoseThatScoreBest() {
    float[] status = new float[LABELS.statuses().size() + 1];
    status[1] = 2;
    int columns = WORDS.size() + 1;
    float[] pointers = new float[LABELS.roles().size() * columns];
    pointers[1] = 3;
    pointers[columns + 2] = 3;
    StoryScore score = new StoryScore(LABELS);

    score.tellings(List.of(passage()), status, new float[LABELS.stances().size()], pointers);

    assertThat(score.toString())
        .contains("status 1.000")
        .contains("actor 1.000")
        .contains("counterparty 0.000");
  }
}
