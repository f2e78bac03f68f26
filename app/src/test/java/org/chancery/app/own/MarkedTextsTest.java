package org.chancery.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.app.own.MarkedText.Mark;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedTextsTest {
  private static final String TEXT =
      "\ud83d\udd47 Chad moved its Omani embassy. Oman moved nothing.";

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();

  private List<MarkedText> read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return new MarkedTexts((where, why) -> complaints.add(where + ": " + why)).read(List.of(file));
  }

  /** Type, words, status and sides of each mark. */
  private static List<String> told(List<MarkedText> texts) {
    return texts.stream()
        .flatMap(
            t ->
                t.marks().stream()
                    .map(
                        m ->
                            m.type()
                                + " "
                                + m.trigger().in(t.text())
                                + " "
                                + m.status()
                                + " "
                                + words(t, m.actor())
                                + " "
                                + words(t, m.counterparty())))
        .toList();
  }

  private static @Nullable String words(MarkedText t, @Nullable Span span) {
    return span == null ? null : span.in(t.text());
  }

  @Test
  void theSameMarksComeOfEveryFormat() throws IOException {
    List<MarkedText> lines =
        read(
            "a.jsonl",
            """
            {"text": "%s", "acts": [{"type": "MOVE", "trigger": "moved its", "actor": "Chad",
             "counterparty": "Omani", "status": "announced"}],
             "others": [{"type": "MOVE", "trigger": ["moved", 2], "actor": ["Oman", 2]}]}
            """
                .formatted(TEXT)
                .replace("\n ", " "));
    Files.writeString(folder.resolve("b.txt"), TEXT);
    List<MarkedText> brat =
        read(
            "b.ann",
            """
            T1\tMOVE 7 16\tmoved its
            T2\tParty 2 6\tChad
            T3\tParty 17 22\tOmani
            T4\tMOVE 37 42\tmoved
            T5\tParty 32 36\tOman
            E1\tMOVE:T1 Actor:T2 Counterparty:T3
            E2\tMOVE:T4 Actor:T5
            A1\tStatus E1 announced
            A2\tNearMiss E2
            #1\tAnnotatorNotes E1\tsure
            """);
    List<MarkedText> studio =
        read(
            "c.json",
            """
            [{"data": {"text": "%s"}, "annotations": [{"result": [
              {"id": "r1", "type": "labels", "value": {"start": 8, "end": 17, "labels": ["MOVE"]}},
              {"id": "r2", "type": "labels", "value": {"start": 3, "end": 7, "labels": ["Party"]}},
              {"id": "r3", "type": "labels", "value": {"start": 18, "end": 23, "labels": ["Party"]}},
              {"id": "r4", "type": "labels", "value": {"start": 38, "end": 43, "labels": ["MOVE"]}},
              {"id": "r5", "type": "labels", "value": {"start": 33, "end": 37, "labels": ["Party"]}},
              {"type": "relation", "from_id": "r1", "to_id": "r2", "labels": ["actor"]},
              {"type": "relation", "from_id": "r1", "to_id": "r3", "labels": ["counterparty"]},
              {"type": "relation", "from_id": "r4", "to_id": "r5", "labels": ["actor"]},
              {"id": "r1", "type": "choices", "value": {"choices": ["announced"]}},
              {"id": "r4", "type": "choices", "value": {"choices": ["near miss"]}}]}]}]
            """
                .formatted(TEXT));

    assertThat(complaints).isEmpty();
    assertThat(told(lines))
        .containsExactly("MOVE moved its announced Chad Omani", "MOVE moved null Oman null");
    assertThat(told(brat)).isEqualTo(told(lines));
    assertThat(told(studio)).isEqualTo(told(lines));
  }

  @Test
  void inBratWithoutEventsEachEntityIsAMark() throws IOException {
    Files.writeString(folder.resolve("d.txt"), TEXT);

    List<Mark> marks = read("d.ann", "T1\tMOVE 7 12;13 16\tmoved its\n").get(0).marks();

    assertThat(marks).hasSize(1);
    assertThat(marks.get(0).isTold()).isTrue();
    assertThat(marks.get(0).trigger().in(TEXT)).isEqualTo("moved");
  }

  @Test
  void whatCannotBeUsedIsNamedAndTheRestIsRead() throws IOException {
    List<MarkedText> texts =
        read(
            "a.jsonl",
            """
            {"text": "A moved.", "acts": [{"type": "MOVE", "trigger": "left"}]}
            no json

            {"acts": []}
            {"text": "A moved.", "acts": [{"trigger": "moved"}]}
            {"text": "B moved.", "acts": [{"type": "MOVE", "trigger": "moved"}]}
            """);
    read("e.json", "{");
    read("f.json", "[{\"data\": {\"n\": 1}}]");
    Files.writeString(folder.resolve("g.txt"), "A");
    read("g.ann", "T1\tMOVE 7 16\tx\nQ\n");
    new MarkedTexts((where, why) -> complaints.add(where + ": " + why))
        .read(List.of(folder.resolve("none.jsonl")));

    assertThat(texts).hasSize(1);
    assertThat(complaints)
        .extracting(c -> c.replace(folder + "/", ""))
        .containsExactly(
            "a.jsonl:1: quotes \u201cleft\u201d, which is not in its text",
            "a.jsonl:2: is not valid JSON",
            "a.jsonl:4: has no \"text\"",
            "a.jsonl:5: marks something without \"type\" or \"trigger\"",
            "e.json: is not valid JSON",
            "f.json[0]: has no text under \"data\"",
            "g.ann:1: is no annotation of its text",
            "g.ann:2: is no annotation of its text",
            "none.jsonl: no such file: check the path");
  }

  @Test
  void aFolderIsReadInOrderOfNames() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("in"));
    Files.writeString(inner.resolve("b.jsonl"), "{\"text\": \"B\"}\n");
    Files.writeString(inner.resolve("a.jsonl"), "{\"text\": \"A\"}\n");
    Files.writeString(inner.resolve("c.txt"), "C");

    List<MarkedText> texts =
        new MarkedTexts((where, why) -> complaints.add(why)).read(List.of(inner));

    assertThat(texts).extracting(MarkedText::text).containsExactly("A", "B");
    assertThat(new MarkedTexts((where, why) -> complaints.add(why)).read(List.of(empty())))
        .isEmpty();
    assertThat(complaints)
        .containsExactly("holds no .jsonl, .ann or .json file of annotated texts");
  }

  private Path empty() throws IOException {
    return Files.createDirectory(folder.resolve("empty"));
  }

  @Test
  void goldOfEventsIsToldFromPassages() throws IOException {
    Path passages =
        Files.writeString(folder.resolve("p.jsonl"), "{\"text\":\"A\",\"others\":[]}\n");
    Path gold = Files.writeString(folder.resolve("g.jsonl"), "{\"text\":\"A\",\"events\":[]}\n");

    assertThat(MarkedTexts.are(passages)).isTrue();
    assertThat(MarkedTexts.are(gold)).isFalse();
    assertThat(MarkedTexts.are(folder.resolve("x.ann"))).isTrue();
    assertThat(MarkedTexts.are(folder.resolve("none.jsonl"))).isFalse();
  }
}
