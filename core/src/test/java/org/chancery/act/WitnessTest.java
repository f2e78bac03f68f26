package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Problem;
import org.chancery.Reading;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Parser;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;
import org.chancery.witness.Statement;
import org.chancery.witness.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules find and what a second witness sees, and how far both are believed. */
class WitnessTest {
  private static final Parser PARSER = FrozenParser.load(Path.of("../rules/parses"));
  private static final Knowledge PLAIN =
      Knowledge.load(RuleFiles.with(Path.of("src/test/resources/votes")));
  private static final Pipeline RULES = new Pipeline(PARSER, PLAIN);

  private static final String RECALL =
      "Turkey recalled its ambassador to Sweden for consultations.";

  /** A statement in the making. */
  private static final class Saying {
    private final String text;
    private final String type;
    private final Span trigger;
    private int sentence;
    private final Map<String, Statement.Role> roles = new TreeMap<>();
    private Map<String, Double> status = Map.of("none", .02, "done", .6, "announced", .38);

    Saying(String text, String type, String trigger) {
      this.text = text;
      this.type = type;
      this.trigger = span(text, trigger);
    }

    private static Span span(String text, String words) {
      int at = text.indexOf(words);
      return new Span(at, at + words.length());
    }

    Saying role(String name, double likely, String... words) {
      List<Statement.Pointed> pointed = new ArrayList<>();
      for (String w : words) {
        pointed.add(new Statement.Pointed(span(text, w), likely));
      }
      roles.put(name, new Statement.Role(1 - likely, pointed));
      return this;
    }

    Saying status(String name) {
      status = Map.of(name, .9, "done", .1);
      return this;
    }

    Saying in(int number) {
      sentence = number;
      return this;
    }

    Statement build() {
      return new Statement(type, trigger, sentence, .95, status, .1, roles);
    }
  }

  /** Turkey does it towards Sweden. */
  private static Saying ofTurkey(String type, String words, double actor, double counterparty) {
    return new Saying(RECALL, type, words)
        .role("actor", actor, "Turkey")
        .role("counterparty", counterparty, "Sweden");
  }

  private static List<DiplomaticAct> acts(String text, Statement... says) {
    return hearing(PLAIN, cuts -> List.of(says)).read(Article.of(text)).acts();
  }

  @Test
  void rulesAloneAreBelievedWhereNobodyElseIsAsked() {
    List<DiplomaticAct> acts = RULES.read(Article.of(RECALL)).acts();

    assertThat(acts).singleElement().extracting(a -> a.account().belief()).isEqualTo(Belief.RULES);
  }

  @Test
  void aTypeOfAUsersOwnStandsApartFromActs() {
    Statement move = ofTurkey("MOVE", "recalled", .9, .9).build();
    Statement unlikely = ofTurkey("MOVE", "consultations", .9, .9).status("none").build();

    Reading reading = hearing(PLAIN, cuts -> List.of(move, unlikely)).read(Article.of(RECALL));

    assertThat(reading.own()).hasSize(1);
    OwnAct own = reading.own().get(0);
    assertThat(own.type()).isEqualTo("MOVE");
    assertThat(own.actor()).isEqualTo("TUR");
    assertThat(own.counterparty()).isEqualTo("SWE");
    assertThat(own.status()).isEqualTo(Status.CARRIED_OUT);
    assertThat(own.trigger().in(RECALL)).isEqualTo("recalled");
    assertThat(own.sure()).isBetween(.5, .95);
    assertThat(reading.acts()).extracting(DiplomaticAct::type).containsExactly(ActType.RECALL);
    assertThat(reading.acts().get(0).account().belief().votes()).hasSize(1);
  }

  @Test
  void ofAnOwnTypeASideThatIsNotToldIsNull() {
    Statement move = new Saying(RECALL, "MOVE", "recalled").build();

    List<OwnAct> own = hearing(PLAIN, cuts -> List.of(move)).read(Article.of(RECALL)).own();

    assertThat(own).hasSize(1);
    assertThat(own.get(0).actor()).isNull();
    assertThat(own.get(0).counterparty()).isNull();
  }

  @Test
  void missionsInSeveralTownsAreActsOfTheirOwn() {
    Statement closes =
        ofTurkey("CLOSURE", "recalled", .9, .9).role("seat", .9, "Turkey", "Sweden").build();

    assertThat(acts(RECALL, closes))
        .filteredOn(a -> a.type() == ActType.CLOSURE)
        .extracting(a -> a.subject().seat())
        .containsExactly("Turkey", "Sweden");
  }

  @Test
  void ofHeadsOfMissionThereIsOne() {
    Statement returns =
        ofTurkey("RETURN", "recalled", .9, .9).role("mission", .9, "ambassador").build();
    Statement closes =
        ofTurkey("CLOSURE", "recalled", .8, .9).role("mission", .9, "ambassador").build();

    assertThat(acts(RECALL, returns))
        .filteredOn(a -> a.type() == ActType.RETURN)
        .extracting(a -> a.subject().count())
        .containsExactly(1);
    assertThat(acts(RECALL, closes))
        .filteredOn(a -> a.type() == ActType.CLOSURE)
        .allSatisfy(a -> assertThat(a.subject().count()).isNull());
  }

