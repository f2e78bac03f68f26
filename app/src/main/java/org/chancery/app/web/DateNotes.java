package org.chancery.app.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.Reading;
import org.chancery.TimeNote;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.web.StoryText.Note;
import org.chancery.article.Span;
import org.chancery.event.Event;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/** Marks the words of a story that say when, with what the reading dates by them. */
final class DateNotes {
  private final Phrasing phrasing;
  private final Reading reading;
  private final String text;

  DateNotes(Phrasing phrasing, Reading reading) {
    this.phrasing = phrasing;
    this.reading = reading;
    this.text = reading.article().text();
  }

  /** Marks the dates of a sentence. */
  void add(Span sentence, String back, List<TextMarks.Inner> inner, List<Note> notes) {
    int number = 0;
    for (TimeNote time : reading.times()) {
      Span span = time.span();
      if (!sentence.covers(span)) {
        continue;
      }
      String note = "n-" + back + "-when" + number++;
      inner.add(new TextMarks.Inner(span, "date", "#" + note));
      notes.add(
          new Note(
              note,
              "date",
              "date",
              "\u201c" + span.in(text) + "\u201d",
              dated(sentence, time),
              null,
              "",
              back));
    }
  }

  /** What the reading dates by this sentence, or which days the words mean. */
  private List<String> dated(Span sentence, TimeNote time) {
    Set<String> lines = new LinkedHashSet<>();
    for (DiplomaticAct act : reading.acts()) {
      if (act.account().evidence().stream().anyMatch(sentence::overlaps)) {
        dated(lines, phrasing.sentence(act), act.dates().date(), act.dates().due());
      }
    }
    for (Event event : reading.events()) {
      if (sentence.covers(event.span())) {
        dated(lines, TextMarks.coded(event), event.date(), event.due());
      }
    }
    if (lines.isEmpty()) {
      String days = DayWords.of(time.interval());
      lines.add(
          (days == null ? "a date" : days) + "; no act or event of this sentence is dated by it");
    }
    return List.copyOf(lines);
  }

  private static void dated(
      Set<String> lines, String what, @Nullable Interval date, @Nullable Interval due) {
    if (date != null) {
      lines.add(what + ": " + DayWords.of(date));
    }
    if (due != null) {
      lines.add(what + ": due " + DayWords.of(due));
    }
  }
}
