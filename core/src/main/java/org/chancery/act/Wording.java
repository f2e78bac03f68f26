package org.chancery.act;

import java.util.Locale;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Proposition;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The newspaper's own words for an act. */
final class Wording {
  private Wording() {}

  /** The predicate as written, with its particle and object's head: "cease engagement". */
  static String of(Occurrence o) {
    Sentence s = o.scene().sentence();
    Proposition p = o.match().proposition();
    Token trigger = s.token(p.trigger());
    // What stands for a verb left out hangs on the verb; a root with orphans is a parser's slip.
    boolean left = s.child(p.trigger(), "orphan").isPresent() && trigger.head() >= 0;
    int verb = left ? trigger.head() : p.trigger();
    StringBuilder out = new StringBuilder(s.token(verb).text());
    s.child(verb, "compound:prt").ifPresent(t -> out.append(' ').append(t.text()));
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** "for consultations", "for good"; null if the text gives neither. */
  static @Nullable String manner(Occurrence o) {
    for (Token t : o.scene().sentence().tokens()) {
      String l = t.lemma().toLowerCase(Locale.ROOT);
      if (l.equals("consultation")) {
        return "consultations";
      }
      if (l.equals("permanently") || l.equals("definitively")) {
        return "final";
      }
    }
    return null;
  }
}
