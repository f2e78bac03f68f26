package org.chancery.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.Drawn;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Attachment.Kind;
import org.chancery.proposition.Phrase.Role;
import org.chancery.proposition.Phrase.Share;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.chancery.time.TimePhrase;
import org.junit.jupiter.api.Test;

/** What later stages see of a sentence, on trees drawn by hand. */
class SceneTest {
  private static final PropositionWords WORDS =
      new PropositionWords(Lexicon.load(RuleFiles.shipped()));

  private static Scene scene(Sentence s, List<Integer> triggers, TimePhrase... times) {
    List<Proposition> out = triggers.stream().map(t -> proposition(s, t)).toList();
    return new Scene(s, new Cast(Map.of(), Map.of()), out, List.of(times), WORDS);
  }

  private static Proposition proposition(Sentence s, int trigger) {
    Token t = s.token(trigger);
    return new Proposition(
        0,
        trigger,
        t.lemma(),
        false,
        List.of(),
        false,
        Tense.PAST,
        Modality.DONE,
        Modality.DONE,
        List.of(),
        null,
        t.span());
  }

  private static TimePhrase time(int token, TimePhrase.Role role) {
    return new TimePhrase(
        0, token, token, token, new Span(0, 1), role, Interval.parse("2031-05-03", "2031-05-03"));
  }

  /** Ghana expelled nine of the Togolese press envoys and their drivers. */
  private static final Sentence ENVOYS =
      Drawn.tree(
          "Ghana/Ghana/NNP/1/nsubj expelled/expel/VBD/-1/root nine/nine/CD/1/obj of/of/IN/7/case"
              + " the/the/DT/7/det Togolese/togolese/JJ/7/amod press/press/NN/7/compound"
              + " envoys/envoy/NNS/2/nmod and/and/CC/10/cc their/they/PRP$/10/nmod:poss"
              + " drivers/driver/NNS/7/conj");

  @Test
  void whoDidWhatANounTellsIsSaidByAClauseOfItAlone() {
    // "the raid carried out by Chad", "the raid on the town by the river"
    Scene clause =
        scene(
            Drawn.tree(
                "the/the/DT/1/det raid/raid/NN/-1/root carried/carry/VBN/1/acl"
                    + " out/out/RP/2/compound:prt by/by/IN/5/case Chad/Chad/NNP/2/obl"),
            List.of());
    Scene place =
        scene(
            Drawn.tree(
                "the/the/DT/1/det raid/raid/NN/-1/root on/on/IN/4/case the/the/DT/4/det"
                    + " town/town/NN/1/nmod by/by/IN/7/case the/the/DT/7/det river/river/NN/4/nmod"),
            List.of());

    assertThat(clause.doers(1)).extracting(Term::text).containsExactly("Chad");
    assertThat(place.doers(1)).isEmpty();
  }

  @Test
  void aPhraseTellsWhoseOfWhatAndWithWhomItStands() {
    Scene scene = scene(ENVOYS, List.of(1));
    Phrase envoys = scene.phrase(7);
    assertThat(envoys.term())
        .isEqualTo(new Term(7, new Span(42, 48), "envoys", "envoy", Form.NOUNS));
    assertThat(envoys.name()).isEqualTo("Togolese press envoys");
    assertThat(envoys.span()).isEqualTo(new Span(27, 48));
    assertThat(envoys.prepositions()).containsExactly("of");
    assertThat(envoys.isLed()).isTrue();
    assertThat(envoys.whole()).isEqualTo(2);
    assertThat(envoys.fellows()).extracting(Term::text).containsExactly("drivers");
    assertThat(envoys.isOwn()).isFalse();
    assertThat(scene.phrase(10).isOwn()).isTrue();
    assertThat(scene.phrase(0).is(Role.SUBJECT)).isTrue();
    assertThat(scene.phrase(0).whole()).isEqualTo(-1);
    assertThat(scene.phrase(6).isLed()).isTrue();
    assertThat(scene.phrase(2).attachments())
        .containsExactly(new Attachment(Kind.PART, envoys.term(), List.of("of")));
  }

