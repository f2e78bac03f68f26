package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Numbers;
import org.chancery.actor.Persons;
import org.chancery.proposition.Attachment;
import org.chancery.proposition.Form;
import org.chancery.proposition.Phrase;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads off a mission or its people what an act records: kind, persons, number. */
final class SubjectReader {
  private static final Set<Persons> MANY = Set.of(Persons.STAFF, Persons.DIPLOMATS);

  private final Numbers numbers;
  private final Set<String> whole;
  private final Set<String> collective;
  private final Set<String> same;
  private final Set<String> ceiling;
  private final Set<String> goal;
  private final Set<String> staff;

  SubjectReader(Lexicon words) {
    numbers = new Numbers(words);
    whole = words.need("act-whole");
    collective = words.need("act-collective");
    same = words.need("act-same");
    ceiling = words.need("act-ceiling");
    goal = words.need("act-goal");
    staff = words.need("act-staff-class");
  }

  /** Which persons of a mission are meant, null if none. */
  @Nullable Persons persons(Scene scene, int token, Mention m) {
    boolean all =
        scene
            .phrase(token)
            .qualifiers(Qualifier.Kind.QUALITY, Qualifier.Kind.DETERMINER)
            .anyMatch(t -> whole.contains(t.lemma()));
    return switch (m.kind()) {
      case ENVOY -> all && isMany(m) ? Persons.ALL : m.persons();
      case MISSION -> all ? Persons.ALL : null;
      case AGENT -> staff.contains(m.nounClass()) ? Persons.STAFF : null;
      case PARTY, PLACE -> null;
    };
  }

  private static boolean isMany(Mention m) {
    return m.persons() != null && MANY.contains(m.persons());
  }

  /** How many, also where the number stands with "members of" or "of the". */
  @Nullable Integer count(Scene scene, int token, Mention m) {
    Phrase phrase = scene.phrase(token);
    if (m.parties().size() > 1) {
      // One number for several parties tells of none how many are its own, except of their heads.
      boolean distributed = m.isHead() && (m.count() == null || m.count() == m.parties().size());
      boolean each = phrase.share() == Phrase.Share.EACH;
      return distributed ? Integer.valueOf(1) : each ? m.count() : null;
    }
    // "six of the ten": it is done to the part.
    Integer part = phrase.whole() < 0 ? null : number(scene.phrase(phrase.whole()));
    if (part != null) {
      return part;
    }
    if (m.count() != null) {
      return m.count();
    }
    return m.kind() == Mention.Kind.ENVOY && isOne(phrase.term(), m) ? 1 : null;
  }

