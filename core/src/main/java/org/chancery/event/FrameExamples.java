package org.chancery.event;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that frames accept and reject, out of a folder of rules. Reads nothing else of the
 * frames: examples can be parsed before the frames themselves are right.
 */
public final class FrameExamples {
  private static final String INDEX = "frames/index.yaml";

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
    return out;
  }

  private static void add(Set<String> examples, @Nullable Object said) {
    if (said instanceof List<?> list) {
      list.forEach(e -> examples.add(String.valueOf(e)));
    } else if (said != null) {
      examples.add(String.valueOf(said));
    }
  }
}
