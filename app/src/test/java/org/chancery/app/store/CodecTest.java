package org.chancery.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.LegalBasis;
import org.chancery.act.Status;
import org.chancery.article.Span;
import org.junit.jupiter.api.Test;

/** What an older version of the program has stored is still read. */
class CodecTest {
  private static final DiplomaticAct ACT =
      new DiplomaticAct(
          "a1",
          ActType.BREAK,
          "PER",
          "CHL",
          false,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Status.CARRIED_OUT,
          false,
          new LegalBasis("VCDR 45"),
          "broke",
          null,
          List.of(),
          List.of(),
          List.of(new Span(0, 1)),
          "x");

  @Test
  void aListThatWasNotThereYetIsEmpty() {
    Codec codec = new Codec();
    String json = codec.write(ACT);
    String older = json.replace("\"inferred\":[],", "");
    assertThat(older).isNotEqualTo(json);
    assertThat(codec.read(older, DiplomaticAct.class)).isEqualTo(ACT);
  }
}
