package org.chancery.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.proposition.Modality;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** All frames of {@code rules/frames}, by predicate. Immutable. */
public final class Frames {
  private final Map<String, List<Frame>> byPredicate = new HashMap<>();
  private final List<Frame> all = new ArrayList<>();

  private Frames() {}

  /** Loads the frames of all sixteen types; a type without a file has none. */
  public static Frames load(Words words, Ontology ontology) {
    Frames out = new Frames();
    Set<String> ids = new HashSet<>();
    if (!(RuleFiles.yaml("frames/index.yaml") instanceof List<?> files)) {
      throw new RuleException("frames/index.yaml", "top", "expected a list of files");
    }
    for (Object f : files) {
      String file = "frames/" + f;
      PloverType type =
          PloverType.valueOf(String.valueOf(f).replace(".yaml", "").toUpperCase(Locale.ROOT));
      if (!(RuleFiles.yaml(file) instanceof List<?> frames)) {
        throw new RuleException(file, "top", "expected a list of frames");
      }
      for (Object frame : frames) {
        Frame made = new FrameParser(file, type, words).parse(frame);
        if (!ids.add(made.id())) {
          throw new RuleException(file, made.id(), "this id is taken; choose another");
        }
        checkCodes(made, ontology);
        out.add(made);
      }
    }
    return out;
  }

  /** What makes an event says which, in codes that there are and that belong to its type. */
  private static void checkCodes(Frame f, Ontology ontology) {
    String mode = f.mode();
    if (mode != null && !ontology.isMode(f.type(), mode)) {
      throw wrong(f, "mode '" + mode + "', expected one of " + ontology.modes(f.type()));
    }
    Ontology.CameoEntry code = f.cameo() == null ? null : ontology.cameo(f.cameo());
    if (f.cameo() != null && code == null) {
      throw wrong(f, "cameo '" + f.cameo() + "', expected a code of rules/ontology/cameo.tsv");
    }
    if (code != null && !code.types().contains(f.type())) {
      throw wrong(
          f,
          "cameo '"
              + code.code()
              + "' ("
              + code.name()
              + ") is "
              + code.types()
              + ", expected a"
              + " code of "
              + f.type()
              + "; rules/ontology/cameo.tsv lists them");
    }
    if (code == null && !f.hidden()) {
      throw wrong(f, "expected cameo: a code of rules/ontology/cameo.tsv, or hidden: true");
    }
  }

  private static RuleException wrong(Frame f, String problem) {
    String where = RuleFiles.where(f.file(), "- id: " + f.id());
    return new RuleException(f.file(), where, "frame " + f.id() + ": " + problem);
  }

  private void add(Frame f) {
    all.add(f);
    for (String p : f.predicates()) {
      byPredicate.computeIfAbsent(p, k -> new ArrayList<>()).add(f);
    }
  }

  /** All frames, in order of the files. */
  public List<Frame> all() {
    return List.copyOf(all);
  }

  /** The same frames without one: what proves that an example needs it. */
  public Frames without(String id) {
    Frames out = new Frames();
    all.stream().filter(f -> !f.id().equals(id)).forEach(out::add);
    return out;
  }

  /** Frames that the predicate may trigger. */
  List<Frame> of(String predicate) {
    return byPredicate.getOrDefault(predicate, List.of());
  }

  /** Frames for any predicate whatever, for where no other frame holds. */
  List<Frame> ofAny() {
    return byPredicate.getOrDefault("*", List.of());
  }

  /** All predicates, for the gate. */
  public Set<String> predicates() {
    return Set.copyOf(byPredicate.keySet());
  }

