package org.chancery.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees as the parser gave them for the sentences in the names, and what may become of them. */
class TreeRepairTest {
  private static final TreeRepair REPAIR = new TreeRepair(Lexicon.load(RuleFiles.shipped()));

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
    Sentence s = tree("It/PRP/2/nsubj left/VBD/0/root quietly/RB/2/advmod");
    Mends mends = new Mends(s);
    mends.attempt(
        () -> {
          mends.hang(s.token(0), 2, "dep");
          mends.hang(s.token(2), 0, "dep");
        });
    assertThat(mends.sentence()).isEqualTo(s);
    mends.attempt(() -> mends.hang(s.token(2), 0, "dep"));
    assertThat(mends.sentence().token(2).head()).isZero();
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
    assertThat(REPAIR.repair(s)).isEqualTo(s);
  }

  @Test
  void aGapStillFindsTheNamesAfterAJoin() {
    Sentence s =
        tree(
            "Spain/NNP/2/nsubj expelled/VBD/0/root four/CD/2/obj ,/,/2/punct Chile/NNP/2/dep"
                + " three/CD/5/nummod and/CC/5/cc Peru/NNP/5/conj two/CD/8/nummod ././2/punct");
    Sentence mended = REPAIR.repair(s);
    assertThat(mended.token(4)).extracting(Token::head, Token::relation).contains(1, "conj");
    assertThat(mended.token(5)).extracting(Token::head, Token::relation).contains(4, "orphan");
    assertThat(mended.token(7)).extracting(Token::head, Token::relation).contains(1, "conj");
  }

  private static void hangs(Sentence s, int token, int head, String relation) {
    assertThat(s.token(token))
        .extracting(Token::head, Token::relation)
        .containsExactly(head, relation);
  }

  @Test
  void theLastWordOfANameLeadsIt() {
    Sentence mended =
        REPAIR.repair(
            tree(
                "Minister/NNP/2/nmod:desc Lena/NNP/4/nsubj Holm/NNP/2/flat left/VBD/0/root Oslo/NNP/4/obj"));
    hangs(mended, 0, 2, "compound");
    hangs(mended, 1, 2, "compound");
    hangs(mended, 2, 3, "nsubj");
  }

  @Test
  void soManyOfThemArePeopleNotANumber() {
    Sentence mended =
        REPAIR.repair(
            tree(
                "Peru/NNP/2/nsubj expelled/VBD/0/root 15/CD/2/obj of/IN/6/case its/PRP$/6/nmod:poss"
                    + " envoys/NNS/3/nmod there/RB/3/advmod"));
    hangs(mended, 5, 1, "obj");
    hangs(mended, 2, 5, "nummod");
    hangs(mended, 6, 5, "advmod");
    Sentence two =
        tree(
            "Two/CD/6/nsubj of/IN/5/case the/DT/5/det three/CD/5/nummod envoys/NNS/1/nmod"
                + " left/VBD/0/root");
    assertThat(REPAIR.repair(two)).isEqualTo(two);
  }

  @Test
  void whoIsGivenSomethingIsGivenAnObject() {
    Sentence mended =
        REPAIR.repair(
            tree(
                "Peru/NNP/2/nsubj gave/VBD/0/root them/PRP/2/iobj two/CD/5/nummod"
                    + " days/NNS/2/obl:unmarked"));
    hangs(mended, 4, 1, "obj");
    Sentence whole =
        tree(
            "Peru/NNP/2/nsubj gave/VBD/0/root them/PRP/2/iobj bread/NN/2/obj"
                + " days/NNS/2/obl:unmarked");
    assertThat(REPAIR.repair(whole)).isEqualTo(whole);
  }

  @Test
  void aPassiveHasItsAgent() {
    String before = "He/PRP/3/nsubj:pass was/VBD/3/aux:pass ";
    Sentence mended =
        REPAIR.repair(
            tree(
                before
                    + "stripped/VBN/0/root of/IN/6/case his/PRP$/6/nmod:poss badge/NN/3/obl"
                    + " by/IN/8/case Peru/NNP/6/nmod"));
    hangs(mended, 7, 2, "obl");
    Sentence deed =
        tree(
            before
                + "told/VBN/0/root of/IN/6/case the/DT/6/det visit/NN/3/obl by/IN/8/case"
                + " Peru/NNP/6/nmod");
    assertThat(REPAIR.repair(deed)).isEqualTo(deed);
    Sentence both =
        tree(
            before
                + "stripped/VBN/0/root of/IN/5/case badges/NNS/3/obl by/IN/7/case Peru/NNP/5/nmod"
                + " by/IN/9/case Chad/NNP/3/obl");
    assertThat(REPAIR.repair(both)).isEqualTo(both);
  }

  @Test
  void whatOneIsStrippedOfIsTheVerbs() {
    Sentence mended =
        REPAIR.repair(
            tree(
                "It/PRP/2/nsubj strip/VBD/0/root two/CD/4/nummod envoys/NNS/2/obj at/IN/7/case"
                    + " the/DT/7/det mission/NN/4/nmod of/IN/9/case badges/NNS/7/nmod"));
    hangs(mended, 8, 1, "obl");
    Sentence plain =
        tree(
            "It/PRP/2/nsubj see/VBD/0/root two/CD/4/nummod envoys/NNS/2/obj of/IN/6/case"
                + " Peru/NNP/4/nmod");
    assertThat(REPAIR.repair(plain)).isEqualTo(plain);
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
