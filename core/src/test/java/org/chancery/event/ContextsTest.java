package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.actor.CommonNouns;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class ContextsTest {
  private static final RuleFiles RULES = RuleFiles.shipped();
  private static final Ontology ONTOLOGY = Ontology.load(RULES);
  private static final Frames FRAMES =
      Frames.load(RULES, Lexicon.load(RULES), CommonNouns.load(RULES).classes(), ONTOLOGY);
  private static final Contexts CONTEXTS = Contexts.load(RULES, ONTOLOGY, FRAMES);
  private static final String FIRST = "Peru met Chile over cocaine and human rights.";
  private static final String SECOND = "Oman praised Mali.";

  private static List<String> at(String text, String sentence, String frame) {
    int start = text.indexOf(sentence);
    Frame found = FRAMES.all().stream().filter(f -> f.id().equals(frame)).findFirst().orElseThrow();
    return CONTEXTS.of(text).of(new Span(start, start + sentence.length()), found);
  }

  @Test
  void wordsTellTheContextsOfTheirParagraphOnly() {
    String text = FIRST + "\n\n" + SECOND;
    assertThat(at(text, FIRST, "meet")).containsExactly("human_rights", "illegal_drugs");
    assertThat(at(text, SECOND, "praise")).isEmpty();
  }

  @Test
  void whatStandsInThreeParagraphsIsTheStorys() {
    String text =
        String.join("\n", "The court sat.", "A judge spoke.", "The trial went on.", SECOND);
    assertThat(at(text, SECOND, "praise")).containsExactly("legal");
  }

  @Test
  void anEventMayBeOfAContextByItself() {
    assertThat(at(SECOND, SECOND, "hack")).containsExactly("cyber");
  }

  @Test
  void formsOfAWordCountAndPartsOfOneDoNot() {
    assertThat(at("Migrants came.", "Migrants", "meet")).containsExactly("migration");
    assertThat(at("Armyworms came.", "Armyworms", "meet")).isEmpty();
    assertThat(at("They are human, right?", "They", "meet")).isEmpty();
  }

  @Test
  void theWordsOfAContextAreListedInOrder() {
    List<String> words = Contexts.load(RULES, ONTOLOGY, FRAMES).words("illegal_drugs");
    assertThat(words).isSorted().contains("cocaine").doesNotContain("court");
  }
}
