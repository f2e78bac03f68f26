package org.chancery.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How words of names are compared: without accents, case and kind of apostrophe. */
final class Spelling {
  private Spelling() {}

  /**
   * The form under which a word is listed. Acronyms of up to four capitals keep their case, so that
   * "US" is not "us" and "WHO" is not "who".
   */
  static String key(String word) {
    String w = word;
    if (!isAscii(w)) {
      w = Normalizer.normalize(w, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      w = w.replace('\u2019', '\'').replace('\u2018', '\'').replace("ı", "i").replace("ł", "l");
    }
    return isAcronym(w) ? w : w.toLowerCase(Locale.ROOT);
  }

  /** Lower case, without accents: for common nouns. */
  static String common(String word) {
    return key(word).toLowerCase(Locale.ROOT);
  }

  private static boolean isAcronym(String w) {
    if (w.length() < 2 || w.length() > 4) {
      return false;
    }
    for (int i = 0; i < w.length(); i++) {
      if (!Character.isUpperCase(w.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String w) {
    for (int i = 0; i < w.length(); i++) {
      if (w.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Cuts a listed name as the tokenizer cuts text: at spaces, commas and possessive endings. */
  static List<String> words(String name) {
    List<String> out = new ArrayList<>();
    for (String piece : name.replace('\u2019', '\'').split("\\s+")) {
      String rest = piece;
      String tail = "";
      if (rest.endsWith(",")) {
        rest = rest.substring(0, rest.length() - 1);
        tail = ",";
      }
      if (rest.endsWith("'s")) {
        out.add(rest.substring(0, rest.length() - 2));
        out.add("'s");
      } else if (!rest.isEmpty()) {
        out.add(rest);
      }
      if (!tail.isEmpty()) {
        out.add(tail);
      }
    }
    return out;
  }

  /**
   * The ways in which a tokenizer may cut a listed name: "Guinea-Bissau" is one word, or two with a
   * hyphen between them.
   */
  static List<List<String>> cuts(String name) {
    List<String> whole = words(name);
    if (name.indexOf('-') < 0) {
      return List.of(whole);
    }
    List<String> apart = new ArrayList<>();
    for (String w : whole) {
      for (String part : w.split("(?<=-)|(?=-)")) {
        apart.add(part);
      }
    }
    return List.of(whole, apart);
  }
}
