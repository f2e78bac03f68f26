package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The arrays of one step of learning to read stories.
 *
 * @param pieces what the encoder takes
 * @param words places of the real words among runs × words, one after the other
 * @param types real words × types: 1 where a word is part of a trigger of a type
 * @param known real words × types: 0 for types that were not annotated in a passage, else 1
 * @param asked in how many words triggers are to be found
 * @param tellings what is told; none of it if nothing is
 */
record StoryArrays(
    PieceArrays pieces, NDArray words, NDArray types, NDArray known, int asked, Tellings tellings) {
  /** Words on each side of a trigger that say how it is meant. */
  static final int AROUND = 4;

  /**
   * What is told in one step, over all its runs.
   *
   * @param count how many
   * @param spans tellings × (runs × words): what each word has in the middle of the trigger
   * @param around the same with the words around it
   * @param runs the run of each
   * @param status the status of each, -1 of what has none
   * @param stance the stance of each, -1 of what has none
   * @param background 1 for history, 0 for news, -1 if nobody says
   * @param wanted tellings × roles × (1 + words): 1 where it points at
   * @param weights tellings × roles × (1 + words): what each column counts; nothing where it names
   *     the same as one that is pointed at
   */
  record Tellings(
      int count,
      NDArray spans,
      NDArray around,
      NDArray runs,
      NDArray status,
      NDArray stance,
      NDArray background,
      NDArray wanted,
      NDArray weights) {}

  static StoryArrays of(NDManager manager, List<Passage> runs, StoryLabels labels) {
    return new Filler(runs, labels).fill(manager);
  }

  /** Fills the arrays run by run. */
  private static final class Filler {
    private final List<Passage> runs;
    private final StoryLabels labels;
    private final int width;
    private final int count;
    private final long[] words;
    private final float[] types;
    private final float[] known;
    private final int columns;
    private final int told;
    private final float[] spans;
    private final float[] around;
    private final long[] of;
    private final float[] status;
    private final float[] stance;
    private final float[] background;
    private final float[] wanted;
    private final float[] weights;
    private int word;
    private int asked;
    private int telling;

    Filler(List<Passage> runs, StoryLabels labels) {
      this.runs = runs;
      this.labels = labels;
      width = runs.stream().mapToInt(r -> r.words().size()).max().orElseThrow();
      columns = runs.size() * width;
      count = runs.stream().mapToInt(r -> r.words().size()).sum();
      told = runs.stream().mapToInt(r -> r.tellings().size()).sum();
      words = new long[count];
      types = new float[count * labels.types().size()];
      known = new float[count * labels.types().size()];
      spans = new float[told * columns];
      around = new float[told * columns];
      of = new long[told];
      status = new float[told];
      stance = new float[told];
      background = new float[told];
      wanted = new float[told * labels.roles().size() * (width + 1)];
      weights = new float[wanted.length];
    }

    StoryArrays fill(NDManager manager) {
      for (int r = 0; r < runs.size(); r++) {
        Passage run = runs.get(r);
        int at = word;
        words(r, run);
        for (Annotated t : run.tellings()) {
          t.words().all().forEach(w -> types[(at + w) * labels.types().size() + t.type()] = 1);
          telling(r, run, t);
        }
      }
      int all = labels.types().size();
      return new StoryArrays(
          PieceArrays.of(manager, runs.stream().map(Passage::pieces).toList()),
          manager.create(words),
          manager.create(types, new Shape(count, all)),
          manager.create(known, new Shape(count, all)),
          asked,
          tellings(manager));
    }

    private Tellings tellings(NDManager manager) {
      Shape rows = new Shape(told, columns);
      Shape pointers = new Shape(told, labels.roles().size(), width + 1);
      return new Tellings(
          told,
          manager.create(spans, rows),
          manager.create(around, rows),
          manager.create(of),
          manager.create(status),
          manager.create(stance),
          manager.create(background),
          manager.create(wanted, pointers),
          manager.create(weights, pointers));
    }

    private void words(int r, Passage run) {
      int all = labels.types().size();
      int from =
          switch (run.kind()) {
            case ACTS -> 0;
            case EVENTS -> labels.acts();
            case CLAIMS -> labels.saying();
            case MARKED -> all;
          };
      int to =
          switch (run.kind()) {
            case ACTS -> labels.acts();
            case EVENTS -> labels.saying();
            case CLAIMS, MARKED -> all;
          };
      asked += run.kind() == Passage.Kind.MARKED ? 0 : run.words().size();
      for (int w = 0; w < run.words().size(); w++, word++) {
        words[word] = (long) r * width + w;
        Arrays.fill(known, word * all + from, word * all + to, 1);
      }
    }

    private void telling(int r, Passage run, Annotated t) {
      int row = telling * columns + r * width;
      mean(spans, row + t.words().from(), row + t.words().to());
      int from = Math.max(0, t.words().from() - AROUND);
      int to = Math.min(run.words().size(), t.words().to() + AROUND);
      mean(around, row + from, row + to);
      of[telling] = r;
      boolean said = t.status() >= labels.statuses().size();
      status[telling] = said ? -1 : t.status();
      stance[telling] = said ? t.status() - labels.statuses().size() : -1;
      background[telling] = t.background();
      int size = width + 1;
      t.pointers()
          .forEach(
              (role, pointed) -> {
                int start = (telling * labels.roles().size() + role) * size;
                pointed.forEach(column -> wanted[start + column] = 1);
                Arrays.fill(weights, start, start + 1 + run.words().size(), (float) t.weight());
                run.namesakes(pointed).forEach(column -> weights[start + column] = 0);
              });
      telling++;
    }

    private static void mean(float[] rows, int from, int to) {
      Arrays.fill(rows, from, to, 1f / (to - from));
    }
  }
}
