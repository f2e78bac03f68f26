package org.chancery.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.chancery.Reading;
import org.chancery.act.ActType;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.Fixtures;
import org.chancery.app.json.ReadingJson;
import org.chancery.app.store.Store;
import org.chancery.app.store.Stories;
import org.chancery.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All questions, over a store and over readings: both must say the same. */
class LedgerCommandTest {
  private static final ReadingJson JSON_LINES = new ReadingJson();

  private static final LocalDate MAY_1 = LocalDate.of(2031, 5, 1);

  @TempDir Path folder;

  private String readings;
  private String store;

  private static DiplomaticAct order(String id, String due, Status status, String day) {
    return Stories.act(
        id,
        ActType.EXPULSION,
        "CHL",
        "PER",
        Interval.on(day),
        due.isEmpty() ? null : Interval.by(due),
        status,
        false);
  }

  @BeforeEach
  void fill() throws IOException {
    List<Reading> stories =
        List.of(
            Stories.story("one", MAY_1, order("a1", "2031-05-08", Status.ANNOUNCED, "2031-04-30")),
            Stories.story(
                "two",
                MAY_1.plusDays(1),
                order("a1", "2031-05-12", Status.ANNOUNCED, "2031-04-30"),
                Stories.act(
                    "a2",
                    ActType.BREAK,
                    "PER",
                    "CHL",
                    Interval.on("2031-05-02"),
                    null,
                    Status.CARRIED_OUT,
                    false)),
            Stories.story(
                "three",
                MAY_1.plusDays(30),
                Stories.act(
                    "a1",
                    ActType.RESTORATION,
                    "CHL",
                    "PER",
                    Interval.on("2031-05-30"),
                    null,
                    Status.CARRIED_OUT,
                    false)));
    StringBuilder lines = new StringBuilder();
    stories.forEach(s -> lines.append(JSON_LINES.line(s)).append('\n'));
    readings = Files.writeString(folder.resolve("r.jsonl"), lines).toString();
    store = folder.resolve("s.duckdb").toString();
    try (Store s = Store.open(Path.of(store))) {
      Instant now = Instant.parse("2031-06-02T00:00:00Z");
      s.putAll(stories, now, now);
    }
  }

  private Fixtures.Run ask(boolean stored, String... more) {
    List<String> arguments = new ArrayList<>(List.of("ledger"));
    arguments.addAll(
        stored
            ? List.of("--store", store)
            : List.of("--readings", readings, "--rulings", folder.resolve("rulings").toString()));
    arguments.addAll(List.of(more));
    return new Fixtures.Run().go(Fixtures::read, arguments.toArray(String[]::new));
  }

  private String both(String... more) {
    Fixtures.Run a = ask(true, more);
    Fixtures.Run b = ask(false, more);
    assertThat(a.errLines()).isEmpty();
    assertThat(a.status).isZero();
    assertThat(b.out()).isEqualTo(a.out());
    return a.out();
  }

  private static String[] on(String asOf, String knownOn, String... more) {
    List<String> out = new ArrayList<>(List.of("--as-of", asOf, "--known-on", knownOn));
    out.addAll(List.of(more));
    return out.toArray(String[]::new);
  }

