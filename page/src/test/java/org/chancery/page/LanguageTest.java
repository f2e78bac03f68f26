package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.article.ArticleWords;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.UnreadableException;
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
        "ar|استدعت وزارة الخارجية سفيرها للتشاور، بحسب ما أعلن متحدث باسم الحكومة يوم الاثنين في العاصمة بعد خلاف طويل",
        "fa|وزارت امور خارجه روز دوشنبه سفیر این کشور را برای رایزنی فراخواند و گفت که این گفتگوها پس از چند هفته پایان یافت",
        "uk|Міністерство закордонних справ відкликало свого посла для консультацій, повідомив у понеділок речник уряду країни.",
        "zh|外交部星期一宣布召回驻该国大使进行磋商，发言人表示此举是对上周驱逐三名外交官的回应，并将根据局势的发展采取进一步的措施，两国关系因此降至多年来的最低点，政府没有说明大使何时返回。",
        "ja|外務省は月曜日、先週の外交官三人の追放に対する対抗措置として、駐在大使を協議のため召還したと発表した。報道官は、両国の関係は長年で最も悪い状態にあり、大使がいつ戻るかは決まっていないと述べた。",
        "el|Το υπουργείο Εξωτερικών ανακάλεσε τον πρέσβη του για διαβουλεύσεις, ανακοίνωσε τη Δευτέρα εκπρόσωπος της κυβέρνησης.",
        "nl|Het ministerie van Buitenlandse Zaken heeft de ambassadeur teruggeroepen voor overleg, zo werd maandag bekend door een woordvoerder.",
        "pt|O Ministério dos Negócios Estrangeiros chamou o seu embaixador para consultas, disse na segunda um porta-voz do governo em Lisboa.",
        "it|Il ministero degli Esteri ha richiamato il suo ambasciatore per consultazioni, lo ha detto lunedì un portavoce del governo.",
        "pl|Ministerstwo Spraw Zagranicznych odwołało swojego ambasadora na konsultacje, jak przekazał w poniedziałek rzecznik, i nie jest jasne, na jak długo; po tym nie było to już możliwe.",
        "tr|Dışişleri Bakanlığı büyükelçisini istişareler için geri çağırdı ve bu karar ile ilgili olarak daha sonra bir açıklama yapılacak.",
        "id|Kementerian Luar Negeri telah memanggil pulang duta besar untuk konsultasi, kata juru bicara pada hari Senin, dan tidak akan dikirim kembali."
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
        "Bogotá’s foreign ministry summons Belgian ambassador Jan van der Meer over Saturday’s incident.",
        "Frau Schröder und Herr Weiß visited Oslo; Norway received Ambassador Hans im Hof Tuesday.",
        "Mme. Dubois met Mr. Okoye in St. Johann. Mrs. de la Cruz waited in San José. Dr. van Es saw Los Angeles.",
        "France, Spain, Italy, Austria, Denmark, Portugal, Slovenia, Romania: expulsions. Berlin: forty. Paris: thirty-five. Rome: thirty. Madrid: twenty-five."
      })
  void staysWithEnglishInDoubt(String text) {
    assertThat(new Language(WORDS).of(text)).isEqualTo("en");
  }

  @Test
  void aLongTextWithoutAWordOfEnglishIsNone() {
    // Basque: no list of ours holds it.
    String text =
        "Atzerri Ministerioak bere enbaxadorea deitu zuen kontsultak egiteko, bozeramaile batek esan zuenez. ";
    assertThat(new Language(WORDS).of(text)).isEqualTo("en");
    assertThat(new Language(WORDS).of(text.repeat(12))).isEqualTo("und");
    assertThat(Language.name("und")).isEqualTo("not in English");
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
