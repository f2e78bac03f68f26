package org.chancery.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.Reading;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.Grade;
import org.chancery.act.NotCounted;
import org.chancery.act.Parties;
import org.chancery.act.Subject;
import org.chancery.act.Vote;
import org.chancery.app.Fixtures;
import org.chancery.app.words.ScreenLines;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static String report(Reading reading, boolean colored, boolean explain) {
    return new TextReport(RuleFiles.shipped(), colored, explain).render(reading);
  }

  @Test
  void saysAllAtAGlance() {
    assertThat(report(Fixtures.full(), false, false))
        .contains("Chile sends Norwegians home\n")
        .contains("SANTIAGO \u00b7 2031-03-04 \u00b7 https://example.org/chile")
        .containsPattern(
            "\\n  \u25cf Chile expels 6 Norwegian diplomats +a1 EXPULSION CHL \u2192 NOR\\n")
        .contains("carried out \u00b7 2031-03-03 \u00b7 due by 2031-03-10")
        .containsPattern("VCDR 9 \u00b7 \u201cexpelled\u201d \u00b7\\s+says Ana Rojas \\(CHL\\)")
        .containsPattern("\u25d0 Norway to keep a channel with Chile through Switzerland ")
        .containsPattern("SANCTION expel +175 +CHL/GOV \u2192 Norwegian diplom")
        .containsPattern("Ana Rojas \\(CHL\\) asserts +c1 about a1 e1")
        .contains("Ana Rojas (CHL) against Norway: expelled / had not been told")
        .containsPattern("threatened +BREAK NOR \u2192 CHL")
        .contains("Chile and Norway: relations maintained")
        .contains("Norwegian embassy in Chile, Santiago: open")
        .contains("Norwegian staff in Chile: 6 told to go")
        .contains("Norway can speak with Chile through Switzerland; channel announced")
        .contains("due by 2031-03-10: EXPULSION by Chile, open");
  }

  @Test
  void explainsOnRequest() {
    assertThat(report(Fixtures.full(), false, false)).doesNotContain("sanction.expel");
    assertThat(report(Fixtures.full(), false, true))
        .contains("rests on e1 sanction.expel")
        .contains("rests on no event")
        .contains("e1 by frame sanction.expel, says Ana Rojas (CHL)");
  }

  @Test
  void leavesOutWhatIsEmpty() {
    String report = report(Fixtures.empty("x.txt", "Rain fell."), false, false);
    assertThat(report)
        .isEqualTo("x.txt\ndate unknown\n\nNothing found: no act, event or claim in 1 sentence.\n");
  }

  @Test
  void coloursDoNotChangeTheWords() {
    String plain = report(Fixtures.full(), false, true);
    String colored = report(Fixtures.full(), true, true);
    assertThat(colored).contains("\u001b[");
    assertThat(colored.replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(plain);
  }

  @Test
  void noLineIsLongerThanThePage() {
    String word = "Donaudampfschifffahrt".repeat(20);
    assertThat(lines(report(hostile(word), false, true)))
        .allMatch(l -> l.codePointCount(0, l.length()) <= ScreenLines.WIDTH);
    assertThat(lines(report(Fixtures.full(), false, true)))
        .allMatch(l -> l.length() <= ScreenLines.WIDTH && !l.endsWith(" "));
  }

  @Test
  void noControlCharacterOfADocumentReachesTheTerminal() {
    String evil = "\u001b]0;x\u0007\u009b2J\u202e\u2066\u200f\r\b\u0000\ud800\u007f\u00ad";
    String report = report(hostile("w" + evil + "x"), false, true);
    assertThat(report.chars().filter(c -> c != '\n'))
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE);
    assertThat(report).contains("w]0;x2J x");
  }

  private static List<String> lines(String report) {
    return report.lines().toList();
  }

  /** The word wherever a document's own words can stand. */
  private static Reading hostile(String word) {
    Reading full = Fixtures.full();
    String text = word + " " + word;
    Span span = new Span(0, text.length());
    Article article = new Article(word, word, null, word, word, word, "en", text);
    var act = Fixtures.expulsion();
    var speaker = new org.chancery.proposition.Speaker(word, word, span);
    var wild =
        new org.chancery.act.DiplomaticAct(
            word,
            act.type(),
            new Parties(word, word, false, word, word, word),
            Subject.RELATIONS
                .mission(org.chancery.actor.MissionKind.EMBASSY)
                .seat(word)
                .persons(org.chancery.actor.Persons.DIPLOMATS)
                .count(3)
                .via(word)
                .manner(org.chancery.act.Manner.FINAL),
            ActDates.on(act.dates().date())
                .due(act.dates().due())
                .undoing(act.dates().originalDate())
                .background(true),
            act.status(),
            new org.chancery.act.LegalBasis(word),
            new Account(
                word,
                speaker,
                List.of(word),
                List.of(span),
                text,
                new Belief(
                    Grade.TOLD, null, List.of(word), List.of(Vote.RULES), Map.of(word, 1.0))));
    var side = new org.chancery.event.EventActor(null, word, word, span);
    var event = full.events().get(0);
    var wildEvent =
        new org.chancery.event.Event(
            word,
            event.type(),
            word,
            List.of(word),
            event.auxiliary(),
            word,
            event.quad(),
            event.score(),
            List.of(side),
            List.of(side),
            event.date(),
            event.due(),
            1,
            0,
            span,
            word,
            false,
            speaker,
            null);
    var claim =
        new org.chancery.claim.Claim(
            word, word, word, org.chancery.claim.Claim.Stance.DENIES, 0, span, text, List.of(word));
    return new Reading(
        article,
        List.of(span),
        List.of(),
        List.of(),
        List.of(wildEvent),
        List.of(wild),
        List.of(new NotCounted(ActType.BREAK, word, word, word, span, text)),
        List.of(claim),
        List.of(new org.chancery.claim.Contradiction(List.of(word, "gone"), word, word)),
        List.of(),
        List.of(),
        List.of(),
        Fixtures.ORIGIN);
  }
}