  @Test
  void anOwnerIsLedByNoPreposition() {
    Sentence s =
        Drawn.tree(
            "Togo/Togo/NNP/2/nmod:poss 's/'s/POS/0/case envoy/envoy/NN/3/nsubj left/leave/VBD/-1/root");
    Attachment owner = scene(s, List.of(3)).phrase(2).attachments().get(0);
    assertThat(owner.kind()).isEqualTo(Kind.OWNER);
    assertThat(owner.isLedBy("'s")).isFalse();
  }

  @Test
  void whoBacksSomebodyIsNotHim() {
    Sentence s =
        Drawn.tree(
            "rebels/rebel/NNS/4/nsubj backed/back/VBN/0/acl by/by/IN/3/case Chad/Chad/NNP/1/obl"
                + " fled/flee/VBD/-1/root");
    assertThat(scene(s, List.of(4)).phrase(3).is(Role.BACKER)).isTrue();
    assertThat(scene(s, List.of(4)).phrase(0).is(Role.SUBJECT)).isTrue();
  }

  @Test
  void whatDidADeedStandsInItsClause() {
    Sentence s =
        Drawn.tree(
            "raid/raid/NN/-1/root made/make/VBN/0/acl in/in/IN/3/case Mali/Mali/NNP/1/obl"
                + " by/by/IN/5/case Chad/Chad/NNP/1/obl");
    assertThat(scene(s, List.of(0)).doers(0)).extracting(Term::text).containsExactly("Chad");
  }

  @Test
  void aNumberIsSharedOrToldBefore() {
    Sentence each =
        Drawn.tree(
            "sent/send/VBD/-1/root three/three/CD/2/nummod envoys/envoy/NNS/0/obj each/each/DT/2/det");
    assertThat(scene(each, List.of(0)).phrase(2).share()).isEqualTo(Share.EACH);
    Sentence many =
        Drawn.tree(
            "sent/send/VBD/-1/root as/as/RB/2/advmod many/many/JJ/3/amod envoys/envoy/NNS/0/obj");
    assertThat(scene(many, List.of(0)).phrase(3).share()).isEqualTo(Share.AS_MANY);
    assertThat(scene(ENVOYS, List.of(1)).phrase(7).share()).isEqualTo(Share.PLAIN);
  }

  /** Benin ordered them to leave by Friday and shut its mission Monday. */
  private static final Sentence ORDER =
      Drawn.tree(
          "Benin/Benin/NNP/1/nsubj ordered/order/VBD/-1/root them/they/PRP/1/obj to/to/TO/4/mark"
              + " leave/leave/VB/1/xcomp by/by/IN/6/case Friday/Friday/NNP/4/obl and/and/CC/8/cc"
              + " shut/shut/VBD/1/conj its/its/PRP$/10/nmod:poss mission/mission/NN/8/obj"
              + " Monday/Monday/NNP/8/obl:tmod");

  @Test
  void aLimitBelowAnOrderIsTheOrdersAndTheLastDayIsThatOfBothDeeds() {
    TimePhrase friday = time(6, TimePhrase.Role.DEADLINE);
    TimePhrase monday = time(11, TimePhrase.Role.WHEN);
    Scene scene = scene(ORDER, List.of(1, 4, 8), friday, monday);
    Timing timing = scene.timing();
    Proposition ordered = scene.propositions().get(0);
    Proposition shut = scene.propositions().get(2);
    assertThat(timing.governor(friday)).isEqualTo(4);
    assertThat(timing.governor(monday)).isEqualTo(8);
    assertThat(timing.isBelow(friday, ordered)).isTrue();
    assertThat(timing.isBelow(monday, ordered)).as("a deed of its own").isFalse();
    assertThat(timing.isBelow(friday, shut)).isFalse();
    assertThat(timing.endings(ordered)).containsExactly(new Timing.Ending(monday, true));
    assertThat(timing.endings(shut)).isEmpty();
    assertThat(timing.nearest(shut)).first().isEqualTo(monday);
    assertThat(timing.ofFirstDeed(shut)).as("the first has no day").isEmpty();
  }

