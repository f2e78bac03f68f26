package org.chancery.example;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The examples of one file of rules.
 *
 * @param name the name under which their parses are kept: "sanction", "examples-acts"
 * @param examples in order; templates are filled in
 */
public record ExampleFile(String name, List<Example> examples) {

  /** Keeps an unmodifiable copy. */
  public ExampleFile {
    examples = List.copyOf(examples);
  }

  /** The texts to be parsed, each once, in order. */
  public Set<String> texts() {
    Set<String> out = new LinkedHashSet<>();
    examples.forEach(e -> out.add(e.text()));
    return out;
  }
}
