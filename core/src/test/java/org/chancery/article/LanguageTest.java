package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static final ArticleWords WORDS = new ArticleWords(Lexicon.load(RuleFiles.shipped()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Le ministère des Affaires étrangères a rappelé son ambassadeur pour consultations, a annoncé lundi un porte-parole.",
        "es|El ministerio de Relaciones Exteriores llamó a consultas a su embajador, anunció el lunes un portavoz del gobierno.",
        "de|Das Außenministerium hat seinen Botschafter zu Konsultationen zurückgerufen, teilte ein Sprecher am Montag mit.",
        "ru|Министерство иностранных дел отозвало своего посла для консультаций, сообщил в понедельник представитель правительства.",
        "ar|استدعت وزارة الخارجية سفيرها للتشاور، بحسب ما أعلن متحدث باسم الحكومة يوم الاثنين في العاصمة بعد خلاف طويل"
      })
  void knowsOtherLanguages(String code, String text) {
    assertThat(new Language(WORDS).of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru recalls envoy",
        "President Rossi met Chancellor Müller, Prime Minister Nguyễn Văn Linh, Foreign Minister José Álvarez Peña yesterday.",
        "Peru expelled nine Bolivian diplomats Tuesday; Bolivia closed consulates, suspended visas, summoned Ambassador Ada Rossi.",
      })
  void staysWithEnglishInDoubt(String text) {
    assertThat(new Language(WORDS).of(text)).isEqualTo("en");
  }

  @Test
  void refusalNamesTheLanguage() {
    String text =
        "Le ministère des Affaires étrangères a rappelé son ambassadeur pour consultations, a annoncé lundi"
            + " un porte-parole du gouvernement.";
    assertThatThrownBy(
            () ->
                new ArticleReader(Lexicon.load(RuleFiles.shipped()))
                    .read(new RawDocument("x", null, null, RawDocument.Format.TEXT, text)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("is in French (fr): Chancery reads English");
  }
}
