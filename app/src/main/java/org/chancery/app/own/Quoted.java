package org.chancery.app.own;

import java.util.Comparator;
import java.util.List;
import org.chancery.MentionNote;
import org.chancery.Reading;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** Between the words that a person marks and the parties that a reading names. */
final class Quoted {
  private final Reading reading;

  Quoted(Reading reading) {
    this.reading = reading;
  }

  /** The words nearest to a place that name a party; null if none do. */
  @Nullable Span nearest(@Nullable String party, int to) {
    if (party == null) {
      return null;
    }
    Span named =
        reading.mentions().stream()
            .filter(m -> m.parties().contains(party))
            .map(MentionNote::span)
            .min(Comparator.comparing(s -> Math.abs(s.start() - to)))
            .orElse(null);
    if (named != null) {
      return named;
    }
    int at = reading.article().text().indexOf(party);
    return at < 0 ? null : new Span(at, at + party.length());
  }

  /** Whether some words name a party: no words name nobody. */
  boolean names(@Nullable Span words, @Nullable String party) {
    if (words == null || party == null) {
      return words == null && party == null;
    }
    List<String> told =
        reading.mentions().stream()
            .filter(m -> m.span().overlaps(words) && !m.parties().isEmpty())
            .min(Comparator.comparing(m -> m.span().end() - m.span().start()))
            .map(MentionNote::parties)
            .orElse(List.of());
    return told.isEmpty()
        ? words.in(reading.article().text()).contains(party)
        : told.contains(party);
  }
}
