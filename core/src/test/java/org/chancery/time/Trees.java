package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;

/** Builds parsed sentences from a line of text. */
final class Trees {
  static final Lexicon LEXICON = Lexicon.load(RuleFiles.shipped());
  static final TimeWords TERMS = new TimeWords(LEXICON);

  private Trees() {}

  /**
   * A tree from items {@code word[:lemma]/TAG/head/relation}, heads counted from 1, 0 for the root.
   */
  static Sentence tree(String items) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String item : items.trim().split("\\s+", -1)) {
      String[] part = item.split("/", -1);
      String[] word = part[0].split(":", -1);
      String lemma = word.length > 1 ? word[1] : word[0].toLowerCase(Locale.ROOT);
      Span span = new Span(at, at + word[0].length());
      int head = Integer.parseInt(part[2]) - 1;
      tokens.add(new Token(tokens.size(), span, word[0], lemma, part[1], head, part[3]));
      at = span.end() + 1;
    }
    return new Sentence(0, new Span(0, at - 1), tokens);
  }

  /**
   * A clause that ends with a phrase: the phrase's first noun or number hangs from the clause's
   * last verb, its other words hang from that one.
   *
   * @param clause items as in {@link #tree}
   * @param phrase plain words, tagged by their looks
   */
  static Sentence ending(String clause, String phrase) {
    String[] words = phrase.split(" ", -1);
    int before = clause.split("\\s+", -1).length;
    int verb = lastVerb(clause);
    int head = 0;
    for (int i = words.length - 1; i >= 0; i--) {
      head = tag(words[i]).startsWith("NN") ? i : head;
    }
    for (int i = words.length - 1; i >= 0 && !tag(words[head]).startsWith("NN"); i--) {
      head = tag(words[i]).equals("CD") ? i : head;
    }
    StringBuilder items = new StringBuilder(clause);
    for (int i = 0; i < words.length; i++) {
      String tag = tag(words[i]);
      String relation =
          switch (tag) {
            case "IN" -> "case";
            case "DT" -> "det";
            case "CD" -> "nummod";
            default -> tag.startsWith("NN") ? "nmod" : "dep";
          };
      items.append(' ').append(words[i]).append('/').append(tag).append('/');
      items.append(i == head ? verb + "/obl" : (before + head + 1) + "/" + relation);
    }
    items.append(" ./././").append(verb).append("/punct");
    return tree(items.toString().replace("./././", "././"));
  }

  private static int lastVerb(String clause) {
    String[] items = clause.split("\\s+", -1);
    for (int i = items.length - 1; i >= 0; i--) {
      if (items[i].contains("/VB")) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no verb in: " + clause);
  }

  private static String tag(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("\\d.*(th|st|nd|rd)")) {
      return "NN";
    }
    if (lower.matches("\\d.*") || TERMS.ones.containsKey(lower) && lower.length() > 2) {
      return "CD";
    }
    if (lower.matches("by|on|in|at|of|from|until|till|since|within|before|after|through|between")) {
      return "IN";
    }
    if (lower.matches("the|a|an|this")) {
      return "DT";
    }
    if (lower.matches("last|next|past|coming|previous|same")) {
      return "JJ";
    }
    if (lower.matches("early|late|earlier|later|ago|overnight")) {
      return "RB";
    }
    if (lower.equals("to")) {
      return "TO";
    }
    if (lower.matches("leave|go|pack|depart|quit")) {
      return "VB";
    }
    if (lower.matches("and|or")) {
      return "CC";
    }
    if (word.matches("\\W+|'s")) {
      return word.matches("'s?") ? "POS" : word;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return "NNP";
    }
    return lower.matches("hours|days|weeks|months|years") ? "NNS" : "NN";
  }
}
