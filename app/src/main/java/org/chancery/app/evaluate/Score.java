package org.chancery.app.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.chancery.event.PloverType;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** How one text was read: counts for each line, and what was asked and got, in words. */
public final class Score {
  private final int[] counts = new int[3 * CountedLine.ALL.size()];
  private final Set<PloverType> asked = EnumSet.noneOf(PloverType.class);
  private final Set<PloverType> got = EnumSet.noneOf(PloverType.class);
  private final Set<String> askedWords = new TreeSet<>();
  private final Set<String> gotWords = new TreeSet<>();

  private Score() {}

  record Dyad(@Nullable String source, @Nullable String target) {
    String with(PloverType type) {
      return (source == null ? "?" : source) + " " + type + " " + (target == null ? "?" : target);
    }
  }

  /**
   * Compares.
   *
   * @param gold what is marked
   * @param text the text as it was read: spans of the reading point into it
   * @param read what was read
   */
  static Score of(Gold gold, String text, List<Coded> read) {
    Score out = new Score();
    if (gold.pair()) {
      out.pair(gold.events().get(0), text, read);
    } else {
      out.events(gold, read.stream().filter(e -> !e.negated()).toList());
    }
    return out;
  }

  /** For line {@code i}: found at 3i, emitted at 3i + 1, asked for at 3i + 2. */
  int[] counts() {
    return counts.clone();
  }

