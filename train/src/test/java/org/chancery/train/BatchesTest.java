package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.reader.WordPieces;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final Batches batches = new Batches(WordPieces.load());

  @Test
  void eachPassHoldsEverySentenceOnce() {
    List<List<GoldTree>> documents = List.of(document(40, 3), document(25, 17), document(1, 60));

    List<Integer> sizes = sizes(batches.shuffled(documents, 7));

    // A sentence may have lost its last mark, no more.
    assertThat(sizes).hasSize(66);
    assertThat(sizes).allMatch(s -> List.of(2, 3, 16, 17, 59, 60).contains(s));
  }

  @Test
  void oneSeedGivesOneOrder() {
    List<List<GoldTree>> documents = List.of(document(40, 3), document(25, 17));

    assertThat(sizes(batches.shuffled(documents, 7)))
        .isEqualTo(sizes(batches.shuffled(documents, 7)));
    assertThat(sizes(batches.shuffled(documents, 7)))
        .isNotEqualTo(sizes(batches.shuffled(documents, 8)));
  }

  @Test
  void runsKeepToTheirLengthAndStandAloneOrTogether() {
    List<Run> runs =
        batches.shuffled(List.of(document(200, 20)), 1).stream().flatMap(List::stream).toList();

    assertThat(runs).allMatch(r -> r.length() <= 252);
    assertThat(runs).anyMatch(r -> r.sentences().size() == 1);
    assertThat(runs).anyMatch(r -> r.sentences().size() > 4);
  }

  @Test
  void stepsAreOfOneSize() {
    for (List<Run> step : batches.shuffled(List.of(document(900, 20)), 1)) {
      int longest = step.stream().mapToInt(Run::length).max().orElseThrow();
      assertThat(step.size() * longest).isLessThanOrEqualTo(2400);
    }
  }

  @Test
  void toMeasureNothingIsChanged() {
    List<GoldTree> document = document(30, 5);
    List<GoldTree> back = new ArrayList<>();
    batches.plain(List.of(document)).forEach(s -> s.forEach(r -> back.addAll(r.sentences())));

    assertThat(back).containsExactlyInAnyOrderElementsOf(document);
  }

  private static List<Integer> sizes(List<List<Run>> steps) {
    return steps.stream()
        .flatMap(List::stream)
        .flatMap(r -> r.sentences().stream())
        .map(GoldTree::size)
        .toList();
  }

  private static List<GoldTree> document(int sentences, int words) {
    List<String> written = new ArrayList<>(Collections.nCopies(words - 1, "envoy"));
    written.add(".");
    List<Integer> heads = IntStream.range(0, words).boxed().toList();
    List<String> relations = new ArrayList<>(Collections.nCopies(words - 1, "dep"));
    relations.add("punct");
    GoldTree sentence = new GoldTree(written, Collections.nCopies(words, "NN"), heads, relations);
    return Collections.nCopies(sentences, sentence);
  }
}
