package org.chancery.app.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.app.store.PublicId;
import org.chancery.app.words.ActSentence;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.app.words.SafeText;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as iCalendar (RFC 5545), a whole day each. An event is TENTATIVE while one source tells
 * it as announced, CONFIRMED once two do or it has been done, CANCELLED when the act was undone.
 * Its UID stays, and SEQUENCE grows, when days, state or certainty change, so that a calendar that
 * has an older copy takes the newer. Deadlines without a last day have no place in a calendar.
 */
public final class Calendar {
  /** Octets in a line, its end not counted: RFC 5545, 3.1. */
  private static final int LINE = 75;

  private final PartyNames names;
  private final ActSentence sentences;

  /**
   * @param names names of codes
   */
  public Calendar(PartyNames names) {
    this.names = names;
    this.sentences = new ActSentence(names);
  }

  /**
   * The calendar.
   *
   * @param title for a reader
   * @param made stands for when an event was last known to change, where no story has a day
   */
  public String render(Archive archive, List<Due> dues, String title, LocalDate made) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Chancery//Ledger//EN");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + text(title));
    for (Due due : dues) {
      LocalDate last = due.deadline().last();
      if (last != null) {
        event(out, archive, due, last, made);
      }
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private void event(StringBuilder out, Archive archive, Due due, LocalDate last, LocalDate made) {
    Deadline d = due.deadline();
    Entry e = due.entry();
    boolean confirmed = isConfirmed(e);
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + d.entry() + "@ledger.chancery.invalid");
    line(out, "DTSTAMP:" + day(lastKnown(e, made)) + "T000000Z");
    line(out, "SEQUENCE:" + (d.sequence() + (confirmed ? 1 : 0)));
    line(
        out,
        "STATUS:"
            + (d.state() == Deadline.State.CANCELLED
                ? "CANCELLED"
                : confirmed ? "CONFIRMED" : "TENTATIVE"));
    line(out, "DTSTART;VALUE=DATE:" + day(last));
    line(out, "DTEND;VALUE=DATE:" + day(last.plusDays(1)));
    line(out, "TRANSP:TRANSPARENT");
    line(out, "SUMMARY:" + text("Due: " + sentences.of(e.act())));
    line(out, "DESCRIPTION:" + text(description(archive, d, e)));
    line(out, "CATEGORIES:" + d.type().name());
    line(out, "END:VEVENT");
  }

  /** Told twice, or no longer only announced. */
  private static boolean isConfirmed(Entry e) {
    return e.sources() > 1 || e.inForce();
  }

  private static LocalDate lastKnown(Entry e, LocalDate otherwise) {
    return e.reports().stream()
        .map(r -> r.story().known())
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(otherwise);
  }

  private String description(Archive archive, Deadline d, Entry e) {
    StringBuilder out = new StringBuilder();
    out.append("By ").append(names.within(d.by()));
    @Nullable String on = d.on();
    if (on != null) {
      out.append(", concerning ").append(names.within(on));
    }
    out.append(". Due ").append(IsoDays.of(d.due())).append(": ").append(RelationWords.state(d));
    out.append("; ").append(Doubts.sources(e)).append(".\n").append(e.act().account().quote());
    for (Head s : PairView.storiesOf(archive, e)) {
      // Calendars are given to others: no path of this machine goes with them.
      String id = PublicId.of(s.id());
      out.append("\n").append(Entries.story(new Head(id, s.title(), s.published(), s.source())));
    }
    return out.toString();
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /** A TEXT value: RFC 5545, 3.3.11. Each line is made plain by itself. */
  private static String text(String words) {
    StringBuilder out = new StringBuilder();
    for (String line : words.split("\n", -1)) {
      out.append(out.isEmpty() ? "" : "\\n");
      out.append(SafeText.of(line).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"));
    }
    return out.toString();
  }

  /** Writes a line, folded between characters so that no piece is too long. */
  private static void line(StringBuilder out, String line) {
    int room = LINE;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String character = Character.toString(c);
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        out.append("\r\n ");
        room = LINE - 1;
      }
      out.append(character);
      room -= octets;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }
}
