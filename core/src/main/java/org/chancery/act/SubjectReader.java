package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Numbers;
import org.chancery.event.Scene;
import org.chancery.proposition.Proposition;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads off a mission or its people what an act records: kind, persons, number. */
final class SubjectReader {
  private static final Set<String> MANY = Set.of("staff", "diplomats");

  private final Numbers numbers;
  private final Set<String> whole;
  private final Set<String> collective;
  private final Set<String> total;
  private final Set<String> altogether;
  private final Set<String> same;
  private final Set<String> ceiling;
  private final Set<String> goal;
  private final Set<String> staff;

  SubjectReader(Lexicon words) {
    numbers = new Numbers(words);
    whole = words.need("act-whole");
    collective = words.need("act-collective");
    total = words.need("act-total");
    altogether = words.need("act-altogether");
    same = words.need("act-same");
    ceiling = words.need("act-ceiling");
    goal = words.need("act-goal");
    staff = words.need("act-staff-class");
  }

  /** Which persons of a mission are meant, null if none. */
  @Nullable String persons(Scene scene, int token, Mention m) {
    Sentence s = scene.sentence();
    boolean all =
        s.children(token, "amod", "det", "det:predet").stream()
            .anyMatch(c -> whole.contains(c.lemma().toLowerCase(Locale.ROOT)));
    return switch (m.kind()) {
      case ENVOY -> all && MANY.contains(String.valueOf(m.nounKind())) ? "all" : m.nounKind();
      case MISSION -> all ? "all" : null;
      case AGENT -> staff.contains(m.nounClass()) ? "staff" : null;
      case PARTY, PLACE -> null;
    };
  }

  /** How many, also where the number stands with "members of" or "of the". */
  @Nullable Integer count(Scene scene, int token, Mention m) {
    Sentence s = scene.sentence();
    if (m.parties().size() > 1) {
      // One number for several parties tells of none how many are its own, except of their heads.
      boolean distributed = isHead(m) && (m.count() == null || m.count() == m.parties().size());
      boolean each =
          !s.children(token, "det", "advmod", "obl").stream()
              .filter(SubjectReader::isEach)
              .toList()
              .isEmpty();
      return distributed ? Integer.valueOf(1) : each ? m.count() : null;
    }
    if (m.count() != null) {
      return m.count();
    }
    int up = s.token(token).head();
    if (up >= 0 && s.token(token).is("nmod")) {
      for (Token c : s.children(up, "nummod")) {
        Integer n = numbers.of(c.text());
        if (n != null) {
          return n;
        }
      }
      if (s.token(up).tag().equals("CD")) {
        return numbers.of(s.token(up).text());
      }
    }
    return m.kind() == Mention.Kind.ENVOY && isOne(s.token(token), m) ? 1 : null;
  }

  /**
   * "a press attaché" is one, as an ambassador always is; "staff" and "diplomatic corps" are not.
   */
  private boolean isOne(Token noun, Mention m) {
    return !isPlural(noun) && (isHead(m) || !collective.contains(noun.lemma()));
  }

  /** "a total of nine", "nine between them": the number is of all who act, and of none alone. */
  boolean isTotal(Scene scene, int trigger, int token) {
    Sentence s = scene.sentence();
    int up = s.token(token).is("nmod") ? s.token(token).head() : -1;
    boolean sum =
        (up >= 0 && total.contains(s.token(up).lemma()))
            || s.children(token, "amod", "compound").stream()
                .anyMatch(c -> total.contains(c.lemma()));
    return sum
        || s.subtree(trigger).stream()
            .map(s::token)
            .anyMatch(t -> altogether.contains(t.lemma()) || isBetweenThem(s, t));
  }

  private static boolean isBetweenThem(Sentence s, Token t) {
    return Set.of("they", "them").contains(t.lemma())
        && s.children(t.index(), "case").stream()
            .anyMatch(c -> Set.of("between", "among").contains(c.lemma()));
  }

  /** "the same number of Danes", "as many Danes": as many as were told of last. */
  boolean isSameNumber(Scene scene, int token) {
    Sentence s = scene.sentence();
    boolean many =
        s.children(token, "amod").stream()
            .anyMatch(
                c ->
                    c.lemma().equals("many")
                        && s.children(c.index(), "advmod").stream()
                            .anyMatch(a -> a.lemma().equals("as")));
    int up = s.token(token).is("nmod") ? s.token(token).head() : token;
    boolean alike =
        up >= 0
            && s.token(up).lemma().equals("number")
            && s.children(up, "amod").stream().anyMatch(c -> same.contains(c.lemma()));
    return many || alike;
  }

