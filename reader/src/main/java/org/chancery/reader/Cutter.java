package org.chancery.reader;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.chancery.syntax.Parser;
import org.chancery.text.Span;

/**
 * Cuts a text into sentences of words with the tokenizer and the sentence splitter of Stanford
 * CoreNLP, which need no model, and mends their joints. Safe for use by several threads.
 */
public final class Cutter {
  /** Longer sentences are lists or broken pages; they are cut into pieces of this many words. */
  public static final int MAX_WORDS = 150;

  private final StanfordCoreNLP splitter;

  public Cutter() {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize");
    // A blank line always ends a sentence: paragraphs never run together.
    p.setProperty("ssplit.newlineIsSentenceBreak", "two");
    p.setProperty("tokenize.options", "untokenizable=noneDelete,invertible=false");
    splitter = new StanfordCoreNLP(p, false);
  }

  /** What {@link Parser#cut} asks for; no sentence has more than {@link #MAX_WORDS} words. */
  public List<Parser.Cut> cut(String text) {
    Annotation document = new Annotation(text);
    splitter.annotate(document);
    List<List<Span>> sentences = new ArrayList<>();
    for (CoreMap s : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<Span> words = new ArrayList<>();
      for (CoreLabel t : s.get(CoreAnnotations.TokensAnnotation.class)) {
        words.add(new Span(t.beginPosition(), t.endPosition()));
      }
      sentences.add(words);
    }
    List<Parser.Cut> out = new ArrayList<>();
    for (List<Span> words : new Joints(text).mend(sentences)) {
      for (int from = 0; from < words.size(); from += MAX_WORDS) {
        List<Span> piece = words.subList(from, Math.min(words.size(), from + MAX_WORDS));
        Span span = new Span(piece.get(0).start(), piece.get(piece.size() - 1).end());
        out.add(new Parser.Cut(out.size(), span, piece));
      }
    }
    return out;
  }
}
