package org.chancery.app.evaluate;

import org.jspecify.annotations.Nullable;

/** Codes as gold writes them. */
final class GoldCodes {
  private GoldCodes() {}

  /** The code, null for an empty one and for the dashes that PETRARCH writes for "nobody". */
  static @Nullable String known(String code) {
    String plain = code.strip();
    return plain.isEmpty() || plain.startsWith("---") ? null : plain;
  }
}
