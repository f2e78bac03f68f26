package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Speech verbs by stance, and topics on which claims may clash: {@code rules/claims.yaml}. */
public final class ClaimRules {
  private static final String FILE = "claims.yaml";

  /**
   * A matter of fact on which parties may contradict each other.
   *
   * @param name a few words for a reader
   * @param yes lemmas that say it is so
   * @param no lemmas that say the contrary
   */
  record Topic(String name, Set<String> yes, Set<String> no) {}

  private final Map<String, Claim.Stance> stances = new HashMap<>();
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private ClaimRules() {}

  /** Loads the file. */
  public static ClaimRules load() {
    ClaimRules out = new ClaimRules();
    if (!(RuleFiles.yaml(FILE) instanceof Map<?, ?> m)
        || !(m.get("stances") instanceof Map<?, ?> stances)
        || !(m.get("words") instanceof Map<?, ?> words)
        || !(m.get("topics") instanceof Map<?, ?> topics)) {
      throw new RuleException(FILE, "top", "expected stances, words and topics");
    }
    stances.forEach(
        (k, v) -> {
          Claim.Stance s = Claim.Stance.valueOf(String.valueOf(k).toUpperCase(Locale.ROOT));
          strings(v).forEach(p -> out.stances.put(p, s));
        });
    words.forEach((k, v) -> out.words.put(String.valueOf(k), Set.copyOf(strings(v))));
    topics.forEach(
        (k, v) -> {
          if (!(v instanceof Map<?, ?> t)) {
            throw new RuleException(FILE, String.valueOf(k), "expected yes and no");
          }
          out.topics.add(
              new Topic(
                  String.valueOf(k),
                  Set.copyOf(strings(t.get("yes"))),
                  Set.copyOf(strings(t.get("no")))));
        });
    return out;
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

  /**
   * A named set of lemmas.
   *
   * @throws RuleException if the file has no such set
   */
  Set<String> words(String name) {
    Set<String> set = words.get(name);
    if (set == null) {
      throw new RuleException(FILE, "words", "expected a list named " + name + "; add it");
    }
    return set;
  }

  List<Topic> topics() {
    return topics;
  }
}
