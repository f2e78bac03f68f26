package org.chancery.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NN   | NOUN             | noun
          NNS  | NOUNS            | noun plural
          NNP  | NAME             | noun proper
          NNPS | NAMES            | noun proper plural
          VBD  | PAST             | verb tensed finite
          VBP  | PRESENT          | verb tensed finite
          VBZ  | PRESENT_SINGULAR | verb tensed finite
          VBN  | PARTICIPLE       | verb
          VBG  | GERUND           | verb
          VB   | INFINITIVE       | verb
          MD   | MODAL            | finite
          TO   | TO               |
          CD   | NUMBER           |
          PRP  | PRONOUN          |
          PRP$ | OWN              |
          WP   | QUESTION         |
          WDT  | QUESTION         |
          JJ   | ADJECTIVE        | adjective
          JJR  | COMPARATIVE      | adjective
          JJS  | SUPERLATIVE      | adjective
          RBR  | MORE             |
          RB   | OTHER            |
          ,    | OTHER            |
          """)
  void isToldByTheTag(String tag, Form form, String kinds) {
    assertThat(Form.ofTag(tag)).isEqualTo(form);
    List<String> is = new ArrayList<>();
    add(is, form.isNoun(), "noun");
    add(is, form.isProper(), "proper");
    add(is, form.isPlural(), "plural");
    add(is, form.isVerb(), "verb");
    add(is, form.isTensed(), "tensed");
    add(is, form.isFinite(), "finite");
    add(is, form.isAdjective(), "adjective");
    assertThat(String.join(" ", is)).isEqualTo(kinds == null ? "" : kinds);
  }

  private static void add(List<String> is, boolean holds, String kind) {
    if (holds) {
      is.add(kind);
    }
  }

  @Test
  void aTermIsWrittenAsItIs() {
    Term envoy = new Term(3, new Span(0, 5), "Envoy", "envoy", Form.NOUN);
    assertThat(envoy.lower()).isEqualTo("envoy");
    assertThat(envoy.isCapital()).isTrue();
    assertThat(new Term(0, new Span(0, 2), "it", "it", Form.PRONOUN).isCapital()).isFalse();
  }
}
