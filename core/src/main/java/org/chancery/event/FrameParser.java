package org.chancery.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.proposition.Modality;
import org.chancery.rules.ExampleEntry;
import org.chancery.rules.Lexicon;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads one frame out of YAML.
 *
 * @param file where it stands
 * @param type PLOVER type of the file
 * @param words the sets that conditions name
 * @param nouns the classes of agent nouns that conditions name
 */
record FrameParser(YamlFile file, PloverType type, Lexicon words, Set<String> nouns) {
  private static final List<String> ACTOR = List.of("actor");

  /** What a frame may say. */
  enum Key {
    ID,
    MODE,
    CAMEO,
    PREDICATE,
    WHEN,
    MODALITY,
    RECIPROCAL,
    ACTOR,
    RECIPIENT,
    HIDDEN,
    ACCEPT,
    REJECT;

    static final Set<String> WORDS =
        Arrays.stream(values())
            .map(k -> k.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  Frame parse(Object yaml) {
    if (!(yaml instanceof Map<?, ?> m) || !(m.get("id") instanceof String id)) {
      throw file.wrong(yaml, "list", "expected a frame: a map with id and predicate");
    }
    for (Object k : m.keySet()) {
      if (!Key.WORDS.contains(String.valueOf(k))) {
        throw file.wrong(m, id, "unknown key '" + k + "'; known: " + new TreeSet<>(Key.WORDS));
      }
    }
    Set<String> predicates = new HashSet<>();
    for (String p : strings(m.get("predicate"))) {
      if (p.startsWith("~")) {
        predicates.addAll(set(m, id, p));
      } else {
        predicates.add(p);
      }
    }
    if (predicates.isEmpty()) {
      throw file.wrong(m, id, "expected predicate: a list of lemmas");
    }
    List<String> actor = strings(m.get("actor"));
    List<String> recipient = strings(m.get("recipient"));
    return new Frame(
        id,
        file.file(),
        type,
        orNull(m.get("mode")),
        orNull(m.get("cameo")),
        Set.copyOf(predicates),
        conditions(m, id),
        modalities(m, id),
        Boolean.TRUE.equals(m.get("reciprocal")),
        actor.isEmpty() ? ACTOR : actor,
        first(recipient),
        Boolean.TRUE.equals(m.get("hidden")),
        texts(id, m.get("accept")),
        texts(id, m.get("reject")));
  }

  private List<String> texts(String id, @Nullable Object examples) {
    return ExampleEntry.list(file, id, examples).stream().map(ExampleEntry::text).toList();
  }

  private List<Condition> conditions(Map<?, ?> frame, String id) {
    Object when = frame.get("when");
    if (when == null) {
      return List.of();
    }
    if (!(when instanceof Map<?, ?> asked)) {
      throw file.wrong(frame, id, "expected under when: a map of roles to tests");
    }
    List<Condition> out = new ArrayList<>();
    asked.forEach((k, v) -> out.add(condition(when, id, String.valueOf(k), String.valueOf(v))));
    return List.copyOf(out);
  }

  private Set<Modality> modalities(Map<?, ?> frame, String id) {
    Set<Modality> out = new HashSet<>();
    for (String s : strings(frame.get("modality"))) {
      out.add(
          Arrays.stream(Modality.values())
              .filter(x -> x.name().equalsIgnoreCase(s))
              .findFirst()
              .orElseThrow(
                  () ->
                      file.wrong(
                          frame,
                          id,
                          "no modality '"
                              + s
                              + "'; use one of "
                              + Arrays.toString(Modality.values()).toLowerCase(Locale.ROOT))));
    }
    return Set.copyOf(out);
  }

  /** The words of a set that a frame names with a tilde. */
  private Set<String> set(Object at, String id, String name) {
    Set<String> set = words.get(name.substring(1));
    if (set == null) {
      throw file.wrong(at, id, "no set '" + name + "' in words.yaml or lexicon/");
    }
    return set;
  }

  /** The frame's own paths, then the usual ones. */
  private List<String> first(List<String> own) {
    if (own.contains("none")) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(own);
    all.addAll(words.inOrder("recipient-paths"));
    return List.copyOf(all);
  }

  private Condition condition(Object at, String id, String key, String value) {
    Condition.Part part = Condition.Part.ITSELF;
    // A plus sign asks a second thing of the same role.
    String roles = key.replace("+", "");
    if (roles.endsWith("-mod")) {
      part = Condition.Part.MODIFIER;
    } else if (roles.endsWith("-not")) {
      part = Condition.Part.NO_MODIFIER;
    } else if (value.equals("none")) {
      part = Condition.Part.ABSENT;
    }
    roles = roles.replace("-mod", "").replace("-not", "");
    List<ParticipantCheck> tests = new ArrayList<>();
    for (String t : value.split("\\|")) {
      tests.add(test(at, id, t.strip()));
    }
    return new Condition(
        Collections.unmodifiableSet(new LinkedHashSet<>(List.of(roles.split("\\|")))),
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

  private static List<String> strings(@Nullable Object o) {
    if (o instanceof List<?> l) {
      return l.stream().map(String::valueOf).toList();
    }
    return o == null ? List.of() : List.of(String.valueOf(o));
  }

  private static @Nullable String orNull(@Nullable Object o) {
    return o == null ? null : String.valueOf(o);
  }
}
