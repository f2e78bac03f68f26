package org.chancery.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Manner;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActSentenceTest {
  private final ActSentence sentence = new ActSentence(PartyNames.shipped());

  private static DiplomaticAct act(
      ActType type,
      Status status,
      String actor,
      String counterparty,
      boolean joint,
      String sending,
      String receiving,
      String mission,
      String seat,
      String persons,
      Integer count,
      String via,
      String manner) {
    return new DiplomaticAct(
        "a1",
        type,
        new Parties(actor, counterparty, joint, sending, receiving, null),
        Subject.RELATIONS
            .mission(MissionKind.of(mission))
            .seat(seat)
            .persons(Persons.of(persons))
            .count(count)
            .via(via)
            .manner(Manner.of(manner)),
        ActDates.UNKNOWN,
        status,
        null,
        new Account(null, null, List.of(), List.of(new Span(0, 1)), "x", Belief.RULES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXPULSION|CARRIED_OUT|NATO|RUS|false|RUS|NATO|||diplomats|8|||NATO expels 8 Russian diplomats
          EXPULSION|ANNOUNCED|CHL|NOR|false|NOR|CHL|||diplomats|1|||Chile to expel 1 Norwegian diplomat
          EXPULSION|CARRIED_OUT|BEL|RUS|false|RUS|NATO|||diplomats||||Belgium expels Russian diplomats accredited to NATO
          EXPULSION|THREATENED|PER|USA|false|USA|PER|||ambassador|1|||Peru threatens to expel the American ambassador
          EXPULSION|DENIED|PER|VEN|false|VEN|PER|||all||||Peru did not expel all Venezuelan staff
          RECALL|CARRIED_OUT|FRA|MLI|false|FRA|MLI|||ambassador|1||consultations|France recalls its ambassador from Mali for consultations
          RECALL|CARRIED_OUT|FRA|USA|false|FRA|USA|||ambassador|1||final|France recalls its ambassador from the United States for good
          RETURN|CARRIED_OUT|FRA|MLI|false|FRA|MLI|||ambassador|1|||France sends back its ambassador to Mali
          WITHDRAWAL|ANNOUNCED|RUS|NATO|false|RUS|NATO|mission|Brussels|||||Russia to withdraw its mission to NATO in Brussels
          WITHDRAWAL|CARRIED_OUT|PER|NATO|false|PER|NATO|||||||Peru withdraws from NATO
          CLOSURE|CARRIED_OUT|NOR|CHL|false|NOR|CHL|embassy||||||Norway closes its embassy in Chile
          CLOSURE|CARRIED_OUT|CHL|NOR|false|NOR|CHL|consulate|Valdivia|||||Chile closes the Norwegian consulate in Valdivia
          SUSPENSION|ANNOUNCED|RUS|NATO|false|||||||||Russia to suspend relations with NATO
          BREAK|CARRIED_OUT|CHL|NOR|false|||||||||Chile breaks off diplomatic relations with Norway
          RESTORATION|CARRIED_OUT|CHL|NOR|true|||||||||Chile and Norway restore diplomatic relations
          BREAK|REVERSED|CHL|NOR|false|||||||||Chile decides after all not to break off diplomatic relations with Norway
          CAP|CARRIED_OUT|NATO|RUS|false|RUS|NATO|mission|||10|||NATO limits the size of the Russian mission to 10
          CAP|CARRIED_OUT|CHL|NOR|false|NOR|CHL|||diplomats|10|||Chile limits the number of Norwegian diplomats to 10
          REFUSAL|CARRIED_OUT|CHL|NOR|false|NOR|CHL|||ambassador|1|||Chile refuses accreditation to the Norwegian ambassador
          ACCREDITATION|CARRIED_OUT|NOR|CHL|false|NOR|CHL|||ambassador|1|||Norway accredits its ambassador to Chile
          SUMMONS|CARRIED_OUT|CHL|NOR|false|NOR|CHL|||ambassador|1|||Chile summons the Norwegian ambassador
          CHANNEL|CARRIED_OUT|NOR|CHL|false|NOR|CHL|||||CHE||Norway keeps a channel with Chile through Switzerland
          RECOGNITION|CARRIED_OUT|NOR|Republic of Elbonia|false|||||||||Norway recognises the Republic of Elbonia
          """)
  void saysTheActInWords(
      ActType type,
      Status status,
      String actor,
      String counterparty,
      boolean joint,
      String sending,
      String receiving,
      String mission,
      String seat,
      String persons,
      Integer count,
      String via,
      String manner,
      String expected) {
    assertThat(
            sentence.of(
                act(
                    type,
                    status,
                    actor,
                    counterparty,
                    joint,
                    sending,
                    receiving,
                    mission,
                    seat,
                    persons,
                    count,
                    via,
                    manner)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ActType.class)
  void everyTypeHasItsVerbAndCanDoWithoutDetails(ActType type) {
    for (Status status : Status.values()) {
      for (boolean joint : new boolean[] {true, false}) {
        assertThat(
                sentence.of(
                    act(
                        type, status, "CHL", null, joint, null, null, null, null, null, null, null,
                        null)))
            .startsWith("Chile ")
            .doesNotContain("null")
            .doesNotContain("act on")
            .doesNotContain("  ");
      }
    }
  }

  @Test
  void unknownCodesAreTheirOwnNames() {
    PartyNames names = PartyNames.shipped();
    assertThat(names.name("Elbonia Liberation Front")).isEqualTo("Elbonia Liberation Front");
    assertThat(names.within("USA")).isEqualTo("the United States");
    assertThat(names.isState("NATO")).isFalse();
  }
}
