package org.chancery.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.text.Span;
import org.chancery.witness.Statement;

/**
 * Looks again at what was seen: the words that tell it are marked by its type, so that the story
 * around is read in their light. How it is meant and whom it concerns is then what both looks say,
 * in the middle.
 */
final class CloserLook {
  /** What both sides are told by, in the roles of acts. */
  private static final List<String> SIDES = List.of("actor", "counterparty");

  /** What is so sure is not looked at again, nor what is hardly told. */
  private static final double SURELY = .9;

  private static final double LEAST = .3;

  private final WordPieces vocabulary;
  private final Encoder encoder;
  private final TellingHead tellings;
  private final List<String> marks;
  private final Set<String> types;

  /**
   * @param tellings the heads, which know the marks
   */
  CloserLook(WordPieces vocabulary, Encoder encoder, TellingHead tellings) {
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.tellings = tellings;
    marks = tellings.marks();
    types = tellings.closer();
  }

  /**
   * Whether a second look may tell more: at what seems to be told and is not sure in all that makes
   * an act.
   */
  private boolean isAsked(Statement s) {
    boolean sure = s.told() > SURELY && SIDES.stream().allMatch(r -> isSure(s, r));
    return types.contains(s.type()) && s.told() >= LEAST && !sure;
  }

  private static boolean isSure(Statement s, String name) {
    Statement.Role role = s.roles().get(name);
    return role == null
        || role.untold() > SURELY
        || role.words().stream().anyMatch(w -> w.likely() > SURELY);
  }

  /** The statement as both looks see it; as it came where it is not asked for. */
  Statement look(CutStory story, Statement first) {
    int mark = 1 + marks.indexOf(first.type());
    if (!isAsked(first)) {
      return first;
    }
    Around around = Around.of(story, first);
    Pieces pieces = vocabulary.of(around.words()).marked(around.from(), around.to(), mark);
    TriggerHead.Trigger trigger = around.trigger(first);
    try (States states = encoder.encode(pieces)) {
      TellingHead.Telling told = tellings.read(states, pieces, List.of(trigger)).get(0);
      return new Both(first, told, around.spans()).statement();
    }
  }

  /**
   * The words among which a statement is looked at again.
   *
   * @param from the first word of its trigger
   * @param to behind the last
   */
  private record Around(List<String> words, List<Span> spans, int from, int to) {
    static Around of(CutStory story, Statement first) {
      int sentence = story.place(first.sentence());
      List<Span> spans = new ArrayList<>();
      List<String> words = new ArrayList<>();
      int own = 0;
      for (int s : Chunk.around(story.pieces(), sentence).sentences()) {
        own = s == sentence ? words.size() : own;
        spans.addAll(story.sentences().get(s).words());
        words.addAll(story.words().get(s));
      }
      int end = own + story.words().get(sentence).size();
      int from = own;
      while (spans.get(from).end() <= first.trigger().start()) {
        from++;
      }
      int to = from + 1;
      while (to < end && spans.get(to).start() < first.trigger().end()) {
        to++;
      }
      return new Around(words, spans, from, to);
    }

    TriggerHead.Trigger trigger(Statement first) {
      return new TriggerHead.Trigger(first.type(), from, to, first.seen());
    }
  }

  /** What two looks say of one trigger. */
  private record Both(Statement first, TellingHead.Telling closer, List<Span> spans) {
    Statement statement() {
      Map<String, Double> status = new TreeMap<>();
      closer
          .status()
          .forEach(
              (name, p) -> status.put(name, middle(first.status().getOrDefault(name, 0.0), p)));
      Map<String, Statement.Role> roles = new TreeMap<>(first.roles());
      closer
          .roles()
          .forEach((name, likely) -> roles.computeIfPresent(name, (n, r) -> role(r, likely)));
      return new Statement(
          first.type(),
          first.trigger(),
          first.sentence(),
          first.seen(),
          status,
          middle(first.history(), closer.history()),
          roles);
    }

    private static double middle(double a, double b) {
      return Likely.written((a + b) / 2);
    }

    private Statement.Role role(Statement.Role first, double[] likely) {
      Map<Span, Double> all = new TreeMap<>(Comparator.comparing(Span::start));
      first.words().forEach(p -> all.put(p.word(), middle(p.likely(), 0)));
      for (int w = 0; w < spans.size(); w++) {
        all.merge(spans.get(w), middle(0, likely[w + 1]), Double::sum);
      }
      List<Statement.Pointed> out = new ArrayList<>();
      all.forEach(
          (span, p) -> {
            if (p >= LearnedWitness.LEAST) {
              out.add(new Statement.Pointed(span, Likely.written(p)));
            }
          });
      return new Statement.Role(middle(first.untold(), likely[0]), out);
    }
  }
}
