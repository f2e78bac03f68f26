package org.chancery.pointing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.pointing.Cited.Candidate;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who does it towards whom, of all whom a statement may mean. Both sides are chosen together:
 * nobody acts upon himself, and those who have to do with each other elsewhere in the story are
 * likelier than others.
 */
public final class Pairing {
  private static final String ACTOR = "actor";
  private static final String OTHER = "counterparty";
  private static final String OWNER = "sending";

  /** No odds are greater, nor smaller by as much: the network is never that sure. */
  private static final double GREATEST = 99;

  /**
   * What two count who are not known to have to do with each other, beside a sure act of theirs.
   */
  private static final double STRANGE = .3;

  private final Cited cited;
  private final Map<Set<String>, Double> dealings = new HashMap<>();

  /**
   * @param cited the words of the story
   */
  public Pairing(Cited cited) {
    this.cited = cited;
  }

  /** Which side the mission or the people belong to whom an act concerns. */
  public enum Owned {
    BY_ACTOR,
    BY_OTHER,
    UNSAID
  }

  /**
   * Two sides.
   *
   * @param actor who does it
   * @param other towards whom, null if the words do not tell
   * @param likely how likely of all whom the words may mean, from 0 to 1
   */
  public record Pair(String actor, @Nullable String other, double likely) {}

  /** An actor, null for one who is not told, and an other, with what speaks for both. */
  private record Option(@Nullable String actor, @Nullable String other, double weight) {
    boolean isTurned(Option o) {
      return Objects.equals(actor, o.other) && Objects.equals(other, o.actor);
    }
  }

  /** Takes notice that two have to do with each other. */
  public void deal(Pair pair, double likely) {
    if (pair.other() != null) {
      dealings.merge(Set.of(pair.actor(), pair.other()), likely, Double::sum);
    }
  }

  /**
   * The likeliest sides of an act, several where a list of parties acts or is acted upon.
   *
   * @param owned whose mission or people it concerns
   * @param joint whether both do it together, so that nobody is first
   */
  public List<Pair> pairs(Statement s, Owned owned, boolean joint) {
    Map<String, Double> actors = odds(s, ACTOR);
    Map<String, Double> others = odds(s, OTHER);
    if (owned != Owned.UNSAID) {
      Map<String, Double> side = owned == Owned.BY_ACTOR ? actors : others;
      // Who owns it is on that side: what points at the owner points there too.
      odds(s, OWNER)
          .forEach(
              (who, odds) -> side.computeIfPresent(who, (x, p) -> p * (1 + odds / (1 + odds))));
    }
    List<Option> options = options(s, actors, others);
    Option best = options.stream().filter(o -> o.actor() != null).findFirst().orElse(null);
    if (best == null) {
      return List.of();
    }
    List<Option> taken = taken(options, best, actors, others);
    double rest =
        options.stream()
            .filter(o -> taken.stream().noneMatch(t -> t.equals(o) || (joint && t.isTurned(o))))
            .mapToDouble(Option::weight)
            .sum();
    return taken.stream().map(o -> pair(o, rest)).toList();
  }

  private static Pair pair(Option o, double rest) {
    String actor = Objects.requireNonNull(o.actor());
    return new Pair(actor, o.other(), o.weight() / (o.weight() + rest));
  }

  private Map<String, Double> odds(Statement s, String role) {
    Map<String, Double> out = new LinkedHashMap<>();
    cited.candidates(s, role).stream()
        .filter(Candidate::isState)
        .forEach(c -> out.put(c.label(), odds(c.likely())));
    return out;
  }

  /** Of several of whom one is meant, each is as likely as its odds say beside those of others. */
  private static double odds(double likely) {
    double odds = likely / Math.max(1e-9, 1 - likely);
    return Math.min(GREATEST, Math.max(1 / GREATEST, odds));
  }

  /** All who may stand on either side, likeliest first. */
  private List<Option> options(
      Statement s, Map<String, Double> actors, Map<String, Double> others) {
    Map<@Nullable String, Double> first = new LinkedHashMap<>(actors);
    Map<@Nullable String, Double> second = new LinkedHashMap<>(others);
    first.put(null, odds(Cited.untold(s, ACTOR)));
    second.put(null, odds(Cited.untold(s, OTHER)));
    List<Option> out = new ArrayList<>();
    first.forEach(
        (a, x) ->
            second.forEach(
                (b, y) -> {
                  if (a == null || !a.equals(b)) {
                    out.add(new Option(a, b, x * y * known(a, b)));
                  }
                }));
    out.sort(Comparator.comparing(Option::weight).reversed());
    return out;
  }

  private double known(@Nullable String a, @Nullable String b) {
    return a == null || b == null ? STRANGE : STRANGE + dealings.getOrDefault(Set.of(a, b), 0.0);
  }

  /** "A, B and C recalled their envoys to D": many on one side, one on the other. */
  private static List<Option> taken(
      List<Option> options, Option best, Map<String, Double> actors, Map<String, Double> others) {
    List<Option> manyActors =
        options.stream()
            .filter(o -> !o.equals(best) && Objects.equals(o.other(), best.other()))
            .filter(o -> o.actor() != null && actors.getOrDefault(o.actor(), 0.0) > 1)
            .toList();
    List<Option> manyOthers =
        options.stream()
            .filter(o -> !o.equals(best) && Objects.equals(o.actor(), best.actor()))
            .filter(o -> o.other() != null && others.getOrDefault(o.other(), 0.0) > 1)
            .toList();
    List<Option> out = new ArrayList<>(List.of(best));
    out.addAll(manyActors.size() >= manyOthers.size() ? manyActors : manyOthers);
    return out;
  }
}
