package org.chancery.app.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.Reading;

/** Adds up what the stages cost. */
public final class Timings {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private long documents;
  private long sentences;

  /**
   * Adds one document.
   *
   * @param costs of each stage, in nanoseconds
   */
  public void add(Reading reading, Map<String, Long> costs) {
    documents++;
    sentences += reading.sentences().size();
    costs.forEach((stage, spent) -> nanos.merge(stage, spent, Long::sum));
  }

  /**
   * A table of the stages.
   *
   * @param wall time from start to end, the loading of the models included, in nanoseconds
   * @param threads how many documents were read at once
   */
  public String table(long wall, int threads) {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    StringBuilder out = new StringBuilder(row("stage", "ms", "share", "sentences/s"));
    nanos.forEach((stage, spent) -> out.append(row(stage, spent, all)));
    out.append(row("all stages", all, all));
    return out.append(
            String.format(
                Locale.ROOT,
                "%d documents, %d sentences in %.2f s on %d threads, loading of models included%n",
                documents,
                sentences,
                wall / 1e9,
                threads))
        .toString();
  }

  private String row(String stage, long spent, long all) {
    return row(
        stage,
        String.format(Locale.ROOT, "%.1f", spent / 1e6),
        all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * spent / all),
        spent == 0 ? "" : String.format(Locale.ROOT, "%.0f", sentences / (spent / 1e9)));
  }

  private static String row(String stage, String millis, String share, String rate) {
    return String.format(Locale.ROOT, "%-14s%12s%9s%14s%n", stage, millis, share, rate);
  }
}
