package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.act.DiplomaticAct;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.syntax.FrozenParser;
import org.chancery.syntax.Gate;
import org.junit.jupiter.api.Test;

/**
 * What holds of every reading, whatever the text: seen on all sentences that ship with the rules
 * and on stories put together of them at random. Each law was seen to fail on a planted fault.
 */
class LawsTest {
  private static final int STORIES = 150;
  private static final int LONGEST = 12;
  private static final int SEED = 1961;
  private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
  private static final FrozenParser PARSER = FrozenParser.load(Path.of("..", "rules", "parses"));
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Pipeline LINE = new Pipeline(PARSER, Gate.OPEN, KNOWLEDGE);
  private static final List<String> TEXTS = PARSER.texts().stream().sorted().toList();
  private static final List<Article> STORIES_READ = stories(TEXTS, STORIES);
  private static final List<Reading> READINGS = STORIES_READ.stream().map(LINE::read).toList();

  /** Paragraphs at random, no two alike; the same in every run. */
  private static List<Article> stories(List<String> texts, int n) {
    Random random = new Random(SEED);
    List<Article> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<String> paragraphs = new ArrayList<>();
      int length = 1 + random.nextInt(LONGEST);
      while (paragraphs.size() < length) {
        String next = texts.get(random.nextInt(texts.size()));
        if (!paragraphs.contains(next)) {
          paragraphs.add(next);
        }
      }
      out.add(Article.of(String.join("\n\n", paragraphs)).called("s" + i).publishedOn(DAY));
    }
    return out;
  }

  private static Stream<Reading> readings() {
    return Stream.concat(
        READINGS.stream(), TEXTS.stream().map(t -> LINE.read(Article.of(t).publishedOn(DAY))));
  }

  @Test
  void theStoriesTellSomething() {
    assertThat(READINGS.stream().mapToInt(r -> r.events().size()).sum()).isGreaterThan(STORIES);
    assertThat(READINGS.stream().mapToInt(r -> r.acts().size()).sum()).isGreaterThan(STORIES);
    assertThat(READINGS.stream().mapToInt(r -> r.claims().size()).sum()).isGreaterThan(STORIES / 5);
    assertThat(READINGS).allMatch(r -> r.problems().isEmpty());
  }

  @Test
  void spansLieInTheText() {
    readings()
        .forEach(
            r -> {
              int end = r.article().text().length();
              for (Span s : spans(r)) {
                assertThat(s.start()).isNotNegative().isLessThan(s.end());
                assertThat(s.end()).as(r.article().text()).isLessThanOrEqualTo(end);
              }
            });
  }

  private static List<Span> spans(Reading r) {
    List<Span> out = new ArrayList<>(r.sentences());
    for (Event e : r.events()) {
      out.add(e.span());
      Stream.concat(e.actor().stream(), e.recipient().stream())
          .map(EventActor::span)
          .filter(s -> s != null)
          .forEach(out::add);
      if (e.speaker() != null) {
        out.add(e.speaker().span());
      }
    }
    r.acts().forEach(a -> out.addAll(a.account().evidence()));
    r.claims().forEach(c -> out.add(c.span()));
    return out;
  }

  @Test
  void eventsAreToldInTheirSentence() {
    readings()
        .forEach(
            r ->
                assertThat(r.events())
                    .as(r.article().text())
                    .allMatch(e -> holds(r.sentences().get(e.sentence()), e.span())));
  }

  private static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  @Test
  void evidenceIsWholeSentences() {
    readings()
        .forEach(
            r -> {
              String text = r.article().text();
              for (DiplomaticAct a : r.acts()) {
                assertThat(a.account().evidence()).as(a.id() + " in " + text).isNotEmpty();
                assertThat(r.sentences()).as(text).containsAll(a.account().evidence());
                assertThat(a.account().evidence())
                    .isSortedAccordingTo((x, y) -> x.start() - y.start());
                assertThat(a.account().evidence()).doesNotHaveDuplicates();
                assertThat(a.account().quote()).isEqualTo(a.account().evidence().get(0).in(text));
              }
              for (Claim c : r.claims()) {
                assertThat(r.sentences().get(c.sentence())).isEqualTo(c.span());
              }
            });
  }

  @Test
  void codesAreInTheOntology() {
    readings()
        .flatMap(r -> r.events().stream())
        .forEach(
            e -> {
              assertThat(KNOWLEDGE.ontology().plover(e.type().name())).as(e.frame()).isNotNull();
              if (e.mode() != null) {
                assertThat(KNOWLEDGE.ontology().plover(e.type() + "/" + e.mode()))
                    .as(e.frame() + " " + e.mode())
                    .isNotNull();
              }
              if (e.cameo() != null) {
                assertThat(KNOWLEDGE.ontology().cameo(e.cameo())).as(e.cameo()).isNotNull();
              }
            });
    readings()
        .flatMap(r -> r.acts().stream())
        .filter(a -> a.article() != null)
        .map(a -> String.valueOf(a.article()))
        .filter(code -> code.startsWith("VC"))
        .forEach(code -> assertThat(KNOWLEDGE.ontology().article(code)).as(code).isNotNull());
  }

  @Test
  void everythingHasAnIdOfItsOwnAndNamesOnlyWhatIsThere() {
    readings()
        .forEach(
            r -> {
              List<String> ids = new ArrayList<>();
              r.events().forEach(e -> ids.add(e.id()));
              r.acts().forEach(a -> ids.add(a.id()));
              r.claims().forEach(c -> ids.add(c.id()));
              assertThat(ids).as(r.article().text()).doesNotHaveDuplicates();
              Set<String> known = new HashSet<>(ids);
              r.acts().forEach(a -> assertThat(known).containsAll(a.account().events()));
              r.claims().forEach(c -> assertThat(known).containsAll(c.about()));
            });
  }

  @Test
  void fourThreadsReadAsOneDoes() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Reading>> read = new ArrayList<>();
      for (Article a : STORIES_READ) {
        read.add(pool.submit(() -> LINE.read(a)));
      }
      for (int i = 0; i < read.size(); i++) {
        assertThat(print(read.get(i).get())).isEqualTo(print(READINGS.get(i)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anotherProcessReadsTheSame() throws Exception {
    List<Process> others = List.of(process(), process());
    int own = digest();
    for (Process p : others) {
      String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(p.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(out.strip()).isEqualTo(Integer.toString(own));
    }
  }

  private static Process process() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classes, LawsTest.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Prints the digest of all readings, for {@link #anotherProcessReadsTheSame}. */
  public static void main(String[] args) {
    System.out.println(digest());
  }

  private static int digest() {
    return READINGS.stream().map(LawsTest::print).toList().hashCode();
  }

  /** All that was read, in words. */
  private static String print(Reading r) {
    return Stream.of(
            r.sentences(),
            r.events(),
            r.acts(),
            r.notCounted(),
            r.claims(),
            r.contradictions(),
            r.problems())
        .map(Object::toString)
        .reduce("", (a, b) -> a + "\n" + b);
  }

  /** Sentences without names or verbs: no reading may hang on them. */
  @Test
  void garbageBehindAStoryTakesNoActFromIt() {
    Random random = new Random(SEED);
    Garbage parser = new Garbage(PARSER);
    Pipeline line = new Pipeline(parser, Gate.OPEN, KNOWLEDGE);
    for (int i = 0; i < STORIES_READ.size(); i++) {
      Article story = STORIES_READ.get(i);
      String soiled = story.text() + "\n\n" + Garbage.of(random);
      Reading read = line.read(Article.of(soiled).called(story.id()).publishedOn(DAY));
      assertThat(read.acts()).as(soiled).isEqualTo(READINGS.get(i).acts());
      assertThat(read.sentences()).hasSizeGreaterThan(READINGS.get(i).sentences().size());
    }
  }

  @Test
  void whatIsReadAgainIsTheSame() {
    IntStream.range(0, READINGS.size())
        .forEach(
            i ->
                assertThat(print(LINE.read(STORIES_READ.get(i))))
                    .isEqualTo(print(READINGS.get(i))));
  }
}
