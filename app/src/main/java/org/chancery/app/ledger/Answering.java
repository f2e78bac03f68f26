package org.chancery.app.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Docket;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Ruling;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Answers one question in words or data; knows where answers come from, not where they go. */
public final class Answering {
  /** A deadline that passed so long ago is old news, unless somebody asks for it. */
  private static final int RECENT_DAYS = 90;

  private static final int SUGGESTIONS = 3;

  private final Archives archives;
  private final PartyNames names;
  private final boolean colored;
  private final Question question;
  private final Format format;
  private final RuleFiles rules;
  private final Ledger ledger;

  /**
   * @param archives what is told
   * @param rules that tell names and codes
   * @param colored whether text may have terminal colours
   * @param question on which day, by which day's knowledge; with a day of today
   * @param format of the answer
   */
  public Answering(
      Archives archives, RuleFiles rules, boolean colored, Question question, Format format) {
    this.archives = archives;
    this.rules = rules;
    this.names = PartyNames.of(rules);
    this.ledger = new Ledger(Legality.load(rules));
    this.colored = colored;
    this.question = question;
    this.format = format;
  }

  /** How two parties stand, or their deadlines as a calendar. */
  public String pair(String one, String other) throws Unclear {
    PairView view = view(one, other);
    return switch (format) {
      case JSON -> new LedgerJson().pair(view);
      case ICS ->
          new Calendar(names)
              .render(
                  view.archive(),
                  Due.of(List.of(view.relation()), null, null),
                  names.name(view.first()) + " and " + names.within(view.second()),
                  day());
      default -> new PairReport(names, colored).render(view);
    };
  }

  /** One party's missions at another: "RUS/NATO". */
  public String mission(String asked) throws Unclear {
    int slash = asked.indexOf('/');
    if (slash < 1 || slash == asked.length() - 1) {
      throw new Unclear(asked, "is no SENDING/RECEIVING: write it as RUS/NATO");
    }
    String sending = asked.substring(0, slash);
    PairView view = view(sending, asked.substring(slash + 1));
    String label = party(sending);
    return format == Format.JSON
        ? new LedgerJson().mission(view, label)
        : new MissionReport(names, colored).render(view, label);
  }

  private PairView view(String one, String other) throws Unclear {
    String a = party(one);
    String b = party(other);
    if (a.equals(b)) {
      throw new Unclear("usage", one + " and " + other + " are one party: give two");
    }
    return PairView.of(archives.of(a, b), ledger, a, b, question);
  }

  /** The party that is meant; those that no list knows cost a look at all that is told. */
  private String party(String typed) throws Unclear {
    try {
      return new PartyFinder(rules, List.of()).find(typed);
    } catch (Unclear e) {
      return new PartyFinder(rules, told()).find(typed);
    }
  }

  private Set<String> told() {
    Set<String> known = new TreeSet<>();
    for (ReportedAct r : archives.all().book().reports()) {
      known.add(r.act().parties().actor());
      String other = r.act().parties().counterparty();
      if (other != null) {
        known.add(other);
      }
    }
    return known;
  }

  /** What is due between two days; null for the usual bounds. */
  public String due(@Nullable LocalDate from, @Nullable LocalDate to) {
    Archive archive = archives.all();
    LocalDate first = from == null && to == null ? day().minusDays(RECENT_DAYS) : from;
    List<Due> dues = Due.of(view(archive), first, to);
    return switch (format) {
      case JSON -> new LedgerJson().due(archive, dues, question);
      case ICS -> new Calendar(names).render(archive, dues, "Diplomatic deadlines", day());
      default -> new OverviewReport(names, colored).due(archive, dues, question, first, to);
    };
  }

  /** All that is in dispute. */
  public String contradictions() {
    Archive archive = archives.all();
    View view = view(archive);
    return format == Format.JSON
        ? new LedgerJson().disputes(archive, view)
        : new OverviewReport(names, colored).disputes(archive, view);
  }

  /** Why reports were taken for one act. */
  public String why(String id) throws Unclear {
    Archive archive = archives.all();
    View view = view(archive);
    Entry entry = entry(view, id);
    return format == Format.JSON
        ? new LedgerJson().why(archive, view, entry, names)
        : new WhyReport(names, colored).render(archive, view, entry);
  }

