package org.chancery.time;

import java.util.Set;
import org.chancery.rules.Lexicon;

/** The words by which a time is known for one whose day cannot be known. */
final class UnknownWords {
  final Set<String> names;
  final Set<String> nouns;
  final Set<String> leads;
  final Set<String> months;
  final Set<String> years;
  final Set<String> eras;
  final Set<String> erasBefore;
  final Set<String> idle;
  final Set<String> tells;

  UnknownWords(Lexicon lexicon) {
    names = lexicon.need("time-unknown");
    nouns = lexicon.need("time-unknown-noun");
    leads = lexicon.need("time-unknown-lead");
    months = lexicon.need("foreign-month");
    years = lexicon.need("year-of-accounts");
    eras = lexicon.need("era");
    erasBefore = lexicon.need("era-before");
    idle = lexicon.need("time-idle");
    tells = lexicon.need("time-tell");
  }
}
