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
 * @param unlisted whether it is a state that no list knows, by what the story says of it
 */
public record Party(@Nullable String code, @Nullable String sector, String name, boolean unlisted) {

  /** A party that a list knows, or somebody whom none does. */
  public Party(@Nullable String code, @Nullable String sector, String name) {
    this(code, sector, name, false);
  }

  /** Whether it may be a side of an act: one that a list knows, or a state that none does. */
  public boolean isKnown() {
    return code != null || unlisted;
  }

  /** The sector of those who would leave the state whose code they have. */
  private static final String SEPARATISTS = "SEP";

  /**
   * The code, or the name where there is none: what the output calls the party. Whoever recognises
   * those who have left a state does not recognise that state.
   */
  public String label() {
    return code == null || SEPARATISTS.equals(sector) ? name : code;
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
    return new Party(code, newSector, name, unlisted);
  }
}
