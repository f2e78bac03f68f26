package org.chancery.act;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.proposition.Scene;
import org.jspecify.annotations.Nullable;

/** Whose a mission can be, by where it stands: nobody has one in its own country. */
final class Soil {
  private Soil() {}

  /** Sets whose mission it is and where, if its town tells. */
  static void settle(Draft d, Law law, Scene scene) {
    Parties p = d.parties;
    String seat = d.subject.seat();
    if (p == null || seat == null || law.sides() != Sides.EITHER) {
      return;
    }
    List<String> hosts =
        Stream.of(p.actor(), p.counterparty())
            .filter(Objects::nonNull)
            .filter(x -> SubjectReader.isTownOf(scene, seat, x))
            .toList();
    if (hosts.size() == 1) {
      String host = hosts.get(0);
      d.parties = p.posted(other(p, host), host);
    }
  }

  private static @Nullable String other(Parties p, String party) {
    return party.equals(p.actor()) ? p.counterparty() : p.actor();
  }
}
