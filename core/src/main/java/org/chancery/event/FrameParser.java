package org.chancery.event;

import java.util.Arrays;
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
        predicates.addAll(conditions().set(m, id, p));
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
        when(m, id),
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

  private ConditionParser conditions() {
    return new ConditionParser(file, words, nouns);
  }

  private List<Condition> when(Map<?, ?> frame, String id) {
    Object when = frame.get("when");
    if (when == null) {
      return List.of();
    }
    if (!(when instanceof Map<?, ?> asked)) {
      throw file.wrong(frame, id, "expected under when: a map of roles to tests");
    }
    return conditions().conditions(asked, id);
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

  /** The frame's own paths, then the usual ones. */
  private List<String> first(List<String> own) {
    if (own.contains("none")) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(own);
    all.addAll(words.inOrder("recipient-paths"));
    return List.copyOf(all);
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
