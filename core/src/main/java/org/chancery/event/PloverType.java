package org.chancery.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sixteen event types of PLOVER (manual 2.0, 2023), from cooperation to conflict. */
public enum PloverType {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  CONCEDE,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  MOBILIZE,
  SANCTION,
  COERCE,
  ASSAULT;

  /** The type by its name, null if there is none. */
  public static @Nullable PloverType named(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }
}
