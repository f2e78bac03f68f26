package org.chancery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Article;
import org.chancery.text.Span;

/** Stories of one sentence whose tree a test draws, so that no parser takes part. */
public final class Drawn {
  private Drawn() {}

  /**
   * A tree.
   *
   * @param words as {@code text/lemma/tag/head/relation}, heads from 0, -1 for the root
   */
  public static Sentence tree(String words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words.split(" ")) {
      String[] w = word.split("/");
      Span span = new Span(at, at + w[0].length());
      tokens.add(new Token(tokens.size(), span, w[0], w[1], w[2], Integer.parseInt(w[3]), w[4]));
      at = span.end() + 1;
    }
    return new Sentence(0, new Span(0, at - 1), tokens);
  }

  /** What the whole line makes of the sentence of a tree as {@link #tree} takes it. */
  public static Explanation explain(String words, Knowledge knowledge) {
    String text =
        Arrays.stream(words.split(" ")).map(w -> w.split("/")[0]).collect(Collectors.joining(" "));
    ConllU.Frozen frozen = new ConllU.Frozen(text, List.of(tree(words)));
    FrozenParser parser = new FrozenParser(List.of(new ConllU.File("by hand", List.of(frozen))));
    return new Pipeline(parser, Gate.OPEN, knowledge).explain(Article.of(text));
  }
}