  @Test
  void aSecondDeedMayTakeTheDayOfTheFirst() {
    Sentence s =
        Drawn.tree(
            "broke/break/VBD/-1/root ties/tie/NNS/0/obj Monday/Monday/NNP/0/obl:tmod"
                + " and/and/CC/4/cc left/leave/VBD/0/conj");
    TimePhrase monday = time(2, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(0, 4), monday);
    assertThat(scene.timing().ofFirstDeed(scene.propositions().get(1))).containsExactly(monday);
    assertThat(scene.timing().ofFirstDeed(scene.propositions().get(0))).isEmpty();
  }

  @Test
  void aYearInAClauseAsideDatesNothingElse() {
    Sentence s =
        Drawn.tree(
            "Peru/Peru/NNP/5/nsubj ,/,/,/2/punct home/home/RB/5/advmod"
                + " since/since/IN/4/case 2015/2015/CD/2/obl sent/send/VBD/-1/root");
    TimePhrase year = time(4, TimePhrase.Role.SINCE);
    assertThat(scene(s, List.of(5), year).timing().governor(year)).isEqualTo(-1);
  }

  @Test
  void aTimeThatCannotBeKnownIsToldNoneTheLess() {
    Sentence s =
        Drawn.tree(
            "left/leave/VBD/-1/root on/on/IN/2/case eve/eve/NN/0/obl of/of/IN/5/case"
                + " 2014/2014/CD/5/compound vote/vote/NN/2/nmod");
    TimePhrase eve = time(2, TimePhrase.Role.UNREAD);
    TimePhrase year = time(4, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(0), eve, year);
    assertThat(scene.times()).containsExactly(year);
    assertThat(scene.timing().isUnread(0)).isTrue();
    assertThat(scene.timing().governor(year)).as("the year is that of the vote").isEqualTo(-1);
    assertThat(scene.timing().isAside(year, s.token(0).span())).isTrue();
  }

  @Test
  void aWhenClauseHasTheDayOfTheDeed() {
    Sentence s =
        Drawn.tree(
            "opened/open/VBD/-1/root relations/relation/NNS/0/obj when/when/WRB/4/advmod"
                + " he/he/PRP/4/nsubj came/come/VBD/0/advcl Monday/Monday/NNP/4/obl:tmod");
    TimePhrase monday = time(5, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(0, 4), monday);
    assertThat(scene.timing().ofOccasion(scene.propositions().get(0))).containsExactly(monday);
    assertThat(scene.timing().ofOccasion(scene.propositions().get(1))).isEmpty();
  }

  @Test
  void aPredicateLeftOutRepeatsTheDay() {
    Sentence s =
        Drawn.tree(
            "Peru/Peru/NNP/1/nsubj sent/send/VBD/-1/root four/four/CD/1/obj"
                + " Monday/Monday/NNP/1/obl:tmod Chile/Chile/NNP/1/conj three/three/CD/4/orphan");
    TimePhrase monday = time(3, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(1, 4), monday);
    assertThat(scene.timing().repeated(scene.propositions().get(1))).containsExactly(monday);
    assertThat(scene.timing().repeated(scene.propositions().get(0))).isEmpty();
    assertThat(scene.nesting().wording(scene.propositions().get(1))).isEqualTo("sent");
  }

  @Test
  void aTimeCountedFromAnotherIsElsewhen() {
    Sentence s =
        Drawn.tree(
            "had/have/VBD/1/aux left/leave/VBN/-1/root also/also/RB/1/advmod the/the/DT/5/det"
                + " following/following/JJ/5/amod year/year/NN/1/obl:tmod");
    Scene scene = scene(s, List.of(1));
    Proposition left = scene.propositions().get(0);
    assertThat(scene.timing().isElsewhen(left)).isTrue();
    assertThat(scene.timing().isPluperfect(left)).isTrue();
    assertThat(scene.timing().adds(left)).isTrue();
    Proposition ordered = scene(ORDER, List.of(1)).propositions().get(0);
    assertThat(scene(ORDER, List.of(1)).timing().isElsewhen(ordered)).isFalse();
    assertThat(scene(ORDER, List.of(1)).timing().isPluperfect(ordered)).isFalse();
    assertThat(scene(ORDER, List.of(1)).timing().adds(ordered)).isFalse();
  }

