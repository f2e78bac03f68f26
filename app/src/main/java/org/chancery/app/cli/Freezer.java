package org.chancery.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.example.ExampleFile;
import org.chancery.example.ExampleReader;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.SentenceReader;
import org.jspecify.annotations.Nullable;

/** Keeps the parses of all examples beside the rules, one file for each file that has examples. */
final class Freezer {
  private static final String SUFFIX = ".conllu";

  private final Parser parser;
  private final boolean again;
  private int parsed;
  private int kept;
  private int dropped;

  /**
   * @param parser the real parser
   * @param again whether to parse also what is frozen
   */
  Freezer(Parser parser, boolean again) {
    this.parser = parser;
    this.again = again;
  }

  /**
   * What was done, in examples.
   *
   * @param parsed were not frozen, or by another parser
   * @param kept were frozen
   * @param dropped are frozen no longer, since no rule has them
   */
  record Count(int parsed, int kept, int dropped) {}

  /**
   * Freezes what is not frozen, and drops what no rule has.
   *
   * @param rules the folder of rules
   * @throws IOException if a file cannot be read or written
   * @throws RuleException if a file of rules is not well-formed
   */
  Count freeze(Path rules) throws IOException {
    Lexicon words = Lexicon.load(RuleFiles.at(rules));
    SentenceReader reader = new SentenceReader(parser, words);
    List<ExampleFile> examples = new ExampleReader(words).read(rules);
    Path folder = rules.resolve("parses");
    Files.createDirectories(folder);
    Map<String, ConllU.File> old = read(folder);
    for (ExampleFile e : examples) {
      ConllU.File before = old.remove(e.name());
      Path path = folder.resolve(e.name() + SUFFIX);
      if (e.examples().isEmpty()) {
        drop(before, path);
        continue;
      }
      ConllU.File after = file(e.texts(), before, reader);
      if (!after.equals(before)) {
        Files.writeString(path, ConllU.write(after));
      }
    }
    for (Map.Entry<String, ConllU.File> orphan : old.entrySet()) {
      drop(orphan.getValue(), folder.resolve(orphan.getKey() + SUFFIX));
    }
    return new Count(parsed, kept, dropped);
  }

  private void drop(ConllU.@Nullable File before, Path path) throws IOException {
    if (before != null) {
      dropped += before.texts().size();
      Files.delete(path);
    }
  }

  private static Map<String, ConllU.File> read(Path folder) throws IOException {
    Map<String, ConllU.File> out = new HashMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path p : found.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String name = p.getFileName().toString();
        out.put(
            name.substring(0, name.length() - SUFFIX.length()),
            ConllU.read("parses/" + name, Files.readString(p)));
      }
    }
    return out;
  }

  private ConllU.File file(
      Set<String> examples, ConllU.@Nullable File before, SentenceReader reader) {
    Map<String, ConllU.Frozen> known = new HashMap<>();
    if (before != null) {
      Set<String> gone = new HashSet<>();
      before.texts().forEach(t -> gone.add(t.text()));
      gone.removeAll(examples);
      dropped += gone.size();
      // Trees of two parsers side by side would be a test of neither.
      if (!again && before.parser().equals(parser.provenance())) {
        before.texts().forEach(t -> known.put(t.text(), t));
      }
    }
    List<ConllU.Frozen> texts = new ArrayList<>();
    for (String example : examples) {
      ConllU.Frozen frozen = known.get(example);
      if (frozen == null) {
        frozen = parse(example, reader);
        parsed++;
      } else {
        kept++;
      }
      texts.add(frozen);
    }
    return new ConllU.File(parser.provenance(), texts);
  }

  private ConllU.Frozen parse(String example, SentenceReader reader) {
    List<Sentence> sentences = new ArrayList<>();
    for (Parser.Cut cut : parser.cut(example)) {
      sentences.add(reader.unmended(example, cut));
    }
    if (sentences.isEmpty()) {
      throw new RuleException("rules", "\"" + example + "\"", "no words in this example");
    }
    return new ConllU.Frozen(example, sentences);
  }
}
