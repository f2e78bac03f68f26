package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.app.Fixtures;
import org.chancery.app.intake.Engine;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  private static final Engine ENGINE =
      new Engine(() -> Fixtures::follow, () -> null, () -> new NoParser());

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

  @Test
  void servesTheExamplesUntilItIsStopped(@TempDir Path home) throws Exception {
    Path examples = Files.createDirectory(home.resolve("examples"));
    Files.writeString(examples.resolve("README.md"), "not a story");
    Files.writeString(examples.resolve("one.txt"), "Chile expelled six diplomats.");
    Files.writeString(examples.resolve("two.txt"), "REFUSE");
    System.setProperty("chancery.home", home.toString());
    try {
      Fixtures.Run run = new Fixtures.Run();
      Thread serving = new Thread(() -> run.go(ENGINE, "serve", "--demo", "--port", "0"));
      serving.start();
      String address = address(run);
      assertThat(address).startsWith("http://127.0.0.1:");
      String health = "";
      for (int i = 0; i < 100 && !health.contains("\"ok\""); i++) {
        Thread.sleep(50);
        health = get(address + "health");
      }
      assertThat(health).contains("\"stories\":1");
      assertThat(get(address + "stories")).contains("/story?id=examples/one.txt");
      assertThat(run.errLines()).singleElement().asString().contains("two.txt", "not in English");
      serving.interrupt();
      serving.join(10_000);
      assertThat(serving.isAlive()).isFalse();
      assertThat(run.status).isZero();
    } finally {
      System.clearProperty("chancery.home");
    }
  }

  @Test
  void aTakenPortIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      Path store = Files.createTempDirectory("chancery").resolve("x.duckdb");
      Fixtures.Run run =
          new Fixtures.Run().go(ENGINE, "serve", "--port", port, "--store", store.toString());
      assertThat(run.status).isEqualTo(3);
      assertThat(run.errLines())
          .containsExactly(
              "chancery: 127.0.0.1:"
                  + port
                  + ": cannot be listened on: stop what uses it or choose another --port");
    }
  }

  @Test
  void aWrongPortIsWrongUsage() {
    Fixtures.Run run = new Fixtures.Run().go(ENGINE, "serve", "--port", "70000");
    assertThat(run.status).isEqualTo(2);
    assertThat(run.errLines()).singleElement().asString().contains("--port is 70000");
  }

  private static String address(Fixtures.Run run) throws InterruptedException {
    Pattern shown = Pattern.compile("Chancery is at (\\S+) ");
    for (int i = 0; i < 200; i++) {
      Matcher found = shown.matcher(run.out());
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no address in 10 s: " + run.errLines());
  }

  private static String get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
