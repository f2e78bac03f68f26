package org.chancery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {
  @TempDir private Path folder;

  private Renaming renaming() throws IOException {
    Path table = folder.resolve("states.tsv");
    Files.writeString(
        table,
        """
        # made up
        code\tname\tadjectives\tpeople\tcapital\tkind
        AAA\tAra\tArian\tArians|Ari\tAston\tstate
        BBB\tBora\tBoran\tBorans\tBurg\tstate
        CCC\tCora\tCorian\tCorians\tCity of C\tstate
        DDD\tDora\tDoran\tDorans\tDon\tstate
        """);
    return new Renaming(table);
  }

  @Test
  void aStateIsRenamedInAllItsFormsAndTwoStayTwo() throws IOException {
    Renaming renaming = renaming();
    List<String> words = List.of("Ara", "expels", "Boran", "envoys", "from", "Aston", ";", "Bora");
    Set<List<String>> seen = new HashSet<>();
    Random chance = new Random(5);
    for (int i = 0; i < 400; i++) {
      seen.add(renaming.varied(words, chance));
    }

    assertThat(seen).contains(words);
    assertThat(seen)
        .contains(List.of("Dora", "expels", "Arian", "envoys", "from", "Don", ";", "Ara"));
    assertThat(seen)
        .allSatisfy(
            s -> {
              assertThat(s).hasSameSizeAs(words);
              assertThat(s.get(0)).isNotEqualToIgnoringCase(s.get(7));
            });
    assertThat(seen).anyMatch(s -> s.get(1).equals("EXPELS"));
  }

  @Test
  void aStateOfWhichOneNameIsTwoWordsIsLeftAlone() throws IOException {
    Renaming renaming = renaming();
    Random chance = new Random(5);
    for (int i = 0; i < 50; i++) {
      assertThat(renaming.varied(List.of("Cora"), chance).get(0)).isEqualToIgnoringCase("Cora");
    }
  }
}
