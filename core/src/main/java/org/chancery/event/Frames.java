package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/** All frames of {@code rules/frames}, by predicate. Immutable. */
public final class Frames {
  private static final String AGAIN = "re-";

  private final Map<String, List<Frame>> byPredicate = new HashMap<>();
  private final List<Frame> all = new ArrayList<>();

  private Frames() {}

  /**
   * Loads the frames of all sixteen types; a type without a file has none. A user's own come before
   * those that ship, so that of two that ask equally much the user's is meant, and one with the id
   * of another stands in its place.
   *
   * @param words the sets that conditions name
   * @param nouns the classes of agent nouns that conditions name
   * @param ontology the codes that events may have
   */
  public static Frames load(RuleFiles rules, Lexicon words, Set<String> nouns, Ontology ontology) {
    Map<String, Frame> own = new LinkedHashMap<>();
    Map<String, Frame> shipped = new LinkedHashMap<>();
    for (Object name : rules.yaml("frames/index.yaml").get(0).list("files")) {
      String path = "frames/" + name;
      PloverType type =
          PloverType.valueOf(String.valueOf(name).replace(".yaml", "").toUpperCase(Locale.ROOT));
      for (YamlFile file : rules.yaml(path)) {
        FrameParser parser = new FrameParser(file, type, words, nouns);
        Map<String, Frame> here = file.own() ? own : shipped;
        for (Object yaml : file.list("frames")) {
          Frame frame = parser.parse(yaml);
          String wrong = wrongCode(frame, file.own(), ontology);
          if (wrong != null) {
            throw file.wrong(yaml, frame.id(), wrong);
          }
          if (here.putIfAbsent(frame.id(), frame) != null) {
            throw file.wrong(yaml, frame.id(), "this id is taken; choose another");
          }
        }
      }
    }
    Frames out = new Frames();
    own.values().forEach(out::add);
    shipped.values().stream().filter(f -> !own.containsKey(f.id())).forEach(out::add);
    return out;
  }

  /**
   * What makes an event says which, in codes that there are and that belong to its type. A user may
   * do without CAMEO.
   */
  private static @Nullable String wrongCode(Frame f, boolean own, Ontology ontology) {
    String mode = f.mode();
    if (mode != null && !ontology.isMode(f.type(), mode)) {
      return "mode '" + mode + "', expected one of " + ontology.modes(f.type());
    }
    if (f.cameo() == null) {
      return own || f.hidden()
          ? null
          : "expected cameo: a code of rules/ontology/cameo.tsv, or hidden: true";
    }
    Ontology.CameoEntry code = ontology.cameo(f.cameo());
    if (code == null) {
      return "cameo '" + f.cameo() + "', expected a code of rules/ontology/cameo.tsv";
    }
    return code.types().contains(f.type())
        ? null
        : "cameo "
            + code.code()
            + " ("
            + code.name()
            + ") is "
            + code.types()
            + ", expected a code of "
            + f.type();
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

  /** Frames that the predicate may trigger; "re-examine" is to examine, where no frame has it. */
  List<Frame> of(String predicate) {
    List<Frame> own = byPredicate.getOrDefault(predicate, List.of());
    return own.isEmpty() && predicate.startsWith(AGAIN)
        ? byPredicate.getOrDefault(predicate.substring(AGAIN.length()), List.of())
        : own;
  }

  /** Frames for any predicate whatever, for where no other frame holds. */
  List<Frame> ofAny() {
    return byPredicate.getOrDefault("*", List.of());
  }

  /** All predicates, for the gate. */
  public Set<String> predicates() {
    return Set.copyOf(byPredicate.keySet());
  }
}
