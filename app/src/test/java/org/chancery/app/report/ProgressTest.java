package org.chancery.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Progress progress(boolean terminal) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Progress(
        new Terminal(InputStream.nullInputStream(), err, stream, terminal, terminal, true),
        Duration.ofMillis(20));
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(String line) {
    return line.startsWith("\r") && line.endsWith("\u001b[K");
  }

  private String awaited(int beyond) throws InterruptedException {
    for (int i = 0; i < 500 && !isWhole(shown().substring(beyond)); i++) {
      Thread.sleep(10);
    }
    return shown().substring(beyond);
  }

  @Test
  void oneDocumentThatTakesLongShowsToo() throws InterruptedException {
    try (Progress progress = progress(true)) {
      assertThat(awaited(0)).contains("0 documents read, 0 seconds");
      progress.clear();
      int wiped = shown().length();
      assertThat(shown()).endsWith("\r\u001b[K");
      // Somebody prints now, and the line must not come between.
      Thread.sleep(300);
      assertThat(shown()).hasSize(wiped);
      progress.count(true);
      assertThat(awaited(wiped)).contains("1 document read");
    }
    int closed = shown().length();
    Thread.sleep(100);
    assertThat(shown()).hasSize(closed).endsWith("\u001b[K");
  }

  @Test
  void aPipeShowsNothing() throws InterruptedException {
    try (Progress progress = progress(false)) {
      Thread.sleep(100);
      progress.count(true);
    }
    assertThat(shown()).isEmpty();
  }
}