  /** Calls back for every count that is not zero. */
  void each(BiConsumer<Integer, Integer> use) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        use.accept(i, counts[i]);
      }
    }
  }

  /** Types that gold asks for. */
  Set<PloverType> asked() {
    return EnumSet.copyOf(asked);
  }

  /** Types that were read. */
  Set<PloverType> got() {
    return EnumSet.copyOf(got);
  }

  /** What gold asks for, one string for each event. */
  List<String> askedWords() {
    return List.copyOf(askedWords);
  }

  /** What was read, in the same words. */
  List<String> gotWords() {
    return List.copyOf(gotWords);
  }

  /** How wrong it is; 0 if nothing that gold asks for is missed. A lost type weighs most. */
  int badness() {
    int type = missed(CountedLine.Kind.TYPE) + missed(CountedLine.Kind.PAIR);
    return 4 * type + 2 * missed(CountedLine.Kind.TRIPLE) + missed(CountedLine.Kind.ACTORS);
  }

  private int missed(CountedLine.Kind kind) {
    int i = 3 * CountedLine.of(kind).index();
    return counts[i + 2] - counts[i];
  }

  // ------------------------------------------------------------------ events of a text

  private void events(Gold gold, List<Coded> read) {
    read.forEach(e -> got.add(e.type()));
    Set<String> triples = new HashSet<>();
    Set<Dyad> dyads = new HashSet<>();
    for (Gold.Marked e : gold.events()) {
      PloverType other = e.otherwise();
      PloverType type =
          other != null && got.contains(other) && !got.contains(e.type()) ? other : e.type();
      asked.add(type);
      for (Dyad d : dyads(e.source(), e.target())) {
        dyads.add(d);
        askedWords.add(d.with(type));
      }
    }
    Set<Dyad> said = new LinkedHashSet<>();
    for (Coded e : read) {
      for (Dyad d : dyads(e.actor(), e.recipient())) {
        said.add(d);
        triples.add(d.with(e.type()));
      }
    }
    gotWords.addAll(triples);
    count(CountedLine.of(CountedLine.Kind.TYPE), got, asked);
    count(CountedLine.of(CountedLine.Kind.TRIPLE), triples, askedWords);
    count(CountedLine.of(CountedLine.Kind.DYAD), said, dyads);
    count(CountedLine.of(CountedLine.Kind.ACTORS), parties(said), parties(dyads));
    for (PloverType t : PloverType.values()) {
      set(new CountedLine(CountedLine.Kind.OF_TYPE, t), got.contains(t), asked.contains(t));
    }
  }

  static Set<Dyad> dyads(List<Side> from, List<Side> to) {
    Set<Dyad> out = new LinkedHashSet<>();
    @Nullable String[] source = from.stream().map(Side::party).toArray(String[]::new);
    @Nullable String[] target = to.stream().map(Side::party).toArray(String[]::new);
    if (target.length == 0 && source.length > 1) {
      // All act, and on each other.
      for (int i = 0; i < source.length; i++) {
        for (int j = 0; j < source.length; j++) {
          if (i != j) {
            out.add(new Dyad(source[i], source[j]));
          }
        }
      }
      return out;
    }
    for (String s : source.length == 0 ? new @Nullable String[1] : source) {
      for (String t : target.length == 0 ? new @Nullable String[1] : target) {
        out.add(new Dyad(s, t));
      }
    }
    return out;
  }

  private static Set<String> parties(Collection<Dyad> dyads) {
    Set<String> out = new HashSet<>();
    dyads.forEach(
        d ->
            Stream.concat(Stream.ofNullable(d.source()), Stream.ofNullable(d.target()))
                .forEach(out::add));
    return out;
  }

  // ------------------------------------------------------------------ type of a marked pair

  private void pair(Gold.Marked gold, String text, List<Coded> read) {
    PloverType want = root(gold.type());
    Coded best = best(gold, text, read);
    PloverType said = best == null ? null : root(best.type());
    String who = " [" + gold.sourceText() + "] > [" + gold.targetText() + "]";
    asked.add(want);
    askedWords.add(label(want) + who);
    if (said != null) {
      got.add(said);
      gotWords.add(label(said));
    }
    count(CountedLine.of(CountedLine.Kind.PAIR), got, asked);
    set(new CountedLine(CountedLine.Kind.PAIR_OF_TYPE, want), want == said, true);
    if (said != null && said != want) {
      set(new CountedLine(CountedLine.Kind.PAIR_OF_TYPE, said), true, false);
    }
  }

  /** Pairs were marked before PLOVER cut YIELD in two. */
  public static PloverType root(PloverType type) {
    return type == PloverType.RETREAT ? PloverType.CONCEDE : type;
  }

  /** What a type of pairs is called. */
  public static String label(PloverType root) {
    return root == PloverType.CONCEDE ? "YIELD" : root.name();
  }

  /** The event between both; else the one that touches either side; else the only one. */
  static @Nullable Coded best(Gold.Marked gold, String text, List<Coded> read) {
    Coded best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Coded e : read) {
      double rank =
          (touches(e.actor(), text, gold.sourceText()) ? 2 : 0)
              + (touches(e.recipient(), text, gold.targetText()) ? 2 : 0)
              + (touches(e.actor(), text, gold.targetText()) ? 0.5 : 0)
              + (e.confidence() == null ? 0 : e.confidence() * 0.1);
      if (rank > most) {
        most = rank;
        best = e;
      }
    }
    return read.size() == 1 || most >= 0.5 ? best : null;
  }

  private static boolean touches(List<Side> sides, String text, String phrase) {
    if (phrase.isEmpty()) {
      return false;
    }
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
      Span found = new Span(at, at + phrase.length());
      if (sides.stream().anyMatch(s -> s.span() != null && overlap(s.span(), found))) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  // ------------------------------------------------------------------ counting

  private <T> void count(CountedLine line, Set<T> emitted, Set<T> gold) {
    int i = 3 * line.index();
    counts[i] = (int) emitted.stream().filter(gold::contains).count();
    counts[i + 1] = emitted.size();
    counts[i + 2] = gold.size();
  }

  private void set(CountedLine line, boolean emitted, boolean gold) {
    int i = 3 * line.index();
    int[] one = {emitted && gold ? 1 : 0, emitted ? 1 : 0, gold ? 1 : 0};
    System.arraycopy(one, 0, counts, i, one.length);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
