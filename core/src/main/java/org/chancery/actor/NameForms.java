package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;

/**
 * All spellings of a listed name: words cut short as {@code rules/actors/spellings.tsv} says, with
 * hyphens and without.
 */
final class NameForms {
  /** A name of many words that may be cut short is not listed in every mixture. */
  private static final int MOST = 60;

  private final Map<String, List<String>> forms = new HashMap<>();
  private final Map<String, List<String>> joined = new HashMap<>();

  private NameForms() {}

  static NameForms load(RuleFiles rules) {
    NameForms out = new NameForms();
    for (Row r : rules.table("actors/spellings.tsv")) {
      out.forms.put(r.need("word"), r.list("forms"));
      out.joined.put(r.need("word"), r.list("joined"));
    }
    return out;
  }

  /**
   * How a tokenizer may cut the name and its spellings, as keys; the name as listed comes first.
   */
  Set<List<String>> keys(String name) {
    Set<List<String>> out = new LinkedHashSet<>();
    for (String spelling : spellings(name)) {
      // Brackets are words of their own: "Congo (Brazzaville)".
      String apart = spelling.replace("(", "( ").replace(")", " )");
      for (List<String> cut : Spelling.cuts(apart)) {
        out.add(cut.stream().map(Spelling::key).toList());
      }
    }
    return out;
  }

  private Set<String> spellings(String name) {
    Set<String> out = new LinkedHashSet<>();
    for (String s : cutShort(name)) {
      out.add(s);
      if (s.indexOf('-') > 0) {
        out.add(s.replace('-', ' '));
      }
      if (s.indexOf(' ') > 0 && s.indexOf('(') < 0 && s.indexOf(',') < 0) {
        out.add(s.replace(' ', '-'));
      }
    }
    return out;
  }

  /** "North Korea", "N. Korea", "NKorea". */
  private Set<String> cutShort(String name) {
    List<String> words = List.of(name.split(" "));
    Set<String> out = new LinkedHashSet<>(List.of(""));
    for (int i = 0; i < words.size(); i++) {
      List<String> may = new ArrayList<>(List.of(words.get(i)));
      may.addAll(forms.getOrDefault(words.get(i), List.of()));
      out = longer(out, out.size() * may.size() > MOST ? may.subList(0, 1) : may);
    }
    if (words.size() > 1) {
      String rest = name.substring(name.indexOf(' ') + 1);
      Set<String> all = out;
      joined.getOrDefault(words.get(0), List.of()).forEach(j -> all.add(j + rest));
    }
    return out;
  }

  private static Set<String> longer(Set<String> begun, List<String> may) {
    Set<String> out = new LinkedHashSet<>();
    for (String word : may) {
      for (String b : begun) {
        out.add(b.isEmpty() ? word : b + ' ' + word);
      }
    }
    return out;
  }
}
