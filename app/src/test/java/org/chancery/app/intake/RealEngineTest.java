package org.chancery.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.app.Fixtures;
import org.chancery.reader.LearnedWitness;
import org.chancery.reader.ReaderParser;
import org.junit.jupiter.api.Test;

/** The program with its real parser, once, to see that all parts fit. */
class RealEngineTest {
  @Test
  void readsAndExplainsWithTheRealParser() {
    Engine engine = Engine.over(ReaderParser::new, LearnedWitness::new);
    Fixtures.Run explain =
        new Fixtures.Run().go(engine, "explain", "France recalled its ambassador to Mali.");
    assertThat(explain.status).isZero();
    assertThat(explain.out()).contains("TOKENS").contains("TREE").contains("recalled (root)");

    Fixtures.Run read =
        new Fixtures.Run()
            .in("France recalled its ambassador to Mali. Mali's minister regretted the decision.")
            .go(engine, "read", "--format", "jsonl", "-");
    assertThat(read.errLines()).isEmpty();
    assertThat(read.status).isZero();
    assertThat(read.out()).contains("\"id\":\"-\"");

    assertThat(new Fixtures.Run().go(engine, "explain", " ").status).isEqualTo(3);
  }
}
