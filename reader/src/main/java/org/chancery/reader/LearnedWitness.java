package org.chancery.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.syntax.Parser;
import org.chancery.text.Span;
import org.chancery.witness.OwnTypes;
import org.chancery.witness.Runs;
import org.chancery.witness.Statement;
import org.chancery.witness.Witness;

/**
 * The witness that has learnt: it reads a story chunk by chunk, sees which words tell an act or
 * event, and points at whom it concerns, in any sentence of the chunk. One chunk goes through at a
 * time, so that a story is read alike whatever else is read.
 */
public final class LearnedWitness implements Witness, AutoCloseable {
  /** A word that plays a role less likely than this is left out. */
  static final double LEAST = .05;

  private final WordPieces vocabulary;
  private final Encoder encoder;
  private final TriggerHead triggers;
  private final TellingHead tellings;
  private final CloserLook closer;
  private final String provenance;
  private final OwnTypes own;

  /** Loads the model that ships, for whoever finds this class on the class path. */
  public LearnedWitness() {
    this(ModelFiles.shipped());
  }

  /**
   * Loads a model; takes a fraction of a second.
   *
   * @throws ReaderModelException if it cannot be used; the message is one line: why, and what to do
   */
  public LearnedWitness(ModelFiles files) {
    provenance = files.storyProvenance();
    own = new OwnTypes(provenance, List.of());
    vocabulary = files.vocabulary();
    encoder = new Encoder(files, ModelFiles.STORY_ENCODER);
    try {
      triggers = new TriggerHead(files);
    } catch (ReaderModelException e) {
      encoder.close();
      throw e;
    }
    try {
      tellings = new TellingHead(files);
    } catch (ReaderModelException e) {
      encoder.close();
      triggers.close();
      throw e;
    }
    closer = new CloserLook(vocabulary, encoder, tellings);
  }

  private LearnedWitness(LearnedWitness other, OwnTypes own) {
    vocabulary = other.vocabulary;
    encoder = other.encoder;
    triggers = other.triggers;
    tellings = other.tellings;
    closer = other.closer;
    provenance = other.provenance;
    this.own = own;
  }

  /** The networks stay those of this witness, and are closed with it. */
  @Override
  public Witness with(OwnTypes types) {
    if (!types.witness().equals(provenance)) {
      throw new UnsupportedOperationException(
          "was learnt beside " + types.witness() + ", this is " + provenance + ": train it again");
    }
    return new LearnedWitness(this, types);
  }

  @Override
  public float[] states(String text, List<Parser.Cut> sentences) {
    List<Row> rows = new ArrayList<>();
    for (Reading reading : readings(CutStory.of(text, sentences, vocabulary))) {
      rows.addAll(reading.states());
    }
    int width = rows.isEmpty() ? 0 : rows.get(0).values().length;
    float[] out = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i).values(), 0, out, i * width, width);
    }
    return out;
  }

  /** What stands for one word. */
  @SuppressWarnings("ArrayRecordComponent") // numbers that are copied on at once
  private record Row(float[] values) {}

  @Override
  public List<Statement> hear(String text, List<Parser.Cut> sentences) {
    CutStory story = CutStory.of(text, sentences, vocabulary);
    List<Statement> out = new ArrayList<>();
    readings(story).forEach(reading -> reading.read(out));
    out.sort(Comparator.comparing((Statement s) -> s.trigger().start()));
    out.replaceAll(s -> closer.look(story, s));
    return out;
  }

  private List<Reading> readings(CutStory story) {
    return Chunk.of(story.pieces()).stream().map(c -> new Reading(c, story)).toList();
  }

  /** One chunk on its way through the networks. */
  private final class Reading {
    private final List<Span> spans = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Integer> sentence = new ArrayList<>();
    private int first;

    Reading(Chunk chunk, CutStory story) {
      for (int s : chunk.sentences()) {
        if (s == chunk.own()) {
          first = words.size();
        }
        for (Span span : story.sentences().get(s).words()) {
          spans.add(span);
          sentence.add(story.sentences().get(s).index());
        }
        words.addAll(story.words().get(s));
      }
    }

    void read(List<Statement> out) {
      if (words.isEmpty()) {
        return;
      }
      Pieces pieces = vocabulary.of(words);
      try (States states = encoder.encode(pieces)) {
        List<TriggerHead.Trigger> found = new ArrayList<>(triggers.read(states, pieces, first));
        if (!own.types().isEmpty()) {
          found.addAll(ownTriggers(states.words(pieces)));
        }
        if (found.isEmpty()) {
          return;
        }
        List<TellingHead.Telling> told = tellings.read(states, pieces, found);
        for (int i = 0; i < found.size(); i++) {
          out.add(statement(found.get(i), told.get(i)));
        }
      }
    }

    private List<TriggerHead.Trigger> ownTriggers(float[] rows) {
      List<TriggerHead.Trigger> out = new ArrayList<>();
      for (OwnTypes.OwnType type : own.types()) {
        Runs.of(first, words.size(), w -> type.score(rows, w))
            .forEach(run -> out.add(TriggerHead.Trigger.of(type.name(), run)));
      }
      return out;
    }

    /** Of each word that no chunk before has read. */
    List<Row> states() {
      if (words.isEmpty()) {
        return List.of();
      }
      Pieces pieces = vocabulary.of(words);
      try (States states = encoder.encode(pieces)) {
        float[] all = states.words(pieces);
        int width = all.length / words.size();
        return IntStream.range(first, words.size())
            .mapToObj(w -> new Row(Arrays.copyOfRange(all, w * width, (w + 1) * width)))
            .toList();
      }
    }

    private Statement statement(TriggerHead.Trigger trigger, TellingHead.Telling told) {
      Map<String, Statement.Role> roles = new TreeMap<>();
      told.roles().forEach((name, likely) -> roles.put(name, role(likely)));
      boolean isOwn = own.types().stream().anyMatch(t -> t.name().equals(trigger.type()));
      return new Statement(
          trigger.type(),
          new Span(spans.get(trigger.from()).start(), spans.get(trigger.to() - 1).end()),
          sentence.get(trigger.from()),
          Likely.written(trigger.likely()),
          written(isOwn ? told.asTold() : told.status()),
          Likely.written(told.history()),
          roles);
    }

    private Statement.Role role(double[] likely) {
      List<Statement.Pointed> out = new ArrayList<>();
      for (int w = 0; w < spans.size(); w++) {
        if (likely[w + 1] >= LEAST) {
          out.add(new Statement.Pointed(spans.get(w), Likely.written(likely[w + 1])));
        }
      }
      return new Statement.Role(Likely.written(likely[0]), out);
    }

    private Map<String, Double> written(Map<String, Double> likely) {
      Map<String, Double> out = new TreeMap<>();
      likely.forEach((name, p) -> out.put(name, Likely.written(p)));
      return out;
    }
  }

  @Override
  public String provenance() {
    return own.types().isEmpty()
        ? provenance
        : provenance
            + ", own types "
            + own.types().stream().map(OwnTypes.OwnType::name).collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    encoder.close();
    triggers.close();
    tellings.close();
  }
}