  @Test
  void predicatesLieInEachOther() {
    Sentence s =
        Drawn.tree(
            "Oman/Oman/NNP/3/nsubj which/which/WDT/2/nsubj spoke/speak/VBD/0/acl:relcl"
                + " agreed/agree/VBD/-1/root to/to/TO/5/mark hold/hold/VB/3/xcomp talks/talk/NNS/5/obj");
    Nesting nesting = scene(s, List.of(2, 3, 5, 6)).nesting();
    assertThat(nesting.depth(3)).isEqualTo(1);
    assertThat(nesting.depth(6)).isEqualTo(3);
    assertThat(nesting.partOf(6)).containsExactly(5, 3);
    assertThat(nesting.partOf(2)).as("a clause told in passing is no part").isEmpty();
    assertThat(nesting.isAside(2)).isTrue();
    assertThat(nesting.isAside(5)).isFalse();
    assertThat(nesting.extent(5)).containsExactly(4, 5, 6);
    assertThat(nesting.about(3, false)).containsExactly(3, 4, 5, 6);
    assertThat(nesting.about(3, true)).hasSize(7);
    assertThat(nesting.signs(6)).containsExactly("head=obj:hold");
  }

  /** Envoys Ruiz and Berg, the twins, left Lima. */
  private static final Sentence NAMES =
      Drawn.tree(
          "Envoys/envoy/NNS/6/nsubj Ana/Ana/NNP/0/flat Ruiz/Ruiz/NNP/0/flat Nato/Nato/NNP/4/compound"
              + " press/press/NN/0/compound twins/twin/NNS/0/appos left/leave/VBD/-1/root"
              + " two/two/CD/8/nummod cities/city/NNS/6/obj dear/dear/JJ/8/amod");

  @Test
  void whatQualifiesAWordIsOfItsKind() {
    Scene scene = scene(NAMES, List.of(6));
    Phrase envoys = scene.phrase(0);
    assertThat(envoys.qualifiers())
        .extracting(q -> q.kind() + " " + q.term().text())
        .containsExactly("NAME Ana", "NAME Ruiz", "COMPOUND press", "APPOSITION twins");
    assertThat(scene.phrase(8).qualifiers())
        .extracting(q -> q.kind() + " " + q.term().text())
        .containsExactly("NUMBER two", "QUALITY dear");
    assertThat(envoys.fullName()).isEqualTo("Ana Ruiz Envoys");
    assertThat(envoys.name()).isEqualTo("Ana Ruiz press Envoys");
    assertThat(scene.phrase(1).place()).isEqualTo(new Phrase.Place(Role.NAME, 0));
    assertThat(scene.phrase(4).place()).isEqualTo(new Phrase.Place(Role.COMPOUND, 0));
    assertThat(scene.phrase(7).place()).isEqualTo(new Phrase.Place(Role.NUMBER, 8));
    assertThat(scene.phrase(9).place()).isEqualTo(new Phrase.Place(Role.QUALITY, 8));
    assertThat(scene.phrase(6).place()).isEqualTo(new Phrase.Place(Role.OTHER, -1));
    assertThat(scene.phrase(9).isLed()).isTrue();
    assertThat(scene.phrase(7).isLed()).isFalse();
    assertThat(scene.size()).isEqualTo(10);
    assertThat(scene.index()).isZero();
    assertThat(scene.span()).isEqualTo(NAMES.span());
  }

  @Test
  void aPhraseStandsForItsMentionOrItsOwners() {
    Party chad = new Party("TCD", null, "Chad");
    Party togo = new Party("TGO", null, "Togo");
    Mention m =
        new Mention(
            0,
            0,
            new Span(0, 6),
            Mention.Kind.ENVOY,
            List.of(chad),
            null,
            List.of(),
            null,
            null,
            null);
    Mention unknown =
        new Mention(
            0, 5, new Span(0, 6), Mention.Kind.ENVOY, List.of(), null, List.of(), null, null, null);
    Cast cast = new Cast(Map.of(0, m, 5, unknown), Map.of(0, List.of(togo), 5, List.of(togo)));
    Scene scene = new Scene(NAMES, cast, List.of(), List.of(), WORDS);
    assertThat(scene.phrase(0).parties()).containsExactly(chad);
    assertThat(scene.phrase(5).parties()).containsExactly(togo);
    assertThat(scene.phrase(8).parties()).isEmpty();
  }

