package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;

/**
 * The fourth digit of a CAMEO code, from what the deed is about or done with: an accusation (112)
 * of torture is 1122, a bomb (183) in a car 1832. Read from {@code rules/ontology/finer.tsv}.
 */
public final class Finer {
  private static final String FILE = "ontology/finer.tsv";

  private final Map<String, List<Step>> byCode = new HashMap<>();

  private Finer() {}

  private record Step(Turns.Codes codes, Set<String> words) {}

  /**
   * Loads the table.
   *
   * @param ontology the codes that there are
   * @param words sets that a row may name as {@code ~set}
   * @throws RuleException if it names a code or a set that there is not, or changes the type
   */
  public static Finer load(RuleFiles rules, Ontology ontology, Lexicon words) {
    Finer out = new Finer();
    List<RuleFiles.Row> rows = new ArrayList<>(rules.table(FILE));
    // The first row that fits counts: a user's own come before those that ship.
    rows.sort(Comparator.comparing(r -> !r.own()));
    for (RuleFiles.Row r : rows) {
      Ontology.CameoEntry finer = ontology.cameo(r.need("finer"));
      if (finer == null) {
        throw r.wrong("expected a code of rules/ontology/cameo.tsv: " + r.get("finer"));
      }
      Set<String> about = new HashSet<>();
      for (String word : r.list("words")) {
        Set<String> set = word.startsWith("~") ? words.get(word.substring(1)) : Set.of(word);
        if (set == null) {
          throw r.wrong("there is no set " + word + " in words.yaml or lexicon/");
        }
        about.addAll(set);
      }
      for (String code : r.list("codes")) {
        Ontology.CameoEntry from = ontology.cameo(code);
        if (from == null || !finer.types().containsAll(from.types())) {
          throw r.wrong("expected codes of the type of " + finer.code() + ": " + code);
        }
        String mode = finer.modes().isEmpty() ? null : finer.modes().get(0);
        out.byCode
            .computeIfAbsent(code, k -> new ArrayList<>())
            .add(new Step(new Turns.Codes(finer.code(), mode), Set.copyOf(about)));
      }
    }
    return out;
  }

  /** What makes other codes this one, by code: "112" to its words, in order; empty for nothing. */
  public Map<String, Set<String>> sources(String finer) {
    Map<String, Set<String>> out = new TreeMap<>();
    byCode.forEach(
        (code, steps) ->
            steps.stream()
                .filter(s -> finer.equals(s.codes().cameo()))
                .forEach(s -> out.computeIfAbsent(code, k -> new TreeSet<>()).addAll(s.words())));
    return out;
  }

  /** The codes of a frame that holds for the proposition; the first row that fits counts. */
  Turns.Codes of(Scene scene, Frame f, Proposition p) {
    List<Step> steps = f.cameo() == null ? null : byCode.get(f.cameo());
    if (steps != null) {
      Set<String> said = said(scene, p.trigger(), f.type() == PloverType.ASSAULT);
      for (Step step : steps) {
        if (step.words().stream().anyMatch(said::contains)) {
          return new Turns.Codes(
              step.codes().cameo(), step.codes().mode() == null ? f.mode() : step.codes().mode());
        }
      }
    }
    return new Turns.Codes(f.cameo(), f.mode());
  }

  /**
   * Lemmas under the predicate, also two by two. Who acts is not what a deed is about, but may well
   * be what it is done with: "a roadside bomb exploded".
   */
  private static Set<String> said(Scene scene, int trigger, boolean assault) {
    Set<String> lemmas = new HashSet<>();
    String before = "";
    int last = -2;
    for (int i : scene.nesting().about(trigger, assault)) {
      String lemma = scene.term(i).lemma();
      lemmas.add(lemma);
      if (last == i - 1) {
        lemmas.add(before + " " + lemma);
      }
      before = lemma;
      last = i;
    }
    return lemmas;
  }
}