  /** Reads one frame out of YAML. */
  private record FrameParser(String file, PloverType type, Words words) {
    private static final Set<String> KEYS =
        Set.of(
            "id",
            "mode",
            "cameo",
            "predicate",
            "when",
            "modality",
            "reciprocal",
            "actor",
            "recipient",
            "hidden",
            "accept",
            "reject");
    private static final List<String> ACTOR = List.of("actor");
    private static final List<String> RECIPIENT =
        List.of(
            "recipient",
            "object",
            "with",
            "against",
            "to",
            "on",
            "at",
            "from",
            "over",
            "object.with",
            "object.against",
            "object.to",
            "object.on",
            "object.from",
            "object.of",
            "for",
            "of",
            "toward",
            "towards",
            "between",
            "among",
            "into",
            "complement.object",
            "complement.actor",
            "complement.with",
            "complement.against",
            "complement.to",
            "complement.on",
            "complement.from",
            "in",
            "object.in");

    Frame parse(Object yaml) {
      if (!(yaml instanceof Map<?, ?> m)) {
        throw new RuleException(file, "list", "expected a frame with id and predicate");
      }
      String id = String.valueOf(m.get("id"));
      for (Object k : m.keySet()) {
        if (!KEYS.contains(String.valueOf(k))) {
          throw new RuleException(file, id, "unknown key '" + k + "'; known: " + KEYS);
        }
      }
      Set<String> predicates = new HashSet<>();
      for (String p : strings(m.get("predicate"))) {
        if (p.startsWith("~")) {
          Set<String> set = words.get(p.substring(1));
          if (set == null) {
            throw new RuleException(file, id, "no set '" + p + "' in rules/words.yaml");
          }
          predicates.addAll(set);
        } else {
          predicates.add(p);
        }
      }
      if (predicates.isEmpty()) {
        throw new RuleException(file, id, "expected predicate: a list of lemmas");
      }
      List<Condition> conditions = new ArrayList<>();
      if (m.get("when") instanceof Map<?, ?> when) {
        when.forEach((k, v) -> conditions.add(condition(id, String.valueOf(k), String.valueOf(v))));
      }
      Set<Modality> modalities = new HashSet<>();
      for (String s : strings(m.get("modality"))) {
        modalities.add(Modality.valueOf(s.toUpperCase(Locale.ROOT)));
      }
      List<String> actor = strings(m.get("actor"));
      List<String> recipient = strings(m.get("recipient"));
      return new Frame(
          id,
          file,
          type,
          orNull(m.get("mode")),
          orNull(m.get("cameo")),
          Set.copyOf(predicates),
          List.copyOf(conditions),
          Set.copyOf(modalities),
          Boolean.TRUE.equals(m.get("reciprocal")),
          actor.isEmpty() ? ACTOR : actor,
          first(recipient),
          Boolean.TRUE.equals(m.get("hidden")),
          strings(m.get("accept")),
          strings(m.get("reject")));
    }

    /** The frame's own paths, then the usual ones. */
    private static List<String> first(List<String> own) {
      if (own.contains("none")) {
        return List.of();
      }
      Set<String> all = new LinkedHashSet<>(own);
      all.addAll(RECIPIENT);
      return List.copyOf(all);
    }

    private Condition condition(String id, String key, String value) {
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
      List<Test> tests = new ArrayList<>();
      for (String t : value.split("\\|")) {
        tests.add(test(id, t.strip()));
      }
      return new Condition(
          Collections.unmodifiableSet(new LinkedHashSet<>(List.of(roles.split("\\|")))),
          part,
          List.copyOf(tests),
          key + ": " + value);
    }

    private Test test(String id, String t) {
      if (t.startsWith("~")) {
        Set<String> set = words.get(t.substring(1));
        if (set == null) {
          throw new RuleException(file, id, "no set '" + t + "' in rules/words.yaml");
        }
        return new Test.IsWord(set);
      }
      if (t.startsWith("=")) {
        return new Test.IsWord(Set.of(t.substring(1)));
      }
      return switch (t) {
        case "party" -> new Test.IsParty();
        case "body" -> new Test.IsBody();
        case "place" -> new Test.IsPlace();
        case "organisation" -> new Test.IsOrganisation();
        case "any", "none" -> new Test.IsAny();
        default -> new Test.IsNoun(t);
      };
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
}
