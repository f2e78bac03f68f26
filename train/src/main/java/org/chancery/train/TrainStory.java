package org.chancery.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description = "Files of passages, or folders of such files.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--apart",
      split = ",",
      description = "Files, without ending, of which nothing is learnt (${DEFAULT-VALUE}).")
  private List<String> apart = List.of("acts-09", "events-05");

  @Option(
      names = "--from",
      paramLabel = "STATE",
      description =
          "Begin with the weights of another training: the state that it kept, or the folder of the"
              + " network that it wrote.")
  private @Nullable Path from;

  @Option(names = "--states", description = "Table of names of states (${DEFAULT-VALUE}).")
  private Path states = Path.of("rules", "actors", "states.tsv");

  /** What the model that ships was learnt with. */
  @Mixin private RecipeOptions options = new RecipeOptions(new Recipe(10, 1, 1e-4, 8e-4));

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainStory()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Corpus passages;
    Renaming renaming;
    try {
      Files.createDirectories(out);
      if (from != null && !Files.isReadable(from)) {
        throw new IOException(from + " cannot be read");
      }
      renaming = new Renaming(states);
      passages = Corpus.read(corpus, apart, StoryLabels.ofCorpus(), renaming);
    } catch (IOException e) {
      System.err.println("train: " + e + ": check the paths of corpus, state and output");
      return TrainReader.UNUSABLE;
    }
    System.out.printf(
        "%d passages to learn from; %d and %d to choose by%n",
        passages.train().size(), passages.kept().size(), passages.strangers().size());
    Recipe recipe = options.recipe();
    try (NDManager manager = NDManager.newBaseManager()) {
      Kept kept = new Kept(out.resolve("story-state.bin"));
      StoryTraining training = StoryTraining.of(manager, passages, renaming, recipe.seed());
      if (from != null) {
        training.begin(from, recipe.seed());
      }
      StoryFiles.write(training.learn(recipe, kept, System.out), out);
    } catch (LostException e) {
      System.err.println("train: " + e.getMessage() + ": going on from what is kept");
      return TrainReader.LOST;
    }
    return 0;
  }
}
