package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.Explanation;
import org.chancery.Reading;
import org.chancery.app.intake.Engine;
import org.chancery.page.RawDocument;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.text.Article;
import org.chancery.text.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the server answers, over a store that was filled from absolute paths. */
class NoPathLeavesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
  private static final Pattern ADDRESS = Pattern.compile("Chancery is at (\\S+)/ ");

  /** Every route that answers to GET; the rest is found by following links. */
  private static final List<String> ROUTES =
      List.of(
          "/",
          "/stories",
          "/stories?page=2",
          "/story?id=gone",
          "/pairs",
          "/pair?a=CHL&b=NOR",
          "/pair/CHL/NOR",
          "/pair/CHL/NOR/deadlines.ics",
          "/deadlines.ics",
          "/try",
          "/about",
          "/health",
          "/privacy",
          "/privacy/choices",
          "/privacy/data",
          "/privacy/data.json",
          "/team",
          "/nowhere");

  private record NoParser() implements Parser {
    @Override
    public List<Cut> cut(String text) {
      return List.of();
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      throw new AssertionError("not asked for");
    }

    @Override
    public String provenance() {
      return "none";
    }
  }

  /** A story without a headline that holds something of everything. */
  private static Explanation untitled(RawDocument raw, Budget budget) {
    Reading r = Fixtures.full();
    Article a = r.article();
    return Fixtures.told(
        new Reading(
            new Article(raw.id(), null, a.published(), a.place(), null, a.byline(), "en", a.text()),
            r.sentences(),
            r.mentions(),
            r.times(),
            r.events(),
            r.acts(),
            r.notCounted(),
            r.claims(),
            r.contradictions(),
            r.statements(),
            List.of(),
            r.problems(),
            r.provenance()));
  }

  @Test
  void noAnswerHoldsAPathOfTheMachine(@TempDir Path folder) throws Exception {
    Path stories = Files.createDirectories(folder.resolve("secret drawer"));
    Files.writeString(stories.resolve("one.txt"), "T");
    Files.writeString(stories.resolve("two.jsonl"), "{\"text\":\"T\"}\n{\"text\":\"U\"}\n");
    String store = folder.resolve("store.duckdb").toString();
    Supplier<Engine.Reader> reader = () -> NoPathLeavesTest::untitled;
    Engine engine = new Engine(reader, () -> null, NoParser::new);
    Fixtures.Run ingest = new Fixtures.Run();
    assertThat(ingest.go(engine, "ingest", "--store", store, stories.toString()).status).isZero();

    Fixtures.Run run = new Fixtures.Run();
    Thread serving =
        new Thread(() -> run.go(engine, "serve", "--store", store, "--port", "0"), "serving");
    serving.start();
    try {
      Map<String, String> answers = crawl(address(run));
      assertThat(answers.keySet())
          .as("pages of stories were reached")
          .filteredOn(a -> a.startsWith("/story?id=file-"))
          .hasSize(3);
      String secret = stories.toString();
      assertThat(answers.entrySet())
          .allSatisfy(
              answer ->
                  assertThat(plain(answer.getKey() + answer.getValue()))
                      .doesNotContain(secret)
                      .doesNotContain("secret drawer"));
      assertThat(answers.get("/stories")).contains("Story of 4 March 2031");

      String asked = "/story?id=" + secret.replace("/", "%2F").replace(" ", "+") + "%2Fone.txt";
      HttpResponse<String> guess = get(address(run) + asked);
      assertThat(guess.statusCode()).isEqualTo(404);
      assertThat(guess.body()).doesNotContain("secret");
    } finally {
      serving.interrupt();
      serving.join(10_000);
    }
  }

  /** Status, headers and body by address, links followed until none is new. */
  private static Map<String, String> crawl(String server) throws Exception {
    Map<String, String> out = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(ROUTES);
    while (!open.isEmpty()) {
      String at = open.poll();
      if (out.containsKey(at) || out.size() > 500) {
        continue;
      }
      HttpResponse<String> answer = get(server + at);
      out.put(at, answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body());
      Matcher link = LINK.matcher(answer.body());
      while (link.find()) {
        open.add(link.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
      }
    }
    return out;
  }

  /** Without any coding, and unfolded as a calendar is. */
  private static String plain(String answer) {
    String folded = answer.replace("\r\n ", "").replace("&#39;", "'").replace("\\/", "/");
    return folded
        + URLDecoder.decode(
            folded.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
  }

  private static String address(Fixtures.Run run) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      Matcher found = ADDRESS.matcher(run.out());
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no address in 10 s: " + run.errLines());
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
