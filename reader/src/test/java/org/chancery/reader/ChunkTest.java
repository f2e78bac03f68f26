package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChunkTest {
  @Test
  void aShortStoryIsOneChunk() {
    assertThat(Chunk.of(List.of(10, 200, 44))).containsExactly(new Chunk(0, 0, 0, 3));
    assertThat(Chunk.of(List.of())).isEmpty();
  }

  @Test
  void whatFollowsTakesSentencesOver() {
    List<Chunk> chunks = Chunk.of(Collections.nCopies(20, 30));

    assertThat(chunks.get(0)).isEqualTo(new Chunk(0, 0, 0, 8));
    assertThat(chunks.get(1)).isEqualTo(new Chunk(2, 7, 8, 13));
  }

  @Test
  void theOpeningStandsBeforeEachChunk() {
    assertThat(new Chunk(2, 7, 8, 10).sentences()).containsExactly(0, 1, 7, 8, 9);
    assertThat(new Chunk(2, 2, 3, 4).sentences()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aSentenceThatIsTooLongStandsAlone() {
    assertThat(Chunk.of(List.of(20, 400, 20)))
        .containsExactly(new Chunk(0, 0, 0, 1), new Chunk(0, 1, 1, 2), new Chunk(1, 2, 2, 3));
  }

  @Test
  void aSentenceIsLookedAtAmongWhatStandsAround() {
    List<Integer> story = Collections.nCopies(20, 30);

    assertThat(Chunk.around(story, 10)).isEqualTo(new Chunk(2, 10, 10, 11));
    assertThat(Chunk.around(story, 0)).isEqualTo(new Chunk(0, 0, 0, 3));
    // At the end there is more room for what stands before.
    assertThat(Chunk.around(story, 19)).isEqualTo(new Chunk(2, 19, 19, 20));
    assertThat(Chunk.around(List.of(20, 400, 20), 1)).isEqualTo(new Chunk(0, 1, 1, 2));
  }

  @Test
  void everySentenceIsReadOnceAndNoChunkIsTooLong() {
    Random chance = new Random(4);
    for (int round = 0; round < 200; round++) {
      List<Integer> pieces =
          Stream.generate(() -> 1 + chance.nextInt(90)).limit(chance.nextInt(60)).toList();

      List<Chunk> chunks = Chunk.of(pieces);

      assertThat(chunks.stream().flatMapToInt(c -> IntStream.range(c.own(), c.to())).boxed())
          .containsExactlyElementsOf(IntStream.range(0, pieces.size()).boxed().toList());
      assertThat(chunks)
          .allMatch(c -> c.sentences().stream().mapToInt(pieces::get).sum() <= Chunk.PIECES - 2);
      assertThat(IntStream.range(0, pieces.size()).mapToObj(s -> Chunk.around(pieces, s)))
          .allMatch(c -> c.sentences().stream().mapToInt(pieces::get).sum() <= Chunk.PIECES - 2)
          .allMatch(c -> c.sentences().contains(c.own()));
    }
  }
}
