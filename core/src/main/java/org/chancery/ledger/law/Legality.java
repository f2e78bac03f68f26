package org.chancery.ledger.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.chancery.act.ActType;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.values.Effect;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** What the ledger knows of the law: {@code rules/legality.yaml}. Immutable. */
public final class Legality {
  private static final String FILE = "legality.yaml";

  /**
   * When an act does not fit what held before.
   *
   * @param id its name, unique
   * @param acts types of acts that it is about
   * @param persons only acts on such persons; empty for all
   * @param mission only acts on such missions; empty for all
   * @param relations words of how relations stood; empty where that does not matter
   * @param post words of how the post of the head of mission stood; likewise
   * @param missions words of how the mission stood; likewise
   * @param whole whether it is about acts on relations as a whole only
   * @param organisation whether one of the two must be an organisation
   * @param article of the Vienna Conventions, null if none
   * @param says why a second look is asked for, with places for the two parties
   */
  public record Rule(
      String id,
      Set<ActType> acts,
      Set<Persons> persons,
      Set<MissionKind> mission,
      Set<String> relations,
      Set<String> post,
      Set<String> missions,
      boolean whole,
      boolean organisation,
      @Nullable String article,
      String says) {}

  /**
   * A sum that does not add up.
   *
   * @param article of the Vienna Conventions, null if none
   * @param says what does not add up, with places for the numbers
   */
  public record Sum(@Nullable String article, String says) {}

  private final ActTable acts = ActTable.load();
  private final Map<Enum<?>, Set<Enum<?>>> narrower = new HashMap<>();
  private final List<String> answering = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Sum> sums = new HashMap<>();
  private final Set<String> organisations = new HashSet<>();

  private Legality() {}

  /** Loads what ships with the program. */
  public static Legality load() {
    return load(RuleFiles.shipped());
  }

  /**
   * Loads the law that ships with the program: a user's rules do not change it, but may add
   * organisations that it is applied to.
   *
   * @param files the rules that count
   * @throws RuleException if the file is not as expected; the message says where and what was
   */
  public static Legality load(RuleFiles files) {
    Legality out = new Legality();
    Map<?, ?> top = RuleFiles.shipped().yaml(FILE).get(0).map("parts of the law");
    map("narrower", top.get("narrower"))
        .forEach(
            (wide, words) ->
                out.narrower.put(
                    thing("narrower", String.valueOf(wide)),
                    all("narrower", words, Legality::thing)));
    out.answering.addAll(strings("answering", top.get("answering")));
    for (Object rule : list("flags", top.get("flags"))) {
      out.rules.add(rule(map("flags", rule)));
    }
    map("sums", top.get("sums"))
        .forEach((id, sum) -> out.sums.put(String.valueOf(id), sum(map("sums", sum))));
    files.table("actors/organisations.tsv").forEach(r -> out.organisations.add(r.get("code")));
    return out;
  }

  private static Rule rule(Map<?, ?> m) {
    String id = String.valueOf(m.get("id"));
    Set<ActType> acts = all(id, m.get("acts"), Legality::type);
    Object says = m.get("says");
    Object party = m.get("party");
    if (acts.isEmpty() || says == null) {
      throw new RuleException("rules/" + FILE, id, "expected acts and says");
    }
    if (party != null && !party.equals("organisation")) {
      throw new RuleException("rules/" + FILE, id, "party can only be organisation");
    }
    return new Rule(
        id,
        acts,
        all(id, m.get("persons"), Legality::persons),
        all(id, m.get("mission"), Legality::mission),
        Set.copyOf(strings(id, m.get("relations"))),
        Set.copyOf(strings(id, m.get("post"))),
        Set.copyOf(strings(id, m.get("missions"))),
        Boolean.TRUE.equals(m.get("whole")),
        party != null,
        orNull(m.get("article")),
        String.valueOf(says));
  }

  private static Sum sum(Map<?, ?> m) {
    return new Sum(orNull(m.get("article")), String.valueOf(m.get("says")));
  }

  private static @Nullable String orNull(@Nullable Object o) {
    return o == null ? null : String.valueOf(o);
  }

  private static ActType type(String where, String name) {
    try {
      return ActType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          "rules/" + FILE, where, name + " is no type of act; see rules/acts.yaml");
    }
  }

  private static Persons persons(String where, String word) {
    return known(where, word, Persons.of(word));
  }

  private static MissionKind mission(String where, String word) {
    return known(where, word, MissionKind.of(word));
  }

  /** Persons or a mission: what an act can be done to. */
  private static Enum<?> thing(String where, String word) {
    Persons persons = Persons.of(word);
    return persons != null ? persons : mission(where, word);
  }

  private static <E> E known(String where, String word, @Nullable E found) {
    if (found == null) {
      throw new RuleException(
          "rules/" + FILE, where, word + " is no mission and none of its members");
    }
    return found;
  }

  private static <E> Set<E> all(
      String where, @Nullable Object words, BiFunction<String, String, E> reader) {
    return strings(where, words).stream()
        .map(word -> reader.apply(where, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<?, ?> map(String where, @Nullable Object o) {
    if (o instanceof Map<?, ?> m) {
      return m;
    }
    throw new RuleException("rules/" + FILE, where, "expected a map");
  }

  private static List<?> list(String where, @Nullable Object o) {
    if (o instanceof List<?> l) {
      return l;
    }
    throw new RuleException("rules/" + FILE, where, "expected a list");
  }

  private static List<String> strings(String where, @Nullable Object o) {
    return o == null ? List.of() : list(where, o).stream().map(String::valueOf).toList();
  }

  /** What acts of a type do. */
  public Effect effect(ActType type) {
    return acts.effect(type);
  }

  /** Whether only parties that have relations can do it, or have it done. */
  public boolean presupposesRelations(ActType type, boolean done) {
    return acts.presupposesRelations(type, done);
  }

  /** Whether two words of reports can mean one thing; what is not told fits everything. */
  public <E extends Enum<E>> boolean fit(@Nullable E a, @Nullable E b) {
    return a == null || b == null || a.equals(b) || isNarrower(a, b) || isNarrower(b, a);
  }

  /** Whether the second is a narrower word for what the first can mean. */
  public boolean isNarrower(Enum<?> wide, Enum<?> narrow) {
    return narrower.getOrDefault(wide, Set.of()).contains(narrow);
  }

  /** Whether acts of the two types answer each other. */
  boolean isKin(ActType a, ActType b) {
    return acts.isKin(a, b);
  }

  /** Whether the words say that what they tell answers something. */
  boolean saysAnswer(String quote) {
    String low = quote.toLowerCase(Locale.ROOT);
    return answering.stream().anyMatch(low::contains);
  }

  public boolean isOrganisation(@Nullable String party) {
    return party != null && organisations.contains(party);
  }

  public List<Rule> rules() {
    return rules;
  }

  /** A sum by its id. */
  public Sum sum(String id) {
    Sum sum = sums.get(id);
    if (sum == null) {
      throw new RuleException("rules/" + FILE, "sums", "expected " + id);
    }
    return sum;
  }
}