  /** Cities that the mission's own words name: "the consulates in Bari, Turin and Milan". */
  static List<String> seats(Scene scene, int token, Mention m) {
    Sentence s = scene.sentence();
    List<String> out = new ArrayList<>();
    if (m.kind() != Mention.Kind.MISSION) {
      return out;
    }
    for (Token c : s.children(token, "nmod", "obl")) {
      boolean there =
          s.children(c.index(), "case").stream()
              .anyMatch(k -> k.lemma().equals("in") || k.lemma().equals("at"));
      if (there && addSeat(scene, c, out)) {
        s.children(c.index(), "conj").forEach(x -> addSeat(scene, x, out));
      }
    }
    return out;
  }

  /** A city that a list knows, or a name that none does: "its consulate in Pakse". */
  private static boolean addSeat(Scene scene, Token place, List<String> out) {
    Mention m = scene.cast().at(place.index());
    Sentence s = scene.sentence();
    String seat = m == null ? null : m.seat();
    boolean unknown = m == null ? place.isProper() : "person".equals(m.noun());
    if (seat == null && unknown) {
      StringBuilder name = new StringBuilder();
      s.children(place.index(), "compound", "flat").stream()
          .filter(Token::isProper)
          .forEach(c -> name.append(c.text()).append(' '));
      seat = name.append(place.text()).toString();
    }
    return seat != null && out.add(seat);
  }

  /** The number to which a mission is cut down, null if not said. */
  @Nullable Integer ceiling(Scene scene, Proposition p) {
    Sentence s = scene.sentence();
    for (int i : s.subtree(p.trigger())) {
      Token t = s.token(i);
      Integer n = t.tag().equals("CD") ? numbers.of(t.text()) : null;
      if (n == null) {
        continue;
      }
      int noun = t.is("nummod") ? t.head() : i;
      boolean to =
          s.children(noun, "case").stream()
              .anyMatch(c -> ceiling.contains(c.lemma().toLowerCase(Locale.ROOT)));
      boolean dated = scene.times().stream().anyMatch(x -> x.first() <= i && i <= x.last());
      if (to && !dated) {
        return n;
      }
    }
    return null;
  }

  /** A city of the receiving state that the sentence names as a place, null if none. */
  @Nullable String seat(Scene scene, @Nullable String receiving) {
    for (int i = 0; i < scene.sentence().size(); i++) {
      Mention m = scene.cast().at(i);
      boolean there =
          m != null
              && m.seat() != null
              && (m.kind() == Mention.Kind.PLACE || isGoal(scene.sentence(), i))
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

  private boolean isGoal(Sentence s, int token) {
    return s.children(token, "case").stream()
        .anyMatch(c -> goal.contains(c.lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean isEach(Token t) {
    return t.lemma().equals("each") || t.lemma().equals("apiece");
  }

  static boolean isHead(Mention m) {
    return "ambassador".equals(m.nounKind()) || "head of mission".equals(m.nounKind());
  }

  private static boolean isPlural(Token t) {
    return t.tag().equals("NNS") || t.tag().equals("NNPS");
  }

  /** "officials from the embassy", "embassy employees": the kind of mission that they are of. */
  private static @Nullable String post(Scene scene, int token) {
    for (Token c : scene.sentence().children(token, "nmod", "nmod:poss", "compound")) {
      Mention m = scene.cast().at(c.index());
      if (m != null && m.kind() == Mention.Kind.MISSION && !"mission".equals(m.nounKind())) {
        return m.nounKind();
      }
    }
    return null;
  }

  /** Which kind of mission: the noun's own, or what an envoy's rank implies. */
  static @Nullable String mission(
      Scene scene, int token, Mention m, boolean organisation, boolean unitedNations) {
    if (organisation) {
      return unitedNations ? "permanent mission" : "mission";
    }
    if (m.kind() == Mention.Kind.MISSION) {
      return m.nounKind();
    }
    if (m.kind() == Mention.Kind.ENVOY) {
      if (isHead(m)) {
        return "embassy";
      }
      if ("consular staff".equals(m.nounKind())) {
        return "consulate";
      }
    }
    return post(scene, token);
  }
}
