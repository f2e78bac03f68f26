package org.chancery.app.cli;

import org.chancery.app.intake.Engine;
import picocli.CommandLine.Option;

/** Whose word counts, for every command that reads stories. */
final class ReaderOption {
  @Option(
      names = "--reader",
      paramLabel = "rules|model|both",
      description =
          "Who reads acts and events: the rules, the model that has learnt, or both, who vote"
              + " (default). Either alone is for comparing them.")
  private Readers readers = Readers.BOTH;

  private enum Readers {
    RULES,
    MODEL,
    BOTH
  }

  /** The engine with those who were asked for. */
  Engine over(Engine engine) {
    return switch (readers) {
      case RULES -> engine.rulesAlone();
      case MODEL -> engine.modelAlone();
      case BOTH -> engine;
    };
  }
}
