package org.chancery.reader;

/** How a word is written: what a vocabulary of small letters forgets ("US", "us"). */
public enum Shape {
  /** No letter in it: "15", ",". */
  OTHER(0),
  /** Small letters only: "envoy". */
  SMALL(1),
  /** A capital, then small letters only: "Envoy". */
  CAPITAL(2),
  /** Two or more letters, all of them capitals: "US", "U.S.". */
  CAPITALS(3),
  /** One capital letter alone: "I", "C.". */
  INITIAL(4),
  /** Anything else: "McLean", "iPhone". */
  MIXED(5);

  private final int number;

  Shape(int number) {
    this.number = number;
  }

  /** Its number in the model: trained with, so never changed. */
  public int number() {
    return number;
  }

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
