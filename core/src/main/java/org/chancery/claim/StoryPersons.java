package org.chancery.claim;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Persons that a story has introduced, by name. One per story. */
final class StoryPersons {
  /** Keys of first and last words of names; no name begins so. */
  private static final String FIRST = "^";

  private static final String LAST = "$";

  private final Map<String, Voice> byKey = new HashMap<>();

  /** A person met before: by the full name, by surname, or where a lone name opens one. */
  @Nullable Voice find(String name) {
    Voice v = byKey.get(name);
    int cut = name.lastIndexOf(' ');
    if (v == null) {
      v = byKey.get(LAST + name.substring(cut + 1));
    }
    if (v == null && cut < 0) {
      v = byKey.get(FIRST + name);
    }
    return v == null ? null : new Voice(name, v.party(), true);
  }

  void add(Voice v) {
    String name = v.name();
    byKey.putIfAbsent(name, v);
    byKey.putIfAbsent(LAST + name.substring(name.lastIndexOf(' ') + 1), v);
    int cut = name.indexOf(' ');
    if (cut > 0) {
      byKey.putIfAbsent(FIRST + name.substring(0, cut), v);
    }
  }
}
