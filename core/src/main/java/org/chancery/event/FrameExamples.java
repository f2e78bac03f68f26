package org.chancery.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that frames accept and reject and those that show the rules of preference, out of a
 * folder of rules. Reads nothing else of the rules: examples can be parsed before they are right.
 */
public final class FrameExamples {
  private static final String INDEX = "frames/index.yaml";
  private static final String PREFERENCES = "preferences.yaml";

  private FrameExamples() {}

  /**
   * All examples, in order of the files and frames.
   *
   * @param rules the folder of rules
   * @return by the name of the file, as "sanction"; a file without examples is there too
   * @throws RuleException if a file is missing or not well-formed
   */
  public static Map<String, Set<String>> byFile(Path rules) {
    Map<String, Set<String>> out = new LinkedHashMap<>();
    for (Object f : RuleFiles.yaml(rules, INDEX).list("files")) {
      String file = String.valueOf(f);
      Set<String> examples = new LinkedHashSet<>();
      for (Object frame : RuleFiles.yaml(rules, "frames/" + file).list("frames")) {
        if (frame instanceof Map<?, ?> m) {
          add(examples, m.get("accept"));
          add(examples, m.get("reject"));
        }
      }
      out.put(file.replace(".yaml", ""), examples);
    }
    // A folder of one's own frames need not show the rules of preference again.
    if (Files.exists(rules.resolve(PREFERENCES))) {
      Set<String> preferences = new LinkedHashSet<>();
      preferences(RuleFiles.yaml(rules, PREFERENCES))
          .forEach(p -> preferences.addAll(p.gives().keySet()));
      out.put(PREFERENCES.replace(".yaml", ""), preferences);
    }
    return out;
  }

  /**
   * A rule of preference.
   *
   * @param rule in words
   * @param gives by sentence, exactly the events that it gives: "SANCTION/expel 161 future"
   */
  public record Preferred(String rule, Map<String, List<String>> gives) {}

  /** The rules of preference that ship with the program, in order. */
  public static List<Preferred> preferences() {
    return preferences(RuleFiles.shipped().yaml(PREFERENCES).get(0));
  }

  private static List<Preferred> preferences(YamlFile yaml) {
    List<?> list = yaml.list("rules with what they give");
    List<Preferred> out = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> m && m.get("gives") instanceof Map<?, ?> gives)) {
        throw new RuleException(PREFERENCES, String.valueOf(item), "expected rule and gives");
      }
      Map<String, List<String>> sentences = new LinkedHashMap<>();
      gives.forEach(
          (k, v) -> {
            if (!(v instanceof List<?> events)) {
              throw new RuleException(PREFERENCES, String.valueOf(k), "expected a list of events");
            }
            sentences.put(String.valueOf(k), events.stream().map(String::valueOf).toList());
          });
      out.add(new Preferred(String.valueOf(m.get("rule")), sentences));
    }
    return List.copyOf(out);
  }

  private static void add(Set<String> examples, @Nullable Object said) {
    if (said instanceof List<?> list) {
      list.forEach(e -> examples.add(String.valueOf(e)));
    } else if (said != null) {
      examples.add(String.valueOf(said));
    }
  }
}
