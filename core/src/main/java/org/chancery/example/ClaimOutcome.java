package org.chancery.example;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.Reading;
import org.chancery.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * {@code NOR denies}: who says something, and how; {@code NOR asserts, about EXPULSION} also says
 * which acts or events it is about.
 *
 * @param party for whom it is said, null if nobody knows
 * @param stance how it is said
 * @param about types of acts and events; empty where the example says nothing of it
 */
record ClaimOutcome(@Nullable String party, String stance, Set<String> about)
    implements OutcomeLine {

  static ClaimOutcome of(Claim c, Reading reading) {
    Set<String> about =
        Stream.concat(
                reading.acts().stream()
                    .filter(a -> c.about().contains(a.id()))
                    .map(a -> a.type().name()),
                reading.events().stream()
                    .filter(e -> c.about().contains(e.id()))
                    .map(e -> e.type().name()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new ClaimOutcome(c.party(), c.stance().name().toLowerCase(Locale.ROOT), about);
  }

  @Override
  public Kind kind() {
    return Kind.CLAIM;
  }

  @Override
  public boolean asks(OutcomeLine found) {
    return found instanceof ClaimOutcome c
        && OutcomeParser.side(party).equals(OutcomeParser.side(c.party))
        && stance.equals(c.stance)
        && c.about.containsAll(about);
  }

  @Override
  public String says() {
    List<String> on = about.stream().map(a -> ", " + OutcomeParser.ABOUT + " " + a).toList();
    return OutcomeParser.side(party) + " " + stance + String.join("", on);
  }
}
