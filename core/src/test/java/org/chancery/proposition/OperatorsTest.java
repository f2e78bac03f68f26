package org.chancery.proposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of embedding predicates and of event nouns, shipped and a user's own. */
class OperatorsTest {
  @TempDir Path temp;

  private RuleFiles with(String file, String content) throws IOException {
    Path lab = Files.createDirectories(temp.resolve("lab"));
    Files.writeString(lab.resolve(file), content);
    return RuleFiles.with(lab);
  }

  private Operators operators(String own) throws IOException {
    return Operators.load(with("operators.yaml", own));
  }

  @Test
  void whatShipsIsKnown() {
    Operators shipped = Operators.load(RuleFiles.shipped());
    assertThat(shipped.of("order")).isEqualTo(Operator.ORDER);
    assertThat(shipped.of("rule out")).isEqualTo(Operator.REFUSE);
    assertThat(shipped.of("expel")).isNull();
    assertThat(shipped.isOffer("vow")).isTrue();
    assertThat(shipped.of("vow")).isEqualTo(Operator.INTEND);
    assertThat(shipped.isOffer("plan")).isFalse();
  }

  @Test
  void aUserMovesAPredicateAndLeavesTheOthers() throws IOException {
    Operators own = operators("demand: [order, vow]\nallow: [{nod: {offer: true}}]\n");
    assertThat(own.of("order")).isEqualTo(Operator.DEMAND);
    assertThat(own.isOffer("vow")).as("offers nothing any more").isFalse();
    assertThat(own.of("nod")).isEqualTo(Operator.ALLOW);
    assertThat(own.isOffer("nod")).isTrue();
    assertThat(own.of("instruct")).isEqualTo(Operator.ORDER);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      textBlock =
          """
          allow: nod                        | expected a list of predicates
          bless: [nod]                      | no such operator
          allow: [nod]\\nend: [nod]         | 'nod' already stands under ALLOW
          allow: [{nod: {offer: false}}]    | or a predicate: {offer: true}
          allow: [{nod: {offer: true}, wink: {offer: true}}] | or a predicate: {offer: true}
          """)
  void mistakesAreNamed(String own, String message) {
    assertThatThrownBy(() -> operators(own.replace("\\n", "\n")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPredicateMayStandTwiceUnderOneOperator() throws IOException {
    assertThat(operators("allow: [nod, nod]\n").of("nod")).isEqualTo(Operator.ALLOW);
  }

  @Test
  void nounsTellWhatVerbsTell() throws IOException {
    Nominals shipped = Nominals.load(RuleFiles.shipped());
    assertThat(shipped.verb("expulsion")).isEqualTo("expel");
    assertThat(shipped.isUndergone("expulsion")).isTrue();
    assertThat(shipped.verb("closure")).isEqualTo("close");
    assertThat(shipped.isUndergone("closure")).isFalse();
    assertThat(shipped.verb("table")).isNull();
    assertThat(shipped.nouns()).contains("expulsion", "closure");
    Nominals own =
        Nominals.load(with("nominals.tsv", "verb\tnouns\tpossessor\ntoast\texpulsion|cheers\t\n"));
    assertThat(own.verb("expulsion")).isEqualTo("toast");
    assertThat(own.isUndergone("expulsion")).as("of the row that counts").isFalse();
    assertThat(own.verb("cheers")).isEqualTo("toast");
    assertThat(own.verb("closure")).isEqualTo("close");
  }
}
