package org.chancery.act;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/** Which frame makes which act, and what the act is in law: {@code rules/acts.yaml}. Immutable. */
public final class ActRules {
  private static final String FILE = "acts.yaml";

  /** What may be said of an act type; the keys after FRAMES only by what ships. */
  private enum Key {
    SIDES,
    JOINT,
    ARTICLE,
    CONSULAR,
    PENDING,
    FRAMES,
    SAYS,
    TURN,
    PRESUPPOSES,
    RELATIONS,
    LEVEL,
    MISSION,
    SECTION,
    POST,
    HOLDER,
    STAFF;

    static Set<String> words(boolean own) {
      return Arrays.stream(values())
          .filter(k -> !own || k.compareTo(FRAMES) <= 0)
          .map(k -> k.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

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
   * @param turn where relations go with it, null if nowhere
   */
  record Law(
      ActType type,
      Sides sides,
      boolean joint,
      @Nullable String article,
      @Nullable String consular,
      boolean pending,
      @Nullable Turn turn) {}

  private final Map<ActType, Law> laws = new EnumMap<>(ActType.class);
  private final Set<String> echoes = new HashSet<>();
  private final Set<String> answers = new HashSet<>();
  private final Map<String, ActType> byFrame = new HashMap<>();
  private final Map<String, ActType> ofOwn = new HashMap<>();
  private final Map<ActType, ActType> ofHome = new EnumMap<>(ActType.class);

  private final Lexicon lexicon;

  private ActRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Loads the table. In a user's own file an act type may have frames of the user's, and any of the
   * other keys anew; a frame named there makes that act and no other.
   *
   * @param lexicon the words of the stage
   */
  public static ActRules load(RuleFiles rules, Lexicon lexicon) {
    ActRules out = new ActRules(lexicon);
    for (YamlFile file : rules.yaml(FILE)) {
      Map<String, ActType> here = new HashMap<>();
      file.map("act types").forEach((k, v) -> out.add(file, String.valueOf(k), v, here));
      out.echoes.removeAll(here.keySet());
      out.byFrame.putAll(here);
    }
    return out;
  }

  private void add(YamlFile file, String name, @Nullable Object v, Map<String, ActType> frames) {
    if (name.equals("echo") && v instanceof List<?> ids) {
      ids.forEach(id -> echoes.add(String.valueOf(id)));
      return;
    }
    if (name.equals("answer") && v instanceof List<?> ids) {
      ids.forEach(id -> answers.add(String.valueOf(id)));
      return;
    }
    if (name.equals("home") && v instanceof Map<?, ?> home) {
      home.forEach((type, act) -> ofHome.put(need(file, v, type), need(file, v, act)));
      return;
    }
    if (name.equals("own") && v instanceof Map<?, ?> own) {
      own.forEach((frame, act) -> ofOwn.put(String.valueOf(frame), need(file, v, act)));
      return;
    }
    ActType type = need(file, v, name);
    if (!(v instanceof Map<?, ?> m)) {
      throw file.wrong(v, name, "expected sides and frames");
    }
    Set<String> known = Key.words(file.own());
    for (Object key : m.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw file.wrong(m, name, "unknown key '" + key + "'; known: " + known);
      }
    }
    laws.put(type, law(file, type, m));
    if (m.get("frames") instanceof List<?> ids) {
      for (Object id : ids) {
        ActType other = frames.put(String.valueOf(id), type);
        if (other != null) {
          throw file.wrong(ids, name, "frame " + id + " already makes " + other);
        }
      }
    }
  }

  /** The law of a row, above what was known of the type before. */
  private Law law(YamlFile file, ActType type, Map<?, ?> m) {
    Law before = laws.get(type);
    Sides sides =
        m.containsKey("sides") || before == null
            ? constant(Sides.values(), String.valueOf(m.get("sides")))
            : before.sides();
    if (sides == null) {
      throw file.wrong(m, type.name(), "expected sides: one of " + List.of(Sides.values()));
    }
    return new Law(
        type,
        sides,
        yes(m, "joint", before != null && before.joint()),
        said(m, "article", before == null ? null : before.article()),
        said(m, "consular", before == null ? null : before.consular()),
        yes(m, "pending", before != null && before.pending()),
        before != null ? before.turn() : constant(Turn.values(), String.valueOf(m.get("turn"))));
  }

  private static ActType need(YamlFile file, @Nullable Object at, @Nullable Object name) {
    ActType type = constant(ActType.values(), String.valueOf(name));
    if (type == null) {
      throw file.wrong(
          at, String.valueOf(name), "no such act; use one of " + List.of(ActType.values()));
    }
    return type;
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
    return Arrays.stream(all).filter(e -> e.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  private static boolean yes(Map<?, ?> m, String key, boolean otherwise) {
    return m.containsKey(key) ? Boolean.TRUE.equals(m.get(key)) : otherwise;
  }

  private static @Nullable String said(Map<?, ?> m, String key, @Nullable String otherwise) {
    return m.containsKey(key) ? orNull(m.get(key)) : otherwise;
  }

  private static @Nullable String orNull(@Nullable Object o) {
    return o == null ? null : String.valueOf(o);
  }

  /** The words by which the stage reads what an act is done to. */
  Lexicon lexicon() {
    return lexicon;
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
      throw new RuleException("rules/" + FILE, type.name(), "missing; add it");
    }
    return law;
  }

  /** The law of what a frame makes of the acting party's own people, null if it makes no other. */
  @Nullable Law ofOwn(String frame) {
    ActType type = ofOwn.get(frame);
    return type == null ? null : of(type);
  }

  /**
   * The law of what going to one's post becomes where it goes home; null if it stays what it is.
   */
  @Nullable Law ofHome(ActType going) {
    ActType type = ofHome.get(going);
    return type == null ? null : of(type);
  }

  /** Whether a frame says that another did the same as was told before. */
  boolean isEcho(String frame) {
    return echoes.contains(frame) || answers.contains(frame);
  }

  /** Whether a frame says that one did to another what that one had done. */
  boolean isAnswer(String frame) {
    return answers.contains(frame);
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

  /** The articles that govern an act type: of diplomatic relations, then of consular ones. */
  public List<String> articles(ActType type) {
    Law law = of(type);
    return Stream.of(law.article(), law.consular()).flatMap(Stream::ofNullable).toList();
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
    out.addAll(answers);
    return out;
  }
}