  /** A yearly table of all pairs, or of two parties. */
  public String table(List<String> two, @Nullable LocalDate from, @Nullable LocalDate to)
      throws Unclear {
    LocalDate last = to == null || to.isAfter(day()) ? day() : to;
    Archive archive = archives.all();
    List<Relation> relations = view(archive).relations();
    if (!two.isEmpty()) {
      Pair pair = Pair.of(party(two.get(0)), party(two.get(1)));
      relations = relations.stream().filter(r -> r.pair().equals(pair)).toList();
    }
    YearTables tables = new YearTables(relations, from == null ? null : from.getYear(), last);
    return format == Format.COW ? tables.cow() : tables.diplometrics();
  }

  /** Rules that a report does not tell an act. */
  public String apart(Docket docket, String id, String report, @Nullable String note, Instant made)
      throws Unclear {
    View view = view(archives.all());
    Entry entry = entry(view, id);
    List<String> keys = entry.reports().stream().map(ReportedAct::key).toList();
    if (!keys.contains(report) || keys.size() < 2) {
      throw new Unclear(
          report,
          keys.size() < 2
              ? "is the only report of " + entry.id() + ": there is nothing to take apart"
              : "is no report of " + entry.id() + ": it has " + String.join(", ", keys));
    }
    List<Ruling> rulings = new ArrayList<>();
    for (String key : keys) {
      if (!key.equals(report)) {
        rulings.add(new Ruling(report, key, false, note));
      }
    }
    return ruled(docket.rule(rulings, made), rulings);
  }

  /** Rules that two reports tell one act. */
  public String together(
      Docket docket, String one, String other, @Nullable String note, Instant made) throws Unclear {
    Archive archive = archives.all();
    List<String> keys = archive.book().reports().stream().map(ReportedAct::key).toList();
    for (String key : List.of(one, other)) {
      if (!keys.contains(key)) {
        throw new Unclear(key, "no report is called so: did you mean " + near(keys, key) + "?");
      }
    }
    Ruling ruling = new Ruling(one, other, true, note);
    List<Ruling> rulings = new ArrayList<>(archive.ruled());
    rulings.add(ruling);
    if (ledger.view(archive.book(), rulings, question).unapplied().contains(ruling)) {
      throw new Unclear(
          one,
          "cannot be one act with "
              + other
              + ": type or parties differ, or a ruling keeps them apart");
    }
    return ruled(docket.rule(List.of(ruling), made), List.of(ruling));
  }

  private static String ruled(String id, List<Ruling> rulings) {
    StringBuilder out = new StringBuilder();
    rulings.forEach(r -> out.append(id).append(": ").append(WhyReport.said(r)).append('\n'));
    return out + "undo it with --undo " + id + "\n";
  }

  /** Undoes a ruling. */
  public String undo(Docket docket, String id, Instant made) throws Unclear {
    if (!docket.undo(id, made)) {
      List<String> ids = docket.rulings().stream().map(Archive.Decision::id).toList();
      throw new Unclear(
          id,
          "no ruling that holds is called so: "
              + (ids.isEmpty() ? "there is none" : "there are " + String.join(", ", ids)));
    }
    return id + " undone\n";
  }

  private View view(Archive archive) {
    return ledger.view(archive.book(), archive.ruled(), question);
  }

  private LocalDate day() {
    LocalDate today = question.today();
    LocalDate asOf = question.asOf();
    return asOf != null ? asOf : today == null ? LocalDate.EPOCH : today;
  }

  private Entry entry(View view, String id) throws Unclear {
    Entry found = view.entry(id).orElse(null);
    if (found == null) {
      List<String> ids = new ArrayList<>(view.entries().stream().map(Entry::id).toList());
      view.entries().forEach(e -> e.reports().forEach(r -> ids.add(r.key())));
      throw new Unclear(
          id,
          ids.isEmpty()
              ? "no act is called so: there are none on that day"
              : "no act is called so: did you mean " + near(ids, id) + "?");
    }
    return found;
  }

  private static String near(List<String> words, String typed) {
    return String.join(" or ", Misspelling.among(words, typed, SUGGESTIONS));
  }
}
