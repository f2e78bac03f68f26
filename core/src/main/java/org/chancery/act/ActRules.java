package org.chancery.act;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Which frame makes which act, and what the act is in law: {@code rules/acts.yaml}. Immutable. */
public final class ActRules {
  private static final String FILE = "acts.yaml";

  /** Who decides an act. */
  enum Sides {
    /** The host state or organisation: an expulsion. */
    HOST,
    /** The one whose mission or staff it is: a recall. */
    OWNER,
    /** Either: a closure. */
    EITHER,
    /** Both parties as such: a break of relations. */
    RELATION,
    /** A protecting power or a post elsewhere. */
    CHANNEL
  }

  /**
   * The law of one act type.
   *
   * @param type which
   * @param sides who decides
   * @param joint whether both parties always act together
   * @param article of the Vienna Convention on Diplomatic Relations, null if none
   * @param consular of the Convention on Consular Relations, null if none
   * @param pending whether news of it is an order until the text says that it is complete
   */
  record Law(
      ActType type,
      Sides sides,
      boolean joint,
      @Nullable String article,
      @Nullable String consular,
      boolean pending) {}

  private final Map<ActType, Law> laws = new EnumMap<>(ActType.class);
  private final Set<String> echoes = new HashSet<>();
  private final Map<String, ActType> byFrame = new HashMap<>();

  private ActRules() {}

  /** Loads the table. */
  public static ActRules load() {
    ActRules out = new ActRules();
    if (!(RuleFiles.yaml(FILE) instanceof Map<?, ?> table)) {
      throw new RuleException(FILE, "top", "expected a map of act types");
    }
    for (Map.Entry<?, ?> e : table.entrySet()) {
      String name = String.valueOf(e.getKey());
      if (name.equals("echo") && e.getValue() instanceof List<?> ids) {
        ids.forEach(id -> out.echoes.add(String.valueOf(id)));
        continue;
      }
      if (!(e.getValue() instanceof Map<?, ?> m)) {
        throw new RuleException(FILE, name, "expected sides and frames");
      }
      ActType type = ActType.valueOf(name);
      Object sides = m.get("sides");
      out.laws.put(
          type,
          new Law(
              type,
              Sides.valueOf(String.valueOf(sides).toUpperCase(Locale.ROOT)),
              Boolean.TRUE.equals(m.get("joint")),
              orNull(m.get("article")),
              orNull(m.get("consular")),
              Boolean.TRUE.equals(m.get("pending"))));
      if (m.get("frames") instanceof List<?> frames) {
        for (Object f : frames) {
          ActType before = out.byFrame.put(String.valueOf(f), type);
          if (before != null) {
            throw new RuleException(FILE, name, "frame " + f + " already makes " + before);
          }
        }
      }
    }
    return out;
  }

  private static @Nullable String orNull(@Nullable Object o) {
    return o == null ? null : String.valueOf(o);
  }

  /** The law of the act that a frame makes, or null if it makes none. */
  @Nullable Law of(String frame) {
    ActType type = byFrame.get(frame);
    return type == null ? null : laws.get(type);
  }

  /** The law of an act type. */
  Law of(ActType type) {
    Law law = laws.get(type);
    if (law == null) {
      throw new RuleException(FILE, type.name(), "missing; add it");
    }
    return law;
  }

  /** Whether a frame says that another did the same as was told before. */
  boolean isEcho(String frame) {
    return echoes.contains(frame);
  }

  /** The act that a frame makes, or null if it makes none. */
  public @Nullable ActType typeOf(String frame) {
    return byFrame.get(frame);
  }

  /** The act types that an article governs, in order. */
  public List<ActType> under(String article) {
    return laws.values().stream()
        .filter(l -> article.equals(l.article()) || article.equals(l.consular()))
        .map(Law::type)
        .toList();
  }

  /** The articles that any act names. */
  public Set<String> articles() {
    return laws.values().stream()
        .flatMap(l -> Stream.of(l.article(), l.consular()))
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Ids of all frames that make acts. */
  public Set<String> frames() {
    Set<String> out = new HashSet<>(byFrame.keySet());
    out.addAll(echoes);
    return out;
  }
}
