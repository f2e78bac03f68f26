package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Namesakes.Kind;
import org.chancery.syntax.Sentence;
import org.chancery.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * One story's names that are not the state's for which they are listed: "Rome, Georgia", "Michael
 * Jordan", "the Jordan River". Once a story has said so, the bare name means the same, unless it
 * speaks of that state by another name as well.
 */
final class NamesakeStory {
  /** As many other provinces tell that a province is meant. */
  private static final int AMONG_PROVINCES = 2;

  /** Where a name stands. */
  private record Spot(int sentence, int first) {}

  private final Namesakes words;
  private final Set<String> places;
  private final @Nullable String dateline;
  private final List<Sentence> story;
  private final List<List<NameHit>> hits;
  private final Set<Spot> others = new HashSet<>();

  /** Names that the story has given to somebody else, and whether he is a person. */
  private final Map<String, Boolean> taken = new HashMap<>();

  /**
   * @param places prepositions that tell where something is
   * @param dateline the place of the dateline, null if there is none
   */
  NamesakeStory(
      Namesakes words,
      Set<String> places,
      @Nullable String dateline,
      List<Sentence> story,
      List<List<NameHit>> hits) {
    this.words = words;
    this.places = places;
    this.dateline = dateline;
    this.story = story;
    this.hits = hits;
  }

