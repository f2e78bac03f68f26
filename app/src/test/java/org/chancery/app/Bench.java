package org.chancery.app;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.chancery.Explanation;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.app.intake.DocumentLine;
import org.chancery.app.intake.Documents;
import org.chancery.page.RawDocument;
import org.chancery.page.SizeLimits;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.text.UnreadableException;
import org.chancery.witness.Witness;

/**
 * Sentences per second with the gate and without, and what each stage costs: one thread, warmed up,
 * the median of some rounds. Time is that of the thread's processor, so that a busy machine counts
 * little. {@code bench/run} starts it: every parser on the class path is measured, alone and with
 * each second reader.
 */
final class Bench {
  // The compiler of the virtual machine goes on working for some thousand sentences; with fewer
  // rounds the first row pays for it and the gate looks better than it is.
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 7;
  private static final List<String> AFTER_PARSE =
      List.of("actor", "proposition", "time", "event", "act", "claim");

  private Bench() {}

  /**
   * One way of reading one corpus.
   *
   * @param sentences how many it holds
   * @param parsed how many of them were parsed
   * @param perSecond sentences read in a second, those included that were not parsed
   * @param nanos cost of each stage in one round
   */
  record Run(int sentences, int parsed, double perSecond, Map<String, Long> nanos) {
    double coding() {
      long coding = AFTER_PARSE.stream().mapToLong(s -> nanos.getOrDefault(s, 0L)).sum();
      return 100.0 * coding / Math.max(1, nanos.getOrDefault("parse", 1L));
    }
  }

  /**
   * Who reads.
   *
   * @param witness the second reader; {@link Witness#NONE} where the rules are alone
   */
  private record Readers(Parser parser, Witness witness) {
    static List<Readers> onClassPath() {
      List<Witness> witnesses = new ArrayList<>(List.of(Witness.NONE));
      ServiceLoader.load(Witness.class).forEach(witnesses::add);
      List<Readers> out = new ArrayList<>();
      for (Parser parser : ServiceLoader.load(Parser.class)) {
        witnesses.forEach(w -> out.add(new Readers(parser, w)));
      }
      return out;
    }

    String name() {
      return parser.provenance() + (witness == Witness.NONE ? "" : ", " + witness.provenance());
    }
  }

  /**
   * Prints the table and writes it.
   *
   * @param arguments the file to write, then name=folder for each corpus
   */
  public static void main(String[] arguments) throws IOException, UnreadableException {
    List<Readers> all = Readers.onClassPath();
    Knowledge knowledge = Knowledge.load();
    List<String> out = new ArrayList<>(head());
    out.add("");
    out.add(
        "| text | readers | gate | sentences | parsed | sentences/s | coding after the parse, share of the"
            + " parse |");
    out.add("|---|---|---|---:|---:|---:|---:|");
    Map<String, Run> runs = new LinkedHashMap<>();
    List<String> gains = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      String[] corpus = arguments[i].split("=", 2);
      List<RawDocument> documents = documents(corpus[1]);
      for (Readers readers : all) {
        Run open = run(readers, Gate.OPEN, knowledge, documents);
        Run gated = run(readers, knowledge.gate(), knowledge, documents);
        String text = corpus[0] + " | " + readers.name();
        out.add(row(text, "no", open));
        out.add(row(text, "yes", gated));
        runs.put(corpus[0] + ", " + readers.name(), gated);
        gains.add(gain(corpus[0] + ", " + readers.name(), open, gated));
      }
    }
    out.add("");
    out.addAll(gains);
    out.add("");
    out.addAll(stages(runs));
    String page = String.join("\n", out) + "\n";
    System.out.print(page);
    Files.writeString(Path.of(arguments[0]), page);
  }

  private static String gain(String what, Run open, Run gated) {
    return String.format(
        Locale.ROOT,
        "%s: %.2f times as fast with the gate, which keeps %.0f %% of the sentences from the"
            + " parser.",
        what,
        gated.perSecond() / open.perSecond(),
        100.0 * (gated.sentences() - gated.parsed()) / gated.sentences());
  }

  private static List<String> head() {
    return List.of(
        "# Measured speed",
        "",
        "Written by `bench/run`; do not edit. One thread, "
            + WARM_UP
            + " rounds to warm up, the median of "
            + ROUNDS
            + " rounds, time of the processor.",
        "",
        String.format(
            Locale.ROOT,
            "%s, %d cores, Java %s, %s.",
            LocalDate.now(java.time.ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            System.getProperty("os.arch")));
  }

  private static String row(String corpus, String gate, Run r) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.0f | %.1f %% |",
        corpus,
        gate,
        r.sentences(),
        r.parsed(),
        r.perSecond(),
        r.coding());
  }

  private static List<String> stages(Map<String, Run> runs) {
    List<String> out = new ArrayList<>();
    out.add("| stage, microseconds a sentence | " + String.join(" | ", runs.keySet()) + " |");
    out.add("|---|" + "---:|".repeat(runs.size()));
    Set<String> stages = new LinkedHashSet<>();
    runs.values().forEach(r -> stages.addAll(r.nanos().keySet()));
    for (String stage : stages) {
      StringBuilder line = new StringBuilder("| ").append(stage).append(" |");
      for (Run r : runs.values()) {
        double micros = r.nanos().getOrDefault(stage, 0L) / 1e3 / r.sentences();
        line.append(String.format(Locale.ROOT, " %.1f |", micros));
      }
      out.add(line.toString());
    }
    return out;
  }

  private static Run run(Readers readers, Gate gate, Knowledge k, List<RawDocument> documents)
      throws UnreadableException {
    GateCheck.Counting counting = new GateCheck.Counting(gate);
    DocumentLine line =
        DocumentLine.of(new Pipeline(readers.parser(), counting, k).with(readers.witness()), k);
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      Round r = round(line, documents);
      int parsed = counting.taken();
      if (i >= WARM_UP) {
        rounds.add(new Round(r.sentences(), parsed, r.cpu(), r.nanos()));
      }
    }
    rounds.sort(java.util.Comparator.comparingLong(Round::cpu));
    Round median = rounds.get(ROUNDS / 2);
    return new Run(
        median.sentences(),
        median.parsed(),
        median.sentences() / (median.cpu() / 1e9),
        median.nanos());
  }

  private record Round(int sentences, int parsed, long cpu, Map<String, Long> nanos) {}

  private static Round round(DocumentLine line, List<RawDocument> documents)
      throws UnreadableException {
    Map<String, Long> nanos = new LinkedHashMap<>();
    int sentences = 0;
    long start = cpu();
    for (RawDocument d : documents) {
      Explanation r = line.follow(d, d.budget());
      sentences += r.reading().sentences().size();
      r.nanos().forEach((stage, n) -> nanos.merge(stage, n, Long::sum));
    }
    return new Round(sentences, 0, cpu() - start, nanos);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<RawDocument> documents(String folder) throws UnreadableException {
    List<RawDocument> out = new ArrayList<>();
    List<UnreadableException> refused = new ArrayList<>();
    try {
      new Documents(InputStream.nullInputStream(), SizeLimits.DEFAULT, null)
          .send(
              folder,
              intake -> {
                try {
                  if (!intake.where().endsWith(".md")) {
                    out.add(intake.opener().open());
                  }
                } catch (UnreadableException e) {
                  refused.add(e);
                }
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!refused.isEmpty()) {
      throw refused.get(0);
    }
    return out;
  }
}
