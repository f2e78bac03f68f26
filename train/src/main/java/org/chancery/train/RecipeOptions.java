package org.chancery.train;

import picocli.CommandLine.Option;

/** The options of every training; a command says what holds where one is not given. */
final class RecipeOptions {
  @Option(names = "--passes", description = "Passes over the data (${DEFAULT-VALUE}).")
  private int passes;

  @Option(names = "--seed", description = "Decides all that is by chance (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--encoder-rate", description = "Rate of the encoder (${DEFAULT-VALUE}).")
  private double encoderRate;

  @Option(names = "--head-rate", description = "Rate of the heads (${DEFAULT-VALUE}).")
  private double headRate;

  RecipeOptions(Recipe otherwise) {
    passes = otherwise.passes();
    seed = otherwise.seed();
    encoderRate = otherwise.encoderRate();
    headRate = otherwise.headRate();
  }

  Recipe recipe() {
    return new Recipe(passes, seed, encoderRate, headRate);
  }
}
