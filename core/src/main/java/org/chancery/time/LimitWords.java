package org.chancery.time;

import java.util.Set;
import org.chancery.rules.Lexicon;

/** The words by which a duration is known for a limit: "has 48 hours", "a week's notice". */
final class LimitWords {
  /** "deadline", "notice". */
  final Set<String> nouns;

  final Set<String> giving;
  final Set<String> lapsing;
  final Set<String> leaving;
  final Set<String> counted;
  final Set<String> orders;
  final Set<String> spent;

  LimitWords(Lexicon lexicon) {
    nouns = lexicon.need("limit-word");
    giving = lexicon.need("limit-giving");
    lapsing = lexicon.need("limit-lapsing");
    leaving = lexicon.need("limit-leaving");
    counted = lexicon.need("limit-counted");
    orders = lexicon.need("limit-order");
    spent = lexicon.need("limit-spent");
  }
}
