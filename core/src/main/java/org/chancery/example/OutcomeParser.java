package org.chancery.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.act.ActType;
import org.chancery.act.Status;
import org.chancery.claim.Claim;
import org.chancery.event.Auxiliary;
import org.chancery.event.PloverType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes out of an example, a line each.
 *
 * <pre>
 * line    = act | event | claim | "contradiction" words | "not counted" type sides "," reason
 *         | "at" word | "no" ("act" | "event" | "claim" | "contradiction") | "nothing" ;
 * act     = type sides [count] [seat] {"," mark} ;
 * mark    = "announced" | "carried out" | "threatened" | "reversed" | "denied"
 *         | "background" | "news" | ("on" | "due" | "first") day | "via" side
 *         | "inferred" ("actor" | "counterparty") ;
 * event   = type ["/" mode] [cameo] [sides] {auxiliary} ;
 * claim   = side stance {"," "about" type} ;
 * sides   = side {side} "&gt;" side {side} ;
 * side    = code ["/" sector] | name | '"' words '"' | "-" ;
 * </pre>
 *
 * "nothing" is neither act nor event. "-" is nobody.
 */
final class OutcomeParser {
  static final String NOBODY = "-";
  static final String NOT_COUNTED = "not counted";
  static final String BACKGROUND = "background";
  static final String NEWS = "news";
  static final String ON = "on";
  static final String DUE = "due";
  static final String FIRST = "first";
  static final String VIA = "via";
  static final String INFERRED = "inferred";
  static final String ABOUT = "about";
  static final String AT = "at";
  static final String NO = "no";
  static final String CONTRADICTION = "contradiction";
  private static final String NOTHING = "nothing";

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"\\S*|\\S+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");
  private static final String TO = ">";

  private OutcomeParser() {}

  /** A line that cannot be read; the message says why. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  /** A party as a line writes it. */
  static String side(@Nullable String party) {
    if (party == null || party.isEmpty()) {
      return NOBODY;
    }
    return party.contains(" ") ? "\"" + party + "\"" : party;
  }

  /**
   * Reads a line.
   *
   * @return what it asks for; "nothing" asks for two things
   */
  static List<OutcomeLine> parse(String line) throws Unreadable {
    List<String> parts = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    List<String> words = WORD.matcher(parts.get(0)).results().map(r -> r.group()).toList();
    if (words.isEmpty()) {
      throw new Unreadable("an empty line");
    }
    String first = words.get(0);
    String rest = line.strip().substring(Math.min(line.strip().length(), first.length())).strip();
    if (line.strip().startsWith(NOT_COUNTED + " ")) {
      return List.of(uncounted(words.subList(2, words.size()), line));
    }
    return switch (first) {
      case NOTHING ->
          List.of(new NoOutcome(OutcomeLine.Kind.ACT), new NoOutcome(OutcomeLine.Kind.EVENT));
      case NO -> List.of(new NoOutcome(kind(rest)));
      case CONTRADICTION -> List.of(new ContradictionOutcome(rest));
      case AT -> List.of(new TriggerOutcome(rest));
      default -> List.of(coded(words, parts.subList(1, parts.size())));
    };
  }

  private static OutcomeLine.Kind kind(String word) throws Unreadable {
    for (OutcomeLine.Kind k : OutcomeLine.Kind.values()) {
      if (k.word().equals(word)) {
        return k;
      }
    }
    throw new Unreadable("'no " + word + "', expected no act, no event, no claim ...");
  }

  private static OutcomeLine coded(List<String> words, List<String> marks) throws Unreadable {
    String type = words.get(0).split("/", 2)[0];
    if (names(ActType.values()).contains(type)) {
      return act(words, marks);
    }
    if (names(PloverType.values()).contains(type)) {
      return event(words, marks);
    }
    if (words.size() == 2 && low(Claim.Stance.values()).contains(words.get(1))) {
      return claim(words, marks);
    }
    throw new Unreadable(
        "'"
            + words.get(0)
            + "' is no act, event or stance; acts: "
            + new TreeSet<>(names(ActType.values()))
            + ", events: "
            + new TreeSet<>(names(PloverType.values())));
  }

  private static ActOutcome act(List<String> words, List<String> said) throws Unreadable {
    if (words.size() < 4 || !words.get(2).equals(TO)) {
      throw new Unreadable("expected after " + words.get(0) + ": ACTOR > PARTY");
    }
    List<String> rest = new ArrayList<>(words.subList(4, words.size()));
    Integer count = null;
    if (!rest.isEmpty() && NUMBER.matcher(rest.get(0)).matches()) {
      count = Integer.valueOf(rest.remove(0));
    }
    Set<String> marks = new LinkedHashSet<>();
    for (String mark : said) {
      marks.add(mark(mark));
    }
    String actor = party(words.get(1));
    return new ActOutcome(
        words.get(0),
        actor == null ? "" : actor,
        party(words.get(3)),
        count,
        rest.isEmpty() ? null : String.join(" ", rest),
        marks);
  }

  private static String mark(String mark) throws Unreadable {
    String[] words = mark.split(" ", 2);
    boolean known =
        mark.equals(BACKGROUND)
            || mark.equals(NEWS)
            || Arrays.stream(Status.values()).anyMatch(s -> s.word().equals(mark));
    if (words.length == 2) {
      known |= Set.of(ON, DUE, FIRST).contains(words[0]) && DAY.matcher(words[1]).matches();
      known |= Set.of(VIA, INFERRED).contains(words[0]);
    }
    if (!known) {
      throw new Unreadable(
          "'"
              + mark
              + "' is no mark; use a status, background, news, on DAY, due DAY, first DAY,"
              + " via PARTY or inferred SIDE");
    }
    return mark;
  }

  private static EventOutcome event(List<String> words, List<String> marks) throws Unreadable {
    if (!marks.isEmpty()) {
      throw new Unreadable("an event has no '" + marks.get(0) + "' after a comma");
    }
    String[] type = words.get(0).split("/", 2);
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    String cameo = null;
    if (!rest.isEmpty() && NUMBER.matcher(rest.get(0)).matches()) {
      cameo = rest.remove(0);
    }
    Set<String> auxiliary = new TreeSet<>();
    while (!rest.isEmpty() && low(Auxiliary.values()).contains(rest.get(rest.size() - 1))) {
      auxiliary.add(rest.remove(rest.size() - 1));
    }
    if (!rest.isEmpty() && (rest.indexOf(TO) < 1 || rest.indexOf(TO) == rest.size() - 1)) {
      throw new Unreadable(
          "'"
              + String.join(" ", rest)
              + "', expected ACTOR > RECIPIENT or one of "
              + new TreeSet<>(low(Auxiliary.values())));
    }
    String sides = rest.isEmpty() ? null : String.join(" ", rest);
    return new EventOutcome(type[0], type.length == 1 ? null : type[1], cameo, sides, auxiliary);
  }

  private static ClaimOutcome claim(List<String> words, List<String> marks) throws Unreadable {
    Set<String> about = new TreeSet<>();
    for (String mark : marks) {
      if (!mark.startsWith(ABOUT + " ")) {
        throw new Unreadable("'" + mark + "', expected about TYPE");
      }
      about.add(mark.substring(ABOUT.length() + 1));
    }
    return new ClaimOutcome(party(words.get(0)), words.get(1), about);
  }

  private static UncountedOutcome uncounted(List<String> words, String line) throws Unreadable {
    int comma = line.indexOf(',');
    if (words.size() != 4 || !words.get(2).equals(TO) || comma < 0) {
      throw new Unreadable("expected not counted TYPE ACTOR > PARTY, reason");
    }
    String reason = line.substring(comma + 1).strip();
    return new UncountedOutcome(words.get(0), party(words.get(1)), party(words.get(3)), reason);
  }

  private static @Nullable String party(String word) {
    return word.equals(NOBODY) ? null : word.replace("\"", "");
  }

  private static Set<String> names(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).collect(java.util.stream.Collectors.toSet());
  }

  private static Set<String> low(Enum<?>[] all) {
    return Stream.of(all)
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .collect(java.util.stream.Collectors.toSet());
  }
}