  /** "nine" for "nine of" and "nine members of"; null if it tells no number. */
  private @Nullable Integer number(Phrase whole) {
    return whole
        .qualifiers(Qualifier.Kind.NUMBER)
        .map(t -> numbers.of(t.text()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(
            () -> whole.term().form() == Form.NUMBER ? numbers.of(whole.term().text()) : null);
  }

  /**
   * "a press attaché" is one, as an ambassador always is; "staff" and "diplomatic corps" are not.
   */
  private boolean isOne(Term noun, Mention m) {
    return !noun.form().isPlural() && (m.isHead() || !collective.contains(noun.lemma()));
  }

  /** "the same number of Danes", "as many Danes": as many as were told of last. */
  boolean isSameNumber(Scene scene, int token) {
    Phrase phrase = scene.phrase(token);
    Phrase number = phrase.whole() < 0 ? phrase : scene.phrase(phrase.whole());
    boolean alike =
        number.term().lemma().equals("number")
            && number.qualifiers(Qualifier.Kind.QUALITY).anyMatch(t -> same.contains(t.lemma()));
    return phrase.share() == Phrase.Share.AS_MANY || alike;
  }

  /** Cities that the mission's own words name: "the consulates in Bari, Turin and Milan". */
  static List<String> seats(Scene scene, int token, Mention m) {
    List<String> out = new ArrayList<>();
    if (m.kind() != Mention.Kind.MISSION) {
      return out;
    }
    for (Attachment a : scene.phrase(token).attachments()) {
      Phrase place = scene.phrase(a.term().index());
      boolean there =
          a.kind() != Attachment.Kind.CLAUSE
              && (place.prepositions().contains("in") || place.prepositions().contains("at"));
      if (there && addSeat(place, out)) {
        place.fellows().forEach(t -> addSeat(scene.phrase(t.index()), out));
      }
    }
    return out;
  }

  /** A city that a list knows, or a name that none does: "its consulate in Pakse". */
  private static boolean addSeat(Phrase place, List<String> out) {
    Mention m = place.mention();
    String seat = m == null ? null : m.seat();
    boolean unknown = m == null ? place.term().form().isProper() : "person".equals(m.noun());
    if (seat == null && unknown) {
      seat = place.fullName();
    }
    return seat != null && out.add(seat);
  }

  /** The number to which a mission is cut down, null if not said. */
  @Nullable Integer ceiling(Scene scene, Proposition p) {
    for (int i : scene.nesting().extent(p.trigger())) {
      Phrase x = scene.phrase(i);
      Integer n = x.term().form() == Form.NUMBER ? numbers.of(x.term().text()) : null;
      if (n == null) {
        continue;
      }
      Phrase counted = x.is(Phrase.Role.NUMBER) ? scene.phrase(x.place().of()) : x;
      boolean to = counted.prepositions().stream().anyMatch(ceiling::contains);
      boolean dated = scene.times().stream().anyMatch(t -> t.first() <= i && i <= t.last());
      if (to && !dated) {
        return n;
      }
    }
    return null;
  }

  /** A city of the receiving state that the sentence names as a place, null if none. */
  @Nullable String seat(Scene scene, @Nullable String receiving) {
    for (int i = 0; i < scene.size(); i++) {
      Mention m = scene.cast().at(i);
      boolean there =
          m != null
              && m.seat() != null
              && (m.kind() == Mention.Kind.PLACE || isGoal(scene.phrase(i)))
              && m.parties().stream().anyMatch(p -> p.label().equals(receiving));
      if (m != null && there) {
        return m.seat();
      }
    }
    return null;
  }

  /** Whether a town that the sentence names lies in a party's own country. */
  static boolean isTownOf(Scene scene, @Nullable String seat, @Nullable String party) {
    return seat != null
        && scene.cast().mentions().values().stream()
            .anyMatch(
                m ->
                    seat.equals(m.seat())
                        && m.kind() != Mention.Kind.MISSION
                        && m.parties().stream().anyMatch(p -> p.label().equals(party)));
  }

  private boolean isGoal(Phrase x) {
    return x.prepositions().stream().anyMatch(goal::contains);
  }

  /** "officials from the embassy", "embassy employees": the kind of mission that they are of. */
  private static @Nullable MissionKind post(Scene scene, int token) {
    for (Term t :
        scene
            .phrase(token)
            .qualifiers(Qualifier.Kind.PART, Qualifier.Kind.OWNER, Qualifier.Kind.COMPOUND)
            .toList()) {
      Mention m = scene.cast().at(t.index());
      MissionKind kind = m != null && m.kind() == Mention.Kind.MISSION ? m.mission() : null;
      if (kind != null && kind != MissionKind.MISSION) {
        return kind;
      }
    }
    return null;
  }

  /** Which kind of mission: the noun's own, or what an envoy's rank implies. */
  static @Nullable MissionKind mission(
      Scene scene, int token, Mention m, boolean organisation, boolean unitedNations) {
    if (organisation) {
      return unitedNations ? MissionKind.PERMANENT_MISSION : MissionKind.MISSION;
    }
    if (m.kind() == Mention.Kind.MISSION) {
      return m.mission();
    }
    if (m.kind() == Mention.Kind.ENVOY) {
      if (m.isHead()) {
        return MissionKind.EMBASSY;
      }
      if (m.persons() == Persons.CONSULAR_STAFF) {
        return MissionKind.CONSULATE;
      }
    }
    return post(scene, token);
  }
}
