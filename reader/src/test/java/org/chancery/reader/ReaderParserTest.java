package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the networks are run, on a tiny model that knows nothing of English. */
class ReaderParserTest {
  private static final Path TINY = Path.of("src/test/resources/org/chancery/reader/tiny");
  private static final String TEXT =
      "Peru recalled its envoy to Chad on Monday. \u201cWe regret it\u201d, said the minister \u2014"
          + " twice.\n\nNobody answered U.S. officials. Norway's king didn't.";

  private static List<Sentence> read(Parser parser, String text) {
    return parser.cut(text).stream().map(c -> parser.parse(text, c)).toList();
  }

  @Test
  void everyWordGetsTagLemmaHeadAndRelation() {
    try (ReaderParser parser = new ReaderParser(ModelFiles.in(TINY))) {
      List<Sentence> sentences = read(parser, TEXT);
      assertThat(sentences).hasSize(4);
      for (Sentence s : sentences) {
        assertThat(s.tokens().stream().filter(t -> t.head() < 0)).hasSize(1);
        for (Token t : s.tokens()) {
          assertThat(t.text()).isEqualTo(t.span().in(TEXT));
          assertThat(t.lemma()).isNotEmpty();
          assertThat(t.tag()).isIn("NN", "NNP", "VBD", "IN", ".");
          assertThat(t.relation().equals("root")).isEqualTo(t.head() < 0);
        }
      }
      assertThat(parser.provenance()).matches("Chancery reader model [0-9a-f]{8}");
    }
  }

  /** The tiny model, and the one that ships where there is one. */
  private static List<ModelFiles> models() {
    return ModelFiles.class.getResource(ModelFiles.ENCODER) == null
        ? List.of(ModelFiles.in(TINY))
        : List.of(ModelFiles.in(TINY), ModelFiles.shipped());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aReadingDoesNotDependOnItsNeighbours(ModelFiles model) {
    try (ReaderParser parser = new ReaderParser(model)) {
      for (Sentence s : read(parser, TEXT)) {
        String alone = s.in(TEXT);
        assertThat(trees(read(parser, alone))).containsExactly(tree(s));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aReadingDoesNotDependOnThreads(ModelFiles model)
      throws InterruptedException, ExecutionException {
    List<String> texts =
        IntStream.range(1, 40).mapToObj(i -> TEXT + " So be it.".repeat(i)).toList();
    try (ReaderParser parser = new ReaderParser(model)) {
      List<List<Sentence>> one = texts.stream().map(t -> read(parser, t)).toList();
      assertThat(together(4, parser, texts)).isEqualTo(one);
      List<String> backwards = new ArrayList<>(texts);
      Collections.reverse(backwards);
      List<List<Sentence>> four = new ArrayList<>(together(4, parser, backwards));
      Collections.reverse(four);
      assertThat(four).isEqualTo(one);
    }
    try (ReaderParser another = new ReaderParser(model);
        ReaderParser parser = new ReaderParser(model)) {
      assertThat(read(another, TEXT)).isEqualTo(read(parser, TEXT));
    }
  }

  private static List<List<Sentence>> together(int threads, Parser parser, List<String> texts)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Sentence>>> work =
          texts.stream().map(t -> pool.submit(() -> read(parser, t))).toList();
      List<List<Sentence>> out = new ArrayList<>();
      for (Future<List<Sentence>> w : work) {
        out.add(w.get());
      }
      return out;
    } finally {
      pool.shutdown();
    }
  }

  private static List<List<String>> trees(List<Sentence> sentences) {
    return sentences.stream().map(ReaderParserTest::tree).toList();
  }

  private static List<String> tree(Sentence s) {
    return s.tokens().stream()
        .map(t -> t.text() + " " + t.lemma() + " " + t.tag() + " " + t.head() + " " + t.relation())
        .toList();
  }

  @Test
  void aSentenceMayBeEmptyOrVeryLong() {
    String many = "word ".repeat(ReaderParser.MAX_WORDS + 1);
    try (ReaderParser parser = new ReaderParser(ModelFiles.in(TINY))) {
      assertThat(parser.cut(" \n ")).isEmpty();
      assertThat(parser.parse("", cut(0)).tokens()).isEmpty();
      assertThat(parser.parse(many, cut(ReaderParser.MAX_WORDS)).size()).isEqualTo(510);
      assertThatThrownBy(() -> parser.parse(many, cut(ReaderParser.MAX_WORDS + 1)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(parser.cut(many)).allMatch(c -> c.words().size() <= Cutter.MAX_WORDS);
    }
  }

  private static Parser.Cut cut(int words) {
    List<Span> spans = IntStream.range(0, words).mapToObj(i -> new Span(5 * i, 5 * i + 4)).toList();
    return new Parser.Cut(0, new Span(0, 5 * words), spans);
  }

  @Test
  void aModelThatCannotBeUsedIsOneLine(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> new ReaderParser(ModelFiles.in(folder)))
        .isInstanceOf(ReaderModelException.class)
        .hasMessageContaining("pieces.bin of " + folder + " cannot be read")
        .hasMessageContaining("give a folder that holds pieces.bin");
    Files.write(folder.resolve("pieces.bin"), new byte[] {0, 0, 0, 3, 0, 0, 0, 2, 9});
    assertThatThrownBy(() -> new ReaderParser(ModelFiles.in(folder)))
        .isInstanceOf(ReaderModelException.class)
        .hasMessageContaining("pieces.bin of " + folder + " is no table");
    Files.copy(
        TINY.resolve("pieces.bin"),
        folder.resolve("pieces.bin"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(TINY.resolve("encoder.onnx"), folder.resolve("encoder.onnx"));
    Files.writeString(folder.resolve("tree.onnx"), "no network");
    assertThatThrownBy(() -> new ReaderParser(ModelFiles.in(folder)))
        .isInstanceOf(ReaderModelException.class)
        .hasMessageContaining("tree.onnx of " + folder + " is no network")
        .message()
        .doesNotContain("\n");
    Files.delete(folder.resolve("tree.onnx"));
    Files.copy(TINY.resolve("encoder.onnx"), folder.resolve("tree.onnx"));
    assertThatThrownBy(() -> new ReaderParser(ModelFiles.in(folder)))
        .hasMessageContaining("takes [rows, shapes] and gives [states]")
        .hasMessageContaining("expected [firsts, lasts, states] and [arcs, relations, tags]");
  }

  @Test
  void aMachineWithoutTheLibraryIsToldWhatToDo() {
    for (LinkageError e :
        List.of(
            new UnsatisfiedLinkError("no onnxruntime\nin this place"),
            new NoClassDefFoundError("Could not initialize class"),
            new ExceptionInInitializerError(new IllegalStateException("unsupported")))) {
      assertThatThrownBy(
              () ->
                  Network.environment(
                      () -> {
                        throw e;
                      }))
          .isInstanceOf(ReaderModelException.class)
          .hasMessageContaining(System.getProperty("os.name"))
          .hasMessageContaining(System.getProperty("os.arch"))
          .hasMessageContaining("-Donnxruntime.native.path=DIR")
          .message()
          .doesNotContain("\n");
    }
  }
}
