package org.chancery.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.rules.Lexicon;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a frame; {@code Condition.ebnf} beside this class is the grammar.
 *
 * @param file where the frame stands
 * @param words the sets that conditions name
 * @param nouns the classes of agent nouns that conditions name
 */
record ConditionParser(YamlFile file, Lexicon words, Set<String> nouns) {
  private static final String BAR = "\\|";
  private static final String AGAIN = "+";

  /** Endings of a role that change what is asked. */
  enum Ending {
    MOD("-mod", Condition.Part.MODIFIER),
    NOT("-not", Condition.Part.NO_MODIFIER);

    private final String word;
    private final Condition.Part part;

    Ending(String word, Condition.Part part) {
      this.word = word;
      this.part = part;
    }

    String word() {
      return word;
    }
  }

  /** Tests by a word of their own. */
  enum Kind {
    PARTY,
    BODY,
    PLACE,
    ORGANISATION,
    ANY,
    NONE;

    private static final String WORDS =
        Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Kind of(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst().orElse(null);
    }

    private ParticipantCheck test() {
      return switch (this) {
        case PARTY -> new ParticipantCheck.IsParty();
        case BODY -> new ParticipantCheck.IsBody();
        case PLACE -> new ParticipantCheck.IsPlace();
        case ORGANISATION -> new ParticipantCheck.IsOrganisation();
        case ANY, NONE -> new ParticipantCheck.IsAny();
      };
    }
  }

  /** All that stands under "when". */
  List<Condition> conditions(Map<?, ?> when, String id) {
    List<Condition> out = new ArrayList<>();
    when.forEach((k, v) -> out.add(condition(when, id, String.valueOf(k), String.valueOf(v))));
    return List.copyOf(out);
  }

  private Condition condition(Object at, String id, String key, String value) {
    String roles = key.replace(AGAIN, "");
    Condition.Part part =
        value.equals(Kind.NONE.word()) ? Condition.Part.ABSENT : Condition.Part.ITSELF;
    for (Ending ending : Ending.values()) {
      if (roles.endsWith(ending.word())) {
        part = ending.part;
      }
    }
    for (Ending ending : Ending.values()) {
      roles = roles.replace(ending.word(), "");
    }
    List<ParticipantCheck> tests = new ArrayList<>();
    for (String t : value.split(BAR)) {
      tests.add(test(at, id, t.strip()));
    }
    return new Condition(
        Collections.unmodifiableSet(new LinkedHashSet<>(List.of(roles.split(BAR)))),
        part,
        List.copyOf(tests),
        key + ": " + value);
  }

  private ParticipantCheck test(Object at, String id, String t) {
    if (t.startsWith("~")) {
      return new ParticipantCheck.IsWord(set(at, id, t));
    }
    if (t.startsWith("=")) {
      return new ParticipantCheck.IsWord(Set.of(t.substring(1)));
    }
    Kind kind = Kind.of(t);
    if (kind != null) {
      return kind.test();
    }
    if (!nouns.contains(t)) {
      throw file.wrong(
          at,
          id,
          "'"
              + t
              + "' is no test; use "
              + Kind.WORDS
              + ", ~set, =word or a class of nouns: "
              + new TreeSet<>(nouns));
    }
    return new ParticipantCheck.IsNoun(t);
  }

  /** The words of a set that a frame names with a tilde. */
  Set<String> set(Object at, String id, String name) {
    Set<String> set = words.get(name.substring(1));
    if (set == null) {
      throw file.wrong(at, id, "no set '" + name + "' in words.yaml or lexicon/");
    }
    return set;
  }
}
