package org.chancery.reader;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;

/**
 * The reader model behind the parser port: CoreNLP's tokenizer and lemmas, and tags and trees of
 * Chancery's own. One sentence goes through at a time, so that its reading does not depend on what
 * stands beside it. Closing it gives the memory of the native library back.
 */
public final class ReaderParser implements Parser, AutoCloseable {
  /** The most words that a sentence may have; {@link #cut} stays far below. */
  public static final int MAX_WORDS = WordPieces.MAX_PIECES - 2;

  private final Cutter cutter = new Cutter();
  private final WordPieces pieces;
  private final Encoder encoder;
  private final TreeHead head;
  private final String provenance;

  /** Loads the model that ships, for whoever finds this class on the class path. */
  public ReaderParser() {
    this(ModelFiles.shipped());
  }

  /**
   * Loads a model; takes a fraction of a second.
   *
   * @throws ReaderModelException if it cannot be used; the message is one line: why, and what to do
   */
  public ReaderParser(ModelFiles files) {
    pieces = files.vocabulary();
    encoder = new Encoder(files, ModelFiles.ENCODER);
    try {
      head = new TreeHead(files);
      provenance = files.provenance();
    } catch (ReaderModelException e) {
      encoder.close();
      throw e;
    }
  }

  @Override
  public List<Cut> cut(String text) {
    return cutter.cut(text);
  }

  /**
   * Tags and parses one sentence.
   *
   * @throws IllegalArgumentException if it has more than {@link #MAX_WORDS} words
   */
  @Override
  public Sentence parse(String text, Cut cut) {
    List<String> words = cut.words().stream().map(w -> w.in(text)).toList();
    if (words.isEmpty()) {
      return new Sentence(cut.index(), cut.span(), List.of());
    }
    TreeScores scores = scores(pieces.of(words));
    int[] heads = scores.heads();
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      Span span = cut.words().get(i);
      String tag = scores.tag(i);
      String lemma = morphology.lemma(WordForm.of(words.get(i)), tag);
      String relation = scores.relation(i, heads[i]);
      tokens.add(new Token(i, span, words.get(i), lemma, tag, heads[i], relation));
    }
    return new Sentence(cut.index(), cut.span(), tokens);
  }

  private TreeScores scores(Pieces cut) {
    try (States states = encoder.encode(cut)) {
      return head.read(states, cut);
    }
  }

  @Override
  public String provenance() {
    return provenance;
  }

  @Override
  public void close() {
    head.close();
    encoder.close();
  }
}
