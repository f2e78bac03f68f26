package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.text.Article;
import org.jspecify.annotations.Nullable;

/** The actor stage: who is spoken of, sentence by sentence, with what came before in mind. */
public final class ActorReader {
  private final Names names;
  private final CommonNouns nouns;
  private final ActorWords words;

  /**
   * @param names listed names
   * @param nouns listed common nouns
   * @param lexicon the words by which phrases are read
   */
  public ActorReader(Names names, CommonNouns nouns, Lexicon lexicon) {
    words = new ActorWords(lexicon);
    this.names = names;
    this.nouns = nouns;
  }

  /**
   * Finds the mentions of an article.
   *
   * @param article the story
   * @param sentences its parsed sentences in order
   * @return one cast for each sentence, in the same order
   */
  public List<Cast> read(Article article, List<Sentence> sentences) {
    @Nullable String day = article.published() == null ? null : article.published().toString();
    Party home = names.namesakes().isTown(article.place()) ? null : names.ofPlace(article.place());
    Discourse discourse = new Discourse(home == null ? null : names.then(home, day));
    Rolls rolls = new Rolls(words);
    List<List<NameHit>> listed = sentences.stream().map(s -> names.find(s, day)).toList();
    List<List<NameHit>> hits =
        new NamesakeStory(names.namesakes(), words.places, sentences, listed).sifted();
    for (int i = 0; i < hits.size(); i++) {
      rolls.add(sentences.get(i), hits.get(i));
    }
    List<Cast> out = new ArrayList<>();
    for (Sentence s : sentences) {
      NounPhrases phrases =
          new NounPhrases(article.text(), s, hits.get(out.size()), nouns.find(s), words);
      Cast cast = new CastReader(phrases, names, discourse, rolls, day).read();
      for (int i = 0; i < s.size(); i++) {
        Mention m = cast.at(i);
        if (m != null && !m.parties().isEmpty()) {
          discourse.add(m, s.token(i).is("nsubj"));
        }
      }
      out.add(cast);
    }
    return out;
  }
}
