package org.chancery.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.claim.ClaimRules.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Pairs claims of different parties on one matter of fact of which one says yes and the other no.
 */
final class Contradictions {
  /** Claims further apart than this are seldom about the same thing. */
  private static final int SENTENCES_APART = 8;

  /** Content words that a denial must share with what it denies. */
  private static final int SHARED = 2;

  private static final Set<String> COMMON =
      Set.of(
          "be",
          "have",
          "say",
          "do",
          "make",
          "take",
          "country",
          "government",
          "official",
          "other",
          "spokesman",
          "spokeswoman",
          "tell",
          "add",
          "minister",
          "foreign",
          "relation",
          "diplomatic",
          "ambassador",
          "embassy",
          "year",
          "day",
          "people",
          "new",
          "deny",
          "diplomat",
          "go",
          "get",
          "ministry",
          "week",
          "month");

  private final ClaimRules rules;

  Contradictions(ClaimRules rules) {
    this.rules = rules;
  }

  List<Contradiction> among(List<Said> said) {
    List<Contradiction> out = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        String why = clash(said.get(i), said.get(j));
        if (why != null) {
          out.add(
              new Contradiction(
                  List.of(said.get(i).claim().id(), said.get(j).claim().id()), null, why));
        }
      }
    }
    return out;
  }

  private @Nullable String clash(Said a, Said b) {
    boolean sameParty = Objects.equals(a.claim().party(), b.claim().party());
    int apart = Math.abs(a.claim().sentence() - b.claim().sentence());
    if (sameParty || apart > SENTENCES_APART) {
      return null;
    }
    for (Topic t : rules.topics()) {
      int x = side(t, a);
      int y = side(t, b);
      if (x * y < 0) {
        return t.name();
      }
    }
    if (a.negated() == b.negated()) {
      return null;
    }
    Set<String> shared = new HashSet<>(a.lemmas());
    shared.retainAll(b.lemmas());
    shared.removeAll(COMMON);
    return shared.size() >= SHARED
        ? "whether " + String.join(", ", shared.stream().sorted().toList())
        : null;
  }

  /** 1 if the claim says yes on the topic, -1 if no, 0 if it does not speak of it. */
  private static int side(Topic t, Said s) {
    boolean yes = s.lemmas().stream().anyMatch(t.yes()::contains);
    boolean no = s.lemmas().stream().anyMatch(t.no()::contains);
    if (yes == no) {
      return 0;
    }
    return yes == s.negated() ? -1 : 1;
  }
}
