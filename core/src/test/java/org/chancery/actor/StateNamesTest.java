package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the press spells states, and whom it means by names that several share. */
class StateNamesTest {
  private static final RuleFiles RULES = RuleFiles.shipped();
  private static final Names NAMES = Names.load(RULES);
  private static final ActorReader READER =
      new ActorReader(NAMES, CommonNouns.load(RULES), Lexicon.load(RULES));

  /** Words apart by spaces, all hanging on the first; a hyphen touches what it joins. */
  private static Sentence sentence(int index, String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split("(?<=-)|(?=-)| ")) {
      int i = tokens.size();
      at = text.indexOf(word, at);
      Span span = new Span(at, at + word.length());
      tokens.add(new Token(i, span, word, word, "NNP", i == 0 ? -1 : 0, "dep"));
      at = span.end();
    }
    return new Sentence(index, new Span(0, text.length()), tokens);
  }

  private static List<String> codes(String text) {
    return NAMES.find(sentence(0, text), null).stream()
        .map(h -> h.names().get(0).party().code())
        .filter(Objects::nonNull)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "S. Sudan, SSD",
    "N. Korea, PRK",
    "SKorea, KOR",
    "N-Korean, PRK",
    "E. Germany, DDR",
    "Eq. Guinea, GNQ",
    "Papua N. Guinea, PNG",
    "Solomon Is., SLB",
    "Bosnia & Herz., BIH",
    "Dominican Rep., DOM",
    "Viet-Nam, VNM",
    "Port au Prince, HTI",
    "Port-of-Spain, TTO",
    "St Lucia, LCA",
    "São Tomé, STP",
    "Cote d’Ivoire, CIV",
    "Gabonese Republic, GAB",
    "Congo Republic, COG",
    "German Democratic Republic, DDR",
    "Byelorussian Soviet Socialist Republic, BLR",
    "Moldovia, MDA",
    "Ivoirian, CIV",
    "Emaswati, SWZ",
    "Djakarta, IDN",
    "Rosenbad, SWE",
    "Berlaymont, EU",
    "Order of Malta, SMOM",
  })
  void oneStateHasManySpellings(String written, String code) {
    assertThat(codes("envoys left " + written)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"Bank of England", "New Georgia", "Solomon is", "New Guinea"})
  void anotherThingsNameIsNoState(String written) {
    assertThat(codes("clerks left " + written)).isEmpty();
  }

  private static List<String> labels(String... texts) {
    List<Sentence> story = new ArrayList<>();
    for (String text : texts) {
      story.add(sentence(story.size(), text));
    }
    List<Cast> casts = READER.read(Article.of(String.join(" ", texts)), story);
    return casts.get(casts.size() - 1).mentions().values().stream()
        .flatMap(m -> m.parties().stream().map(Party::code))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  @Test
  void aSharedNameIsThatOfTheStateThatTheStoryNames() {
    assertThat(labels("Guinean envoys left")).containsExactly("GIN");
    assertThat(labels("Guinea-Bissau protested", "Guinean envoys left")).containsExactly("GNB");
    assertThat(labels("Bissau protested", "Guinean envoys left")).containsExactly("GNB");
    // Beside its own name in one sentence the adjective says another's.
    assertThat(labels("Guinea-Bissau saw Guinean envoys")).containsExactly("GNB", "GIN");
    assertThat(labels("Korean envoys left")).isEmpty();
    assertThat(labels("Seoul protested", "Korean envoys left")).containsExactly("KOR");
  }

  @Test
  void aCommonWordIsAStateOnlyBesideWhatTells() {
    assertThat(labels("Kiwi envoys left")).containsExactly("NZL");
    assertThat(labels("Kiwi prices rose")).isEmpty();
    assertThat(labels("asked the Beehive")).containsExactly("NZL");
    assertThat(labels("Beehive prices rose")).isEmpty();
  }

  @Test
  void theTailOfALongerNameIsNoState() {
    assertThat(labels("rebels of Neu-Chile left")).isEmpty();
    assertThat(labels("rebels of Anti-Chile left")).containsExactly("CHL");
    assertThat(labels("rebels of Peru-Chile left")).containsExactly("PER", "CHL");
  }
}
