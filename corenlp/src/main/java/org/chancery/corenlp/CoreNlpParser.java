package org.chancery.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.List;
import org.chancery.reader.Cutter;
import org.chancery.reader.WordForm;
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

  private final Cutter cutter = new Cutter();
  private final MaxentTagger tagger;
  private final DependencyParser parser;

  /** Loads the two models from the class path; takes some seconds, so keep the instance. */
  public CoreNlpParser() {
    tagger = new MaxentTagger(TAGGER);
    parser = DependencyParser.loadFromModelFile(PARSER);
  }

  @Override
  public List<Cut> cut(String text) {
    return cutter.cut(text);
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