  @Test
  void namesOfOnesOwnAreUnderstood() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/actors"));
    Files.writeString(
        own.resolve("states.tsv"), "code\tname\tnames\nCHL\tLong Coast\tThe Long Coast\n");
    String rules = own.getParent().toString();
    assertThat(both("PER", "Long Coast", "--rules", rules)).contains("Peru");
    assertThat(ask(true, "PER", "Long Coast").status).isEqualTo(2);
    assertThat(ask(true, "PER", "CHL", "--rules", folder.resolve("none").toString()).status)
        .isEqualTo(2);
  }

  @Test
  void oneQuestionOnFourDaysHasFourAnswers() {
    assertThat(both(on("2031-05-01", "2031-05-01", "PER", "CHL")))
        .contains("diplomatic relations maintained, as acts presuppose")
        .contains("open: Chile to expel")
        .contains("3 not yet known left out");
    assertThat(both(on("2031-05-10", "2031-05-03", "PER", "CHL")))
        .contains("diplomatic relations broken since 2031-05-02, for 8 days")
        .contains("told by");
    assertThat(both(on("2031-05-20", "2031-05-20", "PER", "CHL")))
        .contains("SILENCE")
        .contains("nothing was heard of it since");
    assertThat(both(on("2031-06-02", "2031-06-02", "PER", "CHL")))
        .contains("diplomatic relations maintained since 2031-05-30, for 3 days");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void jsonHoldsTheSame(boolean stored) throws IOException {
    String json =
        ask(stored, on("2031-05-10", "2031-05-03", "PER", "CHL", "--format", "json")).out();
    JsonNode node = new ObjectMapper().readTree(json);
    assertThat(node.at("/diplomatic/state").asText()).isEqualTo("broken");
    assertThat(node.at("/left_out/not_yet_known").asInt()).isEqualTo(1);
    assertThat(node.at("/acts/0/reports")).hasSize(2);
    assertThat(node.at("/deadlines/0/versions")).isNotEmpty();
  }

  @Test
  void deadlinesAreACalendarThatAParserReads() throws Exception {
    String first = both(on("2031-05-01", "2031-05-01", "--due", "--format", "ics"));
    Reading gone =
        Stories.story("gone", MAY_1.plusDays(5), order("a1", "", Status.CARRIED_OUT, "2031-05-05"));
    Files.writeString(Path.of(readings), JSON_LINES.line(gone) + "\n", StandardOpenOption.APPEND);
    String later =
        ask(false, on("2031-05-06", "2031-05-06", "CHL", "PER", "--format", "ics")).out();
    assertThat(first.lines().toList())
        .allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(first.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    Component before = event(first);
    Component after = event(later);
    assertThat(value(before, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(value(before, Property.DTSTART)).isEqualTo("20310508");
    assertThat(value(after, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
    assertThat(value(after, Property.DESCRIPTION)).contains("Words that tell it.");
  }

  private static Component event(String ics) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
    assertThat(calendar.getComponents("VEVENT")).hasSize(1);
    return (Component) calendar.getComponents("VEVENT").get(0);
  }

  private static String value(Component event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void yearlyTablesLeaveWhatIsUnknownEmpty() {
    assertThat(both("--format", "cow", "--as-of", "2031-05-10"))
        .isEqualTo("ccode1,ccode2,year,DR_at_1,DR_at_2,DE\n135,155,2031,0,0,0\n");
    assertThat(both("--format", "diplometrics", "--as-of", "2031-05-10"))
        .isEqualTo(
            "sending,receiving,year,embassy,focus\nCHL,PER,2031,none,\nPER,CHL,2031,none,\n");
    // Restored, at a level that no act tells.
    assertThat(both("--format", "cow", "--as-of", "2031-06-02", "PER", "CHL"))
        .isEqualTo("ccode1,ccode2,year,DR_at_1,DR_at_2,DE\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rulingsAreKeptAndUndone(boolean stored) {
    String why = ask(stored, "--why", "one#a1").out();
    assertThat(why).contains("WHY ONE ACT").contains("two#a1").contains("WHAT IT DID");
    assertThat(ask(stored, "--apart", "one#a1", "two#a1", "--note", "another order").out())
        .isEqualTo("r1: two#a1 and one#a1 are two acts: another order\nundo it with --undo r1\n");
    assertThat(ask(stored, "--why", "one#a1").out()).doesNotContain("– two#a1").contains("RULINGS");
    Fixtures.Run barred = ask(stored, "--together", "one#a1", "two#a2");
    assertThat(barred.status).isEqualTo(2);
    assertThat(barred.errLines()).singleElement().asString().contains("cannot be one act");
    assertThat(ask(stored, "--undo", "r1").out()).isEqualTo("r1 undone\n");
    assertThat(ask(stored, "--why", "one#a1").out()).isEqualTo(why);
    Fixtures.Run twice = ask(stored, "--undo", "r1");
    assertThat(twice.status).isEqualTo(2);
    assertThat(twice.errLines()).singleElement().asString().contains("no ruling that holds");
    assertThat(ask(stored, "--together", "one#a1", "two#a1").out()).startsWith("r2: ");
  }

  @Test
  void missionsAndContradictions() {
    assertThat(both("--mission", "PER/Chile", "--as-of", "2031-06-02"))
        .startsWith("Missions and staff of Peru at Chile\n")
        .contains("Peruvian staff in Chile");
    assertThat(both("--contradictions", "--as-of", "2031-06-02"))
        .contains("Ana Rojas (CHL) asserts");
  }

  @Test
  void whatIsWrongIsOneLine() {
    assertWrong("no act is called so: did you mean one#a1", "--why", "one#a");
    assertWrong("is no SENDING/RECEIVING", "--mission", "PER");
    assertWrong("did you mean PER (Peru)", "Peruh", "CHL");
    assertWrong("two parties or one of the other questions", "PER", "CHL", "--due");
    assertWrong("does not go with that question", "--contradictions", "--format", "ics");
    assertWrong("--from and --to go with", "PER", "CHL", "--from", "2031");
    assertWrong("is no day and no year", "--due", "--from", "soon");
    assertWrong("--note goes with", "--due", "--note", "x");
    assertWrong("is no report of", "--apart", "one#a1", "three#a1");
  }

  private void assertWrong(String why, String... more) {
    for (boolean stored : new boolean[] {true, false}) {
      Fixtures.Run run = ask(stored, more);
      assertThat(run.status).as(why).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).singleElement().asString().contains(why);
    }
  }

  @Test
  void aBrokenLineIsNamedAndTheRestCounts() throws IOException {
    Files.writeString(
        Path.of(readings), "{\"id\":1}\nnonsense\n" + Files.readString(Path.of(readings)));
    Fixtures.Run run = ask(false, "PER", "CHL", "--as-of", "2031-06-02");
    assertThat(run.status).isEqualTo(3);
    assertThat(run.errLines())
        .hasSize(2)
        .allMatch(l -> l.contains("give a line as 'chancery read --format jsonl' prints it"));
    assertThat(run.errLines().get(1)).startsWith("chancery: " + readings + ":2: is not valid JSON");
    assertThat(run.out()).contains("HOW THEY STAND");
    Files.writeString(folder.resolve("rulings"), "{}\n");
    Fixtures.Run bad = ask(false, "PER", "CHL");
    assertThat(bad.status).isEqualTo(3);
    assertThat(bad.errLines()).last().asString().contains("rulings:1: is no ruling");
  }
}
