package org.chancery.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/** Where the files of a model come from: the class path, or a folder. */
public final class ModelFiles {
  /** The encoder, from pieces to states. */
  static final String ENCODER = "encoder.onnx";

  /** The head that reads tags and trees from states. */
  static final String TREE = "tree.onnx";

  private final String place;
  private final Source source;

  /** Opens one of the files. */
  @FunctionalInterface
  private interface Source {
    InputStream open(String file) throws IOException;
  }

  private ModelFiles(String place, Source source) {
    this.place = place;
    this.source = source;
  }

  /** The model that ships. */
  public static ModelFiles shipped() {
    return new ModelFiles(
        "the program",
        file -> {
          InputStream in = ModelFiles.class.getResourceAsStream(file);
          if (in == null) {
            throw new IOException("there is no such file");
          }
          return in;
        });
  }

  /**
   * A model of one's own.
   *
   * @param folder holds the files under the names that training gives them
   */
  public static ModelFiles in(Path folder) {
    return new ModelFiles(folder.toString(), file -> Files.newInputStream(folder.resolve(file)));
  }

  /**
   * The content of one file.
   *
   * @throws ReaderModelException if it cannot be read
   */
  byte[] read(String file) {
    try (InputStream in = source.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ReaderModelException(
          name(file) + " cannot be read (" + e + "): give a folder that holds " + file, e);
    }
  }

  /**
   * What readings say of the model that made them. The digest is that of the head alone, which is
   * learnt together with its encoder: another model has another.
   *
   * @throws ReaderModelException if it cannot be read
   */
  public String provenance() {
    CRC32 digest = new CRC32();
    digest.update(read(TREE));
    return String.format(Locale.ROOT, "Chancery reader model %08x", digest.getValue());
  }

  /** How a message names one of the files. */
  String name(String file) {
    return file + " of " + place;
  }
}
