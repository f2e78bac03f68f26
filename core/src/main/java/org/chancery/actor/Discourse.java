package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the story has spoken of so far, for pronouns and bare descriptions. One per article. */
final class Discourse {
  /**
   * A mention already read.
   *
   * @param mention the mention
   * @param subject whether it is the subject of its clause
   */
  record Seen(Mention mention, boolean subject) {}

  /** How far back a pronoun may look; beyond that an unknown is more honest than a guess. */
  private static final int SENTENCES_BACK = 3;

  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, Mention> persons = new HashMap<>();
  private final @Nullable Party home;

  Discourse(@Nullable Party home) {
    this.home = home;
  }

  void add(Mention m, boolean subject) {
    seen.add(new Seen(m, subject));
    if (m.person() != null && !m.parties().isEmpty()) {
      persons.putIfAbsent(surname(m.person()), m);
    }
  }

  /** A person already introduced with a party, by surname; null if unknown. */
  @Nullable Mention person(String name) {
    return persons.get(surname(name));
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The nearest mention that fits: subjects of the nearest earlier sentence first, then any of it.
   *
   * @param sentence index of the sentence that asks; mentions of that sentence are left out
   */
  @Nullable Mention nearest(int sentence, Predicate<Mention> fits) {
    for (int back = 1; back <= SENTENCES_BACK; back++) {
      Mention any = null;
      for (Seen s : seen) {
        if (s.mention().sentence() == sentence - back && fits.test(s.mention())) {
          if (s.subject()) {
            return s.mention();
          }
          any = any == null ? s.mention() : any;
        }
      }
      if (any != null) {
        return any;
      }
    }
    return null;
  }

  /** The last mention that fits, however far back. */
  @Nullable Mention last(Predicate<Mention> fits) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      if (fits.test(seen.get(i).mention())) {
        return seen.get(i).mention();
      }
    }
    return null;
  }

  /** The parties of the two most recent different states or organisations, in order of mention. */
  List<Party> lastTwo() {
    List<Party> out = new ArrayList<>();
    for (int i = seen.size() - 1; i >= 0 && out.size() < 2; i--) {
      Mention m = seen.get(i).mention();
      for (Party p : m.parties()) {
        if (p.isKnown() && out.size() < 2 && out.stream().noneMatch(p::sameAs)) {
          out.add(0, p.as(null));
        }
      }
    }
    return out.size() == 2 ? out : List.of();
  }

  /** The dateline's country while the story has named nobody; null later, or without one. */
  @Nullable Party atHome() {
    return home != null && seen.isEmpty() ? home.as(null) : null;
  }

  /**
   * For whom a bare "foreign ministry" or "spokesman" speaks: the country of the dateline if the
   * story has spoken of it, else the last party that acted.
   */
  @Nullable Party spokenFor(int sentence) {
    if (home != null && last(m -> m.parties().stream().anyMatch(home::sameAs)) != null) {
      return home.as(null);
    }
    Mention m =
        nearest(
            sentence, x -> x.parties().size() == 1 && x.kind() != Mention.Kind.PLACE && coded(x));
    return m == null ? null : m.parties().get(0).as(null);
  }

  private static boolean coded(Mention m) {
    return m.parties().get(0).isKnown();
  }
}
