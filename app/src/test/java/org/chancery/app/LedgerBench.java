package org.chancery.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chancery.app.ledger.Due;
import org.chancery.ledger.Book;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.ReportedAct;

/**
 * What the ledger costs over a tenth of the acts and over all of them: time of the processor, and
 * what stays in memory. {@code bench/run} starts it.
 */
final class LedgerBench {
  private static final String HEADING = "## The ledger";
  private static final int ACTS = 100_000;
  private static final int ROUNDS = 5;
  private static final double MEGABYTE = 1 << 20;
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  private LedgerBench() {}

  /**
   * Prints the section and writes it to the end of the page.
   *
   * @param arguments the page
   */
  public static void main(String[] arguments) throws IOException {
    Ledger ledger = new Ledger(Legality.load());
    double[] few = measure(ledger, ACTS / 10);
    double[] many = measure(ledger, ACTS);
    List<String> names =
        List.of(
            "one book of all stories, ms",
            "all of it: every pair, the register, what is due, ms",
            "the same as of a day in the past, ms",
            "the two that are most in the news, ms",
            "book in memory, MB",
            "answer to all in memory beside it, MB",
            "acts that came of merging",
            "disputes");
    List<String> out = new ArrayList<>();
    out.add(HEADING);
    out.add("");
    out.add(
        "Invented stories of 200 parties over 30 years; a third of the reports tells again what"
            + " was told before. The median of "
            + ROUNDS
            + " rounds, time of the processor.");
    out.add("");
    out.add(String.format(Locale.ROOT, "| | %,d reports | %,d reports | times |", ACTS / 10, ACTS));
    out.add("|---|---:|---:|---:|");
    for (int i = 0; i < names.size(); i++) {
      out.add(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f | %.1f |",
              names.get(i),
              few[i],
              many[i],
              many[i] / few[i]));
    }
    String section = String.join("\n", out) + "\n";
    System.out.print(section);
    Path page = Path.of(arguments[0]);
    String before = Files.exists(page) ? Files.readString(page) : "";
    int at = before.indexOf(HEADING);
    Files.writeString(
        page, (at < 0 ? before : before.substring(0, at)).stripTrailing() + "\n\n" + section);
  }

  private static double[] measure(Ledger ledger, int acts) {
    double empty = used();
    List<Book> books = new InventedStories(7).books(acts);
    Book book = Book.all(books);
    double full = used();
    Question now = Question.everything(DAY);
    Question past = new Question(DAY, null, DAY);
    Pair pair = Pair.of(InventedStories.busiest(), InventedStories.second());
    double building = millis(() -> Book.all(books));
    double all =
        millis(
            () -> {
              View view = ledger.view(book, List.of(), now);
              return Due.of(view, null, null);
            });
    double asOf = millis(() -> ledger.view(book, List.of(), past));
    double two =
        millis(
            () -> {
              // A store gives what is told of either of the two.
              List<ReportedAct> some =
                  book.reports().stream().filter(r -> touches(r, pair)).toList();
              return ledger
                  .view(new Book(some, List.of(), List.of()), List.of(), now)
                  .relation(pair);
            });
    View view = ledger.view(book, List.of(), now);
    double answered = used();
    return new double[] {
      building,
      all,
      asOf,
      two,
      full - empty,
      answered - full,
      view.entries().size(),
      view.disputes().size()
    };
  }

  private static boolean touches(ReportedAct r, Pair pair) {
    List<String> sides =
        Arrays.asList(
            r.act().parties().actor(),
            r.act().parties().counterparty(),
            r.act().parties().sending(),
            r.act().parties().receiving());
    return sides.contains(pair.first()) || sides.contains(pair.second());
  }

  /** The median of some rounds after one to warm up. */
  private static double millis(Supplier<?> work) {
    work.get();
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.get();
      rounds[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  /** Megabytes of the heap that are still held. */
  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
