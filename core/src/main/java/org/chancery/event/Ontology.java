package org.chancery.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * The codes that events are given, and what they mean: PLOVER types, modes, contexts and auxiliary
 * modes, CAMEO codes, and articles of the Vienna Conventions. Read from {@code rules/ontology}.
 * Immutable.
 */
public final class Ontology {
  private static final String PLOVER = "ontology/plover.tsv";
  private static final String CAMEO = "ontology/cameo.tsv";
  private static final String VIENNA = "ontology/vienna.tsv";

  private final Map<String, PloverEntry> plover = new LinkedHashMap<>();
  private final Map<String, CameoEntry> cameo = new TreeMap<>();
  private final Map<String, Article> vienna = new LinkedHashMap<>();

  private Ontology() {}

  /** What kind of PLOVER code it is. */
  public enum Kind {
    /** One of the sixteen types. */
    TYPE,
    /** How a type was done; written with its type, "SANCTION/expel". */
    MODE,
    /** What a story is about. */
    CONTEXT,
    /** How far an event is from having happened. */
    AUXILIARY
  }

  /**
   * A PLOVER code.
   *
   * @param kind type, mode, context or auxiliary
   * @param code as "SANCTION", "SANCTION/expel", "military", "future"
   * @param quad quad class, null for contexts and auxiliary modes
   * @param score from -10 (conflict) to 10 (cooperation), null for contexts and auxiliary modes
   * @param needsRecipient whether an event of the type is none without a recipient
   * @param definition what it means
   * @param notes which code is preferred where several would do; may be empty
   */
  public record PloverEntry(
      Kind kind,
      String code,
      @Nullable QuadClass quad,
      @Nullable Double score,
      boolean needsRecipient,
      String definition,
      String notes) {}

  /**
   * A CAMEO code.
   *
   * @param code two to four digits
   * @param name what it is called here
   * @param types PLOVER types that it may stand under, the usual one first; empty where PLOVER does
   *     not code it
   * @param modes PLOVER modes that go with it, the usual one first
   * @param goldstein from -10 to 10
   * @param definition what it means
   * @param notes what to watch; may be empty
   */
  public record CameoEntry(
      String code,
      String name,
      List<PloverType> types,
      List<String> modes,
      double goldstein,
      String definition,
      String notes) {

    /** Keeps unmodifiable copies. */
    public CameoEntry {
      types = List.copyOf(types);
      modes = List.copyOf(modes);
    }
  }

  /**
   * An article of the Vienna Conventions.
   *
   * @param code as "VCDR 9"
   * @param says its content in short
   * @param notes what to watch; may be empty
   */
  public record Article(String code, String says, String notes) {}

  /**
   * Loads the tables.
   *
   * @throws RuleException if a table contradicts itself; the message names file and line
   */
  public static Ontology load(RuleFiles rules) {
    Ontology out = new Ontology();
    rules.table(PLOVER).forEach(out::plover);
    for (PloverType t : PloverType.values()) {
      if (!out.plover.containsKey(t.name())) {
        throw new RuleException("rules/" + PLOVER, "table", "expected a row for the type " + t);
      }
    }
    rules.table(CAMEO).forEach(out::cameo);
    for (RuleFiles.Row r : rules.table(VIENNA)) {
      out.vienna.put(
          r.get("article"), new Article(r.get("article"), r.get("says"), r.get("notes")));
    }
    return out;
  }

