package org.chancery.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.chancery.app.store.Store;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which store to use, the same for every command that uses one. */
final class StoreFile {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      converter = File.class,
      description = "The store (default: " + Store.DEFAULT_FILE + " in the current folder).")
  private Path path = Path.of(Store.DEFAULT_FILE);

  /** The store's file. */
  Path path() {
    return path;
  }

  /** A path. */
  static final class File implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      try {
        if (!value.isBlank()) {
          return Path.of(value);
        }
      } catch (InvalidPathException e) {
        // Said below.
      }
      throw new TypeConversionException("'" + value + "' is no path, expected a file's name");
    }
  }
}
