package org.chancery.app.intake;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Archive;
import org.chancery.app.store.StoreException;
import org.chancery.article.SizeLimits;

/** Loads readings from JSON Lines for the ledger; of each only what a ledger needs is kept. */
public final class Readings {
  private final Terminal terminal;
  private boolean refused;

  public Readings(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether a line was refused; each has been named on standard error. */
  public boolean refused() {
    return refused;
  }

  /**
   * Loads.
   *
   * @param name a file, or "-" for standard input
   * @throws StoreException if it cannot be read at all
   */
  public Archive load(String name) {
    try {
      if (name.equals("-")) {
        return load(name, terminal.in());
      }
      Path path = Path.of(name);
      if (!Files.exists(path) || Files.isDirectory(path)) {
        throw new StoreException(name, "no such file: make it with 'chancery read --format jsonl'");
      }
      try (InputStream in = new FileInputStream(path.toFile())) {
        return load(name, in);
      }
    } catch (IOException e) {
      throw new StoreException(name, "cannot be read: check its permissions and the disk", e);
    }
  }

  private Archive load(String name, InputStream in) throws IOException {
    // A reading is longer than its story: text, acts with their sentences, claims.
    LineReader lines = new LineReader(in, 8 * SizeLimits.DEFAULT.maxBytes());
    ReadingJson json = new ReadingJson();
    List<Archive> parts = new ArrayList<>();
    for (Piece line = lines.next(); line != null; line = lines.next()) {
      String text = new String(line.bytes(), StandardCharsets.UTF_8);
      if (text.isBlank()) {
        continue;
      }
      try {
        parts.add(Archive.of(json.read(text)));
      } catch (ReadingJson.NoReading e) {
        terminal.complain(name + ":" + line.number(), String.valueOf(e.getMessage()));
        refused = true;
      }
    }
    return Archive.all(parts);
  }
}
