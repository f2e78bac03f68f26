package org.chancery.witness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chancery.text.Span;

/**
 * What a witness sees in some words of a story. All figures are probabilities as the witness gives
 * them, from 0 to 1: no more than an order until somebody has measured them.
 *
 * @param type an act or event by the name of its type
 * @param trigger the words that tell it
 * @param sentence position of their sentence in the story, from 0
 * @param seen how much the words look like telling it
 * @param status how likely each status is: {@code none}, where they only seem to tell it, {@code
 *     done}, {@code announced}, {@code threatened}, {@code reversed}; of a saying its stance:
 *     {@code none}, {@code asserts}, {@code denies}, and so on
 * @param history how likely it is told as history, older than the news
 * @param roles for each role, by name, who or what may play it
 */
public record Statement(
    String type,
    Span trigger,
    int sentence,
    double seen,
    Map<String, Double> status,
    double history,
    Map<String, Role> roles) {

  /** The type of words by which somebody is said to say something. */
  public static final String SAYING = "SAYING";

  private static final double SURELY = .9;

  /** Keeps unmodifiable copies. */
  public Statement {
    status = Map.copyOf(status);
    roles = Map.copyOf(roles);
  }

  /**
   * Who or what may play a role.
   *
   * @param untold how likely the text does not tell
   * @param words the words that are likely at all, in order of the text
   */
  public record Role(double untold, List<Pointed> words) {

    /** Keeps an unmodifiable copy. */
    public Role {
      words = List.copyOf(words);
    }
  }

  /**
   * A word that may play a role.
   *
   * @param word where it stands
   * @param likely how likely it plays it
   */
  public record Pointed(Span word, double likely) {}

  /** The same with some of its roles only, and of those none that surely nobody plays. */
  public Statement with(Predicate<String> wanted) {
    Map<String, Role> some = new TreeMap<>();
    roles.forEach(
        (name, role) -> {
          if (wanted.test(name) && (!role.words().isEmpty() || role.untold() < SURELY)) {
            some.put(name, role);
          }
        });
    return new Statement(type, trigger, sentence, seen, status, history, some);
  }

  /** Whether somebody is said to say something; {@code status} then names stances. */
  public boolean isSaying() {
    return type.equals(SAYING);
  }

  /** How likely it is told as such, and not only seems so. */
  public double told() {
    return seen * (1 - status.getOrDefault("none", 0.0));
  }
}