  /** The names of each sentence without those that mean another. */
  List<List<NameHit>> sifted() {
    each(this::judge);
    Set<String> provinces = provincesMeant();
    each(
        (i, h) -> {
          if (provinces.contains(key(i, h)) && h.of(Name.Kind.STATE) != null) {
            others.add(new Spot(i, h.first()));
          }
        });
    if (!taken.isEmpty()) {
      each(this::judgeBare);
    }
    if (others.isEmpty()) {
      return hits;
    }
    List<List<NameHit>> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      int at = i;
      out.add(hits.get(i).stream().filter(h -> !others.contains(new Spot(at, h.first()))).toList());
    }
    return out;
  }

  /** What is done with each name. */
  private interface Step {
    void take(int sentence, NameHit hit);
  }

  private void each(Step step) {
    for (int i = 0; i < hits.size(); i++) {
      for (NameHit h : List.copyOf(hits.get(i))) {
        step.take(i, h);
      }
    }
  }

  /** A name whose own neighbours say that it is another's. */
  private void judge(int i, NameHit h) {
    Sentence s = story.get(i);
    boolean place = isPlace(h);
    boolean named = place || h.of(Name.Kind.ADJECTIVE) != null;
    if (!named) {
      return;
    }
    if (isFeature(s, h) || (place && isTeam(s, h))) {
      others.add(new Spot(i, h.first()));
    } else if (place && isTown(i, h)) {
      others.add(new Spot(i, h.first()));
      taken.put(key(i, h), false);
    } else if (place && isPerson(i, h)) {
      others.add(new Spot(i, h.first()));
      taken.putIfAbsent(key(i, h), true);
    }
  }

  private static boolean isPlace(NameHit h) {
    return h.of(Name.Kind.STATE, Name.Kind.CAPITAL, Name.Kind.CITY) != null;
  }

  private String key(int i, NameHit h) {
    StringBuilder out = new StringBuilder();
    for (int t = h.first(); t <= h.last(); t++) {
      out.append(t > h.first() ? " " : "").append(Spelling.common(story.get(i).token(t).text()));
    }
    return out.toString();
  }

  /** "the Jordan River", "Niger State", "Lake Chad", "the Gulf of Oman". */
  private boolean isFeature(Sentence s, NameHit h) {
    WordTrie.Found<Namesakes.Entry> f = words.at(Kind.FEATURE, s, h.last() + 1);
    if (f != null) {
      boolean state = s.token(h.last() + 1).text().equals("State");
      int next = h.last() + 1 + f.length();
      boolean goesOn = next < s.size() && Namesakes.isCapital(s, next);
      boolean province =
          h.of(Name.Kind.STATE) != null && (!goesOn || words.find(Kind.OFFICE, s, next) != null);
      return !state || province;
    }
    return isPlace(h) && isLed(s, h.first());
  }

  private boolean isLed(Sentence s, int first) {
    for (int back = 1; back <= 2 && back <= first; back++) {
      WordTrie.Found<Namesakes.Entry> f = words.at(Kind.LEAD, s, first - back);
      if (f != null && f.length() == back) {
        return true;
      }
    }
    return false;
  }

  /** "the Washington Nationals": unless all words have capitals, as in a headline. */
  private boolean isTeam(Sentence s, NameHit h) {
    return words.isAt(Kind.TEAM, s, h.last() + 1) && isRunning(s);
  }

  /** "Rome, Georgia": and no list of states in which a province happens to stand. */
  private boolean isTown(int i, NameHit h) {
    Sentence s = story.get(i);
    int comma = h.last() + 1;
    if (comma >= s.size() || !s.token(comma).text().equals(",") || isListed(s, h.first())) {
      return false;
    }
    WordTrie.Found<Namesakes.Entry> province = words.at(Kind.PROVINCE, s, comma + 1);
    if (province == null) {
      return false;
    }
    NameHit named = hitAt(i, comma + 1);
    Name state = named == null ? null : named.of(Name.Kind.STATE);
    boolean led = h.first() > 0 && s.token(h.first() - 1).is("case");
    if (state != null && !led) {
      return false;
    }
    String code = province.values().get(0).code();
    boolean own =
        h.names().stream()
            .map(n -> n.party().code())
            .anyMatch(
                c ->
                    code.equals(c)
                        || (c != null && state != null && c.equals(state.party().code())));
    return !own && endsAt(i, comma + 1 + province.length());
  }

  private static boolean isListed(Sentence s, int first) {
    return first > 0 && (s.token(first - 1).text().equals(",") || s.token(first - 1).is("cc"));
  }

  /** Whether no list goes on behind a province: "in Mexico, Texas and Arizona" names no town. */
  private boolean endsAt(int i, int next) {
    Sentence s = story.get(i);
    if (next >= s.size()) {
      return true;
    }
    String text = s.token(next).text();
    boolean ends = !Character.isLetter(text.codePointAt(0)) || s.token(next).is("case");
    boolean goesOn = text.equals(",") && next + 1 < s.size() && hitAt(i, next + 1) != null;
    return ends && !goesOn;
  }

  private @Nullable NameHit hitAt(int i, int token) {
    return hits.get(i).stream().filter(h -> h.covers(token)).findFirst().orElse(null);
  }

  /** "Michael Jordan", "Mrs Jordan", "Chad Kroeger". */
  private boolean isPerson(int i, NameHit h) {
    Sentence s = story.get(i);
    if (h.of(Name.Kind.HOLDER) != null || !isRunning(s)) {
      return false;
    }
    return isSurname(i, h) || isGivenName(i, h);
  }

  private boolean isSurname(int i, NameHit h) {
    Sentence s = story.get(i);
    int before = h.first() - 1;
    if (before < 0 || hitAt(i, before) != null) {
      return false;
    }
    boolean given = words.isAt(Kind.GIVEN, s, before) && s.token(before).isProper();
    return (given && !isCalendar(s, before)) || words.isAt(Kind.TITLE, s, before);
  }

  /** "in April Israel": a month is no given name there. */
  private static boolean isCalendar(Sentence s, int token) {
    return token > 0 && s.token(token).is("obl", "nmod", "obl:tmod", "nmod:tmod");
  }

  private boolean isGivenName(int i, NameHit h) {
    Sentence s = story.get(i);
    int next = h.last() + 1;
    boolean pair =
        h.first() == h.last()
            && next < s.size()
            && words.isAt(Kind.GIVEN, s, h.first())
            && s.token(next).isProper()
            && Namesakes.isCapital(s, next)
            && !NameFinder.isShouted(s.token(next).text())
            && hitAt(i, next) == null
            && !words.isAt(Kind.NO_SURNAME, s, next);
    boolean before = h.first() > 0 && s.token(h.first() - 1).is("case", "det");
    boolean goesOn = next + 1 < s.size() && Namesakes.isCapital(s, next + 1);
    return pair && !before && !goesOn;
  }

  /** Whether the sentence has a verb in small letters: in headlines every word has a capital. */
  private static boolean isRunning(Sentence s) {
    return s.tokens().stream()
        .anyMatch(t -> t.isVerb() && Character.isLowerCase(t.text().codePointAt(0)));
  }

  /** The bare name of a town or a person that the story has told of. */
  private void judgeBare(int i, NameHit h) {
    Boolean person = taken.get(key(i, h));
    Spot spot = new Spot(i, h.first());
    if (person == null || others.contains(spot) || h.of(Name.Kind.HOLDER) != null) {
      return;
    }
    boolean place = h.first() > 0 && places.contains(s(i, h.first() - 1).lemma());
    if ((!person || !place) && !isNamedOtherwise(i, h)) {
      others.add(spot);
    }
  }

  private Token s(int i, int token) {
    return story.get(i).token(token);
  }

  /** Whether the story tells of the same state by another name: "Italian" beside "Rome". */
  private boolean isNamedOtherwise(int sentence, NameHit hit) {
    Set<String> codes = new HashSet<>();
    hit.names().stream().map(n -> n.party().code()).forEach(codes::add);
    for (int i = 0; i < hits.size(); i++) {
      for (NameHit h : hits.get(i)) {
        boolean same = key(i, h).equals(key(sentence, hit));
        if (!same
            && !others.contains(new Spot(i, h.first()))
            && h.names().stream().anyMatch(n -> codes.contains(n.party().code()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Provinces called like a state that the story means: "Georgia", where it tells of Atlanta. */
  private Set<String> provincesMeant() {
    Set<String> told = new HashSet<>(words.toldBy(dateline));
    Set<String> provinces = new HashSet<>();
    Map<String, Spot> doubtful = new HashMap<>();
    each(
        (i, h) -> {
          if (h.of(Name.Kind.STATE) != null && words.isAt(Kind.PROVINCE, story.get(i), h.first())) {
            doubtful.putIfAbsent(key(i, h), new Spot(i, h.first()));
            if (hasOffice(story.get(i), h) || isBehindTown(i, h)) {
              told.add(key(i, h));
            }
          }
        });
    if (doubtful.isEmpty()) {
      return Set.of();
    }
    for (Sentence s : story) {
      for (int t = 0; t < s.size(); t++) {
        String by = words.toldBy(s, t);
        if (by != null) {
          told.add(by);
        }
        WordTrie.Found<Namesakes.Entry> f = words.at(Kind.PROVINCE, s, t);
        String name = f == null ? null : Spelling.common(s.token(t).text());
        if (name != null && !doubtful.containsKey(name)) {
          provinces.add(name);
        }
      }
    }
    boolean among = provinces.size() >= AMONG_PROVINCES;
    doubtful.keySet().removeIf(k -> !among && !told.contains(k));
    doubtful
        .entrySet()
        .removeIf(e -> isNamed(e.getValue()) || (!told.contains(e.getKey()) && isForeign()));
    return doubtful.keySet();
  }

  /** "Georgia's secretary of state", "the governor of Georgia". */
  private boolean hasOffice(Sentence s, NameHit h) {
    int next = h.last() + 1;
    boolean owned = next < s.size() && s.token(next).text().matches("['\u2019]s?");
    int from = owned ? next + 1 : next;
    if (from < s.size() && words.find(Kind.OFFICE, s, from) != null) {
      return true;
    }
    int of = h.first() - 1;
    return of > 0 && s.token(of).text().equals("of") && words.find(Kind.OFFICE, s, of - 1) != null;
  }

  private boolean isBehindTown(int i, NameHit h) {
    int comma = h.first() - 1;
    return comma > 0
        && s(i, comma).text().equals(",")
        && hits.get(i).stream()
            .anyMatch(x -> x.last() == comma - 1 && others.contains(new Spot(i, x.first())));
  }

  private boolean isNamed(Spot spot) {
    NameHit hit = hitAt(spot.sentence(), spot.first());
    return hit == null || isNamedOtherwise(spot.sentence(), hit);
  }

  /** Whether the story tells of foreign affairs. */
  private boolean isForeign() {
    return story.stream().anyMatch(this::isForeign);
  }

  private boolean isForeign(Sentence s) {
    for (int t = 0; t < s.size(); t++) {
      if (words.find(Kind.FOREIGN, s, t) != null) {
        return true;
      }
    }
    return false;
  }
}
