package org.chancery.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * The codes of an act that the algebra has made another type of: expulsion (161) that is threatened
 * is 1313, talks (040) that are demanded are 106. Read from {@code rules/ontology/turns.tsv}.
 */
public final class Turns {
  private static final String FILE = "ontology/turns.tsv";

  private final Map<PloverType, List<Turn>> byType = new EnumMap<>(PloverType.class);

  private final Set<String> mild;

  private Turns(Set<String> mild) {
    this.mild = mild;
  }

  /**
   * A CAMEO code with its mode.
   *
   * @param cameo CAMEO code, null if none fits
   * @param mode PLOVER mode, null if none fits
   */
  record Codes(@Nullable String cameo, @Nullable String mode) {
    static final Codes NONE = new Codes(null, null);
  }

  private record Turn(String of, @Nullable String with, Codes codes, Codes appeal) {}

  /**
   * Loads the table.
   *
   * @param ontology the codes that there are
   * @param words which words ask mildly
   * @throws RuleException if it names a code that there is not, or one of another type
   */
  public static Turns load(RuleFiles rules, Ontology ontology, Lexicon words) {
    Set<String> mild = new HashSet<>(words.need("ask"));
    mild.addAll(words.need("calling"));
    Turns out = new Turns(Set.copyOf(mild));
    for (RuleFiles.Row r : rules.table(FILE)) {
      PloverType becomes = PloverType.valueOf(r.get("becomes").toUpperCase(Locale.ROOT));
      Codes codes = codes(ontology, r, becomes, r.get("cameo"));
      Codes appeal =
          r.get("appeal").isEmpty() ? codes : codes(ontology, r, becomes, r.get("appeal"));
      out.byType
          .computeIfAbsent(becomes, k -> new ArrayList<>())
          .add(new Turn(r.get("of"), r.orNull("with"), codes, appeal));
    }
    return out;
  }

  private static Codes codes(Ontology ontology, RuleFiles.Row r, PloverType becomes, String cameo) {
    Ontology.CameoEntry code = ontology.cameo(cameo);
    if (code == null || !code.types().contains(becomes)) {
      throw r.wrong("expected a CAMEO code of " + becomes + ": " + cameo);
    }
    String mode = r.orNull("mode");
    if (mode == null && becomes == code.types().get(0) && !code.modes().isEmpty()) {
      mode = code.modes().get(0);
    }
    if (mode != null && !ontology.isMode(becomes, mode)) {
      throw r.wrong("mode " + mode + ", expected " + ontology.modes(becomes));
    }
    return new Codes(code.code(), mode);
  }

  /**
   * What the algebra makes a CAMEO code of.
   *
   * @param cameo the code
   * @return the codes, or first digits, of the acts inside; "" stands for any other
   */
  public List<String> sources(String cameo) {
    return byType.values().stream()
        .flatMap(List::stream)
        .filter(t -> cameo.equals(t.codes().cameo()) || cameo.equals(t.appeal().cameo()))
        .map(Turn::of)
        .distinct()
        .toList();
  }

  /**
   * The codes for an act that has become another type.
   *
   * @param becomes the type
   * @param inside the codes that it had
   * @param by the predicate that made it so, empty for none
   */
  Codes of(PloverType becomes, Codes inside, String by) {
    String cameo = inside.cameo() == null ? "" : inside.cameo();
    Turn best = null;
    for (Turn t : byType.getOrDefault(becomes, List.of())) {
      boolean fits =
          cameo.startsWith(t.of()) && (t.with() == null || t.with().equals(inside.mode()));
      if (fits && (best == null || rank(t) > rank(best))) {
        best = t;
      }
    }
    return best == null ? Codes.NONE : mild.contains(by) ? best.appeal() : best.codes();
  }

  private static int rank(Turn t) {
    return 2 * t.of().length() + (t.with() == null ? 0 : 1);
  }
}
