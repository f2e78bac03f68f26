package org.chancery.event;

import java.util.Objects;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A side of an event.
 *
 * @param code state or organisation, null where no list knows it
 * @param sector PLOVER sector, null for a state as such
 * @param name as in the text or the lists
 * @param span the words that name it
 */
public record EventActor(@Nullable String code, @Nullable String sector, String name, Span span) {

  /** The same one, whatever words name it here. */
  boolean is(EventActor other) {
    return name.equals(other.name)
        && Objects.equals(code, other.code)
        && Objects.equals(sector, other.sector);
  }
}
