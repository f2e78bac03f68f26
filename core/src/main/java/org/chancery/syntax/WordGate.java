package org.chancery.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A gate of plain word lists: a sentence passes if it speaks of somebody and holds a word that may
 * trigger an event or a claim, or if it holds a quotation mark. What an anaphor in it may stand for
 * passes with it. A story that names nobody at all is not parsed.
 */
public final class WordGate implements Gate {
  /**
   * How many sentences back an anaphor may find its antecedent; the actor stage looks no further.
   */
  private static final int REACH = 3;

  private static final Set<String> QUOTES =
      Set.of("\"", "''", "``", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb");

  /**
   * What the gate looks for.
   *
   * @param name whether a word as written may begin a listed name
   * @param nouns lemmas of agent and mission nouns
   * @param anaphors pronouns and nouns that stand for somebody named before
   * @param triggers lemmas of predicates and event nouns; a second word after a space is a particle
   */
  public record Lists(
      Predicate<String> name, Set<String> nouns, Set<String> anaphors, Set<String> triggers) {}

  private final Lists lists;
  private final Stems stems;
  private final Set<String> single = new HashSet<>();
  private final Map<String, Set<String>> particles = new java.util.HashMap<>();

  /**
   * @param lists what to look for
   * @param stems lemmas of word forms
   */
  public WordGate(Lists lists, Stems stems) {
    this.lists = lists;
    this.stems = stems;
    for (String t : lists.triggers()) {
      String[] words = t.split(" ", 3);
      if (words.length == 1) {
        single.add(t);
      } else {
        particles.computeIfAbsent(words[0], k -> new HashSet<>()).add(words[1]);
      }
    }
  }

  /** What one sentence holds. */
  private record Look(
      boolean named, boolean noun, boolean anaphor, boolean trigger, boolean quote) {
    boolean somebody() {
      return named || noun || anaphor;
    }
  }

  @Override
  public BitSet open(List<List<String>> story) {
    List<Look> looks = new ArrayList<>();
    boolean named = false;
    for (List<String> words : story) {
      Look l = look(words);
      looks.add(l);
      named |= l.named() || (l.noun() && ANYNOUN);
    }
    BitSet open = new BitSet(story.size());
    if (!named) {
      return open;
    }
    for (int i = 0; i < story.size(); i++) {
      Look l = looks.get(i);
      if ((l.somebody() && l.trigger()) || l.quote()) {
        open.set(i);
      }
    }
    if (REACHBACK) {
      BitSet direct = (BitSet) open.clone();
      direct.stream().filter(i -> looks.get(i).anaphor()).forEach(i -> antecedents(i, looks, open));
    }
    return open;
  }

  private static final boolean ANYNOUN = Boolean.getBoolean("anynoun");
  private static final boolean REACHBACK = Boolean.getBoolean("reach");

  private static void antecedents(int i, List<Look> looks, BitSet open) {
    for (int k = Math.max(0, i - REACH); k < i; k++) {
      if (looks.get(k).somebody()) {
        open.set(k);
      }
    }
  }

  private Look look(List<String> words) {
    boolean named = false;
    boolean noun = false;
    boolean anaphor = false;
    boolean trigger = false;
    boolean quote = false;
    Set<String> all = new HashSet<>();
    List<Set<String>> lemmas = new ArrayList<>(words.size());
    for (String word : words) {
      Set<String> of = stems.of(word.toLowerCase(Locale.ROOT));
      lemmas.add(of);
      all.addAll(of);
      named |= lists.name().test(word);
      quote |= QUOTES.contains(word);
    }
    for (String l : all) {
      noun |= lists.nouns().contains(l);
      anaphor |= lists.anaphors().contains(l);
      trigger |=
          single.contains(l)
              || particles.getOrDefault(l, Set.of()).stream().anyMatch(all::contains);
    }
    return new Look(named, noun, anaphor, trigger, quote);
  }
}
