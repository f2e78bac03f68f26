package org.chancery.app.intake;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.article.Decoder;
import org.chancery.article.SizeLimits;
import org.jspecify.annotations.Nullable;

/** Finds the documents behind the arguments, one after the other, and hands each on at once. */
public final class Documents {
  private static final int PEEK = 1 << 16;
  private static final Pattern OPENS_OBJECT = Pattern.compile("\\{\\s*[\"}]");

  private final InputStream standardInput;
  private final SizeLimits limits;
  private final @Nullable LocalDate published;
  private final JsonLine jsonLine;

  /**
   * @param standardInput what "-" names
   * @param limits how large a document may be
   * @param published the date of stories that give none, null if unknown
   */
  public Documents(InputStream standardInput, SizeLimits limits, @Nullable LocalDate published) {
    this.standardInput = standardInput;
    this.limits = limits;
    this.published = published;
    this.jsonLine = new JsonLine(limits, published);
  }

  /** Sends every document behind one argument: a file, a folder, or "-" for standard input. */
  public void send(String argument, InOrder.Taker<Intake> sink) throws InterruptedException {
    if (argument.equals("-")) {
      stream("-", standardInput, false, sink);
      return;
    }
    try {
      Path path = Path.of(argument);
      if (!Files.exists(path)) {
        boolean address = argument.matches("https?:.*");
        sink.accept(
            Intake.refused(
                argument,
                address
                    ? "is an address, not a file: save the page and give its path"
                    : "no such file or folder: check the path"));
      } else if (!Files.isDirectory(path)) {
        file(argument, path, sink);
      } else if (!folder(path, sink)) {
        sink.accept(
            Intake.refused(argument, "holds no files: name a folder with pages or texts in it"));
      }
    } catch (InvalidPathException e) {
      sink.accept(Intake.refused(argument, "is no path: check its characters"));
    }
  }

  /**
   * Walks a folder in alphabetical order. Hidden files are left out, and so are links to folders:
   * they could lead back to where the walk came from.
   *
   * @return whether there was anything
   */
  private boolean folder(Path folder, InOrder.Taker<Intake> sink) throws InterruptedException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      sink.accept(Intake.refused(folder.toString(), "cannot be listed: check its permissions"));
      return true;
    }
    Collections.sort(entries);
    boolean any = false;
    for (Path entry : entries) {
      if (entry.getFileName().toString().startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        any |= folder(entry, sink);
      } else if (!Files.isDirectory(entry)) {
        file(entry.toString(), entry, sink);
        any = true;
      }
    }
    return any;
  }

  private void file(String name, Path path, InOrder.Taker<Intake> sink)
      throws InterruptedException {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean lines = lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    // A pipe with a path has no position, and a channel's stream asks for one.
    try (InputStream in =
        Files.isRegularFile(path)
            ? Files.newInputStream(path)
            : new FileInputStream(path.toFile())) {
      stream(name, in, lines, sink);
    } catch (NoSuchFileException e) {
      sink.accept(Intake.refused(name, "no such file: the link leads nowhere"));
    } catch (AccessDeniedException e) {
      sink.accept(Intake.refused(name, "may not be read: check its permissions"));
    } catch (IOException e) {
      sink.accept(Intake.refused(name, "cannot be read (" + e.getMessage() + "): check the disk"));
    }
  }

  private void stream(String name, InputStream raw, boolean lines, InOrder.Taker<Intake> sink)
      throws InterruptedException {
    try {
      BufferedInputStream in = new BufferedInputStream(raw, PEEK);
      if (lines || looksLikeJsonLines(in)) {
        jsonLines(name, in, sink);
        return;
      }
      // One byte more than allowed is enough to know that it is too much.
      int most = (int) Math.min(Integer.MAX_VALUE - 16L, limits.maxBytes() + 1);
      byte[] bytes = in.readNBytes(most);
      if (bytes.length > limits.maxBytes()) {
        sink.accept(Intake.refused(name, tooLong("is")));
      } else {
        sink.accept(new Intake(name, () -> Decoder.decode(name, bytes, null, published, limits)));
      }
    } catch (IOException e) {
      sink.accept(Intake.refused(name, "cannot be read (" + e.getMessage() + "): check the disk"));
    }
  }

  private void jsonLines(String name, InputStream in, InOrder.Taker<Intake> sink)
      throws IOException, InterruptedException {
    LineReader reader = new LineReader(in, limits.maxBytes());
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      String where = name + ":" + line.number();
      byte[] bytes = line.number() == 1 ? withoutMark(line.bytes()) : line.bytes();
      if (line.length() > limits.maxBytes()) {
        sink.accept(Intake.refused(where, tooLong("the line is")));
      } else if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
        sink.accept(new Intake(where, () -> jsonLine.read(bytes, where)));
      }
    }
  }

  private String tooLong(String subject) {
    return subject
        + " longer than the limit of "
        + limits.maxBytes()
        + " bytes: raise it with --max-bytes";
  }

  /**
   * Whether most of the first lines begin like a JSON object. Looks only as far as the first whole
   * line with words and what came together with it, so that a slow pipe is read as it comes.
   */
  private static boolean looksLikeJsonLines(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    byte[] seen = new byte[PEEK];
    int length = 0;
    String text = "";
    while (length < PEEK && text.stripLeading().indexOf('\n') < 0) {
      int more = in.read(seen, length, PEEK - length);
      if (more < 0) {
        break;
      }
      length += more;
      text = new String(withoutMark(Arrays.copyOf(seen, length)), StandardCharsets.UTF_8);
    }
    in.reset();
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    long open = lines.stream().filter(l -> OPENS_OBJECT.matcher(l).lookingAt()).count();
    return open > 0 && open * 2 >= lines.size();
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
