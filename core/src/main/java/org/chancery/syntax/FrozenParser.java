package org.chancery.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.article.Span;
import org.chancery.rules.RuleException;

/**
 * A parser that knows only texts parsed before, so that tests need no model and see the same trees
 * on every machine.
 */
public final class FrozenParser implements Parser {
  private final Map<String, List<Sentence>> known = new HashMap<>();
  private final String parser;

  /**
   * @param files frozen texts; of a text that stands in two files the first parse counts
   */
  public FrozenParser(Collection<ConllU.File> files) {
    for (ConllU.File file : files) {
      file.texts().forEach(t -> known.putIfAbsent(t.text(), t.sentences()));
    }
    parser = files.stream().map(ConllU.File::parser).findFirst().orElse("nothing");
  }

  /**
   * Reads all frozen parses of a folder.
   *
   * @param parses the folder {@code rules/parses}; a missing one holds none
   * @throws RuleException if a file is not well-formed
   */
  public static FrozenParser load(Path parses) {
    List<ConllU.File> files = new ArrayList<>();
    try {
      if (Files.isDirectory(parses)) {
        try (Stream<Path> found = Files.list(parses)) {
          for (Path p : found.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
            files.add(ConllU.read("parses/" + p.getFileName(), Files.readString(p)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrozenParser(files);
  }

  @Override
  public List<Cut> cut(String text) {
    List<Cut> out = new ArrayList<>();
    for (Sentence s : frozen(text)) {
      List<Span> words = s.tokens().stream().map(Token::span).toList();
      out.add(new Cut(s.index(), s.span(), words));
    }
    return out;
  }

  @Override
  public Sentence parse(String text, Cut cut) {
    List<Sentence> sentences = frozen(text);
    if (cut.index() >= sentences.size()
        || cut.words().size() != sentences.get(cut.index()).size()) {
      throw new RuleException(
          "rules/parses",
          "\"" + text + "\"",
          "frozen with other words; delete it, ./chancery freeze");
    }
    return sentences.get(cut.index());
  }

  private List<Sentence> frozen(String text) {
    List<Sentence> sentences = known.get(text);
    if (sentences == null) {
      throw new RuleException(
          "rules/parses", "\"" + text + "\"", "not frozen yet; run ./chancery freeze");
    }
    return sentences;
  }

  @Override
  public String provenance() {
    return "frozen: " + parser;
  }
}
