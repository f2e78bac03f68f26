package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.actor.Persons;
import org.chancery.event.Event;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.chancery.text.Article;
import org.junit.jupiter.api.Test;

/** What an act tells beside who does what to whom, on trees that are frozen. */
class ActReaderTest {
  private static final Pipeline LINE =
      new Pipeline(
          FrozenParser.load(Path.of("..", "rules", "parses")), Gate.OPEN, Knowledge.load());
  private static final String CALLED_HOME =
      "Turkey recalled its ambassador to Sweden for consultations.";
  private static final String ALL_LEFT = "All Danish diplomats left Khartoum on Sunday.";
  private static final String SENT_HOME =
      "Norway's ambassador was brought home on May 3.\n\n"
          + "Laos recalled its ambassadors from Norway and Chile.";
  private static final String EXPELLED =
      "Norway expelled four Laotian diplomats, Chile three and Japan two.";
  private static final String SUMMONED =
      "Relations were broken off on January 3, 1961. Peru summoned the Norwegian ambassador on"
          + " February 27.";

  private static Reading read(String story) {
    return LINE.read(Article.of(story).publishedOn(LocalDate.of(2031, 3, 5)));
  }

  private static DiplomaticAct last(String story) {
    List<DiplomaticAct> acts = read(story).acts();
    return acts.get(acts.size() - 1);
  }

  @Test
  void actsAndEventsAreNumberedFromOneAndAnActNamesItsEvents() {
    Reading r = read(SENT_HOME);
    assertThat(r.events()).extracting(Event::id).containsExactly("e1", "e2");
    assertThat(r.acts()).extracting(DiplomaticAct::id).containsExactly("a1", "a2", "a3");
    assertThat(r.acts())
        .extracting(a -> a.account().events())
        .containsExactly(List.of("e1"), List.of("e2"), List.of("e2"));
  }

  @Test
  void aRecallTellsItsMannerIfTheTextDoes() {
    assertThat(last(CALLED_HOME).subject().manner()).isEqualTo(Manner.CONSULTATIONS);
    assertThat(last(SENT_HOME).subject().manner()).isNull();
  }

  @Test
  void anActRestsOnTheArticleOfItsTypeIfThereIsOne() {
    assertThat(last(EXPELLED).article()).isEqualTo(new LegalBasis("VCDR 9"));
    assertThat(last(SUMMONED).type()).isEqualTo(ActType.SUMMONS);
    assertThat(last(SUMMONED).article()).isNull();
  }

  @Test
  void onlyAWordForTheWholeMeansAll() {
    assertThat(last(ALL_LEFT).subject().persons()).isEqualTo(Persons.ALL);
    assertThat(read(EXPELLED).acts().get(0).subject().persons()).isEqualTo(Persons.DIPLOMATS);
  }
}
