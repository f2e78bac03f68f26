package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final WordPieces PIECES = WordPieces.load();

  private static List<Long> ids(String... words) {
    return Arrays.stream(PIECES.of(List.of(words)).ids()).boxed().toList();
  }

  @Test
  void everyWordKnowsItsFirstAndItsLastPiece() {
    Pieces p = PIECES.of(List.of("the", "ambassador", "rapprochementlike", "."));
    assertThat(p.words()).isEqualTo(4);
    assertThat(p.firsts()[0]).isEqualTo(1);
    for (int w = 0; w < 4; w++) {
      assertThat(p.lasts()[w]).isGreaterThanOrEqualTo(p.firsts()[w]);
      assertThat(w == 3 ? p.ids().length - 1L : p.firsts()[w + 1]).isEqualTo(p.lasts()[w] + 1);
    }
    assertThat(p.lasts()[2]).isGreaterThan(p.firsts()[2]);
    assertThat(p.ids()).hasSameSizeAs(p.shapes());
  }

  @Test
  void capitalsAndAccentsMakeNoOtherPieces() {
    assertThat(ids("MALI", "caf\u00e9")).isEqualTo(ids("mali", "cafe"));
    assertThat(PIECES.of(List.of("US")).shapes()).isNotEqualTo(PIECES.of(List.of("us")).shapes());
  }

  @Test
  void whatNoPieceSpellsIsOnePiece() {
    long unknown = ids("\u2603").get(1);
    assertThat(ids("\u2603")).hasSize(3);
    assertThat(ids("", " ", "\u200b")).hasSize(5).contains(unknown);
  }

  @Test
  void longWordsLeaveRoomForAll() {
    String url = "x-".repeat(400);
    Pieces p = PIECES.of(List.of(url, "left", url));
    assertThat(p.ids()).hasSizeLessThanOrEqualTo(WordPieces.MAX_PIECES);
    assertThat(p.ids()[(int) p.firsts()[1]]).isEqualTo(ids("left").get(1));
    Pieces full = PIECES.of(Collections.nCopies(WordPieces.MAX_PIECES - 2, url));
    assertThat(full.firsts()).isEqualTo(full.lasts());
    assertThatThrownBy(() -> PIECES.of(Collections.nCopies(WordPieces.MAX_PIECES - 1, "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShapeOfAWordIsKept() {
    assertThat(List.of("15", "envoy", "Envoy", "U.S.", "C.", "McLean").stream().map(Shape::of))
        .containsExactly(
            Shape.OTHER, Shape.SMALL, Shape.CAPITAL, Shape.CAPITALS, Shape.INITIAL, Shape.MIXED);
  }
}
