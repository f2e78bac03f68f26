package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.act.Diplomacy;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.app.words.ScreenLines;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String TEXT = "Chile expelled two Peruvian diplomats on Monday.";
  private static final String PARSES =
      """
      # text = Chile expelled two Peruvian diplomats on Monday.
      1	Chile	Chile	_	NNP	_	2	nsubj	_	Start=0|End=5
      2	expelled	expel	_	VBD	_	0	root	_	Start=6|End=14
      3	two	two	_	CD	_	5	nummod	_	Start=15|End=18
      4	Peruvian	Peruvian	_	JJ	_	5	amod	_	Start=19|End=27
      5	diplomats	diplomat	_	NNS	_	2	obj	_	Start=28|End=37
      6	on	on	_	IN	_	7	case	_	Start=38|End=40
      7	Monday	Monday	_	NNP	_	2	obl	_	Start=41|End=47
      8	.	.	_	.	_	2	punct	_	Start=47|End=48
      """;

  private static Fixtures.Run explain(String... arguments) {
    FrozenParser parser = new FrozenParser(List.of(ConllU.read("parses/test.conllu", PARSES)));
    Pipeline pipeline = new Pipeline(parser, Gate.OPEN, Knowledge.load());
    return new Fixtures.Run()
        .go(new Engine(() -> Fixtures::follow, () -> pipeline, () -> parser), arguments);
  }

  @Test
  void everyStageIsShown() {
    Fixtures.Run run = explain("explain", "--published", "2020-06-17", TEXT);
    assertThat(run.status).isZero();
    assertThat(run.outLines())
        .contains("TOKENS", "TREE", "MENTIONS", "TIMES", "PROPOSITIONS", "FRAMES", "EVENTS")
        .contains("ACTS", "HOW THEY STAND", "  expelled (root)")
        .contains("      object \u201ctwo Peruvian diplomats\u201d")
        .anyMatch(
            l -> l.matches("  two Peruvian diplomats +envoy +PER/GOV +envoy/diplomats +count 2"))
        .anyMatch(l -> l.matches("  on Monday +when +2020-06-15"))
        .anyMatch(l -> l.matches("  \u2013 expel +past, done"))
        .anyMatch(
            l -> l.matches("  \u2013 expel-envoys: SANCTION expel +rules/frames/sanction.yaml"))
        .anyMatch(l -> l.endsWith("\u2190 \u201ctwo Peruvian diplomats\u201d"))
        .anyMatch(l -> l.contains("EXPULSION CHL \u2192 PER"))
        .allMatch(l -> l.codePointCount(0, l.length()) <= ScreenLines.WIDTH);
  }

  @Test
  void aSentenceThatIsNoneIsRefused() {
    assertThat(explain("explain", " ").status).isEqualTo(3);
    assertThat(explain("explain", "--published", "Monday", TEXT).status).isEqualTo(2);
  }

  @Test
  void ownRulesCount(@TempDir Path lab) throws IOException {
    Files.createDirectories(lab.resolve("actors"));
    Files.writeString(lab.resolve("actors/states.tsv"), "code\tname\nANDES\tChile\n");
    Fixtures.Run run = explain("explain", "--rules", lab.toString(), TEXT);
    assertThat(run.status).isZero();
    assertThat(run.outLines()).anyMatch(l -> l.contains("EXPULSION ANDES \u2192 PER"));
  }

  @Test
  void ownScoresStandInReadings(@TempDir Path folder) throws IOException {
    Path lab = folder.resolve("lab");
    Files.createDirectories(lab.resolve("ontology"));
    Files.writeString(
        lab.resolve("ontology/plover.tsv"),
        "kind\tcode\tquad\tscore\trecipient\tdefinition\tnotes\n"
            + "mode\tSANCTION/expel\t\t-9\t\tSent away.\t\n");
    String story = Files.writeString(folder.resolve("story.txt"), TEXT).toString();
    Path names = folder.resolve("names");
    Files.createDirectories(names.resolve("actors"));
    Files.writeString(names.resolve("actors/states.tsv"), "code\tname\nANDES\tChile\n");
    assertThat(score(story, lab)).isEqualTo(-9);
    assertThat(score(story, names)).isEqualTo(-5.5);
  }

  private static double score(String story, Path rules) throws IOException {
    Fixtures.Run run = explain("read", "--format", "jsonl", story, "--rules", rules.toString());
    return run.parsed().get(0).at("/events/0/score").doubleValue();
  }

  @Test
  void aMistakeInOwnRulesIsOneLineAndWrongUsage(@TempDir Path lab) throws IOException {
    Files.writeString(lab.resolve("words.yaml"), "kill: [x]\nmaim: y\n");
    for (String command : List.of("explain", "read", "ingest")) {
      Fixtures.Run run = explain(command, "--rules", lab.toString(), TEXT);
      assertThat(run.status).as(command).isEqualTo(2);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("words.yaml, line 1, maim: expected a list of lemmas");
    }
    assertThat(explain("read", "--rules", lab.resolve("none").toString(), TEXT).errLines())
        .singleElement()
        .asString()
        .contains("cannot be read; name a folder laid out like rules/");
  }

  @Test
  void aDictionaryOfAKindThatIsNotReadIsNamed(@TempDir Path lab) throws IOException {
    Files.createDirectories(lab.resolve("petrarch"));
    Files.writeString(lab.resolve("petrarch/lab.verbs.txt"), "x");
    Fixtures.Run run = explain("explain", "--rules", lab.toString(), TEXT);
    assertThat(run.status).isZero();
    assertThat(run.errLines()).singleElement().asString().contains("lab.verbs.txt: is not read");
  }

  @Test
  void aCodeIsExplainedWithItsRulesAndExamples() {
    assertThat(explain("explain", "SANCTION/expel").outLines())
        .contains("SANCTION/expel", "  PLOVER mode, material conflict, score -5.5")
        .anyMatch(l -> l.contains("expel-envoys (SANCTION expel, 161)"))
        .contains("      not: The referee expelled two Brazilian players.");
    assertThat(explain("explain", "161").outLines())
        .contains("161 diplomatic relations reduced")
        .anyMatch(l -> l.contains("recall-envoy"));
    assertThat(explain("explain", "VCDR", "9").outLines()).contains("VCDR 9", "  EXPULSION");
    assertThat(explain("explain", "1313").outLines())
        .anyMatch(l -> l.contains("16 relations reduced"));
    assertThat(explain("explain", "corruption").outLines()).anyMatch(l -> l.contains("bribery"));
  }

  @Test
  void aWordOfTheRecordIsExplainedWithWhatFollowsInTheLedger() {
    assertThat(explain("explain", "EXPULSION").outLines())
        .contains("EXPULSION", "  type of act, VCDR 9, VCCR 23", "WHAT FOLLOWS IN THE LEDGER")
        .anyMatch(l -> l.matches("  \u2013 expel-envoys .* rules/frames/sanction.yaml"))
        .anyMatch(l -> l.startsWith("  \u2013 RECALL: The sending side"));
    assertThat(explain("explain", "announced").outLines())
        .contains("announced", "  status of an act", "WHAT MAKES IT")
        .anyMatch(l -> l.contains("rules/operators.yaml"))
        .anyMatch(l -> l.contains("No state changes"));
    assertThat(explain("explain", "carried", "out").outLines()).contains("carried out");
    assertThat(explain("explain", "background").outLines()).contains("background", "  mark");
    assertThat(explain("explain", "denies").outLines()).contains("  stance of a claim");
  }

  @Test
  void everyWordOfTheRecordIsExplained() {
    for (Diplomacy.Entry entry : Diplomacy.load(RuleFiles.shipped()).all()) {
      Fixtures.Run run = explain("explain", entry.name());
      assertThat(run.status).as(entry.name()).isZero();
      assertThat(run.outLines()).contains(entry.name());
    }
  }

  @Test
  void aFrameIsNamedWithTheFileThatHoldsIt(@TempDir Path lab) throws IOException {
    Path frames = Files.createDirectories(lab.resolve("frames")).resolve("sanction.yaml");
    Files.writeString(frames, "- {id: lab-shun, cameo: '160', predicate: [shun]}");
    assertThat(explain("explain", "160", "--rules", lab.toString()).outLines())
        .anyMatch(l -> l.contains("lab-shun"))
        .anyMatch(l -> l.endsWith(" " + frames))
        .noneMatch(l -> l.contains("rules/" + frames));
    assertThat(explain("explain", "SANCTION").outLines())
        .anyMatch(l -> l.endsWith(" rules/frames/sanction.yaml"))
        .noneMatch(l -> l.contains("rules/rules"));
  }

  @Test
  void helpNamesTheCommandsAndExplainsOne() {
    assertThat(explain("help").out()).isEqualTo(explain("--help").out()).contains("Commands:");
    assertThat(explain("help", "read").out()).isEqualTo(explain("read", "--help").out());
    assertThat(explain("help", "reed").status).isEqualTo(2);
  }

  @Test
  void aWordThatThereIsNotGivesOneLineWithNearOnes() {
    Fixtures.Run run = explain("explain", "SANKTION");
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.errLines().get(0)).contains("no such code or word").contains("SANCTION");
    assertThat(explain("explain", "expulson").errLines().get(0)).contains("EXPULSION");
    assertThat(explain("explain", "anounced").errLines().get(0)).contains("announced");
  }
}
