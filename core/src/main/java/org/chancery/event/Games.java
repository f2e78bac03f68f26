package org.chancery.event;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.rules.Lexicon;

/** What has the words of fighting and meeting and is a match, or a war of words and prices. */
final class Games {
  private static final Pattern SCORE = Pattern.compile("\\d{1,3}[-\u2013]\\d{1,3}");
  private static final int LONGEST = 4;

  /** Sentences that a report of a match may go on behind its result. */
  private static final int REPORT = 2;

  /** What teams do to each other in the words of states. */
  private static final Set<PloverType> PLAYED =
      EnumSet.of(
          PloverType.ASSAULT,
          PloverType.AGREE,
          PloverType.CONSULT,
          PloverType.SUPPORT,
          PloverType.RETREAT,
          PloverType.CONCEDE,
          PloverType.COOPERATE,
          PloverType.THREATEN,
          PloverType.COERCE,
          PloverType.MOBILIZE);

  private final Set<String> cues;
  private final Set<String> results;
  private final Set<String> serious;
  private final Set<String> tame;
  private final Set<String> wars;
  private final Set<String> warning;
  private final Set<String> trouble;
  private final Set<String> calendar;

  Games(Lexicon words) {
    cues = words.need("game");
    results = words.need("game-result");
    serious = words.need("game-not");
    tame = words.need("game-of-war");
    warning = words.need("game-forecast");
    trouble = words.need("trouble");
    wars = words.need("game-war");
    calendar = words.need("calendar");
  }

  /** Of which sentences of a story it is true that no more than a game is told. */
  Story of(List<Scene> scenes) {
    Set<Integer> played = new HashSet<>();
    int result = -1 - REPORT;
    for (Scene s : scenes) {
      if (isSerious(s)) {
        continue;
      }
      result = hasScore(s) ? s.index() : result;
      // A report of a match goes on without saying so in each sentence.
      if (s.index() - result <= REPORT || hasCue(s)) {
        played.add(s.index());
      }
    }
    Set<Integer> fought = new HashSet<>();
    scenes.stream().filter(this::isTame).forEach(s -> fought.add(s.index()));
    Set<Integer> foretold = new HashSet<>();
    scenes.stream().filter(this::isForecast).forEach(s -> foretold.add(s.index()));
    return new Story(played, fought, foretold);
  }

  /**
   * A story.
   *
   * @param played sentences about a match
   * @param tame sentences about a war of words or prices
   * @param foretold sentences that warn of what nobody does: "of a recession"
   */
  record Story(Set<Integer> played, Set<Integer> tame, Set<Integer> foretold) {
    /** Whether what seems an event of the type is none. */
    boolean isGame(Scene scene, PloverType type) {
      return (played.contains(scene.index()) && PLAYED.contains(type))
          || (tame.contains(scene.index()) && type == PloverType.ASSAULT)
          || (foretold.contains(scene.index()) && type == PloverType.THREATEN);
    }
  }

  /** A score, and no days of a month: "beat Chile 2-1", "on May 7-8". */
  private boolean hasScore(Scene s) {
    boolean result = false;
    for (int i = 0; i < s.size(); i++) {
      result |= isOf(results, s.term(i));
      boolean days = i > 0 && calendar.contains(s.term(i - 1).lower());
      if (result && !days && (SCORE.matcher(s.term(i).text()).matches() || isCutScore(s, i))) {
        return true;
      }
    }
    return false;
  }

  /** "29 - 16", as a tokenizer may cut it. */
  private static boolean isCutScore(Scene s, int i) {
    return i + 2 < s.size()
        && isNumber(s.term(i))
        && s.term(i + 1).text().matches("[-\u2013]")
        && isNumber(s.term(i + 2));
  }

  private static boolean isNumber(Term t) {
    return t.text().length() <= 3 && t.text().chars().allMatch(Character::isDigit);
  }

  private boolean hasCue(Scene s) {
    for (int from = 0; from < s.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int i = from; i < Math.min(s.size(), from + LONGEST); i++) {
        phrase.append(i > from ? " " : "").append(s.term(i).lower());
        if (cues.contains(phrase.toString().replace(" - ", "-"))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSerious(Scene s) {
    return s.terms().stream().anyMatch(t -> isOf(serious, t) || serious.contains(t.lower()));
  }

  private boolean isForecast(Scene s) {
    return s.propositions().stream()
        .anyMatch(
            p ->
                warning.contains(p.predicate())
                    && p.all("object").isEmpty()
                    && p.all("of").stream().anyMatch(t -> isOf(trouble, s.term(t))));
  }

  private boolean isTame(Scene s) {
    return s.terms().stream()
        .filter(t -> isOf(wars, t))
        .anyMatch(
            t ->
                s.phrase(t.index())
                    .qualifiers(Qualifier.Kind.COMPOUND, Qualifier.Kind.QUALITY)
                    .anyMatch(q -> isOf(tame, q)));
  }

  private static boolean isOf(Set<String> words, Term t) {
    return words.contains(t.lemma());
  }
}
