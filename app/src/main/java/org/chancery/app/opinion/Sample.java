package org.chancery.app.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.Explanation;
import org.chancery.app.evaluate.Coded;
import org.chancery.app.evaluate.Gold;
import org.chancery.app.evaluate.GoldTypes;
import org.chancery.app.evaluate.Score;
import org.chancery.event.Event;
import org.chancery.event.Occurrence;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * A labelled text as the rules read it.
 *
 * @param gold what is marked
 * @param text the text as it was read
 * @param cases its events
 */
public record Sample(Gold gold, String text, List<Case> cases) {

  /** Keeps an unmodifiable copy. */
  public Sample {
    cases = List.copyOf(cases);
  }

  /**
   * An event of the rules.
   *
   * @param event what they made
   * @param features what can be seen of it
   * @param type what it should be; null where gold does not say
   */
  record Case(Event event, Map<String, Double> features, @Nullable PloverType type) {}

  /** Sees a text. */
  public static Sample of(Gold gold, Explanation seen) {
    List<Event> events = new ArrayList<>();
    List<Map<String, Double>> features = new ArrayList<>();
    for (Occurrence o : seen.occurrences()) {
      if (o.event() != null) {
        events.add(o.event());
        features.add(Features.of(o, o.event(), seen.occurrences()));
      }
    }
    String text = seen.reading().article().text();
    List<@Nullable PloverType> types =
        GoldTypes.of(gold, text, events.stream().map(Coded::of).toList());
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      PloverType type = types.get(i);
      cases.add(new Case(events.get(i), features.get(i), type == null ? null : Score.root(type)));
    }
    return new Sample(gold, text, cases);
  }
}
