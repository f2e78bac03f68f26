package org.chancery.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.event.PloverType;
import org.junit.jupiter.api.Test;

class GoldReaderTest {
  private final List<Gold> read = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private void read(byte[] bytes) throws IOException, InterruptedException {
    new GoldReader()
        .read(
            "g",
            new ByteArrayInputStream(bytes),
            new GoldReader.Sink() {
              @Override
              public void gold(Gold gold) {
                read.add(gold);
              }

              @Override
              public void refused(String where, String why) {
                refused.add(where + ": " + why);
              }
            });
  }

  private void read(String text) throws IOException, InterruptedException {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void plainJsonLines() throws Exception {
    read(
        "\uFEFF{\"id\":\"a\",\"text\":\"T.\",\"date\":\"2031-03-04\",\"events\":["
            + "{\"event\":\"AID\",\"source\":[\"FIN\"],\"target\":[null]},{\"event\":null}]}\n\n"
            + "{\"text\":\"U.\",\"published\":\"20310305\",\"events\":[{\"type\":\"YIELD\","
            + "\"actor\":\"PER\",\"recipient\":\"\"}]}\n");
    assertThat(refused).isEmpty();
    Gold a = read.get(0);
    assertThat(a.id()).isEqualTo("a");
    assertThat(a.date()).isEqualTo(LocalDate.of(2031, 3, 4));
    assertThat(a.events()).hasSize(1);
    assertThat(a.events().get(0).source()).containsExactly(new Side("FIN", null, null));
    assertThat(a.events().get(0).target()).containsExactly(new Side(null, null, null));
    Gold u = read.get(1);
    assertThat(u.id()).isEqualTo("g:3");
    assertThat(u.events().get(0).type()).isEqualTo(PloverType.CONCEDE);
    assertThat(u.events().get(0).otherwise()).isEqualTo(PloverType.RETREAT);
    assertThat(u.events().get(0).source()).containsExactly(new Side("PER", null, null));
    assertThat(u.events().get(0).target()).isEmpty();
  }

  /** Indented objects with a comma behind each and behind their last member. */
  @Test
  void ploverAsPublished() throws Exception {
    read(
        """
        {
            "id": "P-1",
            "date": "2031-01-01",
            "source": [{"actorText": "Peru {the}", "code": "PER", "sector": "GOV"}],
            "target": "",
            "event": "DEMAND",
            "text": "Peru said \\"no}\\".",
            "comment": "",
        },
        {
            "id": "P-2",
            "event": "FIGHT",
            "text": "U.",
        },
        """);
    assertThat(refused).isEmpty();
    assertThat(read).hasSize(2);
    Gold.Marked first = read.get(0).events().get(0);
    assertThat(first.type()).isEqualTo(PloverType.REQUEST);
    assertThat(first.source()).containsExactly(new Side("PER", "GOV", null));
    assertThat(first.sourceText()).isEqualTo("Peru {the}");
    assertThat(first.target()).isEmpty();
    assertThat(read.get(1).events().get(0).type()).isEqualTo(PloverType.ASSAULT);
  }

  @Test
  void oneArray() throws Exception {
    read("[{\"text\":\"T\",\"events\":[]},{\"text\":\"U\",\"events\":[]}]");
    assertThat(read).extracting(Gold::text).containsExactly("T", "U");
  }

  @Test
  void aMarkedPair() throws Exception {
    read(
        "{\"text\":\"T\",\"types_only\":true,\"events\":[{\"event\":\"AID\","
            + "\"source_text\":[\"A b\"],\"target_text\":\"C\"}]}");
    assertThat(read.get(0).pair()).isTrue();
    assertThat(read.get(0).events().get(0).sourceText()).isEqualTo("A b");
    assertThat(read.get(0).events().get(0).targetText()).isEqualTo("C");
  }

  /** Many files in use do not close the codings. */
  @Test
  void petrarch() throws Exception {
    read(
        """
        <?xml version="1.0"?>
        <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
        <Validation><Sentences>
        <!--Stop></Stop-->
        <Sentence date="19950101" id="S-1" category="DEMO">
        <EventCoding eventcode="0841" sourcecode="PERGOV" targetcode="---" >
        <EventCoding eventcode="013" sourcecode="PER" targetcode="BOL">
        <Text>
        Peru let
        them &amp; others go &e;
        </Text>
        <Parse> (ROOT) </Parse></Sentence>
        <Sentence date="19950102" id="S-2"><EventCoding noevents="True" /><Text>U</Text></Sentence>
        <Sentence date="19950102" id="S-3" evaluate="false"><Text>V</Text></Sentence>
        <Sentence date="19950102" id="S-4"><EventCodes eventcode="999" sourcecode="PER"
          targetcode="BOL"></EventCodes><Text>W</Text></Sentence>
        <Sentence date="1995" id="S-5"><Text>X</Text></Sentence>
        <Sentence id="S-6"></Sentence>
        <Sentence id="S-7"><Text>Y</Text></Sentence>
        </Sentences></Validation>
        """);
    assertThat(read).extracting(Gold::id).containsExactly("S-1", "S-2", "S-7");
    Gold first = read.get(0);
    assertThat(first.text()).startsWith("Peru let them & others go").doesNotContain("root");
    assertThat(first.date()).isEqualTo(LocalDate.of(1995, 1, 1));
    assertThat(first.events())
        .containsExactly(
            new Gold.Marked(
                PloverType.RETREAT,
                PloverType.CONCEDE,
                List.of(new Side("PERGOV", null, null)),
                List.of(new Side(null, null, null)),
                "",
                ""));
    assertThat(read.get(1).events()).isEmpty();
    assertThat(refused).hasSize(3);
    assertThat(refused.get(0)).startsWith("g:15: ").contains("\"999\"").contains("CAMEO");
    assertThat(refused.get(1)).startsWith("g:17: ").contains("\"1995\"").contains("YYYYMMDD");
    assertThat(refused.get(2)).startsWith("g:18: ").contains("no <Text>");
  }

  @Test
  void aBrokenRecordCostsOnlyItself() throws Exception {
    read(
        "{\"text\":\"T\",\"events\":[{\"event\":\"AID\"\n"
            + "{\"text\":\"U\",\"events\":[{\"event\":\"HUG\"}]}\n"
            + "{\"text\":\"V,\"events\":[]}\n"
            + "{\"events\":[]}\n"
            + "{\"text\":\"W\"}\n"
            + "null 7\n"
            + "{\"text\":\"X\",\"events\":[],\"types_only\":true}\n"
            + "{\"text\":\"Y\",\"events\":[]}\n");
    assertThat(read).extracting(Gold::text).containsExactly("Y");
    assertThat(refused).hasSize(7);
    assertThat(refused.get(0)).startsWith("g:1: is not valid JSON");
    assertThat(refused.get(1)).startsWith("g:2: ").contains("\"HUG\"").contains("PLOVER");
    assertThat(refused.get(2)).startsWith("g:3: is not valid JSON");
    assertThat(refused.get(3)).startsWith("g:4: has no \"text\"");
    assertThat(refused.get(4)).startsWith("g:5: has no list of \"events\"");
    assertThat(refused.get(5)).startsWith("g:6: ");
    assertThat(refused.get(6)).startsWith("g:7: marks a pair");
  }

  @Test
  void whatIsNoGoldIsSaidInOneLine() {
    assertThatThrownBy(() -> read("")).isInstanceOf(GoldException.class);
    assertThatThrownBy(() -> read("<html></html>")).hasMessageContaining("no <Sentence>");
    assertThatThrownBy(() -> read(new byte[] {'{', '"', (byte) 0xff, '"', '}'}))
        .hasMessageContaining("UTF-8");
  }
}
