package org.chancery.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train/run story}: trains the network that reads stories and writes its files. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains the network that reads stories, from annotated passages.")
final class TrainStory implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUT", description = "Folder for the model and the state.")
  private Path out = Path.of(".");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "Folders of passages.")
  private List<Path> folders = List.of();

  @Option(
      names = "--apart",
      split = ",",
      description = "Files, without ending, of which nothing is learnt (${DEFAULT-VALUE}).")
  private List<String> apart = List.of("acts-09", "events-05");

  @Option(names = "--states", description = "Table of names of states (${DEFAULT-VALUE}).")
  private Path states = Path.of("rules", "actors", "states.tsv");

  @Option(names = "--passes", description = "Passes over the data (${DEFAULT-VALUE}).")
  private int passes = 7;

  @Option(names = "--seed", description = "Decides all that is by chance (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--encoder-rate", description = "Rate of the encoder (${DEFAULT-VALUE}).")
  private double encoderRate = 1e-4;

  @Option(names = "--head-rate", description = "Rate of the heads (${DEFAULT-VALUE}).")
  private double headRate = 8e-4;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainStory()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Corpus corpus;
    Renaming renaming;
    try {
      Files.createDirectories(out);
      corpus = Corpus.read(folders, apart, StoryLabels.ofCorpus());
      renaming = new Renaming(states);
    } catch (IOException e) {
      System.err.println("train: " + e + ": check the folders of the corpus and of the output");
      return TrainReader.UNUSABLE;
    }
    System.out.printf(
        "%d passages to learn from; %d and %d to choose by%n",
        corpus.train().size(), corpus.kept().size(), corpus.strangers().size());
    Recipe recipe = new Recipe(passes, seed, encoderRate, headRate);
    try (NDManager manager = NDManager.newBaseManager()) {
      Kept kept = new Kept(out.resolve("story-state.bin"));
      StoryTraining training = StoryTraining.of(manager, corpus, renaming, seed);
      StoryFiles.write(training.learn(recipe, kept, System.out), out);
    } catch (LostException e) {
      System.err.println("train: " + e.getMessage() + ": going on from what is kept");
      return TrainReader.LOST;
    }
    return 0;
  }
}
