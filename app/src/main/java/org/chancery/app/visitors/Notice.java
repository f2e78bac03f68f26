package org.chancery.app.visitors;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words by which readers are asked. Their digest is the version of the text. */
public final class Notice {
  /** Headline of the notice. */
  public static final String ASK = "May we remember your visit?";

  /** What cookies do here, in short. */
  public static final String WHY =
      "We would like to keep cookie information in your browser. It lets this site recognise you"
          + " when you return, and it helps our team understand which sections you find most"
          + " interesting and useful. Without your yes we set and keep neither.";

  /** The purpose that needs no yes. */
  public static final String NECESSARY =
      "One cookie with the choice you make here, its date and the version of this text. There is"
          + " no number in it that could tell you from others.";

  /** Recognition. */
  public static final String RECOGNITION =
      "A random number in your browser lets the site recognise you when you return: it can show"
          + " what is new since your last visit, and you can star pairs.";

  /** Statistics. */
  public static final String STATISTICS =
      "Helps our team understand which sections you find most interesting and useful: which are"
          + " read, for how long, and whether to the end. No address and no browser name is kept,"
          + " and nothing goes to anyone else.";

  /** How long a choice holds, and that it can be changed. */
  public static final String TERM =
      "Your choice holds for six months. Change or withdraw it at any time under \u201cPrivacy"
          + " choices\u201d at the foot of every page.";

  /** All of it, as kept for proof. */
  public static final String WORDS =
      String.join("\n", List.of(ASK, WHY, NECESSARY, RECOGNITION, STATISTICS, TERM));

  /** Twelve hexadecimal digits. */
  public static final String VERSION =
      Keys.digest(WORDS.getBytes(StandardCharsets.UTF_8)).substring(0, 12);

  private Notice() {}
}
