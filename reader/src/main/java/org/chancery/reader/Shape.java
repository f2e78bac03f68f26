package org.chancery.reader;

/** How a word is written: what a vocabulary of small letters forgets ("US", "us"). */
public enum Shape {
  /** No letter in it: "15", ",". */
  OTHER,
  /** Small letters only: "envoy". */
  SMALL,
  /** A capital, then small letters only: "Envoy". */
  CAPITAL,
  /** Two or more letters, all of them capitals: "US", "U.S.". */
  CAPITALS,
  /** One capital letter alone: "I", "C.". */
  INITIAL,
  /** Anything else: "McLean", "iPhone". */
  MIXED;

  /** The shape of one word. */
  public static Shape of(String word) {
    int capitals = 0;
    int small = 0;
    boolean leads = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        leads |= small == 0 && capitals == 0;
        capitals++;
      } else if (Character.isLetter(c)) {
        small++;
      }
    }
    if (capitals == 0) {
      return small == 0 ? OTHER : SMALL;
    }
    if (small == 0) {
      return capitals == 1 ? INITIAL : CAPITALS;
    }
    return leads && capitals == 1 ? CAPITAL : MIXED;
  }
}
