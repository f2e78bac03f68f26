package org.chancery.app;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.Knowledge;
import org.chancery.Pipeline;
import org.chancery.Reading;
import org.chancery.app.intake.DocumentLine;
import org.chancery.app.intake.Documents;
import org.chancery.event.EventActor;
import org.chancery.page.RawDocument;
import org.chancery.page.SizeLimits;
import org.chancery.reader.ReaderParser;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Parser;
import org.chancery.syntax.Sentence;
import org.chancery.text.Span;
import org.chancery.text.UnreadableException;

/** Compares what is read with the gate and without, and counts what the gate spares the parser. */
public final class GateCheck {
  private GateCheck() {}

  /** A gate that counts what it lets through. */
  static final class Counting implements Gate {
    private final Gate gate;
    private int passed;

    Counting(Gate gate) {
      this.gate = gate;
    }

    @Override
    public BitSet open(List<List<String>> story) {
      BitSet open = gate.open(story);
      passed += open.cardinality();
      return open;
    }

    /** How many sentences it let through since the last call. */
    int taken() {
      int n = passed;
      passed = 0;
      return n;
    }
  }

  /** Parses the sentences of the last text only once. */
  private static final class Keeping implements Parser {
    private final Parser parser;
    private final Map<List<Span>, Sentence> known = new HashMap<>();
    private String last = "";

    Keeping(Parser parser) {
      this.parser = parser;
    }

    @Override
    public List<Cut> cut(String text) {
      return parser.cut(text);
    }

    @Override
    public Sentence parse(String text, Cut cut) {
      if (!text.equals(last)) {
        known.clear();
        last = text;
      }
      return known.computeIfAbsent(cut.words(), k -> parser.parse(text, cut));
    }

    @Override
    public String provenance() {
      return parser.provenance();
    }
  }

  /**
   * What was found.
   *
   * @param documents how many were read
   * @param sentences how many they hold
   * @param parsed how many of them passed the gate
   * @param different ids of documents that are read differently
   */
  public record Result(int documents, int sentences, int parsed, List<String> different) {}

  /** Reads all documents behind a path twice. */
  public static Result check(Parser parser, Knowledge knowledge, String path) {
    Parser keeping = new Keeping(parser);
    Counting gate = new Counting(knowledge.gate());
    DocumentLine open = DocumentLine.of(new Pipeline(keeping, Gate.OPEN, knowledge), knowledge);
    DocumentLine gated = DocumentLine.of(new Pipeline(keeping, gate, knowledge), knowledge);
    List<String> different = new ArrayList<>();
    int[] n = new int[3];
    try {
      new Documents(InputStream.nullInputStream(), SizeLimits.DEFAULT, null)
          .send(
              path,
              intake -> {
                try {
                  Reading all = read(open, intake.opener().open());
                  n[1] += all.sentences().size();
                  Reading some = read(gated, intake.opener().open());
                  n[2] += gate.taken();
                  n[0]++;
                  if (!told(all).equals(told(some))) {
                    different.add(all.article().id());
                  }
                } catch (UnreadableException e) {
                  different.add(intake.where() + " is not readable");
                }
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Result(n[0], n[1], n[2], different);
  }

  /**
   * All that is told of somebody: a party with a code or a sector. Of rain that was expected the
   * gate may keep the events back; numbers are left out, since such events shift them.
   */
  private static List<String> told(Reading r) {
    List<Object> all = new ArrayList<>();
    r.events().stream()
        .filter(e -> Stream.concat(e.actor().stream(), e.recipient().stream()).anyMatch(KNOWN))
        .forEach(all::add);
    List.of(r.acts(), r.notCounted(), r.claims(), r.contradictions()).forEach(all::addAll);
    return all.stream().map(o -> NUMBERS.matcher(o.toString()).replaceAll("")).toList();
  }

  private static final Predicate<EventActor> KNOWN = a -> a.code() != null || a.sector() != null;
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(id=[eac]\\d+|about=\\[[^]]*]|events=\\[[^]]*])");

  /** Prints one line for each path. */
  public static void main(String[] paths) {
    Parser parser = new ReaderParser();
    Knowledge knowledge = Knowledge.load();
    for (String path : paths) {
      Result r = check(parser, knowledge, path);
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents, %d sentences, %.1f %% not parsed, %d documents read differently %s%n",
          path,
          r.documents(),
          r.sentences(),
          100.0 * (r.sentences() - r.parsed()) / Math.max(1, r.sentences()),
          r.different().size(),
          r.different());
    }
  }

  private static Reading read(DocumentLine line, RawDocument raw) throws UnreadableException {
    return line.follow(raw, raw.budget()).reading();
  }
}
