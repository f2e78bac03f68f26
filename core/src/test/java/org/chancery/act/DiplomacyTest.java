package org.chancery.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiplomacyTest {
  @TempDir Path lab;

  private Diplomacy with(String row) throws IOException {
    Files.createDirectories(lab.resolve("ontology"));
    Files.writeString(
        lab.resolve("ontology/diplomacy.tsv"),
        "kind\tterm\tmeaning\tmade\tledger\tnear\n" + row + "\n");
    return Diplomacy.load(RuleFiles.with(lab));
  }

  @Test
  void aWordIsFoundInCapitalsOrNot() {
    Diplomacy words = Diplomacy.load(RuleFiles.shipped());
    assertThat(words.find("Carried Out")).isEqualTo(words.find("carried out")).isNotNull();
    assertThat(words.find("recall").kind()).isEqualTo(Diplomacy.Kind.ACT);
    assertThat(words.find("surrender")).isNull();
    assertThat(words.all())
        .contains(words.find("recall"))
        .allMatch(w -> w.meaning().endsWith(".") && w.ledger().endsWith("."));
  }

  @Test
  void aUserCanAddAWordAndSayAnotherAnew() throws IOException {
    Diplomacy words = with("mark\tcold\tFew words are exchanged.\t\tNothing changes.\tpending");
    assertThat(words.find("cold").near()).containsExactly("pending");
    assertThat(with("act\tRECALL\tHome.\t\tGone.\t").find("RECALL").meaning()).isEqualTo("Home.");
  }

  @Test
  void aMistakeIsNamedWithItsLine() {
    assertThatThrownBy(() -> with("mood\tcold\tA.\t\tB.\t"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("diplomacy.tsv, line 2: no kind is called 'mood'; known: [act,");
    assertThatThrownBy(() -> with("mark\tcold\tA.\t\tB.\twarm"))
        .hasMessageContaining("line 2: no row explains 'warm'");
    assertThatThrownBy(() -> with("mark\tcold\tA.\t\t\t"))
        .hasMessageContaining("expected something under 'ledger'");
  }
}
