package org.chancery.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts words into the pieces of the encoder's vocabulary: small letters without accents, the
 * longest known piece first, every mark of punctuation a piece of its own (the scheme of BERT's
 * uncased vocabulary). A cut takes time linear in the word, since no piece is longer than the
 * longest known.
 */
public final class WordPieces {
  /** The most pieces that the encoder takes at once, its two marks included. */
  public static final int MAX_PIECES = 512;

  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int longest;
  private final int opening;
  private final int closing;
  private final int unknown;

  private WordPieces(List<String> pieces) {
    vocabulary = new HashMap<>();
    int length = 0;
    for (String piece : pieces) {
      vocabulary.put(piece, vocabulary.size());
      length = Math.max(length, piece.length());
    }
    longest = length;
    opening = number("[CLS]");
    closing = number("[SEP]");
    unknown = number("[UNK]");
  }

  /** The vocabulary that comes with the model. */
  public static WordPieces load() {
    try (InputStream in = WordPieces.class.getResourceAsStream("pieces.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return new WordPieces(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pieces the vocabulary has. */
  public int size() {
    return vocabulary.size();
  }

  /**
   * The pieces of a run of words. Where they would be more than {@link #MAX_PIECES}, each word
   * keeps as many as leaves room for all, so that no word is lost.
   *
   * @param words the words as written, at most {@code MAX_PIECES - 2}
   */
  public Pieces of(List<String> words) {
    if (words.size() > MAX_PIECES - 2) {
      throw new IllegalArgumentException(words.size() + " words are more than the encoder takes");
    }
    List<List<Integer>> cut = words.stream().map(this::cut).toList();
    int total = cut.stream().mapToInt(List::size).sum();
    int each = total > MAX_PIECES - 2 ? (MAX_PIECES - 2) / words.size() : Integer.MAX_VALUE;
    int size = 2 + cut.stream().mapToInt(c -> Math.min(each, c.size())).sum();
    long[] ids = new long[size];
    long[] shapes = new long[size];
    long[] firsts = new long[words.size()];
    long[] lasts = new long[words.size()];
    int at = 0;
    ids[at++] = opening;
    for (int w = 0; w < cut.size(); w++) {
      List<Integer> pieces = cut.get(w);
      firsts[w] = at;
      for (int i = 0; i < Math.min(each, pieces.size()); i++) {
        shapes[at] = Shape.of(words.get(w)).number();
        ids[at++] = pieces.get(i);
      }
      lasts[w] = at - 1L;
    }
    ids[at] = closing;
    return new Pieces(ids, shapes, firsts, lasts);
  }

  /** The pieces of one word; at least one. */
  private List<Integer> cut(String word) {
    String plain = plain(word);
    List<Integer> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isMark(c)) {
        pieces(plain.substring(start, i), out);
        pieces(plain.substring(i, next), out);
        start = next;
      }
      i = next;
    }
    pieces(plain.substring(start), out);
    return out.isEmpty() ? List.of(unknown) : out;
  }

  /** Small letters without accents, as the vocabulary was made. */
  private static String plain(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
        .map(WordPieces::straight)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** One mark for all that mean the same: treebanks hardly know curly quotes and long dashes. */
  private static int straight(int c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }

  private static boolean isMark(int c) {
    return !Character.isLetterOrDigit(c);
  }

  /** The longest known pieces from left to right; all unknown where one of them is. */
  private void pieces(String part, List<Integer> out) {
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < part.length()) {
      String before = from == 0 ? "" : INSIDE;
      int to = Math.min(part.length(), from + longest);
      Integer piece = vocabulary.get(before + part.substring(from, to));
      while (piece == null && --to > from) {
        piece = vocabulary.get(before + part.substring(from, to));
      }
      if (piece == null) {
        out.add(unknown);
        return;
      }
      found.add(piece);
      from = to;
    }
    out.addAll(found);
  }

  private int number(String piece) {
    Integer n = vocabulary.get(piece);
    if (n == null) {
      throw new IllegalStateException("the vocabulary has no " + piece);
    }
    return n;
  }
}
