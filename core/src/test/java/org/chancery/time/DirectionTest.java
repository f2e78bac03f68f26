package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

  /** The phrase is the last word of each clause. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAST    | He/PRP/2/nsubj left:leave/VBD/0/root Monday/NNP/2/obl:tmod
          PAST    | He/PRP/3/nsubj has/VBZ/3/aux left:leave/VBN/0/root Monday/NNP/3/obl:tmod
          PAST    | He/PRP/3/nsubj was/VBD/3/aux:pass told:tell/VBN/0/root Monday/NNP/3/obl:tmod
          PAST    | envoys/NNS/0/root expelled:expel/VBN/1/acl Monday/NNP/2/obl:tmod
          PAST    | He/PRP/2/nsubj failed:fail/VBD/0/root to/TO/4/mark go/VB/2/xcomp Monday/NNP/4/obl:tmod
          PAST    | She/PRP/2/nsubj says:say/VBZ/0/root Monday/NNP/2/obl:tmod
          FUTURE  | He/PRP/3/nsubj will/MD/3/aux go/VB/0/root Monday/NNP/3/obl:tmod
          FUTURE  | He/PRP/3/nsubj would/MD/3/aux go/VB/0/root Monday/NNP/3/obl:tmod
          FUTURE  | He/PRP/2/nsubj is:be/VBZ/0/root to/TO/4/mark go/VB/2/xcomp Monday/NNP/4/obl:tmod
          FUTURE  | He/PRP/2/nsubj agreed:agree/VBD/0/root to/TO/4/mark go/VB/2/xcomp Monday/NNP/4/obl:tmod
          FUTURE  | He/PRP/3/nsubj is/VBZ/3/aux leaving:leave/VBG/0/root Monday/NNP/3/obl:tmod
          FUTURE  | talks/NNS/0/root scheduled:schedule/VBN/1/acl Monday/NNP/2/obl:tmod
          FUTURE  | It/PRP/4/nsubj will/MD/4/aux be/VB/4/aux:pass shut:shut/VBN/0/root and/CC/6/cc sealed:seal/VBN/4/conj Monday/NNP/6/obl:tmod
          FUTURE  | The/DT/2/det deadline/NN/4/nsubj is/VBZ/4/cop Monday/NNP/0/root
          UNKNOWN | Talks/NNS/0/root Monday/NNP/1/nmod:tmod
          """)
  void tense(Direction expected, String items) {
    var sentence = Trees.tree(items);
    Tape tape = new Tape(sentence, Trees.TERMS);
    assertThat(Direction.of(tape, sentence.size() - 1)).isEqualTo(expected);
  }
}