  @Test
  void onlyAPrepositionInFrontLeadsAndOnlyByTellsTheDoer() {
    Sentence s =
        Drawn.tree(
            "raid/raid/NN/-1/root made/make/VBN/0/acl with/with/IN/3/case Mali/Mali/NNP/1/obl"
                + " days/day/NNS/1/obl ago/ago/IN/4/case");
    Scene scene = scene(s, List.of(0));
    assertThat(scene.doers(0)).isEmpty();
    assertThat(scene.phrase(3).isLed()).isTrue();
    assertThat(scene.phrase(4).isLed()).isFalse();
    assertThat(scene.phrase(4).prepositions()).containsExactly("ago");
  }

  @Test
  void aPredicateKeepsItsParticle() {
    Sentence s = Drawn.tree("broke/break/VBD/-1/root off/off/RP/0/compound:prt ties/tie/NNS/0/obj");
    Scene scene = scene(s, List.of(0));
    assertThat(scene.nesting().wording(scene.propositions().get(0))).isEqualTo("broke off");
  }

  @Test
  void theFirstWordIsAboveOthersLikeAnyOther() {
    Sentence s =
        Drawn.tree(
            "broke/break/VBD/-1/root ties/tie/NNS/0/obj agreed/agree/VBN/1/acl Monday/Monday/NNP/2/obl:tmod");
    TimePhrase monday = time(3, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(0), monday);
    Proposition broke = scene.propositions().get(0);
    assertThat(scene.timing().governor(monday)).isZero();
    assertThat(scene.timing().isBelow(monday, broke)).as("it is of it").isFalse();
    assertThat(scene.nesting().depth(2)).isEqualTo(3);
    assertThat(scene.nesting().partOf(1)).containsExactly(0);
    assertThat(scene.nesting().signs(1)).containsExactly("child=acl:agree", "head=obj:break");
    TimePhrase loose = time(3, TimePhrase.Role.WHEN);
    Scene none = scene(s, List.of(), loose);
    assertThat(none.timing().governor(loose)).isEqualTo(-1);
    assertThat(none.timing().isBelow(loose, broke)).isFalse();
  }

  @Test
  void aClauseOfItsOwnLeadsTheDayAway() {
    Sentence s =
        Drawn.tree(
            "said/say/VBD/-1/root he/he/PRP/2/nsubj left/leave/VBD/0/ccomp Monday/Monday/NNP/2/obl:tmod"
                + " ordering/order/VBG/0/advcl them/they/PRP/4/obj out/out/RP/4/advmod Friday/Friday/NNP/4/obl:tmod");
    TimePhrase monday = time(3, TimePhrase.Role.WHEN);
    TimePhrase friday = time(7, TimePhrase.Role.DEADLINE);
    Scene scene = scene(s, List.of(0, 2, 4), monday, friday);
    Proposition said = scene.propositions().get(0);
    assertThat(scene.timing().isBelow(monday, said)).isFalse();
    assertThat(scene.timing().isBelow(friday, said)).isTrue();
  }

  @Test
  void aDayEndsTwoDeedsOnlyInOneTenseAndBehindTheObject() {
    Sentence s =
        Drawn.tree(
            "broke/break/VBD/-1/root ties/tie/NNS/0/obj and/and/CC/4/cc Monday/Monday/NNP/4/obl:tmod"
                + " shut/shut/VBD/0/conj posts/post/NNS/4/obj will/will/MD/7/aux leave/leave/VB/0/conj"
                + " Friday/Friday/NNP/7/obl:tmod");
    TimePhrase monday = time(3, TimePhrase.Role.WHEN);
    TimePhrase friday = time(8, TimePhrase.Role.WHEN);
    Scene scene = scene(s, List.of(0, 4, 7), monday, friday);
    assertThat(scene.timing().endings(scene.propositions().get(0))).isEmpty();
  }
}
