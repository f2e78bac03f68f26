package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The drafts of a story, found by type and party: a long story has thousands. */
final class DraftIndex {
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<TypedParty, List<Draft>> bySide = new HashMap<>();
  private final Map<Draft, Integer> places = new HashMap<>();

  /** A type of act with a party on either side of it. */
  record TypedParty(ActType type, String party) {
    /** Both of a draft, or one. */
    static Stream<TypedParty> of(Draft d) {
      return d.sides().stream().map(party -> new TypedParty(d.type, party));
    }
  }

  DraftIndex(List<Draft> drafts) {
    drafts.forEach(this::add);
  }

  void add(Draft d) {
    places.put(d, drafts.size());
    drafts.add(d);
    TypedParty.of(d).forEach(side -> bySide.computeIfAbsent(side, s -> new ArrayList<>()).add(d));
  }

  /** All of them, in the order in which they came. */
  List<Draft> drafts() {
    return Collections.unmodifiableList(drafts);
  }

  /** The same act: the first that the same sentence tells, else the first; null if none is. */
  @Nullable Draft find(Draft other) {
    Comparator<Draft> apart =
        Comparator.comparing(d -> Collections.disjoint(d.evidence, other.evidence));
    // Who tells the same names one of the two: Draft.tellsSame.
    return TypedParty.of(other)
        .flatMap(side -> bySide.getOrDefault(side, List.of()).stream())
        .filter(d -> d.tellsSame(other) && !d.isBeside(other))
        .min(apart.thenComparing(d -> places.getOrDefault(d, 0)))
        .orElse(null);
  }
}
