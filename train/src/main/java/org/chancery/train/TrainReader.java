package org.chancery.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train/run}: trains the network that reads sentences and writes its files. */
@Command(
    name = "train/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains the network that reads sentences, from open treebanks.")
final class TrainReader implements Callable<Integer> {
  /** Exit status where the data cannot be used, as the other commands have it. */
  static final int UNUSABLE = 3;

  @Parameters(
      index = "0",
      paramLabel = "TREEBANKS",
      description = "Folder with ewt.tar.xz, gum.tar.xz.")
  private Path treebanks = Path.of(".");

  @Parameters(index = "1", paramLabel = "OUT", description = "Folder for the model and the state.")
  private Path out = Path.of(".");

  @Option(names = "--own", description = "Folder with trees of one's own (${DEFAULT-VALUE}).")
  private Path own = Path.of("train", "trees");

  /** What the model that ships was learnt with. */
  @Mixin private RecipeOptions options = new RecipeOptions(new Recipe(11, 1, 1.5e-4, 1e-3));

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainReader()).execute(args));
  }

  /** By this status, as by that of a crash, {@code train/run} knows to start again. */
  static final int LOST = 129;

  @Override
  public Integer call() throws Exception {
    Treebanks trees;
    try {
      Files.createDirectories(out);
      trees = Treebanks.read(treebanks, own);
    } catch (IOException e) {
      System.err.println("train: " + e + ": check the folders of treebanks, own trees and output");
      return UNUSABLE;
    }
    System.out.printf(
        "%d documents, %d sentences to learn from; %d and %d of our own to choose by%n",
        trees.train().size(),
        trees.train().stream().mapToInt(List::size).sum(),
        trees.dev().stream().mapToInt(List::size).sum(),
        trees.own().stream().mapToInt(List::size).sum());
    Recipe recipe = options.recipe();
    try (NDManager manager = NDManager.newBaseManager()) {
      Kept kept = new Kept(out.resolve("state.bin"));
      TreeFiles.write(TreeTraining.learn(manager, trees, recipe, kept, System.out), out);
    } catch (LostException e) {
      System.err.println("train: " + e.getMessage() + ": going on from what is kept");
      return LOST;
    }
    return 0;
  }
}
