package org.chancery.ledger.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.chancery.act.Account;
import org.chancery.act.ActDates;
import org.chancery.act.Belief;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Parties;
import org.chancery.act.Subject;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.Step;
import org.chancery.time.Days;
import org.jspecify.annotations.Nullable;

/** Makes an entry of the reports of one act: what they agree on, and where they differ. */
public final class Consensus {
  /** First known first; what nobody knows the day of comes last. */
  static final Comparator<ReportedAct> KNOWN_FIRST =
      Comparator.comparing(
              (ReportedAct r) -> r.story().known(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(ReportedAct::key);

  private static final int ID_BYTES = 5;

  private final Legality law;

  public Consensus(Legality law) {
    this.law = law;
  }

  /**
   * The entry as of a day.
   *
   * @param entry null if it is left out
   * @param undated whether it is left out because its day is unknown
   */
  public record Outcome(@Nullable Entry entry, boolean undated) {}

  /**
   * What the reports of a cluster say together.
   *
   * @param asOf steps of later days are left out; null for all
   */
  public Outcome entry(Cluster cluster, @Nullable LocalDate asOf) {
    List<ReportedAct> reports = cluster.reports.stream().sorted(KNOWN_FIRST).toList();
    String id = id(named(reports), reports.get(0).key());
    Details details = new Details(law, id, reports);
    LocalDate limit = Days.end(new Versions(reports, null).due());
    List<Step> all = new ActSteps(reports, limit, details).steps();
    List<Step> steps =
        asOf == null
            ? all
            : all.stream().filter(s -> s.day() != null && !s.day().isAfter(asOf)).toList();
    if (steps.isEmpty()) {
      return new Outcome(null, all.get(0).day() == null);
    }
    DiplomaticAct act = agreed(id, reports, details, steps, asOf);
    return new Outcome(
        new Entry(
            id, act, steps, reports, details.disputes(), Sources.count(reports), cluster.reasons),
        false);
  }

  /** The telling that names the sides best. */
  private static DiplomaticAct named(List<ReportedAct> reports) {
    return reports.stream()
        .map(ReportedAct::act)
        .filter(a -> a.parties().counterparty() != null)
        .min(Comparator.comparing(a -> !a.parties().joint()))
        .orElse(reports.get(0).act());
  }

  private static DiplomaticAct agreed(
      String id,
      List<ReportedAct> reports,
      Details details,
      List<Step> steps,
      @Nullable LocalDate asOf) {
    DiplomaticAct named = named(reports);
    Versions limits = new Versions(reports, asOf);
    limits.disputed(details);
    return new DiplomaticAct(
        id,
        named.type(),
        parties(named, details),
        new Subject(
            details.word("mission", a -> a.subject().mission()),
            details.value("seat", a -> a.subject().seat()),
            details.word("persons", a -> a.subject().persons()),
            details.value("count", a -> a.subject().count()),
            details.value("via", a -> a.subject().via()),
            details.value("manner", a -> a.subject().manner())),
        new ActDates(
            ActSteps.date(steps),
            limits.due(),
            details.agreed(a -> a.dates().originalDate()),
            reports.stream().allMatch(r -> r.act().dates().background())),
        steps.get(steps.size() - 1).status(),
        details.agreed(DiplomaticAct::article),
        account(reports, details));
  }

  private static Parties parties(DiplomaticAct named, Details details) {
    return named
        .parties()
        .posted(
            details.agreed(a -> a.parties().sending()),
            details.agreed(a -> a.parties().receiving()))
        .hosted(details.agreed(a -> a.parties().host()));
  }

  private static Account account(List<ReportedAct> reports, Details details) {
    Account first = reports.get(0).act().account();
    return new Account(
        first.wording(),
        details.agreed(a -> a.account().speaker()),
        List.of(),
        List.of(),
        first.quote(),
        belief(reports));
  }

  /** One report that is told is enough, and a side that one report names is no longer inferred. */
  private static Belief belief(List<ReportedAct> reports) {
    List<Belief> all = reports.stream().map(r -> r.act().account().belief()).toList();
    Belief best = Collections.min(all, Comparator.comparing(Belief::grade));
    List<String> inferred =
        all.get(0).inferred().stream()
            .filter(side -> all.stream().allMatch(b -> b.inferred().contains(side)))
            .toList();
    return new Belief(best.grade(), best.sure(), inferred, best.votes(), best.weighed());
  }

  /** The same for the same reports in any order. */
  private static String id(DiplomaticAct named, String firstKey) {
    Pair pair = Pair.of(named.parties().actor(), named.parties().counterparty());
    String sides = pair == null ? named.parties().actor() : pair.first() + "\t" + pair.second();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (named.type() + "\t" + sides + "\t" + firstKey).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
