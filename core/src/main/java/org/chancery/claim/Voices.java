package org.chancery.claim;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Form;
import org.chancery.proposition.Phrase;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Speech;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** For whom somebody speaks. One per story; asked in the order of the text. */
final class Voices {
  private static final Set<String> OFFICIAL_SECTORS =
      Set.of("GOV", "MIL", "LEG", "PTY", "OPP", "JUD", "COP", "IGO", "SPY");

  /** Sectors that speak to their own government. */
  private static final Set<String> DOMESTIC = Set.of("LEG", "PTY", "OPP");

  private static final Set<Form> PRONOUNS = EnumSet.of(Form.PRONOUN, Form.OWN);

  /** A word for one of a people: "the Chilean said". */
  private static final Set<Form> SINGULAR = EnumSet.of(Form.NOUN, Form.NAME, Form.ADJECTIVE);

  private final String text;

  /** Classes of people and bodies that speak for a country even where no word names it. */
  private final Set<String> official;

  private final StoryPersons persons = new StoryPersons();
  private final Map<String, Integer> weight = new HashMap<>();

  /** For whom the first minister of the story speaks whom a word ties to a party. */
  private final Map<String, String> roles = new HashMap<>();

  /** Words of the names of parties: "the council" may stand for one that has it in its name. */
  private final Map<String, String> bodies = new HashMap<>();

  Voices(String text, List<Scene> scenes, Set<String> official) {
    this.text = text;
    this.official = official;
    for (Scene scene : scenes) {
      scene.cast().mentions().values().forEach(m -> weigh(scene, m));
    }
    scenes.forEach(this::introduce);
  }

  /** Counts names only: what stands for a name may have been guessed. */
  private void weigh(Scene scene, Mention m) {
    boolean named =
        m.kind() == Mention.Kind.PARTY
            && scene.term(m.head()).text().length() > 1
            && !PRONOUNS.contains(scene.term(m.head()).form());
    if (!named || m.parties().isEmpty() || m.parties().get(0).code() == null) {
      return;
    }
    String party = m.parties().get(0).label();
    weight.merge(party, 1, Integer::sum);
    for (String word : said(m).split(" ")) {
      if (word.length() > 4 && Character.isUpperCase(word.charAt(0))) {
        bodies.putIfAbsent(word.toLowerCase(Locale.ROOT), party);
      }
    }
  }

  /** Persons are known by surname in the whole story once a word has tied them to a party. */
  private void introduce(Scene scene) {
    for (Term t : scene.terms()) {
      Mention m = scene.cast().at(t.index());
      Phrase phrase = scene.phrase(t.index());
      boolean part = phrase.is(Phrase.Role.COMPOUND) || phrase.is(Phrase.Role.NAME);
      boolean body = m != null && m.person() == null && m.noun() == null;
      if (!t.form().isProper() || part || body) {
        continue;
      }
      String party = Ties.of(scene, t.index(), m);
      if (party != null) {
        persons.add(new Voice(fullName(phrase), party, true));
      }
    }
  }

  private static String fullName(Phrase phrase) {
    Mention m = phrase.mention();
    return m != null && m.person() != null ? m.person() : phrase.fullName();
  }

  /**
   * Who the token stands for.
   *
   * @param p the speech; a pronoun in a report that is set off means who spoke before
   * @param nested whether another has spoken before in the sentence
   * @param before who spoke last, null if nobody
   * @param answers whether what is said answers a charge or an act of another
   * @return null where no party is known
   */
  @Nullable Voice of(
      Scene scene, Speech p, boolean nested, @Nullable Voice before, boolean answers) {
    int token = p.speaker();
    boolean inserted = token > 0 && scene.term(token - 1).form() == Form.QUESTION;
    boolean tag = p.tag() || (nested && inserted);
    Term t = scene.term(token);
    Mention m = scene.cast().at(token);
    if (t.form() == Form.PRONOUN) {
      return pronoun(t, m, before, tag);
    }
    String name = m == null || m.person() != null ? fullName(scene.phrase(token)) : said(m);
    boolean person = m == null ? t.form().isProper() : m.person() != null;
    String party = Ties.of(scene, token, m);
    if (party == null) {
      Voice known = persons.find(name);
      if (known != null) {
        return known;
      }
      party = Ties.aside(scene, p);
    }
    if (party == null) {
      party = guess(scene, token, m, before, answers);
    }
    if (party == null) {
      return null;
    }
    if (m != null && m.nounClass().equals("minister")) {
      roles.putIfAbsent("minister", party);
    }
    boolean singular =
        m != null && m.nounClass().equals("nationals") && SINGULAR.contains(t.form());
    if (singular && before != null && before.person() && tag) {
      return before;
    }
    Voice v = new Voice(name, party, person || isAgent(m));
    if (person) {
      persons.add(v);
    }
    return v;
  }

