package org.chancery.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.Knowledge;
import org.chancery.event.Frame;
import org.chancery.example.Coverage;
import org.chancery.example.Example;
import org.chancery.example.ExampleFile;
import org.chancery.example.ExampleJudge;
import org.chancery.example.ExampleReader;
import org.chancery.example.Verdict;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Parser;

/** Judges the examples of a folder of rules. */
final class RuleCheck {
  private static final String PARSES = "parses";

  private final Path folder;
  private final Knowledge knowledge;
  private final List<ExampleFile> files;

  /**
   * Loads the rules of the folder, and its examples.
   *
   * @param folder all rules, as {@code rules/}, or a user's own
   * @throws org.chancery.rules.RuleException if there is a mistake in them
   */
  RuleCheck(Path folder) {
    this(folder, Knowledge.load(RuleFiles.at(folder)));
  }

  /**
   * @param folder where the examples stand
   * @param knowledge the rules of the folder
   * @throws org.chancery.rules.RuleException if an example cannot be read
   */
  RuleCheck(Path folder, Knowledge knowledge) {
    this.folder = folder;
    this.knowledge = knowledge;
    files = new ExampleReader(knowledge.words()).read(folder);
  }

  /**
   * What came out.
   *
   * @param verdicts in order of the files
   * @param unjudged examples whose parse is missing
   */
  record Result(List<Verdict> verdicts, int unjudged) {
    /** Those that do not hold. */
    List<Verdict> failed() {
      return verdicts.stream().filter(v -> !v.holds()).toList();
    }
  }

  /**
   * Parses the examples that are not parsed yet and keeps the trees beside the rules.
   *
   * @param parser the real parser; trees of another are made anew
   * @throws IOException if a file cannot be read or written
   */
  void freeze(Parser parser) throws IOException {
    FrozenParser frozen = frozen();
    boolean other = !frozen.texts().isEmpty() && !frozen.isBy(parser.provenance());
    if (other || examples().anyMatch(e -> !frozen.texts().contains(e.text()))) {
      new Freezer(parser, false).freeze(folder);
    }
  }

  /** Judges all examples that are frozen. */
  Result judge() {
    FrozenParser frozen = frozen();
    Set<String> known = frozen.texts();
    ExampleJudge judge = new ExampleJudge(knowledge, frozen);
    List<Verdict> verdicts =
        examples().filter(e -> known.contains(e.text())).map(judge::judge).toList();
    return new Result(verdicts, (int) examples().count() - verdicts.size());
  }

  /** What the examples exercise of the frames in the folder. */
  Coverage coverage(Result result) {
    boolean whole = RuleFiles.isWhole(folder);
    List<Frame> frames =
        knowledge.frames().all().stream()
            .filter(f -> whole || Path.of(f.file()).startsWith(folder))
            .toList();
    return Coverage.of(frames, result.verdicts());
  }

  private Stream<Example> examples() {
    return files.stream().flatMap(f -> f.examples().stream());
  }

  private FrozenParser frozen() {
    return FrozenParser.load(folder.resolve(PARSES));
  }
}
