package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.RuleFiles.Row;
import org.chancery.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** All listed names of states, organisations, groups, places and holders of office. Immutable. */
public final class Names {
  /** Under phrases that hold a name but mean another thing: "Latin American". */
  private static final Name NOTHING =
      new Name(Name.Kind.CITY, new Party(null, null, ""), List.of(), null, null, null);

  private final WordTrie<Name> trie = new WordTrie<>();
  private final Map<String, List<Party>> descriptions = new HashMap<>();
  private final Map<String, Party> byCode = new LinkedHashMap<>();
  private final Map<String, String> hostOfOrganisation = new HashMap<>();
  private final Map<String, String> ruleOfOrganisation = new HashMap<>();
  private final Map<String, Name> before = new HashMap<>();
  private final Set<String> organisations = new HashSet<>();

  private Names() {}

  /** Loads the lists under {@code rules/actors}. */
  public static Names load() {
    Names n = new Names();
    for (Row r : RuleFiles.table("actors/states.tsv")) {
      n.addState(r);
    }
    for (Row r : RuleFiles.table("actors/states.tsv")) {
      n.addOldCapital(r);
    }
    for (Row r : RuleFiles.table("actors/organisations.tsv")) {
      n.addOrganisation(r);
    }
    for (Row r : RuleFiles.table("actors/not-names.tsv")) {
      cuts(r.get("phrase")).forEach(words -> n.trie.put(words, NOTHING));
    }
    for (Row r : RuleFiles.table("actors/metonyms.tsv")) {
      n.add(
          Name.Kind.METONYM, n.party(r.get("code"), r.orNull("sector"), r.get("name")), r, "name");
    }
    for (Row r : RuleFiles.table("actors/groups.tsv")) {
      Party p = new Party(r.orNull("code"), r.orNull("sector"), r.get("name"));
      n.add(Name.Kind.GROUP, p, r, "name");
      n.add(Name.Kind.GROUP, p, r, "names");
    }
    for (String file : List.of("actors/holders.tsv", "actors/holders-world.tsv")) {
      for (Row r : RuleFiles.table(file)) {
        Party p = n.party(r.get("code"), r.orNull("sector"), r.get("person"));
        n.add(Name.Kind.HOLDER, p, r, "person");
        n.add(Name.Kind.HOLDER, p, r, "names");
      }
    }
    for (Row r : RuleFiles.table("actors/cities.tsv")) {
      List<String> words = keys(r.get("name"));
      if (!n.trie.has(words)) {
        n.add(Name.Kind.CITY, n.party(r.get("code"), null, r.get("name")), r, "name");
      }
    }
    return n;
  }

  private void addState(Row r) {
    String code = r.get("code");
    Party p = new Party(code, null, r.get("name"));
    byCode.putIfAbsent(code, p);
    add(Name.Kind.STATE, p, r, "name");
    add(Name.Kind.STATE, p, r, "names");
    add(Name.Kind.ADJECTIVE, p, r, "adjectives");
    add(Name.Kind.PEOPLE, p, r, "people");
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
          new Name(Name.Kind.STATE, old, List.of(), null, r.orNull("from"), r.orNull("to")));
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
    String code = r.get("code");
    Party p = new Party(code, r.orNull("sector"), r.get("name"));
    byCode.putIfAbsent(code, p);
    organisations.add(code);
    String host = r.orNull("host");
    if (host != null) {
      hostOfOrganisation.put(code, host);
    }
    String rule = r.orNull("rule");
    if (rule != null) {
      ruleOfOrganisation.put(code, rule);
    }
    add(Name.Kind.ORGANISATION, p, r, "name");
    add(Name.Kind.ORGANISATION, p, r, "names");
    describe(r, p);
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

  private void add(Name.Kind kind, Party p, Row r, String column) {
    for (String alias : r.list(column)) {
      for (List<String> words : cuts(alias)) {
        trie.put(
            words, new Name(kind, p, words, r.orNull("office"), r.orNull("from"), r.orNull("to")));
      }
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

  /** The listed party with this code, or null. */
  public @Nullable Party byCode(String code) {
    return byCode.get(code);
  }

  /** Whether the code is an organisation's. */
  public boolean isOrganisation(@Nullable String code) {
    return code != null && organisations.contains(code);
  }

  /** The state in which an organisation has its seat, or null. */
  public @Nullable String hostOf(String organisation) {
    return hostOfOrganisation.get(organisation);
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
    for (Name n : f.values()) {
      if (n.kind() == Name.Kind.CAPITAL
          || n.kind() == Name.Kind.CITY
          || n.kind() == Name.Kind.STATE) {
        return n.party();
      }
    }
    return null;
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
        || (isShouted(word) && trie.begins(Spelling.common(word)));
  }

  /** Pronouns and last words of descriptions that stand for a party named before; for the gate. */
  public Set<String> standIns() {
    Set<String> out = new HashSet<>(Anaphora.words());
    for (String d : descriptions.keySet()) {
      out.add(d.substring(d.lastIndexOf(' ') + 1));
    }
    return Set.copyOf(out);
  }

  /** Finds listed names, longest first from the left, none overlapping. */
  List<NameHit> find(Sentence s) {
    List<NameHit> out = new ArrayList<>();
    List<String> keys = s.tokens().stream().map(t -> Spelling.key(t.text())).toList();
    int i = 0;
    while (i < s.size()) {
      String text = s.token(i).text();
      WordTrie.Found<Name> f =
          Character.isLowerCase(text.charAt(0)) ? null : trie.longest(i, s.size(), keys::get);
      if (f == null && isShouted(text)) {
        // Datelines and headlines in capitals: "WASHINGTON", "NORTH KOREA".
        f = trie.longest(i, s.size(), k -> Spelling.common(s.token(k).text()));
      }
      if (f == null) {
        i++;
        continue;
      }
      if (!f.values().contains(NOTHING)) {
        out.add(new NameHit(i, i + f.length() - 1, f.values()));
      }
      i += f.length();
    }
    return out;
  }

  private static boolean isShouted(String w) {
    return w.length() > 2 && w.chars().allMatch(c -> !Character.isLowerCase(c));
  }
}
