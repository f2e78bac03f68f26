package org.chancery.pointing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.pointing.Cited.Candidate;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who does it towards whom, of all whom a statement may mean. Both sides are chosen together, by
 * what the witness points at and by what the story says of them: whose mission it is, who has to do
 * with whom, who stands in the sentence and in the opening. The names of what speaks for two sides
 * are those of {@code rules/sides.yaml}.
 */
public final class Pairing {
  private static final String ACTOR = "actor";
  private static final String OTHER = "counterparty";
  private static final String MISSION = "mission";

  /** No odds are greater, nor smaller by as much: the network is never that sure. */
  private static final double GREATEST = 99;

  /**
   * What two count who are not known to have to do with each other, beside a sure act of theirs.
   */
  private static final double STRANGE = .3;

  private final Cited cited;
  private final SideWeights weights;
  private final Map<Set<String>, Double> dealings = new HashMap<>();

  /**
   * @param cited the words of the story
   * @param weights how much each thing weighs that speaks for two sides
   */
  public Pairing(Cited cited, SideWeights weights) {
    this.cited = cited;
    this.weights = weights;
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

  /**
   * Two sides that the words may mean.
   *
   * @param actor null for one who is not told
   * @param other null for one who is not told
   * @param likely of all that they may mean, from 0 to 1
   * @param speaking what speaks for them and against them
   */
  public record Sided(
      @Nullable String actor, @Nullable String other, double likely, Map<String, Double> speaking) {
    private boolean isTurned(Sided o) {
      return Objects.equals(actor, o.other) && Objects.equals(other, o.actor);
    }
  }

  /**
   * What was chosen.
   *
   * @param pairs the likeliest sides; several where a list of parties acts or is acted upon, none
   *     where the words do not tell who acts
   * @param among all that are likely enough to be shown, likeliest first
   */
  public record Choice(List<Pair> pairs, List<Sided> among) {}

  /** Takes notice that two have to do with each other. */
  public void deal(Pair pair, double likely) {
    if (pair.other() != null) {
      dealings.merge(Set.of(pair.actor(), pair.other()), likely, Double::sum);
    }
  }

  /**
   * The sides of an act.
   *
   * @param owned whose mission or people it concerns
   * @param joint whether both do it together, so that nobody is first
   */
  public Choice choose(Statement s, Owned owned, boolean joint) {
    Map<String, Double> actors = odds(s, ACTOR);
    Map<String, Double> others = odds(s, OTHER);
    List<Sided> all = sided(new Asked(s, owned, actors, others, cited.owners(s, MISSION)));
    Sided best = all.stream().filter(o -> o.actor() != null).findFirst().orElse(null);
    List<Sided> shown = all.stream().filter(o -> o.likely() >= weights.listed()).toList();
    if (best == null) {
      return new Choice(List.of(), shown);
    }
    List<Sided> taken = taken(all, best, actors, others);
    double rest =
        all.stream()
            .filter(o -> taken.stream().noneMatch(t -> t.equals(o) || (joint && t.isTurned(o))))
            .mapToDouble(Sided::likely)
            .sum();
    return new Choice(taken.stream().map(o -> pair(o, rest)).toList(), shown);
  }

  private static Pair pair(Sided o, double rest) {
    String actor = Objects.requireNonNull(o.actor());
    return new Pair(actor, o.other(), o.likely() / (o.likely() + rest));
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

  /** A statement whose sides are asked for, and what the witness points at. */
  private record Asked(
      Statement statement,
      Owned owned,
      Map<String, Double> actors,
      Map<String, Double> others,
      Map<String, Double> owners) {}

  /** All who may stand on either side, likeliest first. */
  private List<Sided> sided(Asked asked) {
    Set<@Nullable String> parties = new LinkedHashSet<>(asked.actors().keySet());
    parties.addAll(asked.others().keySet());
    if (parties.isEmpty()) {
      return List.of();
    }
    parties.addAll(cited.parties().most());
    parties.add(null);
    List<Sided> out = new ArrayList<>();
    double sum = 0;
    for (String a : parties) {
      for (String b : parties) {
        if (a == null || !a.equals(b)) {
          Map<String, Double> speaking = speaking(asked, a, b);
          double weight = weights.weight(speaking);
          sum += weight;
          out.add(new Sided(a, b, weight, speaking));
        }
      }
    }
    double all = sum;
    out.replaceAll(o -> new Sided(o.actor(), o.other(), o.likely() / all, o.speaking()));
    out.sort(Comparator.comparing(Sided::likely).reversed());
    return out;
  }

  /** What speaks for two sides and against them; what is not named is nothing. */
  private Map<String, Double> speaking(Asked asked, @Nullable String a, @Nullable String b) {
    Map<String, Double> out = new TreeMap<>();
    side(out, asked, ACTOR, a);
    side(out, asked, "other", b);
    StoryParties parties = cited.parties();
    if (b == null && parties.count() <= 2) {
      out.put("alone", 1.0);
    }
    if (a != null && b != null) {
      out.put("deal", written(Math.log(STRANGE + dealings.getOrDefault(Set.of(a, b), 0.0))));
    }
    if (asked.owned() != Owned.UNSAID && !asked.owners().isEmpty()) {
      boolean own = asked.owned() == Owned.BY_ACTOR;
      owned(out, asked.owners(), own ? a : b, own ? b : a);
    }
    return out;
  }

  private void side(Map<String, Double> out, Asked asked, String side, @Nullable String party) {
    boolean acts = side.equals(ACTOR);
    if (party == null) {
      out.put("no-" + side, 1.0);
      double untold = odds(Cited.untold(asked.statement(), acts ? ACTOR : OTHER));
      out.put("no-" + side + "-told", written(Math.log(untold)));
      return;
    }
    Map<String, Double> odds = acts ? asked.actors() : asked.others();
    out.put(side, written(Math.log(odds.getOrDefault(party, 1 / GREATEST))));
    if (cited.parties().isIn(asked.statement().sentence(), party)) {
      out.put(side + "-here", 1.0);
    }
    if (cited.parties().leads(party)) {
      out.put(side + "-leads", 1.0);
    }
  }

  /** Whose the mission is at which the witness points, beside whose it would be. */
  private static void owned(
      Map<String, Double> out,
      Map<String, Double> owners,
      @Nullable String owner,
      @Nullable String host) {
    if (owner != null) {
      out.put("owner", owners.getOrDefault(owner, 0.0));
    } else {
      out.put("ownerless", owners.values().stream().max(Comparator.naturalOrder()).orElse(0.0));
    }
    if (host != null) {
      out.put("host", owners.getOrDefault(host, 0.0));
    }
  }

  private static double written(double x) {
    return Math.round(x * 1000) / 1000.0;
  }

  /** "A, B and C recalled their envoys to D": many on one side, one on the other. */
  private static List<Sided> taken(
      List<Sided> all, Sided best, Map<String, Double> actors, Map<String, Double> others) {
    List<Sided> manyActors =
        all.stream()
            .filter(o -> !o.equals(best) && Objects.equals(o.other(), best.other()))
            .filter(o -> o.actor() != null && actors.getOrDefault(o.actor(), 0.0) > 1)
            .toList();
    List<Sided> manyOthers =
        all.stream()
            .filter(o -> !o.equals(best) && Objects.equals(o.actor(), best.actor()))
            .filter(o -> o.other() != null && others.getOrDefault(o.other(), 0.0) > 1)
            .toList();
    List<Sided> out = new ArrayList<>(List.of(best));
    out.addAll(manyActors.size() >= manyOthers.size() ? manyActors : manyOthers);
    return out;
  }
}
