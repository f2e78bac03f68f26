package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.syntax.Sentence;
import org.chancery.time.TimePhrase.Role;
import org.jspecify.annotations.Nullable;

/**
 * Limits whose sentence says on which day they were set: "said on Tuesday that they had three days"
 * counts from that Tuesday, not from the day of the story.
 */
final class OrderedLimits {

  private OrderedLimits() {}

  /**
   * Counts the limits again from the day that their own sentence gives.
   *
   * @param found the phrases as counted from the story's day
   * @param scan reads the same sentence from another day
   */
  static List<TimePhrase> recount(
      Sentence sentence,
      Anchor anchor,
      List<TimePhrase> found,
      Function<Anchor, List<TimePhrase>> scan) {
    LocalDate published = anchor.published();
    if (published == null) {
      return found;
    }
    List<TimePhrase> out = new ArrayList<>();
    for (TimePhrase phrase : found) {
      TimePhrase order = phrase.role() == Role.DEADLINE ? order(sentence, phrase, found) : null;
      PartialDate last = order == null ? null : order.interval().to();
      if (order == null || last == null || isAhead(last, published)) {
        out.add(phrase);
        continue;
      }
      TimePhrase latest = same(phrase, scan.apply(new Anchor(published, last.last())));
      PartialDate first = order.interval().from();
      LocalDate earliest = first == null ? null : first.first();
      // "gave him a week in 1992" counts from a day that nobody told, and is lost; "pledged in
      // May to go by August" names the same August from each of May's days.
      if (earliest != null
          && (earliest.plusDays(1).equals(last.last())
              || same(phrase, scan.apply(new Anchor(published, earliest))).equals(latest))) {
        out.add(latest);
      }
    }
    return List.copyOf(out);
  }

  /** Whether a time reaches the story's day: the order is that of the story then. */
  private static boolean isAhead(PartialDate last, LocalDate published) {
    return !last.last().isBefore(published);
  }

  /** The time of the nearest word above the limit that has one. */
  private static @Nullable TimePhrase order(
      Sentence sentence, TimePhrase limit, List<TimePhrase> found) {
    int at = sentence.token(limit.head()).head();
    for (int steps = 0; at >= 0 && steps <= sentence.size(); steps++) {
      for (TimePhrase other : found) {
        if (other.role() == Role.WHEN && sentence.token(other.head()).head() == at) {
          return other;
        }
      }
      at = sentence.token(at).head();
    }
    return null;
  }

  private static TimePhrase same(TimePhrase phrase, List<TimePhrase> again) {
    for (TimePhrase other : again) {
      if (other.first() == phrase.first()) {
        return other;
      }
    }
    return phrase;
  }
}
