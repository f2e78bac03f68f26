package org.chancery.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.article.Span;
import org.chancery.rules.RuleException;

/**
 * A parser that knows only texts parsed before, so that tests need no model and see the same trees
 * on every machine. A text of several paragraphs is known if each of them is: no sentence reaches
 * over a blank line.
 */
public final class FrozenParser implements Parser {
  private static final String BLANK_LINE = "\n\n";

  private final Map<String, List<Sentence>> known = new HashMap<>();
  private final String parser;
  private final boolean several;

  /**
   * @param files frozen texts; of a text that stands in two files the first parse counts
   */
  public FrozenParser(Collection<ConllU.File> files) {
    for (ConllU.File file : files) {
      file.texts().forEach(t -> known.putIfAbsent(t.text(), t.sentences()));
    }
    List<String> parsers = files.stream().map(ConllU.File::parser).distinct().toList();
    parser = parsers.isEmpty() ? "nothing" : parsers.get(0);
    several = parsers.size() > 1;
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

  /**
   * Whether all that is frozen was parsed by this parser.
   *
   * @param provenance what the parser calls itself
   */
  public boolean isBy(String provenance) {
    return !several && parser.equals(provenance);
  }

  /** The texts that it knows. */
  public Set<String> texts() {
    return Collections.unmodifiableSet(known.keySet());
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
    Sentence whole = cut.index() < sentences.size() ? sentences.get(cut.index()) : null;
    if (whole != null && cut.words().size() == whole.size()) {
      return whole;
    }
    int from = whole == null ? -1 : place(whole, cut);
    if (whole == null || from < 0) {
      throw new RuleException(
          "rules/parses",
          "\"" + text + "\"",
          "frozen with other words; delete it, ./chancery freeze");
    }
    return part(whole, cut, from);
  }

  /** Where the words of the cut begin in the sentence, -1 if they are none of it. */
  private static int place(Sentence whole, Cut cut) {
    List<Span> all = whole.tokens().stream().map(Token::span).toList();
    return Collections.indexOfSubList(all, cut.words());
  }

  /**
   * What was parsed apart, as it came out. Where the parser was asked for a part and the sentence
   * was parsed whole after that, the part was of no use: it is given without a tree.
   */
  private static Sentence part(Sentence whole, Cut cut, int from) {
    boolean apart =
        whole.tokens().stream().anyMatch(t -> t.relation().equals(Attribution.SAID_APART));
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < cut.words().size(); i++) {
      Token t = whole.token(from + i);
      int head = apart ? t.head() - from : -1;
      boolean root = head < 0 || head >= cut.words().size();
      out.add(
          new Token(
              i,
              t.span(),
              t.text(),
              t.lemma(),
              t.tag(),
              root ? -1 : head,
              root ? "root" : t.relation()));
    }
    return new Sentence(cut.index(), cut.span(), out);
  }

  private List<Sentence> frozen(String text) {
    List<Sentence> sentences = known.get(text);
    if (sentences == null && text.contains(BLANK_LINE)) {
      return paragraphs(text);
    }
    if (sentences == null) {
      throw new RuleException(
          "rules/parses", "\"" + text + "\"", "not frozen yet; run ./chancery freeze");
    }
    return sentences;
  }

  private List<Sentence> paragraphs(String text) {
    List<Sentence> out = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split(BLANK_LINE, -1)) {
      for (Sentence s : frozen(paragraph)) {
        int by = start;
        List<Token> tokens = s.tokens().stream().map(t -> moved(t, by)).toList();
        out.add(new Sentence(out.size(), moved(s.span(), by), tokens));
      }
      start += paragraph.length() + BLANK_LINE.length();
    }
    return out;
  }

  private static Token moved(Token t, int by) {
    return new Token(
        t.index(), moved(t.span(), by), t.text(), t.lemma(), t.tag(), t.head(), t.relation());
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  @Override
  public String provenance() {
    return "frozen: " + parser;
  }
}
