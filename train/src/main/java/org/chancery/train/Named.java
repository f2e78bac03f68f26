package org.chancery.train;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be there under its name. */
final class Named {
  private Named() {}

  static <V> V of(Map<String, V> all, String name) {
    @Nullable V found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the network has no " + name);
    }
    return found;
  }
}
