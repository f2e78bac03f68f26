package org.chancery.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.app.words.ActLines;
import org.chancery.app.words.ActSentence;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.ReportedClaim;
import org.chancery.ledger.values.Step;
import org.jspecify.annotations.Nullable;

/** Parts of reports that several of them have: acts, deadlines, contradictions. */
final class Entries {
  private final PartyNames names;
  private final ActLines lines;
  private final ActSentence sentences;
  private final Archive archive;

  Entries(PartyNames names, Archive archive) {
    this.names = names;
    this.lines = new ActLines(names);
    this.sentences = new ActSentence(names);
    this.archive = archive;
  }

  /** The act in one sentence. */
  String sentence(Entry entry) {
    return sentences.of(entry.act());
  }

  /** An act with what is doubtful in it and the stories that tell it. */
  void act(ScreenLines page, Entry entry, List<Flag> flags) {
    lines.act(page, entry.id() + " ", entry.act());
    if (entry.steps().size() > 1) {
      page.line(6, steps(entry), Ink.PLAIN);
    }
    page.line(6, entry.act().account().quote(), Ink.PLAIN);
    for (Dispute dispute : entry.disputes()) {
      page.line(6, "differs: " + Doubts.detail(dispute), Ink.YELLOW);
    }
    for (Flag flag : flags) {
      if (flag.entry().equals(entry.id())) {
        page.line(6, "doubtful: " + Doubts.flag(flag), Ink.YELLOW);
      }
    }
    List<Head> stories = PairView.storiesOf(archive, entry);
    if (entry.reports().size() > 1) {
      page.line(6, Doubts.sources(entry), Ink.DIM);
    }
    stories.forEach(s -> page.line(6, "in " + story(s), Ink.DIM));
  }

  /** "announced 2021-10-18, then carried out 2021-11-01". */
  static String steps(Entry entry) {
    return entry.steps().stream().map(Entries::step).collect(Collectors.joining(", then "));
  }

  private static String step(Step step) {
    String when =
        switch (step.basis()) {
          case TOLD -> step.when() == null ? "" : " " + IsoDays.of(step.when());
          case STORY -> " " + step.day() + " (day of the story)";
          case BEFORE_STORY -> " before " + step.day();
          case UNKNOWN -> " on an unknown day";
        };
    return step.status().word() + when;
  }

  /** A deadline, and what became of it. */
  void deadline(ScreenLines page, Deadline deadline, Entry entry) {
    boolean open = deadline.isOpen();
    page.entry(
        open ? "\u25d4" : "\u00b7",
        open ? Ink.YELLOW : Ink.DIM,
        RelationWords.state(deadline) + ": " + sentence(entry),
        open ? Ink.PLAIN : Ink.DIM,
        IsoDays.of(deadline.due()));
    if (deadline.versions().size() > 1) {
      page.line(
          6,
          "told before: "
              + deadline.versions().stream()
                  .limit(deadline.versions().size() - 1L)
                  .map(v -> IsoDays.of(v.due()) + (v.known() == null ? "" : ", on " + v.known()))
                  .collect(Collectors.joining("; ")),
          Ink.DIM);
    }
  }

  /** Claims that contradict each other, each with who, when and where. */
  void dispute(ScreenLines page, Dispute dispute, @Nullable Entry entry) {
    page.entry(
        "\u2260",
        Ink.YELLOW,
        entry == null ? dispute.about() : sentence(entry),
        Ink.PLAIN,
        entry == null ? "" : entry.id());
    for (Dispute.Side side : dispute.sides()) {
      if (side.words().isEmpty()) {
        page.line(6, dispute.about() + " " + side.says() + ": " + keys(side.reports()), Ink.PLAIN);
      }
      for (ReportedClaim word : side.words()) {
        page.line(6, who(word) + " " + side.says() + ": " + word.claim().quote(), Ink.PLAIN);
        Head head = archive.heads().get(word.story().id());
        page.line(8, head == null ? word.story().id() : "in " + story(head), Ink.DIM);
      }
    }
  }

  private static String keys(List<String> reports) {
    return String.join(", ", reports);
  }

  private String who(ReportedClaim word) {
    String party = word.claim().party();
    String speaker = word.claim().speaker();
    if (speaker == null) {
      return party == null ? "somebody" : names.name(party);
    }
    return ActLines.speaker(speaker, party);
  }

  /** "“Title” · 2021-10-18 · id". */
  static String story(Head story) {
    List<String> facts = new ArrayList<>();
    if (story.title() != null) {
      facts.add("\u201c" + story.title() + "\u201d");
    }
    if (story.published() != null) {
      facts.add(story.published().toString());
    }
    facts.add(story.id());
    return String.join(" \u00b7 ", facts);
  }
}
