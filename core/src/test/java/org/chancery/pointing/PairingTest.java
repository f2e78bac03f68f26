package org.chancery.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.Drawn;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.pointing.Pairing.Choice;
import org.chancery.pointing.Pairing.Owned;
import org.chancery.pointing.Pairing.Pair;
import org.chancery.pointing.Pairing.Sided;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Span;
import org.chancery.witness.Statement;
import org.chancery.witness.Statement.Pointed;
import org.chancery.witness.Statement.Role;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final Explanation STORY =
      Drawn.explain(
          "Chad/Chad/NNP/3/nsubj and/and/CC/2/cc Mali/Mali/NNP/0/conj expel/expel/VBP/-1/root"
              + " Omani/omani/JJ/5/amod envoys/envoy/NNS/3/obj",
          Knowledge.load());

  private final Pairing pairing =
      new Pairing(
          new Cited(STORY.scenes()),
          SideWeights.load(RuleFiles.with(Path.of("src/test/resources/votes"))));
  private final Map<String, Role> roles = new TreeMap<>();

  /** A role with its words and how likely each plays it: "Chad", .9, "Mali", .8. */
  private PairingTest role(String name, double untold, Object... words) {
    String text = STORY.reading().article().text();
    List<Pointed> pointed = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      int at = text.indexOf((String) words[i]);
      Span span = new Span(at, at + ((String) words[i]).length());
      pointed.add(new Pointed(span, (Double) words[i + 1]));
    }
    roles.put(name, new Role(untold, pointed));
    return this;
  }

  private List<Pair> pairs(Owned owned, boolean joint) {
    return choice(owned, joint).pairs();
  }

  private Choice choice(Owned owned, boolean joint) {
    Statement s =
        new Statement("EXPULSION", new Span(14, 19), 0, .9, Map.of("done", 1.0), 0, roles);
    return pairing.choose(s, owned, joint);
  }

  private List<String> names(List<Pair> pairs) {
    return pairs.stream().map(p -> p.actor() + ">" + p.other()).toList();
  }

  @Test
  void nobodyActsUponHimself() {
    // Alone, Oman would be the likelier actor; but to Oman it is done.
    role("actor", .05, "Omani", .21, "Chad", .19).role("counterparty", .02, "Omani", .7);

    List<Pair> pairs = pairs(Owned.UNSAID, false);

    assertThat(names(pairs)).containsExactly("TCD>OMN");
    assertThat(pairs.get(0).likely()).isGreaterThan(.5);
  }

  @Test
  void thoseWhoHaveToDoWithEachOtherAreLikelier() {
    role("actor", .02, "Chad", .3, "Mali", .32).role("counterparty", .02, "Omani", .9);
    assertThat(names(pairs(Owned.UNSAID, false))).containsExactly("MLI>OMN");

    pairing.deal(new Pair("OMN", "TCD", .9), 1);

    assertThat(names(pairs(Owned.UNSAID, false))).containsExactly("TCD>OMN");
  }

  @Test
  void eachOfAListIsASide() {
    role("actor", .02, "Chad", .9, "Mali", .8).role("counterparty", .02, "Omani", .9);

    assertThat(names(pairs(Owned.UNSAID, false))).containsExactlyInAnyOrder("TCD>OMN", "MLI>OMN");
  }

  @Test
  void whoIsNotToldIsNobody() {
    role("actor", .9, "Chad", .1).role("counterparty", .9);

    List<Pair> pairs = pairs(Owned.UNSAID, false);

    assertThat(pairs).allSatisfy(p -> assertThat(p.likely()).isLessThan(.1));
    roles.clear();
    assertThat(pairs(Owned.UNSAID, false)).isEmpty();
  }

  @Test
  void whoseEnvoysTheyAreSaysWhoIsMeant() {
    role("actor", .02, "Chad", .45, "Omani", .5)
        .role("counterparty", .02, "Omani", .45, "Chad", .5)
        .role("mission", .02, "envoys", .9);

    assertThat(names(pairs(Owned.BY_ACTOR, false))).containsExactly("OMN>TCD");
    assertThat(names(pairs(Owned.BY_OTHER, false))).containsExactly("TCD>OMN");
  }

  @Test
  void whoComesNextIsSaidAndWhatSpeaksForThem() {
    role("actor", .02, "Chad", .6, "Mali", .3).role("counterparty", .02, "Omani", .9);

    List<Sided> among = choice(Owned.UNSAID, false).among();

    assertThat(among).extracting(Sided::actor).startsWith("TCD", "MLI");
    assertThat(among.get(0).speaking())
        .containsEntry("actor-here", 1.0)
        .containsEntry("other-leads", 1.0)
        .doesNotContainKey("owner");
    assertThat(among).allMatch(s -> s.likely() >= .1);
    assertThat(among.stream().mapToDouble(Sided::likely).sum()).isLessThanOrEqualTo(1.001);
  }

  @Test
  void ofWhatBothDoTogetherNoneIsFirst() {
    role("actor", .02, "Chad", .45, "Omani", .45)
        .role("counterparty", .02, "Chad", .45, "Omani", .45);

    double turned = pairs(Owned.UNSAID, false).get(0).likely();
    double joint = pairs(Owned.UNSAID, true).get(0).likely();

    assertThat(turned).isLessThan(.5);
    assertThat(joint).isGreaterThan(.8);
  }
}
