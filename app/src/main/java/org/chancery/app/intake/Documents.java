package org.chancery.app.intake;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Collections;
import java.util.List;
import org.chancery.page.Decoder;
import org.chancery.page.SizeLimits;
import org.jspecify.annotations.Nullable;

/** Finds the documents behind the arguments, one after the other, and hands each on at once. */
public final class Documents {
  private final InputStream standardInput;
  private final SizeLimits limits;
  private final @Nullable LocalDate published;
  private final JsonStories json;

  /**
   * @param standardInput what "-" names
   * @param limits how large a document may be
   * @param published the date of stories that give none, null if unknown
   */
  public Documents(InputStream standardInput, SizeLimits limits, @Nullable LocalDate published) {
    this.standardInput = standardInput;
    this.limits = limits;
    this.published = published;
    this.json = new JsonStories(limits, published);
  }

  /** Sends every document behind one argument: a file, a folder, or "-" for standard input. */
  public void send(String argument, InOrder.Taker<Intake> sink) throws InterruptedException {
    if (argument.equals("-")) {
      stream("-", standardInput, sink);
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
    // A pipe with a path has no position, and a channel's stream asks for one.
    try (InputStream in =
        Files.isRegularFile(path)
            ? Files.newInputStream(path)
            : new FileInputStream(path.toFile())) {
      stream(name, in, sink);
    } catch (NoSuchFileException e) {
      sink.accept(Intake.refused(name, "no such file: the link leads nowhere"));
    } catch (AccessDeniedException e) {
      sink.accept(Intake.refused(name, "may not be read: check its permissions"));
    } catch (IOException e) {
      sink.accept(Intake.refused(name, "cannot be read (" + e.getMessage() + "): check the disk"));
    }
  }

  private void stream(String name, InputStream raw, InOrder.Taker<Intake> sink)
      throws InterruptedException {
    try {
      BufferedInputStream in = new BufferedInputStream(raw, JsonStories.PEEK);
      JsonStories.Form form = JsonStories.formOf(name, in);
      if (form != null) {
        json.send(name, form, in, sink);
        return;
      }
      byte[] bytes = in.readNBytes(limits.oneTooMany());
      sink.accept(
          bytes.length > limits.maxBytes()
              ? Intake.refused(name, "is " + limits.refusal())
              : new Intake(name, () -> Decoder.decode(name, bytes, null, published, limits)));
    } catch (IOException e) {
      sink.accept(Intake.refused(name, "cannot be read (" + e.getMessage() + "): check the disk"));
    }
  }
}
