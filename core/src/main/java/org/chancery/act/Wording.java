package org.chancery.act;

import java.util.Locale;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** The newspaper's own words for an act. */
final class Wording {
  private Wording() {}

  /** The predicate as written, with its particle and object's head: "cease engagement". */
  static String of(Occurrence o) {
    return o.scene().nesting().wording(o.match().proposition()).toLowerCase(Locale.ROOT);
  }

  /** "for consultations", "for good"; null if the text gives neither. */
  static @Nullable Manner manner(Occurrence o) {
    for (Term t : o.scene().terms()) {
      String l = t.lemma();
      if (l.equals("consultation")) {
        return Manner.CONSULTATIONS;
      }
      if (l.equals("permanently") || l.equals("definitively")) {
        return Manner.FINAL;
      }
    }
    return null;
  }
}
