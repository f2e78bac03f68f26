package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.reader.WordPieces;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private static final StoryLabels LABELS = StoryLabels.ofCorpus();
  private static final List<String> WORDS = List.of("Chad", "expelled", "and", "recalled", "two");

  private static Annotated told(int word, int type) {
    return new Annotated(new Annotated.Words(word, word + 1), type, 1, 0, Map.of(0, Set.of(1)), 1);
  }

  private static Passage passage(Annotated... told) {
    return new Passage(
        WORDS,
        List.of(1, 0, 0, 0, 0),
        WordPieces.load().of(WORDS),
        Passage.Kind.ACTS,
        List.of(told));
  }

  @Test
  void eachActIsMarkedInAPassageOfItsOwn() {
    Passage both = passage(told(1, 0), told(3, 1));

    List<Passage> marked = new Marking(LABELS, new Random(1)).each(List.of(both));

    assertThat(marked).hasSize(2).allMatch(p -> p.kind() == Passage.Kind.MARKED);
    assertThat(marked.get(1).tellings()).containsExactly(told(3, 1));
    // "recalled" begins behind the opening mark and three words; its mark is the second.
    long plain = both.pieces().shapes()[4];
    assertThat(marked.get(1).pieces().shapes()[4]).isEqualTo(plain + 12);
    assertThat(marked.get(0).pieces().shapes()[4]).isEqualTo(plain);
  }

  @Test
  void nowAndThenATriggerIsTakenForWhatItDoesNotTell() {
    Passage one = passage(told(1, 0));
    Marking marking = new Marking(LABELS, new Random(1));

    List<Passage> drawn =
        IntStream.range(0, 300).boxed().flatMap(i -> marking.one(List.of(one)).stream()).toList();

    assertThat(drawn).hasSize(300);
    assertThat(drawn.stream().flatMap(p -> p.tellings().stream()).filter(t -> t.status() == 0))
        .hasSizeBetween(10, 60)
        .allMatch(t -> t.type() != 0 && t.pointers().isEmpty());
  }

  @Test
  void eventsAreNotMarked() {
    assertThat(new Marking(LABELS, new Random(1)).one(List.of(passage(told(1, LABELS.acts())))))
        .isEmpty();
  }
}
