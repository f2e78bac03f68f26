package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.claim.Claim.Stance;
import org.chancery.ledger.values.Clash;
import org.chancery.ledger.values.Dispute;
import org.chancery.ledger.values.Dispute.Kind;
import org.chancery.ledger.values.Dispute.Side;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.ReportedAct;
import org.chancery.ledger.values.ReportedClaim;
import org.jspecify.annotations.Nullable;

/** The register of what is in dispute. It sets sides against each other and takes none. */
final class Register {
  private final Map<String, Entry> byAct = new HashMap<>();
  private final List<Entry> entries;
  private final List<ReportedClaim> words;

  /**
   * @param entries what claims can be about
   * @param words claims, in a fixed order
   */
  Register(List<Entry> entries, List<ReportedClaim> words) {
    this.entries = entries;
    this.words = words;
    for (Entry e : entries) {
      for (ReportedAct r : e.reports()) {
        byAct.put(r.key(), e);
        r.act()
            .account()
            .events()
            .forEach(event -> byAct.putIfAbsent(r.story().id() + "#" + event, e));
      }
    }
  }

  /** All disputes: details, then those within stories, then those across stories. */
  List<Dispute> disputes(List<Clash> clashes) {
    List<Dispute> out = new ArrayList<>();
    entries.forEach(e -> out.addAll(e.disputes()));
    within(clashes, out);
    across(out);
    return out;
  }

  /** The act that a claim is about; null if it is about none that counts. */
  private @Nullable Entry about(ReportedClaim w) {
    return w.claim().about().stream()
        .map(id -> byAct.get(w.story().id() + "#" + id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void within(List<Clash> clashes, List<Dispute> out) {
    Map<String, ReportedClaim> byKey = new HashMap<>();
    words.forEach(w -> byKey.put(w.key(), w));
    for (Clash c : clashes) {
      List<ReportedClaim> told = new ArrayList<>();
      for (String id : c.contradiction().claims()) {
        ReportedClaim w = byKey.get(c.story().id() + "#" + id);
        if (w != null) {
          told.add(w);
        }
      }
      List<Side> sides = sides(told);
      if (sides.size() > 1) {
        Entry e = told.stream().map(this::about).filter(Objects::nonNull).findFirst().orElse(null);
        out.add(
            new Dispute(
                Kind.WITHIN_STORY, e == null ? null : e.id(), c.contradiction().why(), sides));
      }
    }
  }

  private void across(List<Dispute> out) {
    Map<String, List<ReportedClaim>> byEntry = new TreeMap<>();
    for (ReportedClaim w : words) {
      Entry e = about(w);
      if (e != null && w.claim().party() != null && side(w) != 0) {
        byEntry.computeIfAbsent(e.id(), k -> new ArrayList<>()).add(w);
      }
    }
    for (Entry e : entries) {
      List<ReportedClaim> clashing = clashing(byEntry.getOrDefault(e.id(), List.of()));
      if (!clashing.isEmpty()) {
        String about = "whether it is so: " + e.act().account().quote();
        out.add(new Dispute(Kind.ACROSS_STORIES, e.id(), about, sides(clashing)));
      }
    }
  }

  /** Those to which another party says the opposite in another story. */
  private static List<ReportedClaim> clashing(List<ReportedClaim> all) {
    Set<ReportedClaim> out = new HashSet<>();
    for (ReportedClaim a : all) {
      for (ReportedClaim b : all) {
        boolean apart =
            !a.story().id().equals(b.story().id())
                && !Objects.equals(a.claim().party(), b.claim().party());
        if (apart && side(a) * side(b) < 0) {
          out.add(a);
          out.add(b);
        }
      }
    }
    return all.stream().filter(out::contains).toList();
  }

  /** 1 for a claim that it is so, -1 that it is not, 0 for what is no matter of fact. */
  private static int side(ReportedClaim w) {
    Stance s = w.claim().stance();
    return switch (s) {
      case ASSERTS, ACCUSES, ACKNOWLEDGES -> 1;
      case DENIES -> -1;
      case DEMANDS, THREATENS, PROMISES -> 0;
    };
  }

  /** One side for each party and stance, in the order of the words. */
  private static List<Side> sides(List<ReportedClaim> told) {
    record Voice(@Nullable String party, Stance stance) {}
    List<Voice> voices =
        told.stream()
            .map(w -> new Voice(w.claim().party(), w.claim().stance()))
            .distinct()
            .toList();
    return voices.stream()
        .map(
            v ->
                new Side(
                    v.stance().name().toLowerCase(java.util.Locale.ROOT),
                    v.party(),
                    List.of(),
                    told.stream()
                        .filter(w -> Objects.equals(w.claim().party(), v.party()))
                        .filter(w -> w.claim().stance() == v.stance())
                        .toList()))
        .toList();
  }

  /** First known first. */
  static final Comparator<ReportedClaim> KNOWN_FIRST =
      Comparator.comparing(
              (ReportedClaim w) -> w.story().known(),
              Comparator.nullsLast(Comparator.<java.time.LocalDate>naturalOrder()))
          .thenComparing(ReportedClaim::key);
}
