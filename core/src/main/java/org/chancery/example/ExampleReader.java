package org.chancery.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.rules.ExampleEntry;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the examples in a folder of rules: what frames accept and reject, and the files of {@code
 * examples/}, which show rules that are no frames. Reads nothing else of the rules: examples can be
 * parsed before they are right.
 */
public final class ExampleReader {
  private static final String FRAMES = "frames";
  private static final String EXAMPLES = "examples";
  private static final String ENDING = ".yaml";
  private static final String INDEX = "index.yaml";
  private static final String PUBLISHED = "published";

  /** The day on which examples are read that name none. */
  public static final LocalDate DAY = LocalDate.of(2020, 6, 15);

  private final Lexicon words;

  /**
   * @param words the sets that predicates of frames name, for templates
   */
  public ExampleReader(Lexicon words) {
    this.words = words;
  }

  /**
   * All examples of a folder, file by file.
   *
   * @param rules laid out like {@code rules/}, whole or a user's own
   * @throws RuleException if a file is not well-formed or an example cannot be read
   */
  public List<ExampleFile> read(Path rules) {
    List<ExampleFile> out = new ArrayList<>();
    for (String name : files(rules, FRAMES)) {
      out.add(new ExampleFile(name, frames(yaml(rules, FRAMES, name))));
    }
    for (String name : files(rules, EXAMPLES)) {
      out.add(new ExampleFile(EXAMPLES + "-" + name, given(yaml(rules, EXAMPLES, name))));
    }
    return out;
  }

  private static YamlFile yaml(Path rules, String folder, String name) {
    return RuleFiles.yaml(rules, folder + "/" + name + ENDING);
  }

  private static List<String> files(Path rules, String folder) {
    if (!Files.isDirectory(rules.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(rules.resolve(folder))) {
      return found
          .map(p -> p.getFileName().toString())
          .filter(f -> f.endsWith(ENDING) && !f.equals(INDEX) && !f.startsWith("."))
          .map(f -> f.substring(0, f.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Example> frames(YamlFile file) {
    List<Example> out = new ArrayList<>();
    for (Object frame : file.list(FRAMES)) {
      if (frame instanceof Map<?, ?> m) {
        String id = String.valueOf(m.get("id"));
        Shown shown = new Shown(file, id, DAY, new Template(file, id, m.get("predicate"), words));
        for (Example.Kind kind : List.of(Example.Kind.ACCEPT, Example.Kind.REJECT)) {
          String key = kind == Example.Kind.ACCEPT ? "accept" : "reject";
          ExampleEntry.list(file, id, m.get(key)).forEach(e -> out.addAll(shown.by(e, kind)));
        }
      }
    }
    return out;
  }

  private List<Example> given(YamlFile file) {
    List<Example> out = new ArrayList<>();
    for (Object item : file.list("rules with what they give")) {
      if (!(item instanceof Map<?, ?> m
          && m.get("rule") instanceof String rule
          && m.get("gives") instanceof Map<?, ?> gives)) {
        throw file.wrong(item, "list", "expected rule and gives: sentences to what comes out");
      }
      LocalDate day = day(file, rule, m.get(PUBLISHED));
      Shown shown = new Shown(file, rule, day, new Template(file, rule, null, words));
      for (ExampleEntry e : ExampleEntry.map(file, rule, gives)) {
        if (e.gives().isEmpty()) {
          throw file.wrong(gives, rule, "expected what comes out of \u201c" + e.text() + "\u201d");
        }
        out.addAll(shown.by(e, Example.Kind.GIVES));
      }
    }
    return out;
  }

  private static LocalDate day(YamlFile file, String rule, @Nullable Object said) {
    try {
      return said == null ? DAY : LocalDate.parse(String.valueOf(said));
    } catch (DateTimeException e) {
      throw file.wrong(said, rule, "'" + said + "' is no day; expected 2021-06-16");
    }
  }

  /**
   * The rule that examples show.
   *
   * @param day on which they are read
   * @param template what stands for the rule's words in them
   */
  private record Shown(YamlFile file, String rule, LocalDate day, Template template) {
    /** The examples that an entry stands for: one for each filling of the template. */
    List<Example> by(ExampleEntry e, Example.Kind kind) {
      List<OutcomeLine> gives = new ArrayList<>();
      for (String line : e.gives()) {
        try {
          gives.addAll(OutcomeParser.parse(line));
        } catch (OutcomeParser.Unreadable why) {
          String problem = String.valueOf(why.getMessage());
          throw new RuleException(file.file(), "line " + e.line() + ", " + rule, problem);
        }
      }
      return template.fill(e.text()).stream()
          .map(text -> new Example(file.file(), e.line(), rule, kind, text, day, gives))
          .toList();
    }
  }
}
