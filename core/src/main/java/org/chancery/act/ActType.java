package org.chancery.act;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The acts of diplomatic law that the ledger knows. */
public enum ActType {
  EXPULSION,
  RECALL,
  WITHDRAWAL,
  CLOSURE,
  SUSPENSION,
  BREAK,
  DOWNGRADE,
  CAP,
  ESTABLISHMENT,
  RESTORATION,
  OPENING,
  UPGRADE,
  ACCREDITATION,
  REFUSAL,
  SUMMONS,
  CHANNEL,
  RETURN,
  RECOGNITION,
  DERECOGNITION;

  /** The type by its name, null if there is none. */
  public static @Nullable ActType named(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }
}
