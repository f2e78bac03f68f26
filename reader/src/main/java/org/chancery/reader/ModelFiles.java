package org.chancery.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Where the files of a model come from: the class path, or a folder. */
public final class ModelFiles {
  /** The table of word pieces. */
  static final String PIECES = "pieces.bin";

  /** The encoder, from pieces to states. */
  static final String ENCODER = "encoder.onnx";

  /** The head that reads tags and trees from states. */
  static final String TREE = "tree.onnx";

  /** The encoder of the network that reads stories. */
  static final String STORY_ENCODER = "story-encoder.onnx";

  /** The head that sees what words tell. */
  static final String TRIGGERS = "triggers.onnx";

  /** The heads that see how it is meant and whom it concerns. */
  static final String TELLINGS = "tellings.onnx";

  private final String place;
  private final Source source;
  private @Nullable PieceTable table;
  private @Nullable WordPieces vocabulary;

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
   * The table of word pieces, which all networks of the model share.
   *
   * @throws ReaderModelException if it cannot be read
   */
  synchronized PieceTable table() {
    if (table == null) {
      table = new PieceTable(this);
    }
    return table;
  }

  /** The vocabulary of the pieces, which all networks of the model share. */
  synchronized WordPieces vocabulary() {
    if (vocabulary == null) {
      vocabulary = WordPieces.load();
    }
    return vocabulary;
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
    return "Chancery reader model " + digest(TREE);
  }

  /** The same of the network that reads stories. */
  String storyProvenance() {
    return "Chancery story model " + digest(TELLINGS);
  }

  private String digest(String file) {
    CRC32 digest = new CRC32();
    digest.update(read(file));
    return String.format(Locale.ROOT, "%08x", digest.getValue());
  }

  /** How a message names one of the files. */
  String name(String file) {
    return file + " of " + place;
  }
}
