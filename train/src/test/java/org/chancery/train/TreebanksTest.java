package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreebanksTest {
  private static final String TREE =
      """
      # text = Don't envoys leave?
      1-2	Don't	_	_	_	_	_	_	_	_
      1	Do	do	AUX	VBP	_	4	aux	_	_
      2	n't	not	PART	RB	_	4	advmod	_	_
      3	envoys	envoy	NOUN	NNS	_	4	nsubj:outer	_	_
      4	leave	leave	VERB	VB	_	0	root	_	_
      4.1	home	home	ADV	RB	_	_	_	_	_
      5	?	?	PUNCT	.	_	4	punct	_	_

      1	Yes	yes	INTJ	UH	_	0	root	_	_
      """;

  @Test
  void rangesAndEmptyNodesAreNoWords() {
    List<GoldTree> read = Treebanks.sentences(TREE);

    assertThat(read).hasSize(2);
    assertThat(read.get(0).words()).containsExactly("Do", "n't", "envoys", "leave", "?");
    assertThat(read.get(0).heads()).containsExactly(4, 4, 4, 0, 4);
    assertThat(read.get(1).words()).containsExactly("Yes");
  }

  @Test
  void labelsFollowOneConvention() {
    assertThat(Treebanks.sentences(TREE).get(0).relations())
        .containsExactly("aux", "advmod", "nsubj", "root", "punct");
  }

  @Test
  void aLastMarkGoesOnlyIfNothingHangsOnIt() {
    GoldTree sentence = Treebanks.sentences(TREE).get(0);
    GoldTree held =
        new GoldTree(List.of("a", "."), List.of("NN", "."), List.of(2, 0), List.of("dep", "punct"));

    assertThat(sentence.withoutLastMark().words()).containsExactly("Do", "n't", "envoys", "leave");
    assertThat(held.withoutLastMark()).isEqualTo(held);
    assertThat(Treebanks.sentences(TREE).get(1).withoutLastMark().size()).isEqualTo(1);
  }
}
