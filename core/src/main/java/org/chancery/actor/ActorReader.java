package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** The actor stage: who is spoken of, sentence by sentence, with what came before in mind. */
public final class ActorReader {
  private final Names names;
  private final Nouns nouns;

  /**
   * @param names listed names
   * @param nouns listed common nouns
   */
  public ActorReader(Names names, Nouns nouns) {
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
    Discourse discourse = new Discourse(names.ofPlace(article.place()));
    List<Cast> out = new ArrayList<>();
    for (Sentence s : sentences) {
      CastReader reader =
          new CastReader(
              article.text(), s, names, names.find(s, day), nouns.find(s), discourse, day);
      Cast cast = reader.read();
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