  @Test
  void anOrderStaysOneThoughTheModelTakesItForDone() {
    Saying recall = ofTurkey("RECALL", "recalled", .9, .9);
    recall.status = Map.of("none", .02, "done", .97, "announced", .01);

    assertThat(acts(RECALL, recall.build()))
        .extracting(DiplomaticAct::status)
        .containsExactly(Status.ANNOUNCED);
  }

  @Test
  void whatBothSeeIsToldAndStandsOnce() {
    List<DiplomaticAct> acts = acts(RECALL, ofTurkey("RECALL", "recalled", .9, .9).build());

    assertThat(acts).hasSize(1);
    Belief belief = acts.get(0).account().belief();
    assertThat(belief.grade()).isEqualTo(Grade.TOLD);
    assertThat(belief.sure()).isGreaterThan(.95);
    assertThat(belief.weighed()).containsEntry("sides", 4.0).containsKey("told");
    assertThat(belief.votes()).extracting(Vote::by).containsExactly("rules", "model");
    assertThat(belief.votes().get(1).words()).isEqualTo("recalled");
    assertThat(belief.votes().get(1).likely()).isBetween(.9, .95);
  }

  @Test
  void whatOneSeesAloneIsNotTold() {
    List<DiplomaticAct> acts =
        acts(RECALL, ofTurkey("DOWNGRADE", "for consultations", .9, .8).build());

    assertThat(acts)
        .extracting(DiplomaticAct::type)
        .containsExactly(ActType.RECALL, ActType.DOWNGRADE);
    assertThat(acts).extracting(a -> a.account().belief().grade()).doesNotContain(Grade.TOLD);
    assertThat(acts.get(1).parties()).isEqualTo(Parties.of("TUR", "SWE"));
    assertThat(acts.get(1).account().evidence()).hasSize(1);
  }

  @Test
  void whatOnlySeemsToBeToldIsNoAct() {
    Statement seems =
        new Saying(RECALL, "DOWNGRADE", "for consultations")
            .role("actor", .9, "Turkey")
            .status("none")
            .build();

    assertThat(acts(RECALL, seems)).extracting(DiplomaticAct::type).containsExactly(ActType.RECALL);
  }

  @Test
  void nobodyIsPutWhereTheWordsNameNobody() {
    Statement nobody =
        new Saying(RECALL, "DOWNGRADE", "for consultations").role("actor", .02, "Turkey").build();

    assertThat(acts(RECALL, nobody))
        .extracting(DiplomaticAct::type)
        .containsExactly(ActType.RECALL);
  }

  @Test
  void oneStateCannotStandOnBothSides() {
    Statement both =
        new Saying(RECALL, "EXPULSION", "recalled")
            .role("actor", .9, "Turkey")
            .role("counterparty", .8, "Turkey", "Sweden")
            .build();

    assertThat(acts(RECALL, both))
        .filteredOn(a -> a.type() == ActType.EXPULSION)
        .singleElement()
        .satisfies(a -> assertThat(a.parties()).isEqualTo(Parties.ofHost("TUR", "SWE")));
  }

  @Test
  void whoseMissionItIsFollowsFromWhoDecides() {
    Statement closes =
        ofTurkey("CLOSURE", "recalled", .9, .8)
            .role("sending", .9, "Sweden")
            .role("mission", .9, "ambassador")
            .build();

    DiplomaticAct act =
        acts(RECALL, closes).stream()
            .filter(a -> a.type() == ActType.CLOSURE)
            .findFirst()
            .orElseThrow();
    assertThat(act.parties()).isEqualTo(Parties.ofHost("TUR", "SWE"));
    assertThat(act.subject().persons()).isEqualTo(org.chancery.actor.Persons.AMBASSADOR);
  }

  private static Grade gradeOfRecall(Statement... says) {
    return acts(RECALL, says).get(0).account().belief().grade();
  }

  @Test
  void whatTheRulesSeeAloneIsDoubtful() {
    assertThat(gradeOfRecall()).isEqualTo(Grade.DOUBTFUL);
  }

  @Test
  void ofSidesTheRulesKnowMore() {
    String two = RECALL + "\n\nNorway expelled four Laotian diplomats, Chile three and Japan two.";
    Statement turned =
        new Saying(two, "RECALL", "recalled")
            .role("actor", .9, "Sweden")
            .role("counterparty", .8, "Turkey")
            .build();
    Statement agreed =
        new Saying(two, "EXPULSION", "expelled")
            .role("actor", .9, "Norway")
            .role("counterparty", .9, "Laotian")
            .in(1)
            .build();

    List<DiplomaticAct> acts = acts(two, turned, agreed);

    assertThat(acts)
        .extracting(a -> a.type() + " " + a.parties().actor() + " " + a.account().belief().grade())
        .contains("RECALL TUR inferred", "EXPULSION NOR told", "RECALL SWE doubtful");
    // A story of which both see nothing is not about such things.
    assertThat(
            gradeOfRecall(
                new Saying(RECALL, "RECALL", "recalled").role("actor", .9, "Sweden").build()))
        .isEqualTo(Grade.DOUBTFUL);
  }

