package org.chancery.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.Drawn;
import org.chancery.Knowledge;
import org.chancery.proposition.Scene;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private static final String WORDS =
      "Quell/Quell/NNP/1/compound Isles/Isles/NNP/2/nsubj expels/expel/VBZ/-1/root"
          + " Zorvanic/zorvanic/JJ/4/amod envoys/envoy/NNS/2/obj after/after/IN/7/mark"
          + " Zorvania/Zorvania/NNP/7/nsubj offended/offend/VBD/2/advcl Quell/Quell/NNP/7/obj"
          + " and/and/CC/10/cc Tam/Tam/NNP/8/conj in/in/IN/12/case Zorvania/Zorvania/NNP/7/obl";

  @Test
  void allFormsOfANameAreOneParty() {
    List<Scene> scenes = Drawn.explain(WORDS, Knowledge.load()).scenes();
    Scene scene = scenes.get(0);
    Strangers strangers = new Strangers(scenes);

    assertThat(strangers.name(scene, 0)).isEqualTo("Quell Isles");
    assertThat(strangers.name(scene, 1)).isEqualTo("Quell Isles");
    assertThat(strangers.name(scene, 8)).isEqualTo("Quell Isles");
    assertThat(strangers.name(scene, 3)).isEqualTo("Zorvania");
    assertThat(strangers.name(scene, 6)).isEqualTo("Zorvania");
    // Named once, nobody is a party.
    assertThat(strangers.name(scene, 10)).isNull();
    assertThat(strangers.name(scene, 2)).isNull();
  }

  @Test
  void theStateIsNamedAndNotItsPeople() {
    List<Scene> scenes =
        Drawn.explain(
                "Qarambans/Qarambans/NNPS/1/nsubj left/leave/VBD/-1/root Qaramba/Qaramba/NNP/1/obj"
                    + " as/as/IN/5/mark Qarambans/Qarambans/NNPS/5/nsubj"
                    + " saw/see/VBD/1/advcl Qarash/Qarash/NNP/5/obj and/and/CC/8/cc"
                    + " Qarash/Qarash/NNP/6/conj",
                Knowledge.load())
            .scenes();
    Strangers strangers = new Strangers(scenes);

    assertThat(strangers.name(scenes.get(0), 0)).isEqualTo("Qaramba");
    assertThat(strangers.name(scenes.get(0), 2)).isEqualTo("Qaramba");
    // A town that begins alike is another.
    assertThat(strangers.name(scenes.get(0), 6)).isEqualTo("Qarash");
  }

  @Test
  void aTownThatIsCalledAfterItsStateIsThatState() {
    List<Scene> scenes =
        Drawn.explain(
                "Tessaly/Tessaly/NNP/1/nsubj asked/ask/VBD/-1/root Port/Port/NNP/3/compound"
                    + " Tessaly/Tessaly/NNP/1/obj and/and/CC/6/cc Port/Port/NNP/6/compound"
                    + " Tessaly/Tessaly/NNP/3/conj",
                Knowledge.load())
            .scenes();

    assertThat(new Strangers(scenes).name(scenes.get(0), 3)).isEqualTo("Tessaly");
  }
}
