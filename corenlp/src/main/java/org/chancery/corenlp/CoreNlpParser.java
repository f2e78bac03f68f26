package org.chancery.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;

/**
 * Stanford CoreNLP behind the parser port: its tokenizer, sentence splitter, tagger, lemmatizer and
 * neural UD parser, without the annotators whose cost is a multiple of the parse.
 */
public final class CoreNlpParser implements Parser {
  /** Name, version and models; readable without loading them. */
  public static final String PROVENANCE =
      "Stanford CoreNLP 4.5.10, english-left3words-distsim, english_UD";

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** Longer sentences are lists or broken pages; they are parsed in pieces of this many words. */
  private static final int MAX_WORDS = 150;

  private final StanfordCoreNLP splitter;
  private final MaxentTagger tagger;
  private final DependencyParser parser;

  /** Loads the two models from the class path; takes some seconds, so keep the instance. */
  public CoreNlpParser() {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize");
    // A blank line always ends a sentence: paragraphs never run together.
    p.setProperty("ssplit.newlineIsSentenceBreak", "two");
    p.setProperty("tokenize.options", "untokenizable=noneDelete,invertible=false");
    splitter = new StanfordCoreNLP(p, false);
    tagger = new MaxentTagger(TAGGER);
    parser = DependencyParser.loadFromModelFile(PARSER);
  }

  @Override
  public List<Cut> cut(String text) {
    Annotation document = new Annotation(text);
    splitter.annotate(document);
    List<Cut> out = new ArrayList<>();
    for (CoreMap s : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<Span> words = new ArrayList<>();
      for (CoreLabel t : s.get(CoreAnnotations.TokensAnnotation.class)) {
        words.add(new Span(t.beginPosition(), t.endPosition()));
      }
      for (int from = 0; from < words.size(); from += MAX_WORDS) {
        List<Span> piece = words.subList(from, Math.min(words.size(), from + MAX_WORDS));
        Span span = new Span(piece.get(0).start(), piece.get(piece.size() - 1).end());
        out.add(new Cut(out.size(), span, piece));
      }
    }
    return out;
  }

  @Override
  public Sentence parse(String text, Cut cut) {
    List<CoreLabel> labels = new ArrayList<>();
    int i = 0;
    for (Span w : cut.words()) {
      CoreLabel l = CoreLabel.wordFromString(WordForm.of(w.in(text)));
      l.setBeginPosition(w.start());
      l.setEndPosition(w.end());
      l.setIndex(++i);
      labels.add(l);
    }
    tagger.tagCoreLabels(labels);
    GrammaticalStructure tree = parser.predict(labels);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    for (TypedDependency d : tree.typedDependencies()) {
      IndexedWord dependent = d.dep();
      heads[dependent.index() - 1] = d.gov().index() - 1;
      relations[dependent.index() - 1] = d.reln().toString();
    }
    List<Token> tokens = new ArrayList<>();
    Morphology morphology = new Morphology();
    for (int k = 0; k < labels.size(); k++) {
      CoreLabel l = labels.get(k);
      String relation = relations[k] == null ? "dep" : relations[k];
      boolean root = "root".equals(relation);
      tokens.add(
          new Token(
              k,
              cut.words().get(k),
              cut.words().get(k).in(text),
              morphology.lemma(l.word(), l.tag()),
              l.tag(),
              root ? -1 : heads[k],
              relation));
    }
    return new Sentence(cut.index(), cut.span(), tokens);
  }

  @Override
  public String provenance() {
    return PROVENANCE;
  }
}