  @Test
  void whatTheModelIsSureOfIsInferredWhereTheRulesAreSilent() {
    Saying sure = ofTurkey("DOWNGRADE", "for consultations", .95, .9);

    Saying agreed = ofTurkey("RECALL", "recalled", .9, .8);

    assertThat(acts(RECALL, agreed.build(), sure.build()).get(1).account().belief().grade())
        .isEqualTo(Grade.INFERRED);
    // A story of which both see nothing is not about such things.
    assertThat(acts(RECALL, sure.build()).get(1).account().belief().grade())
        .isEqualTo(Grade.DOUBTFUL);
  }

  @Test
  void whatTheRulesSeeThroughIsNoAct() {
    String denied = "Laos denied that it had reversed the expulsion of two Norwegian diplomats.";
    assertThat(RULES.read(Article.of(denied)).notCounted()).isNotEmpty();
    Statement taken =
        new Saying(denied, "EXPULSION", "expulsion")
            .role("actor", .95, "Laos")
            .role("counterparty", .95, "Norwegian")
            .build();

    assertThat(acts(denied, taken)).isEmpty();
  }

  @Test
  void whatTheModelHardlySeesIsNothing() {
    Saying faint = ofTurkey("DOWNGRADE", "for consultations", .5, .5);

    assertThat(acts(RECALL, faint.build())).hasSize(1);
  }

  @Test
  void ofTwoTypesInTheSameWordsTheLikelierStands() {
    Saying likelier = ofTurkey("UPGRADE", "for consultations", .9, .9);
    Saying other = ofTurkey("DOWNGRADE", "consultations", .8, .9);

    assertThat(acts(RECALL, likelier.build(), other.build()))
        .extracting(DiplomaticAct::type)
        .containsExactly(ActType.RECALL, ActType.UPGRADE);
  }

  /** A witness of which only the hearing matters. */
  private static Pipeline hearing(
      Knowledge knowledge, Function<List<Parser.Cut>, List<Statement>> hear) {
    Witness witness =
        new Witness() {
          @Override
          public List<Statement> hear(String text, List<Parser.Cut> sentences) {
            return hear.apply(sentences);
          }

          @Override
          public String provenance() {
            return "a test";
          }
        };
    return new Pipeline(PARSER, knowledge).with(witness);
  }

  @Test
  void aWitnessThatFailsLeavesTheRulesAlone() {
    Reading reading =
        hearing(
                PLAIN,
                sentences -> {
                  throw new IllegalStateException("out of order");
                })
            .read(Article.of(RECALL));

    assertThat(reading.acts())
        .singleElement()
        .extracting(a -> a.account().belief())
        .isEqualTo(Belief.RULES);
    assertThat(reading.problems()).extracting(Problem::stage).containsExactly("hear");
  }

  @Test
  void aWitnessThatDoesNotEndIsStoppedByTheBudget() {
    Pipeline endless =
        hearing(
            PLAIN,
            sentences -> {
              while (true) {
                sentences.get(0);
              }
            });

    assertThatThrownBy(() -> endless.read(Article.of(RECALL), Budget.ofSeconds(1)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void whatAUserLeavesOutIsNotLetInByTheWitness(@TempDir Path lab) throws IOException {
    String text = "Norway expelled two Chadian attach\u00e9s. Chad retaliated in kind on Friday.";
    Statement second =
        new Saying(text, "RECALL", "retaliated")
            .role("actor", .95, "Chad")
            .role("counterparty", .95, "Norway")
            .in(1)
            .build();
    Statement first =
        new Saying(text, "EXPULSION", "expelled")
            .role("actor", .95, "Norway")
            .role("counterparty", .95, "Chadian")
            .build();
    Function<List<Parser.Cut>, List<Statement>> hear = cuts -> List.of(first, second);
    assertThat(hearing(PLAIN, hear).read(Article.of(text)).acts())
        .extracting(DiplomaticAct::type)
        .contains(ActType.RECALL);

    Path discards = lab.resolve("petrarch");
    Files.createDirectories(discards);
    Files.writeString(discards.resolve("lab.discards.txt"), "IN_KIND\n");
    Knowledge own = Knowledge.load(RuleFiles.with(lab));

    assertThat(hearing(own, hear).read(Article.of(text)).acts())
        .extracting(DiplomaticAct::type)
        .containsExactly(ActType.EXPULSION);
  }

  @Test
  void theReadingNamesTheWitness() {
    assertThat(hearing(PLAIN, cuts -> List.of()).read(Article.of(RECALL)).provenance().parser())
        .contains("a test");
    assertThat(RULES.read(Article.of(RECALL)).provenance().parser()).doesNotContain("a test");
  }
}
