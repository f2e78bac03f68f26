package org.chancery.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.text.Span;
import org.chancery.witness.OwnTypes.OwnType;
import org.chancery.witness.Statement;
import org.chancery.witness.Witness;
import org.junit.jupiter.api.Test;

class TeachingTest {
  private static final int WIDTH = 16;

  /** The rows of an encoder are about so long. */
  private static final float STRONG = 16;

  /** Cuts at blanks. */
  private static final Parser PARSER =
      new Parser() {
        @Override
        public List<Cut> cut(String text) {
          List<Span> words = new ArrayList<>();
          int at = 0;
          for (String word : text.split(" ")) {
            words.add(new Span(at, at + word.length()));
            at += word.length() + 1;
          }
          return List.of(new Cut(0, new Span(0, text.length()), words));
        }

        @Override
        public Sentence parse(String text, Cut cut) {
          throw new AssertionError("nobody learns from trees");
        }

        @Override
        public String provenance() {
          return "test";
        }
      };

  /** Each word by its first letter. */
  private static final Witness WITNESS =
      new Witness() {
        @Override
        public List<Statement> hear(String text, List<Parser.Cut> sentences) {
          throw new AssertionError("nobody learns from statements");
        }

        @Override
        public float[] states(String text, List<Parser.Cut> sentences) {
          List<Span> words = sentences.get(0).words();
          float[] out = new float[words.size() * WIDTH];
          for (int w = 0; w < words.size(); w++) {
            out[w * WIDTH + (text.charAt(words.get(w).start()) - 'a')] = STRONG;
          }
          return out;
        }

        @Override
        public String provenance() {
          return "letters";
        }
      };

  private static MarkedText text(String text, String type, boolean told) {
    int at = text.indexOf('m');
    Span trigger = new Span(at, at + 1);
    return new MarkedText(
        text, text, List.of(new Mark(type, trigger, told ? "done" : null, null, null, false)));
  }

  private static List<MarkedText> texts() {
    List<MarkedText> out = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      out.add(text("a b m c d e f g h i j k", "MOVE", true));
      out.add(new MarkedText("x", "a b c d e n o p a b c d", List.of()));
    }
    return out;
  }

  @Test
  void whatAlwaysTellsItIsLearnt() {
    List<String> done = new ArrayList<>();

    Teaching.Taught taught = new Teaching(PARSER, WITNESS, 4).teach(texts(), done::add);

    assertThat(taught.own().witness()).isEqualTo("letters");
    assertThat(taught.own().types()).hasSize(1);
    Teaching.Worth worth = taught.worth().get(0);
    assertThat(worth.type()).isEqualTo("MOVE");
    assertThat(worth.told()).isEqualTo(40);
    assertThat(worth.precision()).isEqualTo(1);
    assertThat(worth.recall()).isEqualTo(1);
    assertThat(done).contains("MOVE learnt");
    OwnType move = taught.own().types().get(0);
    float[] states = WITNESS.states("m a", PARSER.cut("m a"));
    assertThat(move.score(states, 0)).isPositive();
    assertThat(move.score(states, 1)).isNegative();
  }

  @Test
  void theSameTextsGiveTheSameType() {
    OwnType one = new Teaching(PARSER, WITNESS, 2).teach(texts(), d -> {}).own().types().get(0);
    OwnType two = new Teaching(PARSER, WITNESS, 2).teach(texts(), d -> {}).own().types().get(0);

    assertThat(one.weights()).isEqualTo(two.weights());
    assertThat(one.start()).isEqualTo(two.start());
  }

  @Test
  void whatCannotBeToldApartIsNotClaimed() {
    List<MarkedText> mixed = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // The same words tell it once and twice only seem to.
      mixed.add(text("a b m c d e f g h i j k", "MOVE", i % 3 == 0));
    }

    Teaching.Worth worth = new Teaching(PARSER, WITNESS, 5).teach(mixed, d -> {}).worth().get(0);

    assertThat(worth.stated()).isZero();
    assertThat(worth.recall()).isZero();
  }

  @Test
  void typesThatShipAreNotLearntAnew() {
    List<MarkedText> texts =
        List.of(
            text("a m", "RECALL", true),
            text("a m", "ACCUSE", true),
            text("a m", "ONLY_NEAR", false),
            text("a m", "MOVE", true));

    assertThat(Teaching.types(texts)).containsExactly("MOVE");
  }
}
