package org.chancery.app.cli;

import java.nio.file.Path;
import org.chancery.app.intake.Engine;
import org.chancery.app.opinion.Model;
import org.chancery.app.opinion.ModelFile;
import org.chancery.app.report.Terminal;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The learned second opinion, for every command that reads stories. */
final class OpinionOption {
  @Option(
      names = "--second-opinion",
      paramLabel = "MODEL",
      description =
          "Let a model that 'chancery train' wrote judge the types of events. An event that it"
              + " changes has the frame \"second-opinion\"; acts and ledger rest on the rules"
              + " alone.")
  private @Nullable Path file;

  /**
   * An engine whose events the model judges; the same engine if none was asked for.
   *
   * @param rules over which the engine reads
   * @throws org.chancery.app.opinion.ModelException if the file is no model
   */
  Engine over(Engine engine, RuleFiles rules, Terminal terminal) {
    Path named = file;
    if (named == null) {
      return engine;
    }
    Model model = ModelFile.read(named);
    Model.Origin origin = model.origin();
    if (!origin.rules().equals(rules.digest())) {
      terminal.complain(
          named.toString(),
          "was trained with other rules, so its opinions are worth less: train it again");
    }
    return engine.with(model);
  }
}
