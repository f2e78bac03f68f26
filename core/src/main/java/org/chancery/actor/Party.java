package org.chancery.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party as event data knows it. Two mentions are the same party when their codes agree, or, where
 * no list knows them, their names.
 *
 * @param code ISO 3166-1 alpha-3, an organisation's code, or null where no list knows the party
 * @param sector PLOVER sector of the one who acts (GOV, MIL, REB ...), null for a state as such
 * @param name usual English name
 */
public record Party(@Nullable String code, @Nullable String sector, String name) {

  /** The code, or the name where there is none: what the output calls the party. */
  public String label() {
    return code != null ? code : name;
  }

  /** Whether both stand for one party, whatever their sectors. */
  public boolean sameAs(Party other) {
    if (code == null && other.code == null) {
      return name.equals(other.name);
    }
    return Objects.equals(code, other.code);
  }

  /** The same party acting through another sector. */
  public Party as(@Nullable String newSector) {
    return new Party(code, newSector, name);
  }
}
