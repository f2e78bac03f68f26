package org.chancery.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** All listed names of states, organisations, groups, places and holders of office. Immutable. */
public final class Names {
  private final WordTrie<Name> trie = new WordTrie<>();
  private final Map<String, List<Party>> descriptions = new HashMap<>();
  private final Map<String, Party> byCode = new LinkedHashMap<>();
  private final Map<String, String> hostOfOrganisation = new HashMap<>();
  private final Map<String, String> ruleOfOrganisation = new HashMap<>();
  private final Map<String, Set<String>> seats = new HashMap<>();
  private final Map<String, Name> before = new HashMap<>();
  private final Set<String> organisations = new HashSet<>();

  /** Names of the user's own that have taken the place of others. */
  private final Set<List<String>> over = new HashSet<>();

  private final NameForms forms;
  private final StoryNames inStories;

  private final Namesakes namesakes;

  private Names(NameForms forms, StoryNames inStories, Namesakes namesakes) {
    this.forms = forms;
    this.inStories = inStories;
    this.namesakes = namesakes;
  }

  /** Loads the lists under {@code rules/actors}, and above them a user's own. */
  public static Names load(RuleFiles rules) {
    Names n = new Names(NameForms.load(rules), StoryNames.load(rules), Namesakes.load(rules));
    n.add(rules, false);
    Dictionaries.actors(rules).forEach(n::add);
    n.add(rules, true);
    return n;
  }

  /**
   * Adds the rows of all lists.
   *
   * @param own the user's own, each of which takes the place of what had its name before, or the
   *     others
   */
  private void add(RuleFiles rules, boolean own) {
    rows(rules, own, "states").forEach(this::addState);
    rows(rules, own, "states").forEach(this::addOldCapital);
    if (!own) {
      addRealms(rules);
      inStories.all(this::byCode).forEach(n -> put(n.words(), n, false));
    }
    rows(rules, own, "organisations").forEach(this::addOrganisation);
    for (Row r : rows(rules, own, "not-names")) {
      cuts(r.need("phrase")).forEach(words -> put(words, Name.NOTHING, own));
    }
    for (Row r : rows(rules, own, "metonyms")) {
      add(Name.Kind.METONYM, party(r.need("code"), r.orNull("sector"), r.need("name")), r, "name");
    }
    for (Row r : rows(rules, own, "groups")) {
      Party p = new Party(r.orNull("code"), r.orNull("sector"), r.need("name"));
      add(Name.Kind.GROUP, p, r, "name", "names");
    }
    rows(rules, own, "holders").forEach(this::addHolder);
    rows(rules, own, "holders-world").forEach(this::addHolder);
    rows(rules, own, "holders-earlier").forEach(this::addHolder);
    for (Row r : rows(rules, own, "cities")) {
      if (own || trie.get(keys(r.get("name"))).isEmpty()) {
        add(Name.Kind.CITY, party(r.get("code"), null, r.need("name")), r, "name");
      }
    }
  }

  private void addHolder(Row r) {
    Party p = party(r.need("code"), r.orNull("sector"), r.need("person"));
    add(Name.Kind.HOLDER, p, r, "person", "names");
  }

  private static List<Row> rows(RuleFiles rules, boolean own, String list) {
    return rules.table("actors/" + list + ".tsv").stream().filter(r -> r.own() == own).toList();
  }

  /**
   * Adds an actor of a dictionary. It says who is meant, not what kind of name it is: that stays
   * what the lists knew of it, so that an adjective remains one.
   */
  private void add(Dictionaries.Actor actor) {
    Set<List<String>> all = new LinkedHashSet<>();
    actor.names().forEach(name -> all.addAll(Dictionaries.keys(name, trie::begins)));
    for (List<String> key : all) {
      Set<Name.Kind> known = EnumSet.noneOf(Name.Kind.class);
      trie.get(key).stream().filter(n -> !n.equals(Name.NOTHING)).forEach(n -> known.add(n.kind()));
      trie.clear(key);
      int turn = 0;
      for (Dictionaries.Code code : actor.codes()) {
        turn++;
        for (Party p : CameoCodes.parties(code.text(), actor.shown(), Name.NOTHING.party())) {
          for (Name.Kind kind : known.isEmpty() ? EnumSet.of(kind(p)) : known) {
            trie.put(key, new Name(kind, p, key, null, code.from(), code.to(), turn));
          }
          byCode.putIfAbsent(p.label(), p.as(null));
          if ("IGO".equals(p.sector())) {
            organisations.add(p.label());
          }
        }
      }
    }
  }

