package org.chancery.app.opinion;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.app.evaluate.Score;
import org.chancery.event.Auxiliary;
import org.chancery.event.Event;
import org.chancery.event.Occurrence;
import org.chancery.event.PloverType;
import org.chancery.event.SecondOpinion;
import org.jspecify.annotations.Nullable;

/**
 * A trained opinion: changes the type of an event where another is more likely to be right than the
 * one that the rules gave. It never adds an event and never drops one.
 *
 * @param linear what it says
 * @param trust how often it and the rules are right where they disagree; null where too few
 *     disagreements were seen to tell
 * @param origin what it was trained on
 */
public record Model(Linear linear, @Nullable Trust trust, Origin origin) implements SecondOpinion {
  /** What an event is called that this opinion changed. */
  public static final String FRAME = "second-opinion";

  private static final double EVEN = 0.5;

  /** Cooperation that is still to come is AGREE and nothing else (PLOVER manual). */
  private static final Set<PloverType> NEVER_FUTURE =
      Set.copyOf(
          EnumSet.of(PloverType.CONSULT, PloverType.SUPPORT, PloverType.COOPERATE, PloverType.AID));

  /**
   * How often each side is right where they disagree.
   *
   * @param opinion the model, by the probability that it gives
   * @param rules the rules, by the same probability
   * @param proven confidences that held on texts it had not seen; any other is not told
   */
  record Trust(Platt opinion, Platt rules, List<Stretch> proven) {

    /** Keeps an unmodifiable copy. */
    Trust {
      proven = List.copyOf(proven);
    }

    /** Confidence in the opinion, null where it is not proven. */
    @Nullable Double confidence(double probability) {
      double said = opinion.at(probability);
      return proven.stream().anyMatch(s -> s.holds(said)) ? Double.valueOf(said) : null;
    }
  }

  /** Confidences from one to another, both from 0 to 1 and both included. */
  record Stretch(double from, double to) {
    static final Stretch ALL = new Stretch(0, 1);

    boolean holds(double confidence) {
      return confidence >= from && confidence <= to;
    }
  }

  /**
   * What it was trained on.
   *
   * @param program version of the program
   * @param rules digest of the rules, whose frames the features name
   * @param texts labelled texts
   * @param events events with a label
   */
  public record Origin(String program, String rules, int texts, int events) {}

  @Override
  public Event judge(Occurrence told, Event event, List<Occurrence> all) {
    return judge(event, Features.of(told, event, all));
  }

  @Override
  public String provenance() {
    return "; second opinion from " + origin.events() + " events, rules " + origin.rules();
  }

  /** Judges an event by its features. */
  Event judge(Event event, Map<String, Double> features) {
    Linear.Guess guess = linear.guess(features);
    PloverType type = guess.type();
    if (type == Score.root(event.type()) || ruledOut(type, event) || !better(guess)) {
      return event;
    }
    Double confidence = trust == null ? null : trust.confidence(guess.probability());
    return changed(event, type, confidence);
  }

  private boolean better(Linear.Guess guess) {
    double p = guess.probability();
    return trust == null ? p > EVEN : trust.opinion().at(p) > trust.rules().at(p);
  }

  private static boolean ruledOut(PloverType type, Event event) {
    return (type == PloverType.SANCTION && event.recipient().isEmpty())
        || (NEVER_FUTURE.contains(type) && event.auxiliary().contains(Auxiliary.FUTURE));
  }

  private static Event changed(Event e, PloverType type, @Nullable Double confidence) {
    // Quad class and score are those of the old type until the one who asked puts in the new ones.
    Set<Auxiliary> auxiliary = EnumSet.noneOf(Auxiliary.class);
    auxiliary.addAll(e.auxiliary());
    if (type == PloverType.AGREE) {
      // What is agreed is to come by its nature.
      auxiliary.remove(Auxiliary.FUTURE);
    }
    return new Event(
        e.id(),
        type,
        null,
        e.contexts(),
        auxiliary,
        null,
        e.quad(),
        e.score(),
        e.actor(),
        e.recipient(),
        e.date(),
        e.due(),
        e.count(),
        e.sentence(),
        e.span(),
        FRAME,
        e.background(),
        e.speaker(),
        confidence);
  }
}
