package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Parties;
import org.chancery.act.Status;
import org.chancery.act.Subject;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

/** What an older version of the program has stored is still read. */
class CodecTest {
  private static final DiplomaticAct ACT =
      new DiplomaticAct(
          "a1",
          ActType.BREAK,
          Parties.of("PER", "CHL"),
          Subject.RELATIONS,
          ActDates.UNKNOWN,
          Status.CARRIED_OUT,
          new LegalBasis("VCDR 45"),
          new Account("broke", null, List.of(), List.of(), List.of(new Span(0, 1)), "x"));

  @Test
  void aListThatWasNotThereYetIsEmpty() {
    Codec codec = new Codec();
    String json = codec.write(ACT);
    String older = json.replace("\"inferred\":[],", "");
    assertThat(older).isNotEqualTo(json);
    assertThat(codec.read(older, DiplomaticAct.class)).isEqualTo(ACT);
  }

  @Test
  void anActLiesInItsRowAsBeforeItHadParts() {
    String row =
        """
        {"id":"a1","type":"EXPULSION","actor":"CHL","counterparty":"NOR","joint":false,\
        "sending":"NOR","receiving":"CHL","host":null,"mission":"permanent mission",\
        "seat":"Santiago","persons":"head of mission","count":1,"via":null,\
        "manner":"consultations","date":{"from":"2031-03-03","to":"2031-03"},\
        "due":{"from":null,"to":"2031"},"originalDate":null,"status":"CARRIED_OUT",\
        "background":true,"article":"VCDR 9","wording":"told to go",\
        "speaker":{"name":"Ana Rojas","party":"CHL","span":{"start":0,"end":9}},\
        "inferred":["actor"],"events":["e1"],"evidence":[{"start":0,"end":1}],"quote":"x"}""";
    Codec codec = new Codec();
    DiplomaticAct act = codec.read(row, DiplomaticAct.class);
    assertThat(act.subject().isHead()).isTrue();
    assertThat(codec.write(act)).isEqualTo(row);
  }
}
