package org.chancery.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.app.intake.Engine;
import org.chancery.app.own.OwnTypesException;
import org.chancery.app.own.OwnTypesFile;
import org.chancery.witness.OwnTypes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A user's own types, for every command that reads stories. */
final class OwnTypesOption {
  @Option(
      names = "--own-types",
      paramLabel = "FILE",
      description =
          "See the types of your own, too, that 'chancery train' wrote into a file; a reading lists"
              + " what they find under \"own\". Acts, events and ledger stay as they are.")
  private @Nullable Path file;

  private final Set<String> names = new TreeSet<>();

  /** The types that {@link #over} has read. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /**
   * An engine that sees them; the same engine if none was asked for.
   *
   * @throws OwnTypesException if the file cannot be used, or was learnt beside another model
   */
  Engine over(Engine engine) {
    Path named = file;
    if (named == null) {
      return engine;
    }
    OwnTypes own = OwnTypesFile.read(named);
    own.types().forEach(t -> names.add(t.name()));
    try {
      engine.witness().get().with(own);
    } catch (UnsupportedOperationException e) {
      throw new OwnTypesException(named + ": " + e.getMessage());
    }
    return engine.with(own);
  }
}
