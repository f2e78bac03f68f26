package org.chancery.app.own;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads annotated texts: JSON Lines as in {@code corpus/}, brat ({@code .txt} with {@code .ann}),
 * or an export of Label Studio ({@code .json}). What cannot be used is named, the rest is read.
 */
public final class MarkedTexts {
  private static final long MOST_BYTES = 64L << 20;

  /** By so many bytes it is told what a file holds: a line may be as long as the file. */
  private static final int START = 1 << 20;

  private final BiConsumer<String, String> complaints;

  /**
   * @param complaints takes where something stands that cannot be used, and why
   */
  public MarkedTexts(BiConsumer<String, String> complaints) {
    this.complaints = complaints;
  }

  /** Texts in one file. */
  interface Format {
    /** Reads a file; calls {@code complaints} for what cannot be used. */
    List<MarkedText> read(Path file, String content, BiConsumer<String, String> complaints)
        throws IOException;
  }

  /** Whether a file holds such texts: by its name, and JSON Lines by their first one. */
  public static boolean are(Path file) {
    String name = file.toString();
    if (name.endsWith(".ann")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      String first = start.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
      return name.endsWith(".json")
          ? StudioFormat.isOne(first)
          : first.contains("\"trigger\"") || first.contains("\"others\"");
    } catch (IOException e) {
      return false;
    }
  }

  /** All texts of files and of what folders hold, in order of their names. */
  public List<MarkedText> read(List<Path> paths) {
    List<MarkedText> out = new ArrayList<>();
    for (Path path : paths) {
      List<Path> files = files(path);
      if (files.isEmpty()) {
        complaints.accept(
            path.toString(), "holds no .jsonl, .ann or .json file of annotated texts");
      }
      files.forEach(file -> read(file, out));
    }
    return out;
  }

  /**
   * All of a file.
   *
   * @throws OwnTypesException if it is too large
   */
  static String content(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new OwnTypesException("is larger than 64 MB: cut it into several files");
    }
    return Files.readString(file);
  }

  private List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> found = Files.walk(path, 4)) {
      return found
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().matches(".*\\.(jsonl|ann|json)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      complaints.accept(path.toString(), "cannot be looked through (" + e.getMessage() + ")");
      return List.of();
    }
  }

  private void read(Path file, List<MarkedText> out) {
    String name = file.toString();
    Format format =
        name.endsWith(".ann")
            ? new BratFormat()
            : name.endsWith(".json") ? new StudioFormat() : new PassageFormat();
    try {
      out.addAll(format.read(file, content(file), complaints));
    } catch (OwnTypesException e) {
      complaints.accept(name, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      complaints.accept(String.valueOf(e.getFile()), "no such file: check the path");
    } catch (IOException e) {
      complaints.accept(name, "cannot be read as UTF-8 text (" + e.getMessage() + ")");
    }
  }
}
