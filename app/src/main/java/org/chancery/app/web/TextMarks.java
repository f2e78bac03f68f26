package org.chancery.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.app.web.StoryText.Flag;
import org.chancery.app.web.StoryText.Note;
import org.chancery.app.web.StoryText.Paragraph;
import org.chancery.app.web.StoryText.Piece;
import org.chancery.app.web.StoryText.Stretch;
import org.chancery.app.words.PartyNames;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.event.Event;
import org.chancery.event.EventActor;

/** Marks actors, acts, claims and dates in a story's text, each with a note that explains it. */
final class TextMarks {
  private final PartyNames names;
  private final Phrasing phrasing;
  private final DateNotes dates;
  private final Reading reading;
  private final String text;
  private final Map<String, Event> events = new LinkedHashMap<>();

  private TextMarks(PartyNames names, Phrasing phrasing, Reading reading) {
    this.names = names;
    this.phrasing = phrasing;
    this.reading = reading;
    this.text = reading.article().text();
    this.dates = new DateNotes(phrasing, reading);
    reading.events().forEach(e -> events.put(e.id(), e));
  }

  /** The marked text. */
  static StoryText of(PartyNames names, Phrasing phrasing, Reading reading) {
    return new TextMarks(names, phrasing, reading).paragraphs();
  }

  /**
   * Marked words within a sentence.
   *
   * @param span the words
   * @param kind actor or date
   * @param href the note that explains them
   */
  record Inner(Span span, String kind, String href) {}

