package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.syntax.ConllU;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/**
 * The line over trees that no grammar made: words of the shipped examples with heads, relations and
 * tags at random. Nothing may fail and nothing may go on for ever; that a reading is right is
 * nowhere asked.
 */
class RandomTreesTest {
  private static final int STORIES = 600;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
  private static final List<Sentence> FROZEN = frozen();
  private static final List<Token> WORDS =
      FROZEN.stream().flatMap(s -> s.tokens().stream()).toList();

  private final Random random = new Random(13);

  /** Gives back the trees that it was given, text by text. */
  private static final class Given implements Parser {
    private final Map<String, List<Sentence>> known = new HashMap<>();

    @Override
    public List<Cut> cut(String text) {
      return known.getOrDefault(text, List.of()).stream()
          .map(s -> new Cut(s.index(), s.span(), s.tokens().stream().map(Token::span).toList()))
          .toList();
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      for (Sentence s : known.getOrDefault(text, List.of())) {
        if (s.index() == cut.index()) {
          return part(s, cut);
        }
      }
      throw new AssertionError("not given: " + text);
    }

    /** A part of a sentence, whose heads outside it are the root. */
    private static Sentence part(Sentence s, Cut cut) {
      List<Token> tokens = new ArrayList<>();
      int shift = 0;
      while (!s.token(shift).span().equals(cut.words().get(0))) {
        shift++;
      }
      Map<Span, Integer> places = new HashMap<>();
      cut.words().forEach(w -> places.put(w, places.size()));
      for (Token t : s.tokens()) {
        Integer place = places.get(t.span());
        if (place != null) {
          Integer head = t.head() < 0 ? null : places.get(s.token(t.head()).span());
          tokens.add(with(t, place, t.span(), head == null ? -1 : head, t.relation()));
        }
      }
      return new Sentence(cut.index(), cut.span(), tokens);
    }

    @Override
    public String provenance() {
      return "random";
    }
  }

  private static Token with(Token t, int index, Span span, int head, String relation) {
    return new Token(index, span, t.text(), t.lemma(), t.tag(), head, relation);
  }

  private static List<Sentence> frozen() {
    List<Sentence> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "rules", "parses"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        ConllU.read(file.getFileName().toString(), Files.readString(file))
            .texts()
            .forEach(t -> out.addAll(t.sentences()));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out;
  }

  @Test
  void everyTreeIsReadToTheEnd() {
    Given parser = new Given();
    Pipeline line = new Pipeline(parser, Gate.OPEN, Knowledge.load());
    Map<String, String> faults = new TreeMap<>();
    assertTimeoutPreemptively(
        Duration.ofMinutes(3),
        () -> {
          for (int i = 0; i < STORIES; i++) {
            String text = story(parser);
            Reading reading =
                line.read(new Article("r" + i, null, DAY, null, null, null, "en", text));
            assertThat(reading.sentences()).isNotEmpty();
            reading
                .problems()
                .forEach(
                    p ->
                        faults.putIfAbsent(
                            p.stage() + ": " + p.reason(), p.span().in(reading.article().text())));
          }
        });
    assertThat(faults).isEmpty();
  }

  private String story(Given parser) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    int n = 1 + random.nextInt(5);
    for (int i = 0; i < n; i++) {
      sentences.add(sentence(i, text));
      text.append(random.nextInt(4) == 0 ? "\n\n" : " ");
    }
    parser.known.put(text.toString(), sentences);
    return text.toString();
  }

  private Sentence sentence(int index, StringBuilder text) {
    List<Token> words = words();
    int[] heads = heads(words);
    List<Token> tokens = new ArrayList<>();
    int start = text.length();
    for (int i = 0; i < words.size(); i++) {
      Token t = words.get(i);
      int from = text.length();
      text.append(t.text());
      String relation =
          random.nextInt(4) == 0
              ? WORDS.get(random.nextInt(WORDS.size())).relation()
              : t.relation();
      tokens.add(
          with(t, i, new Span(from, text.length()), heads[i], heads[i] < 0 ? "root" : relation));
      if (i + 1 < words.size()) {
        text.append(' ');
      }
    }
    return new Sentence(index, new Span(start, text.length()), tokens);
  }

  /** Words of one sentence, of two, or of any, some left out. */
  private List<Token> words() {
    List<Token> out = new ArrayList<>(FROZEN.get(random.nextInt(FROZEN.size())).tokens());
    switch (random.nextInt(4)) {
      case 0 -> out.addAll(FROZEN.get(random.nextInt(FROZEN.size())).tokens());
      case 1 -> out.removeIf(t -> random.nextInt(5) == 0);
      case 2 ->
          out.replaceAll(t -> random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : t);
      default -> {}
    }
    return out.isEmpty() ? List.of(WORDS.get(0)) : out;
  }

  /** Heads without a circle: those the words had, where they can be kept, else any before them. */
  private int[] heads(List<Token> words) {
    int[] heads = new int[words.size()];
    boolean wild = random.nextInt(3) == 0;
    boolean backwards = random.nextBoolean();
    for (int i = 0; i < heads.length; i++) {
      int at = backwards ? heads.length - 1 - i : i;
      int earlier =
          i == 0
              ? -1
              : random.nextInt(20) == 0
                  ? -1
                  : backwards ? heads.length - 1 - random.nextInt(i) : random.nextInt(i);
      int own = words.get(at).head();
      boolean kept =
          !wild && own >= 0 && own < heads.length && own != at && (backwards ? own > at : own < at);
      heads[at] = kept ? own : earlier;
    }
    return heads;
  }
}
