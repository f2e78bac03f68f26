package org.chancery.app.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.act.ActType;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;

/** How acts are told: {@code says} of {@code rules/acts.yaml}. Immutable. */
final class ActVerbs {

  /**
   * How acts of a type are told.
   *
   * @param they the verb of several
   * @param it the verb of one
   * @param object what it is done to, with places in braces
   */
  record Saying(String they, String it, String object) {}

  private final Map<ActType, Saying> sayings = new EnumMap<>(ActType.class);

  private ActVerbs() {}

  /** Those that ship with the program. */
  static ActVerbs shipped() {
    ActVerbs out = new ActVerbs();
    YamlFile file = RuleFiles.shipped().yaml("acts.yaml").get(0);
    Map<?, ?> top = file.map("act types");
    for (ActType type : ActType.values()) {
      Object row = top.get(type.name());
      Object says = row instanceof Map<?, ?> m ? m.get("says") : null;
      if (!(says instanceof List<?> words) || words.size() != 3) {
        throw file.wrong(row, type.name(), "expected says: [they do, it does, \"to what\"]");
      }
      List<String> three = words.stream().map(String::valueOf).toList();
      out.sayings.put(type, new Saying(three.get(0), three.get(1), three.get(2)));
    }
    return out;
  }

  Saying of(ActType type) {
    Saying saying = sayings.get(type);
    if (saying == null) {
      throw new IllegalStateException("every type has been loaded");
    }
    return saying;
  }
}
