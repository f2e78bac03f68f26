package org.chancery.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lemmas that a word form may have, by its ending and a table of irregular forms. No tag is
 * known yet, so several are given and some are no words: the right one is always among them.
 */
public final class Stems {
  private final Map<String, Set<String>> irregular;

  /**
   * @param irregular lemmas by irregular form, all in lower case
   */
  public Stems(Map<String, Set<String>> irregular) {
    this.irregular = Map.copyOf(irregular);
  }

  /**
   * Lemmas that the form may have, the form itself among them.
   *
   * @param w a word in lower case
   */
  public Set<String> of(String w) {
    Set<String> out = new HashSet<>();
    out.add(w);
    out.addAll(irregular.getOrDefault(w, Set.of()));
    int n = w.length();
    if (n > 2 && w.endsWith("s") && !w.endsWith("ss")) {
      plural(w, out);
    } else if (n > 3 && w.endsWith("ed")) {
      out.add(w.substring(0, n - 1));
      bare(w.substring(0, n - 2), out);
    } else if (n > 4 && w.endsWith("ing")) {
      String stem = w.substring(0, n - 3);
      out.add(stem + "e");
      bare(stem, out);
      if (stem.endsWith("y")) {
        out.add(stem.substring(0, stem.length() - 1) + "ie");
      }
    }
    return out;
  }

  private static void plural(String w, Set<String> out) {
    int n = w.length();
    out.add(w.substring(0, n - 1));
    if (n > 3 && w.endsWith("es")) {
      out.add(w.substring(0, n - 2));
      if (w.endsWith("ies")) {
        out.add(w.substring(0, n - 3) + "y");
      } else if (w.endsWith("ves")) {
        out.add(w.substring(0, n - 3) + "f");
        out.add(w.substring(0, n - 3) + "fe");
      }
    }
  }

  /** The stem before an ending: "carri", "stopp" and "halt" come from "carry", "stop", "halt". */
  private static void bare(String stem, Set<String> out) {
    int n = stem.length();
    out.add(stem);
    if (stem.endsWith("i")) {
      out.add(stem.substring(0, n - 1) + "y");
    } else if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
      out.add(stem.substring(0, n - 1));
    }
  }
}