  private static Name.Kind kind(Party p) {
    return p.sector() == null
        ? Name.Kind.STATE
        : p.sector().equals("IGO") ? Name.Kind.ORGANISATION : Name.Kind.METONYM;
  }

  private void addState(Row r) {
    String code = r.need("code");
    Party p = new Party(code, null, r.need("name"));
    know(p, r);
    add(Name.Kind.STATE, p, r, "name", "names");
    add(Name.Kind.ADJECTIVE, p, r, "adjectives");
    add(Name.Kind.PEOPLE, p, r, "people");
    seats.computeIfAbsent(code, k -> new LinkedHashSet<>()).addAll(r.list("capital"));
    if (!isHistoric(r)) {
      add(Name.Kind.CAPITAL, p, r, "capital");
    }
    describe(r, p);
  }

  private static boolean isHistoric(Row r) {
    return "historic".equals(r.orNull("kind"));
  }

  /**
   * A capital of a state that is gone: it has a successor there, or the city stands for it only.
   */
  private void addOldCapital(Row r) {
    String capital = isHistoric(r) ? r.orNull("capital") : null;
    Party heir = capital == null ? null : ofPlace(capital);
    if (capital != null && heir == null) {
      add(Name.Kind.CAPITAL, party(r.get("code"), null, r.get("name")), r, "capital");
    } else if (heir != null && heir.code() != null) {
      Party old = new Party(r.get("code"), null, r.get("name"));
      before.put(
          heir.code(),
          new Name(Name.Kind.STATE, old, List.of(), null, r.orNull("from"), r.orNull("to"), 0));
    }
  }

  /**
   * Whom a capital or a palace stood for on a day: "Moscow" the Soviet Union in 1983.
   *
   * @param now whom it stands for today
   * @param day ISO date, null if unknown
   */
  Party then(Party now, @Nullable String day) {
    Name old = now.code() == null || day == null ? null : before.get(now.code());
    return old != null && old.heldOn(day) ? old.party().as(now.sector()) : now;
  }

  private void addOrganisation(Row r) {
    String code = r.need("code");
    Party p = new Party(code, r.orNull("sector"), r.need("name"));
    know(p, r);
    organisations.add(code);
    Optional.ofNullable(r.orNull("host")).ifPresent(host -> hostOfOrganisation.put(code, host));
    Optional.ofNullable(r.orNull("rule")).ifPresent(rule -> ruleOfOrganisation.put(code, rule));
    seats.computeIfAbsent(code, k -> new LinkedHashSet<>()).addAll(r.list("seat"));
    add(Name.Kind.ORGANISATION, p, r, "name", "names");
    describe(r, p);
  }

  /** Of two rows for one code the first says its name, and a user's own before all. */
  private void know(Party p, Row r) {
    if (r.own() || !byCode.containsKey(p.label())) {
      byCode.put(p.label(), p);
    }
  }

