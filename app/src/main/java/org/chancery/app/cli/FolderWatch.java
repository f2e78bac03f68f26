package org.chancery.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Notices that a file in a folder was written, made or deleted; its parses do not count. */
final class FolderWatch {
  private static final long PAUSE_MILLIS = 200;

  private final Path folder;
  private Map<Path, List<Object>> seen;

  /** Begins to watch. */
  FolderWatch(Path folder) {
    this.folder = folder;
    seen = look();
  }

  /**
   * Waits until the folder is no longer as it was at the beginning or when this returned last.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void await() throws InterruptedException {
    Map<Path, List<Object>> now = look();
    while (now.equals(seen)) {
      Thread.sleep(PAUSE_MILLIS);
      now = look();
    }
    seen = now;
  }

  private Map<Path, List<Object>> look() {
    Map<Path, List<Object>> out = new HashMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path p : (Iterable<Path>) found::iterator) {
        if (Files.isRegularFile(p) && !folder.relativize(p).startsWith("parses")) {
          out.put(p, List.of(Files.getLastModifiedTime(p), Files.size(p)));
        }
      }
    } catch (NoSuchFileException e) {
      // Editors replace files; the next look sees what has become of it.
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
