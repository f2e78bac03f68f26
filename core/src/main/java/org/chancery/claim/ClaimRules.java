package org.chancery.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/** Speech verbs by stance, and topics on which claims may clash: {@code rules/claims.yaml}. */
public final class ClaimRules {
  private static final String FILE = "claims.yaml";
  private static final Set<String> PARTS = Set.of("stances", "topics");

  /**
   * A matter of fact on which parties may contradict each other.
   *
   * @param name a few words for a reader
   * @param yes lemmas that say it is so
   * @param no lemmas that say the contrary
   */
  record Topic(String name, Set<String> yes, Set<String> no) {}

  private final Map<String, Claim.Stance> stances = new HashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();

  private final Lexicon lexicon;

  private ClaimRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Loads the file. A user's own adds predicates and topics; a topic may stand anew.
   *
   * @param lexicon the words of the stage
   */
  public static ClaimRules load(RuleFiles rules, Lexicon lexicon) {
    ClaimRules out = new ClaimRules(lexicon);
    for (YamlFile file : rules.yaml(FILE)) {
      Map<?, ?> top = file.map("stances and topics");
      for (Object key : top.keySet()) {
        if (!PARTS.contains(String.valueOf(key))) {
          throw file.wrong(
              top,
              String.valueOf(key),
              "expected one of " + PARTS + "; words stand in lexicon/en/claim.yaml");
        }
      }
      part(file, top, "stances").forEach((k, v) -> out.addStance(file, String.valueOf(k), v));
      part(file, top, "topics").forEach((k, v) -> out.addTopic(file, String.valueOf(k), v));
    }
    return out;
  }

  private void addStance(YamlFile file, String name, Object predicates) {
    Claim.Stance stance =
        Arrays.stream(Claim.Stance.values())
            .filter(s -> s.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(
                () ->
                    file.wrong(
                        predicates,
                        name,
                        "no such stance; use one of " + List.of(Claim.Stance.values())));
    strings(predicates).forEach(p -> stances.put(p, stance));
  }

  private void addTopic(YamlFile file, String name, Object sides) {
    if (!(sides instanceof Map<?, ?> t)) {
      throw file.wrong(sides, name, "expected yes and no");
    }
    topics.put(
        name, new Topic(name, Set.copyOf(strings(t.get("yes"))), Set.copyOf(strings(t.get("no")))));
  }

  private static Map<?, ?> part(YamlFile file, Map<?, ?> top, String name) {
    Object part = top.get(name);
    if (part == null) {
      return Map.of();
    }
    if (!(part instanceof Map<?, ?> map)) {
      throw file.wrong(top, name, "expected a map");
    }
    return map;
  }

  private static Set<String> strings(@Nullable Object o) {
    Set<String> out = new HashSet<>();
    if (o instanceof List<?> l) {
      l.forEach(x -> out.add(String.valueOf(x)));
    }
    return out;
  }

  /** The stance of a speech predicate, or null if it is none. */
  Claim.@Nullable Stance stance(String predicate) {
    return stances.get(predicate);
  }

  /** All speech predicates, for the gate. */
  public Set<String> predicates() {
    return Set.copyOf(stances.keySet());
  }

  /** A named set of lemmas. */
  Set<String> words(String name) {
    return lexicon.need(name);
  }

  /** The words of this stage and those before it. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** The same as the inside of a group of a regular expression. */
  String alternatives(String name) {
    return lexicon.alternatives(name);
  }

  List<Topic> topics() {
    return List.copyOf(topics.values());
  }
}
