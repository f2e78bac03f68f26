package org.chancery.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees as the parser gave them for the sentences in the names, and what may become of them. */
class TreeRepairTest {

  /** Items {@code word/TAG/head/relation}, heads from 1, 0 for the root; lemmas by the word. */
  private static Sentence tree(String items) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String item : items.trim().split("\\s+", -1)) {
      String[] part = item.split("/", -1);
      String lemma = part[0].equals("did") ? "do" : part[0].toLowerCase(Locale.ROOT);
      Span span = new Span(at, at + part[0].length());
      int head = Integer.parseInt(part[2]) - 1;
      tokens.add(new Token(tokens.size(), span, part[0], lemma, part[1], head, part[3]));
      at = span.end() + 1;
    }
    return new Sentence(0, new Span(0, at - 1), tokens);
  }

  @Test
  void aMendThatClosesACircleIsTakenBackWhole() {
    Sentence s =
        tree(
            "The/DT/2/det mayor/NN/3/nsubj refused/VBD/0/root to/TO/5/mark speak/VB/3/xcomp"
                + " ,/,/3/punct as/IN/3/dep did/VBD/7/dep Lena/NNP/10/compound Holm/NNP/8/nsubj");
    Sentence mended = TreeRepair.repair(s);
    assertThat(mended).isEqualTo(s);
  }

  @Test
  void theSameMendIsKeptWhereItClosesNone() {
    Sentence s =
        tree(
            "Peru/NNP/2/nsubj left/VBD/0/root ,/,/2/punct so/RB/5/advmod did/VBD/2/conj"
                + " Chad/NNP/5/obj");
    Sentence mended = TreeRepair.repair(s);
    assertThat(mended.token(5).relation()).isEqualTo("nsubj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour/NNP/3/compound Board/NNP/3/compound Notice/NNP/5/nsubj 12/CD/3/nummod"
            + " lapsed/VBD/0/root ,/,/5/punct",
        "Harbour/NNP/2/compound Notice/NNP/0/root 12/CD/2/nummod ,/,/2/punct",
        "The/DT/2/det Notice/NNP/0/root 12/CD/2/nummod ,/,/2/punct"
      })
  void namesAndANumberMayOpenASentence(String items) {
    Sentence s = tree(items);
    assertThat(TreeRepair.repair(s)).isEqualTo(s);
  }

  @Test
  void aGapStillFindsTheNamesAfterAJoin() {
    Sentence s =
        tree(
            "Spain/NNP/2/nsubj expelled/VBD/0/root four/CD/2/obj ,/,/2/punct Chile/NNP/2/dep"
                + " three/CD/5/nummod and/CC/5/cc Peru/NNP/5/conj two/CD/8/nummod ././2/punct");
    Sentence mended = TreeRepair.repair(s);
    assertThat(mended.token(4)).extracting(Token::head, Token::relation).contains(1, "conj");
    assertThat(mended.token(5)).extracting(Token::head, Token::relation).contains(4, "orphan");
    assertThat(mended.token(7)).extracting(Token::head, Token::relation).contains(1, "conj");
  }

  @Test
  void noSentenceHoldsACircle() {
    assertThatThrownBy(() -> tree("a/NN/0/root b/NN/3/dep c/NN/4/dep d/NN/2/dep"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lead back to itself");
    assertThatThrownBy(() -> tree("a/NN/0/root b/NN/2/dep"))
        .hasMessageContaining("'b' lead back to itself");
    assertThatThrownBy(() -> tree("a/NN/0/root b/NN/3/dep"))
        .hasMessageContaining("'b' hangs on no word");
  }
}
