package org.chancery.app.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.act.ActType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent by hand, and not by a page of ours. */
class VisitorAttacksTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("data-page=\"([0-9a-f]{32})\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private TestSite site;

  @BeforeEach
  void open() {
    site = new TestSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.at(path)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> post(String path, String cookies, String... fields)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("x=1");
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(site.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private String token() throws IOException, InterruptedException {
    return found(TOKEN, get("/privacy/choices").body());
  }

  private static String found(Pattern pattern, String body) {
    Matcher m = pattern.matcher(body);
    assertThat(m.find()).isTrue();
    return m.group(1);
  }

  private static String cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(c -> c.substring(0, c.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  private String allYes() {
    return Cookies.CHOICE
        + "="
        + new Choice(true, true, Statistics.day(site.clock.instant()), Notice.VERSION).cookie();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/privacy/choices",
        "/privacy/erase",
        "/visitors/star",
        "/visitors/useful",
        "/visitors/beat",
        "/team/sign-in",
        "/team/sign-out"
      })
  void noWriteWithoutTheTokenOfAForm(String path) throws Exception {
    String[] fields = {"choice", "all", "key", TestSite.TOKEN};
    assertThat(post(path, allYes(), fields).statusCode()).isEqualTo(403);
    assertThat(post(path, allYes(), "token", "1.forged").statusCode()).isEqualTo(403);
    assertThat(site.rows("consent_day")).isZero();
    assertThat(get(path).statusCode()).isIn(200, 404);
  }

  @Test
  void aFormLeadsToNoOtherServer() throws Exception {
    for (String back :
        List.of("//elsewhere.example/", "https://elsewhere.example", "/\\e.example")) {
      HttpResponse<String> answer =
          post("/privacy/choices", "", "token", token(), "choice", "none", "back", back);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/");
    }
  }

  @Test
  void beatsAreTakenFromTheVisitThatSawThePageOnly() throws Exception {
    HttpResponse<String> front = get("/", "Cookie", allYes());
    String page = found(PAGE, front.body());
    String own = allYes() + "; " + cookies(front);
    String other = allYes() + "; " + cookies(get("/", "Cookie", allYes()));
    String beat = "{\"seconds\":1,\"end\":true,\"parts\":{\"due\":[1,true]}}";
    String token = token();
    assertThat(post("/visitors/beat", "", "token", token, "page", page, "beat", beat).statusCode())
        .isEqualTo(403);
    assertThat(
            post("/visitors/beat", other, "token", token, "page", page, "beat", beat).statusCode())
        .isEqualTo(400);
    for (String wrong :
        List.of(
            "{\"seconds\":1,\"end\":true,\"parts\":{\"<b>\":[1,true]}}",
            "{\"seconds\":1,\"end\":true,\"parts\":{\"events\":[1,true]}}",
            " ".repeat(5_000) + beat,
            "';DROP TABLE reader;--")) {
      assertThat(
              post("/visitors/beat", own, "token", token, "page", page, "beat", wrong).statusCode())
          .isEqualTo(400);
    }
    assertThat(site.rows("page_read")).isEqualTo(2);
    HttpResponse<String> taken =
        post("/visitors/beat", own, "token", token, "page", page, "beat", beat);
    assertThat(taken.statusCode()).isEqualTo(204);
    // Else it could bring back a cookie that a withdrawal has just taken away.
    assertThat(taken.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(site.rows("page_read")).isEqualTo(3);
    int status = 204;
    for (int i = 0; i < 130 && status == 204; i++) {
      status = post("/visitors/beat", own, "token", token, "page", page, "beat", beat).statusCode();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void sectionsThatDoNotExistAreNotAnswered() throws Exception {
    String own = allYes() + "; " + cookies(get("/", "Cookie", allYes()));
    String[][] wrong = {
      {"section", "<b>", "part", "", "useful", "yes"},
      {"section", "front", "part", "events", "useful", "yes"},
      {"section", "front", "part", "", "useful", "maybe"}
    };
    for (String[] fields : wrong) {
      String[] all = {
        "token", token(), fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]
      };
      assertThat(post("/visitors/useful", own, all).statusCode()).isEqualTo(400);
    }
    assertThat(
            post(
                    "/visitors/useful",
                    own,
                    "token",
                    token(),
                    "section",
                    "story",
                    "part",
                    "",
                    "useful",
                    "yes")
                .statusCode())
        .isEqualTo(303);
    assertThat(site.rows("page_useful")).isZero();
  }

  @Test
  void aNumberThatIsNotOursIsReplaced() throws Exception {
    String chosen = "0".repeat(32);
    HttpResponse<String> front =
        get("/", "Cookie", allYes() + "; " + Cookies.READER + "=" + chosen);
    assertThat(cookies(front)).contains(Cookies.READER + "=").doesNotContain(chosen);
    assertThat(
            post(
                    "/visitors/star",
                    allYes() + "; " + Cookies.READER + "=" + chosen,
                    "token",
                    token(),
                    "first",
                    "CHL",
                    "second",
                    "NOR",
                    "star",
                    "on")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void onlyPairsOnTheRecordAreStarred() throws Exception {
    String own = allYes() + "; " + cookies(get("/", "Cookie", allYes()));
    for (String second : List.of("ZZZ", "<script>", "x".repeat(500), "")) {
      assertThat(
              post(
                      "/visitors/star",
                      own,
                      "token",
                      token(),
                      "first",
                      "CHL",
                      "second",
                      second,
                      "star",
                      "on")
                  .statusCode())
          .isIn(400, 404);
    }
    assertThat(site.rows("reader_pair")).isZero();
  }

  @Test
  void namesOfPairsAreWordsAndNotMarkup() throws Exception {
    String party = "<img src=x onerror=alert(1)>\"'";
    site.tell("third", "Strange", ActType.EXPULSION, "CHL", party);
    String own = allYes() + "; " + cookies(get("/", "Cookie", allYes()));
    post("/visitors/star", own, "token", token(), "first", party, "second", "CHL", "star", "on");
    assertThat(site.rows("reader_pair")).isEqualTo(1);
    for (String path : List.of("/", "/privacy/data")) {
      assertThat(get(path, "Cookie", own).body()).contains("&lt;img").doesNotContain("<img src=x");
    }
  }

  @Test
  void theTeamsPageOpensForTheTeamOnly() throws Exception {
    for (String cookie :
        List.of("a=b", Cookies.TEAM + "=", Cookies.TEAM + "=99999999999." + "0".repeat(64))) {
      assertThat(get("/team", "Cookie", cookie).body())
          .contains("name=\"key\"")
          .doesNotContain("Interest by section");
    }
    String token = token();
    HttpResponse<String> in = post("/team/sign-in", "", "token", token, "key", TestSite.TOKEN);
    assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/team");
    String session = cookies(in);
    HttpResponse<String> wrong = get("/team?from=%3Cscript%3E&to=2031-03-01", "Cookie", session);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("is not a day").doesNotContain("<script>");
    assertThat(wrong.headers().firstValue("Cache-Control")).contains("no-store");
    for (int i = 0; i < 9; i++) {
      assertThat(post("/team/sign-in", "", "token", token, "key", "guess" + i).statusCode())
          .isEqualTo(403);
    }
    assertThat(post("/team/sign-in", "", "token", token, "key", TestSite.TOKEN).statusCode())
        .isEqualTo(429);
    post("/team/sign-out", session, "token", token);
    assertThat(get("/team", "Cookie", session).body()).contains("name=\"key\"");
  }

  @Test
  void cookiesAreSecureBehindHttps() throws Exception {
    HttpResponse<String> plain = get("/", "Cookie", allYes());
    assertThat(plain.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"))
        .noneMatch(c -> c.contains("Secure"));
    HttpResponse<String> https = get("/", "Cookie", allYes(), "X-Forwarded-Proto", "https");
    assertThat(https.headers().allValues("Set-Cookie")).allMatch(c -> c.endsWith("; Secure"));
  }

  @Test
  void everyPartThatIsMeasuredIsAPartOfItsPage() throws Exception {
    String front = template("front");
    String story = template("story") + template("reading");
    for (Section section : Section.values()) {
      String page =
          switch (section) {
            case FRONT -> front;
            case STORY, TRY -> story;
            default -> section.parts().isEmpty() ? "" : template(section.code());
          };
      for (Section.Part part : section.parts()) {
        assertThat(page).contains("aria-labelledby=\"" + part.code() + "\"");
      }
    }
  }

  private static String template(String name) throws IOException {
    return java.nio.file.Files.readString(java.nio.file.Path.of("src/main/jte/" + name + ".jte"));
  }

  @Test
  void askingForTheHeadOnlyCountsNothing() throws Exception {
    send(
        HttpRequest.newBuilder(URI.create(site.at("/about")))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .header("Cookie", allYes()));
    assertThat(site.rows("section_day") + site.rows("page_read")).isZero();
  }
}
