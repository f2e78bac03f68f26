package org.chancery.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.Drawn;
import org.chancery.Knowledge;
import org.chancery.claim.Claim.Stance;
import org.junit.jupiter.api.Test;

/** What becomes of what is said, on trees drawn by hand. */
class ClaimReaderTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static List<Claim> claims(String words) {
    return Drawn.explain(words, KNOWLEDGE).reading().claims();
  }

  /** Norway said somebody demands something. */
  private static List<Claim> demands(String who, String verb, String determiner) {
    return claims(
        ("Norway/Norway/NNP/1/nsubj said/say/VBD/-1/root %s/3/nsubj %s/1/ccomp"
                + " %s/DT/5/det end/end/NN/3/obj ./././1/punct")
            .formatted(who, verb, determiner));
  }

  @Test
  void whoSpeaksOfHimselfDoesWhatHisVerbNames() {
    assertThat(demands("we/we/PRP", "demand/demand/VBP", "an/a"))
        .extracting(Claim::stance)
        .containsExactly(Stance.DEMANDS);
    assertThat(demands("Mali/Mali/NNP", "demands/demand/VBZ", "an/a"))
        .extracting(c -> c.party() + " " + c.stance())
        .containsExactly("MLI DEMANDS");
    assertThat(demands("we/we/PRP", "demand/demand/VBP", "no/no"))
        .as("it is not demanded")
        .extracting(Claim::stance)
        .containsExactly(Stance.DENIES);
  }

  @Test
  void whatOnePartySaysTwiceInOneStanceIsOneClaim() {
    assertThat(
            claims(
                "Norway/Norway/NNP/1/nsubj said/say/VBD/-1/root the/the/DT/3/det road/road/NN/5/nsubj"
                    + " was/be/VBD/5/cop open/open/JJ/1/ccomp and/and/CC/10/cc the/the/DT/8/det"
                    + " port/port/NN/10/nsubj was/be/VBD/10/cop busy/busy/JJ/5/conj ./././1/punct"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.id()).isEqualTo("c1");
              assertThat(c.party()).isEqualTo("NOR");
              assertThat(c.stance()).isEqualTo(Stance.ASSERTS);
            });
  }
}
