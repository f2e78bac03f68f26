package org.chancery.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chancery.rules.Lexicon;
import org.chancery.rules.Stems;

/**
 * A gate of plain word lists: a sentence passes if it speaks of somebody and holds a word that may
 * trigger an event or a claim, or if it holds a quotation mark. What a pronoun, a bare office or a
 * surname in it may stand for passes with it. A story that names nobody at all is not parsed.
 */
public final class WordGate implements Gate {
  /** How many sentences back an anaphor looks for what it stands for; as in the actor stage. */
  private static final int REACH = 3;

  /** From so many names on a sentence may be a list that a number stands for. */
  private static final int LIST = 3;

  private static final Set<String> QUOTES =
      Set.of("\"", "''", "``", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb");

  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");

  /**
   * What the gate looks for.
   *
   * @param name whether a word as written may begin a listed name
   * @param nouns lemmas of agent and mission nouns
   * @param anaphors pronouns and nouns that stand for somebody named before, in lower case
   * @param number whether a word is a whole number; without a noun it stands for people counted
   * @param triggers lemmas of predicates and event nouns; a second word is a particle that must
   *     stand in the sentence too
   */
  public record Lists(
      Predicate<String> name,
      Set<String> nouns,
      Set<String> anaphors,
      Predicate<String> number,
      Set<String> triggers) {}

  private final Lists lists;
  private final Stems stems;
  private final Set<String> afterBare;
  private final Set<String> single = new HashSet<>();
  private final Map<String, Set<String>> particles = new HashMap<>();

  /**
   * @param lists what to look for
   * @param stems lemmas of word forms
   * @param lexicon what shows that a number has no noun
   */
  public WordGate(Lists lists, Stems stems, Lexicon lexicon) {
    afterBare = lexicon.need("bare-number-follower");
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

  @Override
  public BitSet open(List<List<String>> story) {
    List<Look> looks = story.stream().map(this::look).toList();
    BitSet open = new BitSet(story.size());
    if (looks.stream().noneMatch(l -> l.named || l.noun)) {
      return open;
    }
    List<Set<Integer>> introductions = introductions(story);
    for (int i = 0; i < story.size(); i++) {
      Look l = looks.get(i);
      l.surname = !introductions.get(i).isEmpty();
      if ((l.somebody() && l.trigger) || l.quote || l.lists()) {
        open.set(i);
      }
    }
    for (int i : open.stream().toArray()) {
      introductions.get(i).forEach(open::set);
      for (int k = Math.max(0, i - REACH); k < i; k++) {
        if (looks.get(i).leansBack() && looks.get(k).somebody()) {
          open.set(k);
        }
      }
    }
    return open;
  }

  /** For each sentence those before it in which a name that stands in it came first. */
  private static List<Set<Integer>> introductions(List<List<String>> story) {
    Set<String> common = new HashSet<>();
    for (List<String> words : story) {
      words.stream().filter(w -> !isCapitalised(w)).forEach(common::add);
    }
    Map<String, Integer> introduced = new HashMap<>();
    List<Set<Integer>> out = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      Set<Integer> before = new HashSet<>();
      for (String w : story.get(i)) {
        if (isCapitalised(w) && !common.contains(w.toLowerCase(Locale.ROOT))) {
          Integer first = introduced.putIfAbsent(w, i);
          if (first != null && first < i) {
            before.add(first);
          }
        }
      }
      out.add(before);
    }
    return out;
  }

  /** What a sentence holds. */
  private static final class Look {
    private boolean named;
    private boolean noun;
    private boolean anaphor;
    private boolean surname;
    private boolean trigger;
    private boolean quote;
    private int names;

    /** "The nine are Chad, Mali ...": names for a number that another sentence holds. */
    boolean lists() {
      return anaphor && names >= LIST;
    }

    boolean somebody() {
      return named || noun || anaphor || surname;
    }

    /** Whether it may speak of somebody of whom only an earlier sentence says who that is. */
    boolean leansBack() {
      return noun || anaphor || surname;
    }
  }

  private Look look(List<String> words) {
    Look l = new Look();
    Set<String> all = new HashSet<>();
    for (String word : words) {
      all.addAll(stems.of(word.toLowerCase(Locale.ROOT)));
      boolean name = lists.name().test(word);
      l.named |= name;
      l.names += name ? 1 : 0;
      l.quote |= QUOTES.contains(word);
    }
    for (int i = 0; i < words.size(); i++) {
      l.anaphor |= lists.number().test(words.get(i)) && isBare(words, i);
    }
    for (String w : all) {
      l.noun |= lists.nouns().contains(w);
      l.anaphor |= lists.anaphors().contains(w);
      l.trigger |=
          single.contains(w)
              || particles.getOrDefault(w, Set.of()).stream().anyMatch(all::contains);
    }
    return l;
  }

  /** Whether a number has no noun of its own: "expelled two on Monday", not "two goals", "2014". */
  private boolean isBare(List<String> words, int number) {
    if (YEAR.matcher(words.get(number)).matches()) {
      return false;
    }
    String next = number + 1 < words.size() ? words.get(number + 1) : ".";
    return !Character.isLetterOrDigit(next.charAt(0))
        || Character.isUpperCase(next.charAt(0))
        || afterBare.contains(next)
        || next.endsWith("ly");
  }

  private static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }
}