  private StoryText paragraphs() {
    List<Paragraph> out = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int gap = text.indexOf("\n\n", start);
      int end = gap < 0 ? text.length() : gap;
      if (end > start) {
        out.add(paragraph(new Span(start, end), out.size()));
      }
      start = end + 2;
    }
    return new StoryText(out);
  }

  private Paragraph paragraph(Span whole, int number) {
    List<Stretch> stretches = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    int at = whole.start();
    for (int i = 0; i < reading.sentences().size(); i++) {
      Span sentence = reading.sentences().get(i);
      if (!whole.covers(sentence) || sentence.start() < at) {
        continue;
      }
      if (sentence.start() > at) {
        stretches.add(plain(new Span(at, sentence.start())));
      }
      stretches.add(sentence(sentence, i, "p" + number, notes));
      at = sentence.end();
    }
    if (at < whole.end()) {
      stretches.add(plain(new Span(at, whole.end())));
    }
    return new Paragraph(stretches, notes);
  }

  private Stretch plain(Span span) {
    return new Stretch(null, "plain", List.of(new Piece(span.in(text), null, null)), List.of());
  }

  private Stretch sentence(Span span, int index, String paragraph, List<Note> notes) {
    String id = "s" + index;
    List<Flag> flags = new ArrayList<>();
    for (DiplomaticAct act : reading.acts()) {
      if (act.account().evidence().stream().anyMatch(span::overlaps)) {
        String note = "n-" + id + "-" + act.id();
        ActLine line = phrasing.act(act, note, List.of());
        flags.add(new Flag("#" + note, line.status(), line.word() + ": " + line.sentence()));
        notes.add(act(act, line, id));
      }
    }
    boolean acts = !flags.isEmpty();
    boolean claims = false;
    for (Claim claim : reading.claims()) {
      if (claim.span().equals(span)) {
        claims = true;
        String note = "n-" + id + "-" + claim.id();
        String said = phrasing.speaker(claim) + " " + low(claim.stance());
        flags.add(new Flag("#" + note, "claim", "claim: " + said));
        notes.add(new Note(note, "claim", "claim", said, about(claim), null, "", id));
      }
    }
    List<Inner> inner = new ArrayList<>();
    actors(span, id, paragraph, inner, notes);
    dates.add(span, id, inner, notes);
    return new Stretch(id, acts ? "act" : claims ? "claim" : "plain", pieces(span, inner), flags);
  }

  private Note act(DiplomaticAct act, ActLine line, String back) {
    List<String> lines = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    facts.add(line.word());
    Stream.ofNullable(line.date()).forEach(facts::add);
    Stream.ofNullable(line.due()).map(due -> "due " + due).forEach(facts::add);
    if (line.background()) {
      facts.add("background");
    }
    facts.addAll(line.facts());
    lines.add(String.join(" \u00b7 ", facts));
    for (String id : act.account().events()) {
      Event event = events.get(id);
      if (event != null) {
        lines.add(
            "found by frame "
                + event.frame()
                + " in \u201c"
                + event.span().in(text)
                + "\u201d: "
                + coded(event));
      }
    }
    return new Note(
        line.anchor(),
        "act",
        line.status(),
        line.sentence(),
        lines,
        line.pair(),
        line.parties(),
        back);
  }

  /** An event in its codes. */
  static String coded(Event event) {
    return "PLOVER "
        + event.type()
        + (event.mode() == null ? "" : " " + event.mode())
        + (event.cameo() == null ? "" : ", CAMEO " + event.cameo());
  }

  private List<String> about(Claim claim) {
    List<String> lines = new ArrayList<>();
    for (DiplomaticAct act : reading.acts()) {
      if (claim.about().contains(act.id())
          || act.account().events().stream().anyMatch(claim.about()::contains)) {
        lines.add("about: " + phrasing.sentence(act));
      }
    }
    reading.contradictions().stream()
        .filter(c -> c.claims().contains(claim.id()))
        .flatMap(c -> c.claims().stream())
        .filter(id -> !id.equals(claim.id()))
        .distinct()
        .flatMap(id -> reading.claims().stream().filter(c -> c.id().equals(id)))
        .forEach(
            c ->
                lines.add(
                    "contradicted by " + phrasing.speaker(c) + ": \u201c" + c.quote() + "\u201d"));
    return lines;
  }

  private record Seen(Span span, EventActor actor, String role) {}

  /** Actors of events and speakers; one note for a party in a paragraph. */
  private void actors(
      Span sentence, String back, String paragraph, List<Inner> inner, List<Note> notes) {
    int number = 0;
    for (Map.Entry<String, List<Seen>> party : byParty(seen(sentence)).entrySet()) {
      String note = "n-" + paragraph + "-" + back + "-who" + number++;
      Set<Span> spans = new HashSet<>();
      Set<String> roles = new TreeSet<>();
      for (Seen s : party.getValue()) {
        roles.add(s.role());
        if (spans.add(s.span())) {
          inner.add(new Inner(s.span(), "actor", "#" + note));
        }
      }
      String who = who(party.getKey(), party.getValue());
      notes.add(new Note(note, "actor", "actor", who, List.copyOf(roles), null, "", back));
    }
  }

  /** Who acts, is acted on or speaks in a sentence. */
  private List<Seen> seen(Span sentence) {
    List<Seen> seen = new ArrayList<>();
    for (Event event : reading.events()) {
      String what = event.type() + (event.mode() == null ? "" : " " + event.mode());
      event.actor().forEach(a -> seen.add(new Seen(a.span(), a, "acts in " + what)));
      event.recipient().forEach(a -> seen.add(new Seen(a.span(), a, "is acted on in " + what)));
    }
    Stream.concat(
            reading.acts().stream().map(a -> a.account().speaker()),
            reading.events().stream().map(Event::speaker))
        .forEach(
            s -> {
              if (s != null) {
                EventActor actor = new EventActor(s.party(), null, s.name(), s.span());
                seen.add(new Seen(s.span(), actor, "is a source of this story"));
              }
            });
    seen.removeIf(s -> !sentence.covers(s.span()) || s.span().start() == s.span().end());
    return seen;
  }

  private static Map<String, List<Seen>> byParty(List<Seen> seen) {
    Map<String, List<Seen>> byParty = new LinkedHashMap<>();
    for (Seen s : seen) {
      String label = s.actor().code() == null ? s.actor().name() : s.actor().code();
      byParty.computeIfAbsent(label, k -> new ArrayList<>()).add(s);
    }
    return byParty;
  }

  private String who(String label, List<Seen> seen) {
    String name = names.name(label);
    Set<String> sectors = new TreeSet<>();
    seen.forEach(s -> Stream.ofNullable(s.actor().sector()).forEach(sectors::add));
    return name
        + (name.equals(label) ? "" : " (" + label + ")")
        + (sectors.isEmpty() ? "" : ", sector " + String.join(", ", sectors));
  }

  /** Cuts a sentence at its inner marks; of marks that overlap, the one that starts first stays. */
  private List<Piece> pieces(Span sentence, List<Inner> inner) {
    inner.sort(
        Comparator.comparingInt((Inner m) -> m.span().start()).thenComparing(m -> -m.span().end()));
    List<Piece> out = new ArrayList<>();
    int at = sentence.start();
    for (Inner mark : inner) {
      if (mark.span().start() < at || mark.span().end() > sentence.end()) {
        continue;
      }
      if (mark.span().start() > at) {
        out.add(new Piece(text.substring(at, mark.span().start()), null, null));
      }
      out.add(new Piece(mark.span().in(text), mark.kind(), mark.href()));
      at = mark.span().end();
    }
    if (at < sentence.end()) {
      out.add(new Piece(text.substring(at, sentence.end()), null, null));
    }
    return out;
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
