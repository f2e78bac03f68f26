package org.chancery.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reader.Cutter;
import org.chancery.reader.WordPieces;
import org.chancery.syntax.Parser;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a passage of the corpus: its JSON names words, the network wants their places. */
final class PassageReader {
  /** Roles of acts that passages of the first files do not annotate. */
  private static final List<String> ATTRIBUTES =
      List.of("sending", "mission", "seat", "count", "deadline", "day");

  /** Near misses of these kinds say little about who would act. */
  private static final Set<String> FAR = Set.of("nondiplomatic", "routine", "fiction");

  private static final double LITTLE = .2;

  private final StoryLabels labels;
  private final Renaming states;
  private final Cutter cutter = new Cutter();
  private final WordPieces vocabulary = WordPieces.load();

  PassageReader(StoryLabels labels, Renaming states) {
    this.labels = labels;
    this.states = states;
  }

  /**
   * Reads one passage.
   *
   * @param json a line of the corpus
   * @param whole whether the attributes of acts are annotated wherever the text tells them
   * @return the passage; null if it is longer than the encoder takes at once
   */
  @Nullable Passage read(JsonNode json, boolean whole) {
    String text = json.path("text").asText();
    List<Span> spans = new ArrayList<>();
    for (Parser.Cut cut : cutter.cut(text)) {
      spans.addAll(cut.words());
    }
    if (spans.isEmpty() || spans.size() > WordPieces.MAX_PIECES - 2) {
      return null;
    }
    List<String> words = spans.stream().map(s -> s.in(text)).toList();
    if (json.has("claims")) {
      return claims(json, words, new Place(text, spans));
    }
    boolean acts = json.has("acts");
    Place place = new Place(text, spans);
    List<Annotated> tellings = new ArrayList<>();
    Map<List<Object>, Annotated> known = new HashMap<>();
    for (String list : List.of(acts ? "acts" : "events", "others")) {
      for (JsonNode told : json.path(list)) {
        Annotated next = telling(told, acts, whole, place);
        if (next != null) {
          known.merge(List.of(next.words(), next.type()), next, PassageReader::together);
        }
      }
    }
    tellings.addAll(known.values());
    tellings.sort(
        Comparator.comparing((Annotated t) -> t.words().from()).thenComparing(Annotated::type));
    return new Passage(
        words,
        names(words),
        vocabulary.of(words),
        acts ? Passage.Kind.ACTS : Passage.Kind.EVENTS,
        tellings);
  }

  private Passage claims(JsonNode json, List<String> words, Place place) {
    List<Annotated> tellings = new ArrayList<>();
    for (JsonNode said : json.path("claims")) {
      Annotated.Words trigger = place.of(said.path("trigger"));
      if (trigger != null) {
        Set<Integer> party = place.columns(said.path("party"));
        int stance = labels.stance(said.path("stance").asText("none"));
        tellings.add(
            new Annotated(trigger, labels.saying(), stance, -1, Map.of(role("doer"), party), 1));
      }
    }
    for (JsonNode other : json.path("others")) {
      Annotated.Words trigger = place.of(other.path("trigger"));
      if (trigger != null) {
        int none = labels.stance("none");
        tellings.add(new Annotated(trigger, labels.saying(), none, -1, Map.of(), 1));
      }
    }
    return new Passage(words, names(words), vocabulary.of(words), Passage.Kind.CLAIMS, tellings);
  }

  /** A state by its number in the table, whichever form stands there; another name by its word. */
  private List<Integer> names(List<String> words) {
    Map<String, Integer> others = new HashMap<>();
    List<Integer> out = new ArrayList<>();
    for (String word : words) {
      int state = states.state(word);
      boolean name = Character.isUpperCase(word.charAt(0));
      out.add(
          state >= 0
              ? state + 1
              : name ? others.computeIfAbsent(word, w -> -1 - others.size()) : 0);
    }
    return out;
  }

