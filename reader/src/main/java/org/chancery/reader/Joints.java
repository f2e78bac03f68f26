package org.chancery.reader;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.text.Span;

/**
 * Mends where one sentence ends and the next begins, by what stands around the joint: the rules of
 * the tokenizer go by the mark alone.
 */
final class Joints {
  /** "diplomats.Russia": the space between two sentences was lost. */
  private static final Pattern RUN_ON = Pattern.compile("\\p{Ll}{3,}\\.\\p{Lu}\\p{Ll}{2,}");

  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)[ap]\\.m\\.");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.?|\\p{Alpha}\\.");
  private static final Set<String> GOES_ON_TO_NUMBER = Set.of(":", ",", ";", "and", "or");
  private static final Set<String> LOUD = Set.of("?", "!");
  private static final String QUOTES = "\"\u201d\u2019'";

  private final String text;

  Joints(String text) {
    this.text = text;
  }

  /** The sentences, with those cut that are two and those joined that are one. */
  List<List<Span>> mend(List<List<Span>> sentences) {
    List<List<Span>> out = new ArrayList<>();
    for (List<Span> s : sentences) {
      for (List<Span> part : parts(s)) {
        List<Span> last = out.isEmpty() ? List.of() : out.get(out.size() - 1);
        if (goesOn(last, part)) {
          last.addAll(part);
        } else {
          out.add(new ArrayList<>(part));
        }
      }
    }
    return out;
  }

  private List<List<Span>> parts(List<Span> words) {
    List<List<Span>> out = new ArrayList<>();
    List<Span> now = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span w = words.get(i);
      if (RUN_ON.matcher(w.in(text)).matches()) {
        int stop = w.start() + w.in(text).indexOf('.');
        now.add(new Span(w.start(), stop));
        now.add(new Span(stop, stop + 1));
        out.add(now);
        now = new ArrayList<>(List.of(new Span(stop + 1, w.end())));
        continue;
      }
      now.add(w);
      if (HALF_OF_DAY.matcher(w.in(text)).matches() && opens(words, i + 1)) {
        out.add(now);
        now = new ArrayList<>();
      }
    }
    if (!now.isEmpty()) {
      out.add(now);
    }
    return out;
  }

  /** After "5 p.m.": a day, a month or a zone in capitals goes on, another capital begins anew. */
  private boolean opens(List<Span> words, int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    String word = words.get(i).in(text);
    boolean capital = Character.isUpperCase(word.codePointAt(0));
    return capital && !word.equals(word.toUpperCase(Locale.ROOT)) && !isOfCalendar(word);
  }

  /** A day or a month, in full or cut short: "Tuesday", "Sept." */
  private static boolean isOfCalendar(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return CALENDAR.stream()
        .anyMatch(n -> n.equals(bare) || (bare.length() >= SHORT && n.startsWith(bare)));
  }

  private static final int SHORT = 3;
  private static final List<String> CALENDAR =
      Stream.concat(
              Arrays.stream(DayOfWeek.values()).map(Joints::name),
              Arrays.stream(Month.values()).map(Joints::name))
          .toList();

  private static String name(Enum<?> day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Whether the next words, which begin small, go on after a number of a list or a loud quote. */
  private boolean goesOn(List<Span> before, List<Span> next) {
    int n = before.size();
    if (n < 2 || !Character.isLowerCase(next.get(0).in(text).codePointAt(0))) {
      return false;
    }
    Span last = before.get(n - 1);
    if (text.substring(last.end(), next.get(0).start()).contains("\n\n")) {
      return false;
    }
    boolean quoted = QUOTES.contains(last.in(text)) && LOUD.contains(before.get(n - 2).in(text));
    return quoted || isNumberOfList(before);
  }

  /** "three things: 1." */
  private boolean isNumberOfList(List<Span> words) {
    int at = words.size() - 1;
    if (words.get(at).in(text).equals(".")) {
      at--;
    }
    return at > 0
        && NUMBER.matcher(words.get(at).in(text)).matches()
        && GOES_ON_TO_NUMBER.contains(words.get(at - 1).in(text));
  }
}
