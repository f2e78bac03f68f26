package org.chancery.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.witness.OwnTypes;
import org.chancery.witness.OwnTypes.OwnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTypesFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("own.json");
    OwnType move = new OwnType("MOVE", new float[] {.5f, -1.25f}, -3.5);
    OwnTypesFile.write(file, new OwnTypes("some model", List.of(move)));

    OwnTypes read = OwnTypesFile.read(file);

    assertThat(read.witness()).isEqualTo("some model");
    assertThat(read.types()).hasSize(1);
    assertThat(read.types().get(0).name()).isEqualTo("MOVE");
    assertThat(read.types().get(0).weights()).containsExactly(.5f, -1.25f);
    assertThat(read.types().get(0).start()).isEqualTo(-3.5);
    assertThat(folder.toFile().list()).containsExactly("own.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\": \"chancery-own-types-9\"}",
        "{\"format\": \"chancery-own-types-1\"}",
        "{\"format\": \"chancery-own-types-1\", \"types\": [{\"name\": \"A\"}]}",
        "{\"format\": \"chancery-own-types-1\", \"types\": [{\"weights\": [1], \"start\": 0}]}",
        "{\"format\": \"chancery-own-types-1\", \"types\": [{\"name\": \"A\", \"weights\": [1e999],"
            + " \"start\": 0}]}",
        "{\"format\": \"chancery-own-types-1\", \"types\": [{\"name\": \"A\", \"weights\": [1],"
            + " \"start\": \"0\"}]}",
        "{\"format\": \"chancery-own-types-1\", \"types\": [{\"name\": \"A\", \"weights\": [1],"
            + " \"start\": 0}, {\"name\": \"B\", \"weights\": [1, 2], \"start\": 0}]}",
      })
  void whatIsNoneIsRefusedInOneLine(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), content);

    assertThatThrownBy(() -> OwnTypesFile.read(file))
        .isInstanceOf(OwnTypesException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageEndingWith("give one that 'chancery train' wrote")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> OwnTypesFile.read(folder.resolve("none")))
        .hasMessageEndingWith("none: no such file: check the path");
  }
}
