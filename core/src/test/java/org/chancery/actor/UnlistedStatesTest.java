package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.Drawn;
import org.chancery.Knowledge;
import org.junit.jupiter.api.Test;

class UnlistedStatesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static List<String> sides(String words) {
    return Drawn.explain(words, KNOWLEDGE).reading().acts().stream()
        .map(a -> a.parties().actor() + " > " + a.parties().counterparty())
        .toList();
  }

  @Test
  void whoeverHasAnAmbassadorIsAState() {
    assertThat(
            sides(
                "Chile/Chile/NNP/1/nsubj recalled/recall/VBD/-1/root its/its/PRP$/3/nmod:poss"
                    + " ambassador/ambassador/NN/1/obj to/to/IN/5/case Elbonia/Elbonia/NNP/3/nmod"))
        .containsExactly("CHL > Elbonia");
  }

  @Test
  void whoeverExpelsDiplomatsIsAState() {
    assertThat(
            sides(
                "Elbonia/Elbonia/NNP/1/nsubj expelled/expel/VBD/-1/root two/two/CD/4/nummod"
                    + " Chilean/Chilean/JJ/4/amod diplomats/diplomat/NNS/1/obj"))
        .containsExactly("Elbonia > CHL");
  }

  @Test
  void somebodyWithATitleIsNone() {
    assertThat(
            sides(
                "Minister/Minister/NNP/1/compound Petrokov/Petrokov/NNP/2/nsubj"
                    + " expelled/expel/VBD/-1/root two/two/CD/5/nummod"
                    + " Chilean/Chilean/JJ/5/amod diplomats/diplomat/NNS/2/obj"))
        .noneMatch(x -> x.contains("Petrokov"));
  }
}
