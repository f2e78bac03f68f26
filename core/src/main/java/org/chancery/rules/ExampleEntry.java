package org.chancery.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that shows a rule, as it stands in a file: alone, or with what comes out of it.
 *
 * <pre>
 * accept:
 *   - Peru expelled two Chilean attachés.
 *   - "Peru ordered three Mexican diplomats to leave.": EXPULSION PER &gt; MEX 3
 *   - "Peru will expel a Chilean attaché.": [EXPULSION PER &gt; CHL 1, SANCTION/expel 161 future]
 * </pre>
 *
 * @param text the sentence, or several
 * @param gives what comes out, a line each; empty where nothing is said of it
 * @param line where it stands in the file, from 1
 */
public record ExampleEntry(String text, List<String> gives, int line) {

  /** Keeps an unmodifiable copy. */
  public ExampleEntry {
    gives = List.copyOf(gives);
  }

  /**
   * Reads a list of examples.
   *
   * @param file where it stands
   * @param rule the rule that they show, for messages
   * @param said what stands after {@code accept:} or {@code reject:}, null if nothing does
   * @throws RuleException if it is something else
   */
  public static List<ExampleEntry> list(YamlFile file, String rule, @Nullable Object said) {
    List<ExampleEntry> out = new ArrayList<>();
    if (said instanceof List<?> list) {
      for (Object e : list) {
        out.addAll(one(file, said, rule, e));
      }
    } else if (said != null) {
      out.addAll(one(file, said, rule, said));
    }
    return List.copyOf(out);
  }

  private static List<ExampleEntry> one(
      YamlFile file, Object around, String rule, @Nullable Object e) {
    if (e instanceof Map<?, ?> map) {
      return map(file, rule, map);
    }
    if (e instanceof String text) {
      return List.of(new ExampleEntry(text, List.of(), file.lineOf(text)));
    }
    throw file.wrong(around, rule, "expected a sentence, or \"a sentence\": what comes out");
  }

  /**
   * Reads a map of sentences to what comes out.
   *
   * @param file where it stands
   * @param rule the rule that they show, for messages
   * @param map the map
   * @throws RuleException if what comes out is neither a line nor a list of lines
   */
  public static List<ExampleEntry> map(YamlFile file, String rule, Map<?, ?> map) {
    List<ExampleEntry> out = new ArrayList<>();
    map.forEach(
        (k, v) -> {
          List<?> lines = v instanceof List<?> list ? list : java.util.Collections.singletonList(v);
          List<String> gives = new ArrayList<>();
          for (Object line : lines) {
            if (!(line instanceof String s)) {
              throw file.wrong(k, rule, "expected after the colon: what comes out, a line each");
            }
            gives.add(s);
          }
          out.add(new ExampleEntry(String.valueOf(k), gives, file.lineOf(k)));
        });
    return out;
  }
}