  private void describe(Row r, Party p) {
    for (String d : r.list("descriptions")) {
      descriptions.computeIfAbsent(d.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(p);
    }
  }

  private Party party(String code, @Nullable String sector, String name) {
    Party known = byCode.get(code);
    return new Party(
        code.isEmpty() ? null : code,
        sector,
        known == null || code.isEmpty() ? name : known.name());
  }

  private void add(Name.Kind kind, Party p, Row r, String... columns) {
    for (String alias : Stream.of(columns).flatMap(c -> r.list(c).stream()).toList()) {
      String from = Name.day(r, "from");
      String to = Name.day(r, "to");
      for (List<String> words : kind.isOfState() ? forms.keys(alias) : cuts(alias)) {
        put(words, new Name(kind, p, words, r.orNull("office"), from, to, 0), r.own());
      }
    }
  }

  /** "the Gabonese Republic": what a state calls itself, if no other state is called so. */
  private void addRealms(RuleFiles rules) {
    for (Row realm : rules.table("actors/realms.tsv")) {
      for (Row state : rows(rules, false, "states")) {
        List<String> before = new ArrayList<>();
        realm
            .list("after")
            .forEach(c -> before.addAll(state.list(c + (c.equals("name") ? "" : "s"))));
        for (String word : isHistoric(state) ? List.<String>of() : before) {
          cuts(word + ' ' + realm.need("form")).stream()
              .filter(words -> trie.get(words).isEmpty())
              .forEach(words -> put(words, state(state, words), false));
        }
      }
    }
  }

  private static Name state(Row r, List<String> words) {
    Party p = new Party(r.need("code"), null, r.need("name"));
    return new Name(Name.Kind.STATE, p, words, null, null, null, 0);
  }

  /** A user's own name takes the place of all that it meant before. */
  private void put(List<String> words, Name name, boolean own) {
    if (own && over.add(words)) {
      trie.clear(words);
    }
    if (!trie.get(words).contains(name)) {
      trie.put(words, name);
    }
  }

  private static List<String> keys(String name) {
    return cuts(name).get(0);
  }

  private static List<List<String>> cuts(String name) {
    return Spelling.cuts(name).stream()
        .map(words -> words.stream().map(Spelling::key).toList())
        .toList();
  }

  /** The words by which a listed name is seen to be another's. */
  Namesakes namesakes() {
    return namesakes;
  }

  /** Names whose meaning only the story tells. */
  StoryNames inStories() {
    return inStories;
  }

  /** The listed party with this code, or null. */
  public @Nullable Party byCode(String code) {
    return byCode.get(code);
  }

  /** Whether a word is a name of the lists by itself, or is hidden by them. */
  boolean isListed(String word) {
    return !trie.get(List.of(Spelling.key(word))).isEmpty();
  }

  /** Whether the code is an organisation's. */
  public boolean isOrganisation(@Nullable String code) {
    return code != null && organisations.contains(code);
  }

  /** The state in which an organisation has its seat, or null. */
  public @Nullable String hostOf(String organisation) {
    return hostOfOrganisation.get(organisation);
  }

  /** Where missions to a state or organisation sit, by any name of the city; empty if unknown. */
  public Set<String> seatsOf(String code) {
    return Collections.unmodifiableSet(seats.getOrDefault(code, Set.of()));
  }

  /** The organisation's own rule on missions, or null. */
  public @Nullable String ruleOf(String organisation) {
    return ruleOfOrganisation.get(organisation);
  }

  /** The country of a city, capital or state by its name as in a dateline; null if not listed. */
  public @Nullable Party ofPlace(@Nullable String place) {
    if (place == null) {
      return null;
    }
    List<String> words = Spelling.words(place).stream().map(Spelling::common).toList();
    WordTrie.Found<Name> f = trie.longest(0, words.size(), words::get);
    if (f == null) {
      return null;
    }
    Set<Name.Kind> places = EnumSet.of(Name.Kind.CAPITAL, Name.Kind.CITY, Name.Kind.STATE);
    return f.values().stream()
        .filter(n -> places.contains(n.kind()))
        .findFirst()
        .map(n -> n.party().as(null))
        .orElse(null);
  }

  /** Parties that the press calls so ("alliance", "kingdom"); empty if none. */
  List<Party> described(String words) {
    return descriptions.getOrDefault(words, List.of());
  }

  /** Whether a word as written may begin a listed name; for the gate. */
  public boolean mayBegin(String word) {
    if (word.isEmpty() || Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    return trie.begins(Spelling.key(word))
        || (NameFinder.isShouted(word) && trie.begins(Spelling.common(word)));
  }

  /** Pronouns and last words of descriptions that stand for a party named before; for the gate. */
  public Set<String> standIns(Lexicon words) {
    Set<String> out = new HashSet<>(ActorWords.standIns(words));
    for (String d : descriptions.keySet()) {
      out.add(d.substring(d.lastIndexOf(' ') + 1));
    }
    return Set.copyOf(out);
  }

  /**
   * Finds listed names, longest first from the left, none overlapping.
   *
   * @param day the story's day (ISO), null if unknown
   */
  List<NameHit> find(Sentence s, @Nullable String day) {
    return NameFinder.find(trie, s, day);
  }
}
