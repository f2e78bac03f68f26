package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeScoresTest {
  private static final TreeScores.Labels LABELS =
      new TreeScores.Labels(List.of("NNP", "VBD"), List.of("root", "nsubj:pass", "obj"));

  private static final TreeScores TWO =
      new TreeScores(
          LABELS,
          new float[] {1, 1, 0, 2},
          new float[] {9, 0, 8, 7, 0, 0},
          new float[] {
            0, 0, 0, 0, 0, 0, 9, 3, 2,
            0, 5, 0, 9, 1, 4, 0, 0, 0,
          });

  @Test
  void ofEqualTagsTheFirstCounts() {
    assertThat(TWO.tag(0)).isEqualTo("NNP");
    assertThat(TWO.tag(1)).isEqualTo("VBD");
  }

  @Test
  void theTreeAsAWholeIsBest() {
    // Both would be the root; the second loses less.
    assertThat(TWO.heads()).containsExactly(1, -1);
  }

  @Test
  void onlyTheRootIsCalledRoot() {
    assertThat(TWO.relation(0, 1)).isEqualTo("nsubj:pass");
    assertThat(TWO.relation(1, 0)).isEqualTo("obj");
    assertThat(TWO.relation(1, -1)).isEqualTo("root");
  }

  @Test
  void scoresThatFitNoSentenceAreRefused() {
    assertThatThrownBy(() -> new TreeScores(LABELS, new float[4], new float[5], new float[18]))
        .isInstanceOf(ReaderModelException.class);
  }
}
