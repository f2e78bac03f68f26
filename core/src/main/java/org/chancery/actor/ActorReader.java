package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.text.Article;
import org.jspecify.annotations.Nullable;

/** The actor stage: who is spoken of, sentence by sentence, with what came before in mind. */
public final class ActorReader {
  private final Names names;
  private final CommonNouns nouns;
  private final ActorWords words;
  private final NameSieve sieve;

  /**
   * @param names listed names
   * @param nouns listed common nouns
   * @param lexicon the words by which phrases are read
   */
  public ActorReader(Names names, CommonNouns nouns, Lexicon lexicon) {
    words = new ActorWords(lexicon);
    this.names = names;
    this.nouns = nouns;
    sieve = new NameSieve(names.inStories(), words);
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
    UnlistedStates unlisted = new UnlistedStates(words, names::isListed);
    List<NounPhrases> all = phrases(article, sentences, day, home);
    for (NounPhrases phrases : all) {
      rolls.add(phrases.sentence(), phrases.hits());
      unlisted.add(phrases);
    }
    List<Cast> out = new ArrayList<>();
    for (NounPhrases phrases : all) {
      Cast cast =
          new CastReader(phrases, names, new CastReader.Story(discourse, rolls, unlisted), day)
              .read();
      Sentence s = phrases.sentence();
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

  private List<NounPhrases> phrases(
      Article article, List<Sentence> sentences, @Nullable String day, @Nullable Party home) {
    List<List<NameHit>> listed = sentences.stream().map(s -> names.find(s, day)).toList();
    List<List<NameHit>> found =
        new NamesakeStory(names.namesakes(), words.places, article.place(), sentences, listed)
            .sifted();
    List<List<NounHit>> common = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      common.add(outside(found.get(i), nouns.find(sentences.get(i))));
    }
    List<List<NameHit>> hits = sieve.left(sentences, found, common, home);
    List<NounPhrases> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      out.add(new NounPhrases(article.text(), sentences.get(i), hits.get(i), common.get(i), words));
    }
    return out;
  }

  /** "the Lao People's Democratic Republic" speaks of no people. */
  private static List<NounHit> outside(List<NameHit> names, List<NounHit> nouns) {
    return nouns.stream()
        .filter(
            n ->
                names.stream()
                    .filter(h -> h.of(Name.Kind.STATE) != null && h.first() < h.last())
                    .noneMatch(h -> h.covers(n.first()) && h.covers(n.last())))
        .toList();
  }
}