  private void plover(RuleFiles.Row r) {
    String code = r.get("code");
    Kind kind = one(r, Kind.class, r.get("kind"));
    QuadClass quad = null;
    Double score = null;
    if (kind == Kind.TYPE) {
      one(r, PloverType.class, code);
      quad = one(r, QuadClass.class, r.get("quad").replace('-', '_'));
      score = number(r, r.get("score"));
    } else if (kind == Kind.MODE) {
      PloverEntry type = plover.get(code.substring(0, Math.max(0, code.indexOf('/'))));
      if (type == null) {
        throw r.wrong("expected TYPE/mode below the row of its type: " + code);
      }
      quad = type.quad();
      score = type.score();
      if (!r.get("score").isEmpty()) {
        score = number(r, r.get("score"));
      }
    } else if (kind == Kind.AUXILIARY) {
      one(r, Auxiliary.class, code);
    }
    PloverEntry entry =
        new PloverEntry(
            kind,
            code,
            quad,
            score,
            r.get("recipient").equals("yes"),
            r.get("definition"),
            r.get("notes"));
    if (plover.put(code, entry) != null && !r.own()) {
      throw r.wrong(code + " stands here twice");
    }
  }

  private void cameo(RuleFiles.Row r) {
    String code = r.get("code");
    List<PloverType> types =
        r.list("plover").stream().map(t -> one(r, PloverType.class, t)).toList();
    for (String mode : r.list("mode")) {
      if (types.isEmpty() || !isMode(types.get(0), mode)) {
        throw r.wrong("mode " + mode + " is none of " + types + "; expected one of " + PLOVER);
      }
    }
    CameoEntry entry =
        new CameoEntry(
            code,
            r.get("name"),
            types,
            r.list("mode"),
            number(r, r.get("goldstein")),
            r.get("definition"),
            r.get("notes"));
    if (!code.matches("\\d{2,4}") || (cameo.put(code, entry) != null && !r.own())) {
      throw r.wrong("expected a code of 2 to 4 digits, once: " + code);
    }
  }

  private static <E extends Enum<E>> E one(RuleFiles.Row r, Class<E> type, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw r.wrong("'" + word + "' is none of " + List.of(type.getEnumConstants()));
    }
  }

  private static double number(RuleFiles.Row r, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw r.wrong("'" + cell + "', expected a number from -10 to 10");
    }
  }

  /** All PLOVER codes, types with their modes first. */
  public Collection<PloverEntry> plover() {
    return Collections.unmodifiableCollection(plover.values());
  }

  /** The PLOVER code, null if there is none of that name. */
  public @Nullable PloverEntry plover(String code) {
    return plover.get(code);
  }

  /** All CAMEO codes in their order. */
  public Collection<CameoEntry> cameo() {
    return Collections.unmodifiableCollection(cameo.values());
  }

  /** The CAMEO code, null if there is none. */
  public @Nullable CameoEntry cameo(String code) {
    return cameo.get(code);
  }

  /** All articles. */
  public Collection<Article> articles() {
    return Collections.unmodifiableCollection(vienna.values());
  }

  /** The article, null if it is not among those that acts use. */
  public @Nullable Article article(String code) {
    return vienna.get(code);
  }

  /** Whether the type has the mode. */
  boolean isMode(PloverType type, String mode) {
    return plover.containsKey(type + "/" + mode);
  }

  /** The modes of a type, in the order of the table. */
  List<String> modes(PloverType type) {
    List<String> out = new ArrayList<>();
    String prefix = type + "/";
    for (String code : plover.keySet()) {
      if (code.startsWith(prefix)) {
        out.add(code.substring(prefix.length()));
      }
    }
    return out;
  }

  /** Whether an event of the type is none without a recipient. */
  boolean needsRecipient(PloverType type) {
    return of(type, null).needsRecipient();
  }

  /** Quad class of the type. */
  public QuadClass quad(PloverType type) {
    return Objects.requireNonNull(of(type, null).quad());
  }

  /** Score from -10 (conflict) to 10 (cooperation); that of the type where it has no such mode. */
  public double score(PloverType type, @Nullable String mode) {
    return Objects.requireNonNull(of(type, mode).score());
  }

  private PloverEntry of(PloverType type, @Nullable String mode) {
    PloverEntry found = mode == null ? null : plover.get(type + "/" + mode);
    return found != null ? found : Objects.requireNonNull(plover.get(type.name()));
  }
}
