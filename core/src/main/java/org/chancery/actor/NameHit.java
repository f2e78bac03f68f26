package org.chancery.actor;

import java.util.List;

/**
 * A listed name found in a sentence.
 *
 * @param first first token
 * @param last last token
 * @param names what it may mean
 */
record NameHit(int first, int last, List<Name> names) {

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  /** All parties for which one of its meanings stands: a dictionary may give several at once. */
  List<Party> parties(Name meaning) {
    return meaning.turn() == 0
        ? List.of(meaning.party())
        : names.stream().filter(n -> n.kind() == meaning.kind()).map(Name::party).toList();
  }

  /** The first meaning of one of the kinds, or null. */
  @org.jspecify.annotations.Nullable
  Name of(Name.Kind... kinds) {
    for (Name.Kind k : kinds) {
      for (Name n : names) {
        if (n.kind() == k) {
          return n;
        }
      }
    }
    return null;
  }
}
