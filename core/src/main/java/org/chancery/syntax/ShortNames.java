package org.chancery.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.text.Span;

/**
 * Joins what was cut at the point of a name that is cut short: "the Solomon Is. expelled", "to Eq.
 * Guinea". The point is then part of the word.
 */
final class ShortNames {
  private final Set<String> closers;
  private final Set<String> openers;
  private final Set<String> joins;

  ShortNames(Lexicon words) {
    closers = words.need("name-closer");
    openers = words.need("name-opener");
    joins = words.need("name-joint");
  }

  /** The sentences, with those joined that are one. */
  List<Parser.Cut> mend(String text, List<Parser.Cut> cuts) {
    List<Parser.Cut> out = new ArrayList<>();
    boolean goesOn = false;
    for (Parser.Cut cut : cuts) {
      List<Span> words = new ArrayList<>(cut.words());
      Parser.Cut last = out.isEmpty() ? cut : out.get(out.size() - 1);
      if (goesOn && follows(text, last, cut)) {
        words.addAll(0, whole(text, out.remove(out.size() - 1).words()));
      }
      goesOn = join(text, words);
      Span span = new Span(words.get(0).start(), words.get(words.size() - 1).end());
      out.add(new Parser.Cut(out.size(), span, words));
    }
    return out;
  }

  /** Makes one of a short word and the point behind it; whether there is one at the end. */
  private boolean join(String text, List<Span> words) {
    int n = words.size();
    if (n < 2 || !words.get(n - 1).in(text).equals(".")) {
      return false;
    }
    String word = words.get(n - 2).in(text);
    boolean capital = Character.isUpperCase(word.codePointAt(0));
    String lower = word.toLowerCase(Locale.ROOT);
    boolean closes = n > 2 && closers.contains(lower) && isName(words.get(n - 3).in(text));
    if (!capital || words.get(n - 2).end() != words.get(n - 1).start()) {
      return false;
    }
    if (closes) {
      words.set(n - 2, new Span(words.get(n - 2).start(), words.remove(n - 1).end()));
    }
    return closes || openers.contains(lower);
  }

  private boolean isName(String before) {
    return Character.isUpperCase(before.codePointAt(0)) || joins.contains(before);
  }

  /** The words of a sentence that goes on: the point at its end belongs to the last word. */
  private static List<Span> whole(String text, List<Span> words) {
    int n = words.size();
    if (!words.get(n - 1).in(text).equals(".")) {
      return words;
    }
    List<Span> out = new ArrayList<>(words.subList(0, n - 2));
    out.add(new Span(words.get(n - 2).start(), words.get(n - 1).end()));
    return out;
  }

  /** After the end of a name small letters go on, after its beginning another capital. */
  private static boolean follows(String text, Parser.Cut before, Parser.Cut next) {
    List<Span> words = before.words();
    String last = words.get(words.size() - 1).in(text);
    int first = next.words().get(0).in(text).codePointAt(0);
    boolean small = Character.isLowerCase(first);
    boolean near = next.span().start() - before.span().end() <= 1;
    return near && (last.equals(".") ? Character.isUpperCase(first) : small);
  }
}
