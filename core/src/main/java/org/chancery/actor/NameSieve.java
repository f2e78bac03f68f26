package org.chancery.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Leaves of the listed names in a story those that mean there what the lists say. */
final class NameSieve {
  private final StoryNames inStories;
  private final ActorWords words;

  NameSieve(StoryNames inStories, ActorWords words) {
    this.inStories = inStories;
    this.words = words;
  }

  /**
   * @param sentences those of a story
   * @param hits the listed names in each
   * @param nouns the listed nouns in each
   * @param home the state of the dateline, null if unknown
   */
  List<List<NameHit>> left(
      List<Sentence> sentences,
      List<List<NameHit>> hits,
      List<List<NounHit>> nouns,
      @Nullable Party home) {
    StoryNames.Story story = inStories.new Story(hits, home);
    List<List<NameHit>> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      int at = i;
      Sentence s = sentences.get(i);
      out.add(
          hits.get(i).stream()
              .filter(h -> !isTail(s, h, hits.get(at)))
              .map(h -> story.meant(h, at, around(s, h, nouns.get(at))))
              .filter(Objects::nonNull)
              .toList());
    }
    return out;
  }

  /** "New-Georgia": the last part of a longer name that no list knows. */
  private boolean isTail(Sentence s, NameHit hit, List<NameHit> hits) {
    int i = hit.first();
    if (i < 2 || hit.of(Name.Kind.STATE, Name.Kind.CAPITAL, Name.Kind.CITY) == null) {
      return false;
    }
    Token mark = s.token(i - 1);
    Token before = s.token(i - 2);
    boolean touches =
        mark.text().equals("-")
            && before.span().end() == mark.span().start()
            && mark.span().end() == s.token(i).span().start();
    return touches
        && Character.isUpperCase(before.text().codePointAt(0))
        && hits.stream().noneMatch(h -> h.covers(i - 2))
        && !words.namePrefixes.contains(before.text().toLowerCase(Locale.ROOT));
  }

  private static Set<StoryNames.Around> around(Sentence s, NameHit hit, List<NounHit> nouns) {
    Set<StoryNames.Around> out = EnumSet.noneOf(StoryNames.Around.class);
    if (isBefore(s, hit, nouns)) {
      out.add(StoryNames.Around.NOUN);
    }
    if (hit.first() > 0 && s.token(hit.first() - 1).lemma().equals("the")) {
      out.add(StoryNames.Around.THE);
    }
    return out;
  }

  /** Whether a noun for people or bodies follows, with adjectives between at most. */
  private static boolean isBefore(Sentence s, NameHit hit, List<NounHit> nouns) {
    for (int i = hit.last() + 1; i < s.size(); i++) {
      int at = i;
      if (nouns.stream().anyMatch(n -> n.first() == at)) {
        return true;
      }
      if (!s.token(i).tag().startsWith("JJ") && !s.token(i).tag().equals("POS")) {
        return false;
      }
    }
    return false;
  }
}
