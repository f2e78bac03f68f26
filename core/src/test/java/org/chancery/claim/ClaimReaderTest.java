package org.chancery.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.Drawn;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.claim.Claim.Stance;
import org.chancery.text.Span;
import org.chancery.witness.Statement;
import org.chancery.witness.Statement.Pointed;
import org.chancery.witness.Statement.Role;
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

  private static final String SAID =
      "Chad/Chad/NNP/1/nsubj said/say/VBD/-1/root Mali/Mali/NNP/3/nsubj naps/nap/VBZ/1/ccomp"
          + " ./././1/punct";

  /** Words of the sentence above, and what a witness sees in them. */
  private static Statement saying(int from, int to, String stance, int partyFrom, int partyTo) {
    Role party = new Role(.05, List.of(new Pointed(new Span(partyFrom, partyTo), .9)));
    return new Statement(
        Statement.SAYING,
        new Span(from, to),
        0,
        .95,
        Map.of("none", .02, stance, .9, "asserts", .08),
        0,
        Map.of("doer", party));
  }

  private static List<String> heard(Statement... statements) {
    Explanation story = Drawn.explain(SAID, KNOWLEDGE);
    return new ClaimReader(KNOWLEDGE.claims())
            .read(story.reading().article().text(), story.scenes(), List.of(), List.of(statements))
            .claims()
            .stream()
            .map(c -> c.party() + " " + c.stance())
            .toList();
  }

  @Test
  void whereTheRulesKnowWhoSpeaksButNoWordTellsInWhatStanceTheWitnessDoes() {
    assertThat(heard()).containsExactly("TCD ASSERTS");
    assertThat(heard(saying(5, 9, "accuses", 10, 14))).containsExactly("TCD ACCUSES");
  }

  @Test
  void aSayingThatNoRuleSeesIsAClaimWhereItsPartyIsTold() {
    assertThat(heard(saying(15, 19, "denies", 10, 14)))
        .containsExactly("TCD ASSERTS", "MLI DENIES");
    assertThat(heard(saying(15, 19, "denies", 15, 19))).containsExactly("TCD ASSERTS");
  }
}
