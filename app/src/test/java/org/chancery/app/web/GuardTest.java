package org.chancery.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, seen from a socket. */
class GuardTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Site4Tests site;

  @BeforeAll
  static void start() {
    site = new Site4Tests();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/stories", "/try", "/about", "/nowhere", "/health"})
  void everyAnswerIsGuarded(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src", "*");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain("style=\"", "<script");
  }

  @Test
  void healthIsJson() throws Exception {
    HttpResponse<String> answer = get("/health");
    assertThat(answer.body())
        .isEqualTo("{\"status\":\"ok\",\"version\":\"1.2.3\",\"stories\":3}\n");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
  }

  @Test
  void saysThatItIsStarting() throws Exception {
    try (Site4Tests starting = new Site4Tests(new Readiness(false, 3, 12))) {
      HttpResponse<String> health = get(starting.at("/health"));
      assertThat(health.body()).contains("\"starting\"");
      HttpResponse<String> front = get(starting.at("/"));
      assertThat(front.body()).contains("3 of 12 example stories are read");
      assertThat(front.headers().firstValue("Refresh")).contains("3");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/story?id=../../../../etc/passwd",
        "/story?id=%2Fetc%2Fpasswd",
        "/story?id=file:///etc/passwd",
        "/story?id=%00",
        "/story?id=wires/../wires/one.html",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/chancery.css",
        "/pair/..%2F..%2Fetc/passwd",
        "/pair/%2e%2e/RUS",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..;/health",
        "/pair/XXX/YYY",
        "/story?id=" + "a%27%20OR%20%271%27%3D%271"
      })
  void pathsLeadNowhereElse(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
    assertThat(answer).doesNotContain("root:", "Six envoys", "Exception", "jetty", "Jetty");
    assertThat(answer).contains("Content-Security-Policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/story",
        "/pair?a=CHL",
        "/stories?page=0",
        "/stories?page=99999",
        "/pair/CHL/NOR?day=x",
        "/pair/CHL/NOR?day=%2B99999-01-01"
      })
  void badQuestionsAreBadRequests(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("That request makes no sense");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "localhost.evil"})
  void aForeignNameForThisMachineIsRefused(String host) throws Exception {
    String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421");
    assertThat(answer).doesNotContain("Six envoys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:7070", "LOCALHOST", "[::1]:8080", "127.0.0.5"})
  void itsOwnNamesAreFine(String host) throws Exception {
    assertThat(raw("GET /about HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aFormNeedsItsToken() throws Exception {
    String token = token();
    assertThat(post("text=abc&token=" + token).statusCode()).isEqualTo(200);
    assertThat(post("text=abc").statusCode()).isEqualTo(403);
    assertThat(post("text=abc&token=").statusCode()).isEqualTo(403);
    assertThat(post("text=abc&token=1." + token.substring(2)).statusCode()).isEqualTo(403);
    assertThat(post("text=abc&token=" + token.substring(0, token.length() - 2) + "xx").statusCode())
        .isEqualTo(403);
    long later = Long.parseLong(token.substring(0, token.indexOf('.'))) + 1;
    assertThat(post("text=abc&token=" + later + token.substring(token.indexOf('.'))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormFromElsewhereIsRefused() throws Exception {
    String body = "text=abc&token=" + token();
    assertThat(post(body, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(post(body, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post(body, "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
    assertThat(post(body, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post(body, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(post(body, "Origin", site.at("").replaceFirst("/$", "")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void otherMethodsAndFormsAreRefused() throws Exception {
    HttpRequest.Builder to = HttpRequest.newBuilder(URI.create(site.at("/try")));
    assertThat(send(to.method("DELETE", BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(send(to.PUT(BodyPublishers.ofString("x"))).statusCode()).isEqualTo(405);
    assertThat(
            send(to.setHeader("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            send(to.setHeader("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString("--x--")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void longTextsAreRefused() throws Exception {
    String token = token();
    String text = "a".repeat(Trial.MOST_BYTES + 1);
    assertThat(post("token=" + token + "&text=" + text).statusCode()).isEqualTo(413);
    String bytes = "%C3%A9".repeat(Trial.MOST_BYTES / 2);
    assertThat(post("token=" + token + "&text=" + bytes).statusCode()).isEqualTo(200);
    HttpResponse<String> told =
        toldInTime("token=" + token + "&text=" + "a".repeat(Guard.MOST_BODY));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("Too much at once");
  }

  /**
   * The server answers without reading on and closes; who is still sending then may see the end of
   * the connection before the answer.
   */
  private static HttpResponse<String> toldInTime(String body) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return post(body);
      } catch (IOException e) {
        if (tries == 10) {
          throw e;
        }
      }
    }
  }

  @Test
  void longBodiesAreCutOffThoughTheirLengthIsNotTold() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST /try HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"));
      String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
      int sent = 0;
      try {
        for (; sent < 64; sent++) {
          out.write(ascii(chunk));
          out.flush();
        }
        out.write(ascii("0\r\n\r\n"));
      } catch (IOException e) {
        // Cut off while sending.
      }
      assertThat(status(socket))
          .satisfiesAnyOf(s -> assertThat(s).contains(" 413 "), s -> assertThat(s).isEmpty());
    }
  }

  @Test
  void slowBodiesAreCutOff() throws Exception {
    long start = System.nanoTime();
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ascii(
              "POST /try HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken="));
      for (int i = 0; i < 120; i++) {
        out.write('a');
        out.flush();
        Thread.sleep(100);
      }
      assertThat(status(socket)).doesNotContain(" 200 ");
    } catch (IOException e) {
      // The connection was closed under the writer: as it should be.
    }
    assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    assertThat(get("/about").statusCode()).isEqualTo(200);
  }

  @Test
  void oneTextAtATimeForAnAddress() throws Exception {
    String token = token();
    CompletableFuture<HttpResponse<String>> slow =
        HTTP.sendAsync(form("text=SLOW&token=" + token).build(), BodyHandlers.ofString());
    Thread.sleep(700);
    HttpResponse<String> second = post("text=abc&token=" + token);
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.body()).contains("still being read");
    assertThat(slow.get().statusCode()).isEqualTo(200);
    assertThat(post("text=abc&token=" + token).statusCode()).isEqualTo(200);
  }

  @Test
  void aFailureTellsNothingOfTheInside() throws Exception {
    HttpResponse<String> answer = post("text=BREAK&token=" + token());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Our fault").doesNotContain("secret", "Exception", ".java");
    assertThat(site.log.toString(StandardCharsets.UTF_8)).contains("POST /try: ");
  }

  @Test
  void undecodableFieldsAreABadRequest() throws Exception {
    assertThat(post("text=%zz&token=%").statusCode()).isIn(400, 403);
    assertThat(get("/story?id=%zz").statusCode()).isIn(400, 404);
  }

  @Test
  void manyReadersAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    HTTP.sendAsync(
                        HttpRequest.newBuilder(URI.create(site.at("/"))).build(),
                        BodyHandlers.ofString()))
            .toList();
    assertThat(all).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
  }

  private static String token() throws Exception {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(get("/try").body());
    assertThat(token.find()).isTrue();
    return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    String url = path.startsWith("http") ? path : site.at(path);
    return HTTP.send(HttpRequest.newBuilder(uri(url)).build(), BodyHandlers.ofString());
  }

  private static URI uri(String url) {
    return URI.create(url.replace("%zz", "%25zz"));
  }

  private static HttpRequest.Builder form(String body) {
    return HttpRequest.newBuilder(URI.create(site.at("/try")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request = form(body);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(ascii(request));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