  private static boolean isAgent(@Nullable Mention m) {
    return m != null && m.kind() == Mention.Kind.AGENT;
  }

  private String said(Mention m) {
    return m.span().in(text);
  }

  private @Nullable Voice pronoun(
      Term t, @Nullable Mention m, @Nullable Voice before, boolean tag) {
    String w = t.lower();
    boolean personal = Set.of("he", "she").contains(w);
    boolean means = personal && before != null && before.person();
    if (before != null && (means || (tag && (!personal || m == null)))) {
      return before;
    }
    if (m == null || m.parties().isEmpty() || m.parties().get(0).code() == null) {
      return before;
    }
    String name = m.person() != null ? m.person() : said(m);
    return new Voice(name, m.parties().get(0).label(), personal);
  }

  /** Whether the token can speak: somebody or a body, or what carries their words. */
  boolean speaks(Scene scene, int token, Set<String> carriers) {
    Term t = scene.term(token);
    return scene.cast().at(token) != null
        || t.form().isProper()
        || t.form() == Form.PRONOUN
        || carriers.contains(t.lemma());
  }

  private @Nullable String guess(
      Scene scene, int token, @Nullable Mention m, @Nullable Voice before, boolean answers) {
    if (m == null) {
      return null;
    }
    boolean domestic =
        m.parties().stream().anyMatch(p -> p.sector() != null && DOMESTIC.contains(p.sector()));
    if (domestic && before != null && before.person()) {
      return before.party();
    }
    boolean speaks =
        official.contains(m.nounClass())
            && m.parties().stream()
                .allMatch(p -> p.sector() == null || OFFICIAL_SECTORS.contains(p.sector()));
    if (m.kind() != Mention.Kind.AGENT) {
      return mission(m);
    }
    if (!speaks) {
      return null;
    }
    String body = bodies.get(scene.term(token).lemma());
    if (body != null && m.person() == null) {
      return body;
    }
    if (answers && before != null && !m.nounClass().equals("institution")) {
      return opposite(before.party());
    }
    String role = roles.get(m.nounClass());
    if (role != null && m.person() != null) {
      return role;
    }
    for (Party p : m.parties()) {
      if (p.code() != null) {
        return p.label();
      }
    }
    return first(scene, token);
  }

  /** Where the cast takes a mission for its host's own, or knows no owner: the other party's. */
  private @Nullable String mission(Mention m) {
    String own = m.parties().isEmpty() ? null : m.parties().get(0).code();
    String host = m.host().isEmpty() ? null : m.host().get(0).label();
    return own != null && !own.equals(host) ? own : host == null ? null : opposite(host);
  }

  /** The party most spoken of next to the one named. */
  private @Nullable String opposite(String party) {
    return weight.entrySet().stream()
        .filter(e -> !e.getKey().equals(party))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The first party with a code that acts in the sentence, else the one most spoken of. */
  private @Nullable String first(Scene scene, int token) {
    for (int i = 0; i < scene.size(); i++) {
      Mention m = i == token ? null : scene.cast().at(i);
      if (m != null && scene.phrase(i).is(Phrase.Role.SUBJECT) && !m.parties().isEmpty()) {
        String code = m.parties().get(0).code();
        if (code != null) {
          return code;
        }
      }
    }
    return opposite("");
  }

  /** Whether both speak for one party. */
  static boolean same(@Nullable Voice a, @Nullable Voice b) {
    return a != null && b != null && Objects.equals(a.party(), b.party());
  }
}
