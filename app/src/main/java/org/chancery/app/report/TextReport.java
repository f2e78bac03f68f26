package org.chancery.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.Problem;
import org.chancery.Reading;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Grade;
import org.chancery.act.NotCounted;
import org.chancery.act.OwnAct;
import org.chancery.app.words.ActLines;
import org.chancery.app.words.BeliefWords;
import org.chancery.app.words.IsoDays;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Event;
import org.chancery.event.EventActor;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.law.Legality;
import org.chancery.rules.RuleFiles;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A reading at a glance, in {@value ScreenLines#WIDTH} columns; sections without content are left
 * out.
 */
public final class TextReport {
  private static final int[] EVENT_COLUMNS = {22, 4, 30, 12, 25};
  private static final int[] OWN_COLUMNS = {22, 40, 14, 25};

  private final PartyNames names;
  private final ActLines lines;
  private final boolean colored;
  private final boolean explain;
  private final Ledger ledger;

  /**
   * @param rules that tell names and codes
   * @param colored whether to use terminal colours
   * @param explain whether to name frames and what acts rest on
   */
  public TextReport(RuleFiles rules, boolean colored, boolean explain) {
    this.names = PartyNames.of(rules);
    this.lines = new ActLines(names);
    this.colored = colored;
    this.explain = explain;
    this.ledger = new Ledger(Legality.load(rules));
  }

  /** The report, ending with a line feed. */
  String render(Reading reading) {
    ScreenLines page = new ScreenLines(colored);
    head(page, reading.article());
    write(page, reading);
    if (reading.acts().isEmpty()
        && reading.events().isEmpty()
        && reading.own().isEmpty()
        && reading.claims().isEmpty()
        && reading.notCounted().isEmpty()) {
      page.gap();
      int n = reading.sentences().size();
      String read = n == 1 ? "1 sentence" : n + " sentences";
      page.line(0, "Nothing found: no act, event or claim in " + read + ".", Ink.PLAIN);
    }
    return page.toString();
  }

  /** All sections below the head. */
  public void write(ScreenLines page, Reading reading) {
    acts(page, reading);
    own(page, reading);
    events(page, reading);
    new Sayings(names).write(page, reading);
    notCounted(page, reading.notCounted());
    problems(page, reading);
    new RelationWords(names).write(page, reading.relations(ledger));
  }

  private static void head(ScreenLines page, Article article) {
    page.line(0, article.title() == null ? article.id() : article.title(), Ink.BOLD);
    List<String> facts = new ArrayList<>();
    if (article.place() != null) {
      facts.add(article.place());
    }
    facts.add(article.published() == null ? "date unknown" : article.published().toString());
    if (article.source() != null) {
      facts.add(article.source());
    }
    if (article.byline() != null) {
      facts.add(article.byline());
    }
    if (article.title() != null) {
      facts.add(article.id());
    }
    page.line(0, String.join(" \u00b7 ", facts), Ink.DIM);
  }

  private void acts(ScreenLines page, Reading reading) {
    if (reading.acts().isEmpty()) {
      return;
    }
    page.heading("ACTS");
    Map<String, Event> events = new HashMap<>();
    reading.events().forEach(e -> events.put(e.id(), e));
    boolean first = true;
    // What is believed before what is not, the story's own news before what it only recalls.
    List<DiplomaticAct> sorted = new ArrayList<>(reading.acts());
    sorted.sort(
        Comparator.comparing((DiplomaticAct a) -> a.account().belief().grade() == Grade.DOUBTFUL)
            .thenComparing(a -> a.dates().background()));
    for (DiplomaticAct act : sorted) {
      if (!first) {
        page.gap();
      }
      first = false;
      lines.act(page, act.id() + " ", act);
      for (Span span : act.account().evidence()) {
        page.line(6, span.in(reading.article().text()), Ink.PLAIN);
      }
      if (explain) {
        String frames =
            act.account().events().stream()
                .map(id -> id + (events.containsKey(id) ? " " + events.get(id).frame() : ""))
                .collect(Collectors.joining(", "));
        page.line(6, "rests on " + (frames.isEmpty() ? "no event" : frames), Ink.DIM);
        page.line(6, "seen by " + BeliefWords.votes(act.account().belief()), Ink.DIM);
        String weighed = BeliefWords.weighed(act.account().belief());
        if (!weighed.isEmpty()) {
          page.line(6, weighed, Ink.DIM);
        }
      }
    }
  }

  private void own(ScreenLines page, Reading reading) {
    if (reading.own().isEmpty()) {
      return;
    }
    page.heading("OWN TYPES");
    for (OwnAct act : reading.own()) {
      String sides =
          (act.actor() == null ? "?" : names.name(act.actor()))
              + (act.counterparty() == null ? "" : " \u2192 " + names.name(act.counterparty()));
      String when = act.date() == null ? "" : IsoDays.of(act.date());
      page.row(
          2,
          OWN_COLUMNS,
          List.of(act.type(), sides, act.status().word(), when),
          act.background() ? Ink.DIM : Ink.PLAIN);
      page.line(6, act.evidence().in(reading.article().text()), Ink.PLAIN);
    }
  }

  private void events(ScreenLines page, Reading reading) {
    if (reading.events().isEmpty()) {
      return;
    }
    page.heading("EVENTS");
    for (Event event : reading.events()) {
      page.row(2, EVENT_COLUMNS, cells(event), event.background() ? Ink.DIM : Ink.PLAIN);
      if (explain) {
        page.line(
            6,
            event.id()
                + " by frame "
                + event.frame()
                + (event.speaker() == null ? "" : ", says " + ActLines.speaker(event.speaker()))
                + ": \u201c"
                + event.span().in(reading.article().text())
                + "\u201d",
            Ink.DIM);
      }
    }
  }

  private static List<String> cells(Event event) {
    String parties = actors(event.actor());
    if (!event.recipient().isEmpty()) {
      parties += " \u2192 " + actors(event.recipient());
    }
    String auxiliary =
        event.auxiliary().stream()
            .sorted()
            .map(a -> a.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    String when =
        event.date() != null
            ? IsoDays.of(event.date())
            : event.due() == null ? "" : "due " + IsoDays.of(event.due());
    return List.of(
        event.type() + (event.mode() == null ? "" : " " + event.mode()),
        event.cameo() == null ? "" : event.cameo(),
        parties,
        auxiliary,
        when);
  }

  private static String actors(List<EventActor> actors) {
    return actors.isEmpty()
        ? "?"
        : actors.stream()
            .map(a -> (a.code() == null ? a.name() : a.code()) + sector(a.sector()))
            .collect(Collectors.joining(", "));
  }

  private static String sector(@Nullable String sector) {
    return sector == null ? "" : "/" + sector;
  }

  private static void notCounted(ScreenLines page, List<NotCounted> items) {
    if (items.isEmpty()) {
      return;
    }
    page.heading("NOT COUNTED");
    for (NotCounted item : items) {
      String actor = item.actor() == null ? "" : item.actor();
      page.entry(
          "\u00b7",
          Ink.DIM,
          item.reason(),
          Ink.PLAIN,
          item.type() + " " + ActLines.pair(actor, item.counterparty(), false));
      page.line(6, item.quote(), Ink.PLAIN);
    }
  }

  private static void problems(ScreenLines page, Reading reading) {
    if (reading.problems().isEmpty()) {
      return;
    }
    page.heading("NOT READ");
    for (Problem problem : reading.problems()) {
      String words = problem.span().in(reading.article().text());
      page.entry("\u00b7", Ink.DIM, words, Ink.PLAIN, "fails in stage " + problem.stage());
    }
  }
}