  /** Several acts with one trigger are one trigger with several pointers. */
  private static Annotated together(Annotated a, Annotated b) {
    Map<Integer, Set<Integer>> both = new HashMap<>(a.pointers());
    b.pointers()
        .forEach(
            (role, columns) ->
                both.merge(
                    role,
                    columns,
                    (x, y) -> {
                      Set<Integer> all = new TreeSet<>(x);
                      all.addAll(y);
                      // Told of one of them is told.
                      if (all.size() > 1) {
                        all.remove(0);
                      }
                      return all;
                    }));
    return new Annotated(a.words(), a.type(), a.status(), a.background(), both, a.weight());
  }

  private @Nullable Annotated telling(JsonNode told, boolean acts, boolean whole, Place place) {
    Annotated.Words trigger = place.of(told.path("trigger"));
    int type = labels.types().indexOf(told.path("type").asText());
    if (trigger == null || type < 0) {
      return null;
    }
    String status = told.path("status").asText("none");
    Map<Integer, Set<Integer>> pointers = new HashMap<>();
    if (acts) {
      pointers.put(role("actor"), place.columns(told.path("actor")));
      pointers.put(role("counterparty"), place.columns(told.path("counterparty")));
      if (told.path("joint").asBoolean()) {
        Set<Integer> both = new TreeSet<>();
        pointers.values().forEach(both::addAll);
        pointers.replaceAll((role, columns) -> both);
      }
      for (String attribute : ATTRIBUTES) {
        if (whole && !status.equals("none")) {
          pointers.put(role(attribute), place.columns(told.path(attribute)));
        }
      }
    } else if (!status.equals("none")) {
      pointers.put(role("doer"), place.columns(told.path("actor")));
      pointers.put(role("recipient"), place.columns(told.path("recipient")));
    }
    boolean history = told.path("background").asBoolean() || status.equals("historical");
    int background = status.equals("none") ? -1 : history ? 1 : 0;
    double weight = FAR.contains(told.path("why").asText()) ? LITTLE : 1;
    return new Annotated(trigger, type, labels.status(status), background, pointers, weight);
  }

  private int role(String name) {
    return labels.roles().indexOf(name);
  }

  /** Finds words of a text by what the annotation quotes. */
  private record Place(String text, List<Span> words) {

    /** Columns of all words that are quoted; 0 where nothing is. */
    Set<Integer> columns(JsonNode quoted) {
      Set<Integer> out = new TreeSet<>();
      if (quoted.isArray() && !isNumbered(quoted)) {
        quoted.forEach(q -> out.addAll(columnsOf(q)));
      } else {
        out.addAll(columnsOf(quoted));
      }
      return out.isEmpty() ? Set.of(0) : out;
    }

    private List<Integer> columnsOf(JsonNode quoted) {
      Annotated.Words found = of(quoted);
      return found == null ? List.of() : found.all().stream().map(w -> w + 1).toList();
    }

    private static boolean isNumbered(JsonNode quoted) {
      return quoted.size() == 2 && quoted.get(1).isInt();
    }

    /** Words of one quotation: a string, or a string and which of its places is meant. */
    Annotated.@Nullable Words of(JsonNode quoted) {
      String what = quoted.isArray() ? quoted.path(0).asText() : quoted.asText("");
      if (quoted.isNull() || what.isEmpty()) {
        return null;
      }
      int at = -1;
      for (int n = quoted.isArray() ? quoted.path(1).asInt(1) : 1; n > 0; n--) {
        at = text.indexOf(what, at + 1);
        if (at < 0) {
          return null;
        }
      }
      return between(at, at + what.length());
    }

    private Annotated.@Nullable Words between(int start, int end) {
      int from = -1;
      int to = -1;
      for (int w = 0; w < words.size(); w++) {
        if (words.get(w).start() < end && words.get(w).end() > start) {
          from = from < 0 ? w : from;
          to = w + 1;
        }
      }
      return from < 0 ? null : new Annotated.Words(from, to);
    }
  }
}
