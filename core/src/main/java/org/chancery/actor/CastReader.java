package org.chancery.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.CommonNouns.NounHit;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads the mentions of one sentence: names, agent nouns with their modifiers, then anaphors. */
final class CastReader {
  private final Sentence s;
  private final NounPhrases phrases;
  private final Modifiers modifiers;
  private final Posts posts;
  private final NamedParties parties;
  private final Agents agents;
  private final NamedPersons persons;
  private final Anaphora anaphora;
  private final UnlistedStates unlisted;
  private final Map<Integer, Mention> memo = new HashMap<>();
  private final Set<Integer> underway = new HashSet<>();

  /**
   * What a story says elsewhere of those in a sentence.
   *
   * @param discourse of whom it has spoken so far
   * @param rolls its lists
   * @param unlisted its states that no list knows
   */
  record Story(Discourse discourse, Rolls rolls, UnlistedStates unlisted) {}

  /**
   * @param phrases the noun phrases of the sentence
   * @param names all names
   * @param story what the story says elsewhere
   * @param day the story's day, YYYY-MM-DD, null if unknown
   */
  CastReader(NounPhrases phrases, Names names, Story story, @Nullable String day) {
    Discourse discourse = story.discourse();
    Rolls rolls = story.rolls();
    this.unlisted = story.unlisted();
    this.s = phrases.sentence();
    this.phrases = phrases;
    this.modifiers = new Modifiers(s, phrases, this::at);
    this.posts = new Posts(s, phrases, modifiers, this::at);
    this.parties = new NamedParties(s, phrases, names, day);
    Principals principals = new Principals(phrases, discourse, rolls, this::at);
    this.agents = new Agents(phrases, modifiers, posts, principals);
    this.persons = new NamedPersons(phrases, agents, discourse, this::at);
    this.anaphora = new Anaphora(phrases, names, discourse, rolls, this::at);
  }

  Cast read() {
    Map<Integer, Mention> mentions = new HashMap<>();
    Map<Integer, List<Party>> owners = new HashMap<>();
    for (Token t : s.tokens()) {
      Mention m = at(t.index());
      if (m != null) {
        mentions.put(t.index(), m);
      }
      if (t.isNoun()) {
        List<Party> own = modifiers.owners(t.index());
        if (!own.isEmpty()) {
          owners.put(t.index(), own);
        }
      }
    }
    return new Cast(mentions, owners);
  }

  /** The mention that token {@code h} governs, or null. */
  @Nullable Mention at(int h) {
    if (memo.containsKey(h)) {
      return memo.get(h);
    }
    if (!underway.add(h)) {
      return null;
    }
    Mention m = find(h);
    underway.remove(h);
    if (m != null) {
      memo.put(h, m);
    }
    return m;
  }

  private @Nullable Mention find(int h) {
    Token t = s.token(h);
    NameHit hit = phrases.hitAt(h);
    if (hit != null && phrases.isOuter(hit.first(), hit.last(), h)) {
      Mention named = posts.calledAfterCity(h, hit);
      if (named == null) {
        named = parties.named(h, hit);
      }
      if (named != null) {
        return named;
      }
    }
    NounHit noun = phrases.nounAt(h);
    if (noun != null && t.isNoun() && phrases.isOuter(noun.first(), noun.last(), h)) {
      Mention described =
          phrases.isDefinite(h) && modifiers.owners(h).isEmpty() ? anaphora.resolve(h) : null;
      return described != null ? described : agents.agent(h, noun);
    }
    Mention chief = posts.chief(h);
    if (chief != null) {
      return chief;
    }
    Mention realm = parties.realm(h);
    if (realm != null) {
      return realm;
    }
    Mention state = hit == null ? unlisted.mention(phrases, h) : null;
    if (state != null) {
      return state;
    }
    if (t.isProper() && hit == null) {
      return persons.person(h);
    }
    return anaphora.resolve(h);
  }
}
