package org.chancery.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.Stems;
import org.chancery.rules.YamlFile;
import org.chancery.text.Letters;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a story is about, in PLOVER's contexts: told by words of the paragraph, or by what the event
 * is. The evidence is {@code rules/contexts.yaml}. Whether a sentence was worth a parse makes no
 * difference. Immutable.
 */
public final class Contexts {
  private static final String FILE = "contexts.yaml";

  /** A context that stands in so many paragraphs is one of the whole story. */
  private static final int OFTEN = 3;

  private static final Pattern BREAK = Pattern.compile("\\n\\s*");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private final Stems stems = new Stems(Map.of());
  private final Map<String, List<Evidence>> byFirstWord = new HashMap<>();
  private final Map<String, Set<String>> byFrame = new HashMap<>();

  private Contexts() {}

  private record Evidence(List<String> words, String context) {}

  /**
   * Loads the evidence.
   *
   * @param ontology the contexts that there are
   * @param frames the frames that there are
   * @throws org.chancery.rules.RuleException if it names a context or a frame that there is not
   */
  public static Contexts load(RuleFiles rules, Ontology ontology, Frames frames) {
    Set<String> ids = frames.all().stream().map(Frame::id).collect(Collectors.toSet());
    Contexts out = new Contexts();
    for (YamlFile file : rules.yaml(FILE)) {
      Map<?, ?> table = file.map("contexts to words and frames");
      table.forEach(
          (k, v) -> {
            String context = String.valueOf(k);
            Ontology.PloverEntry entry = ontology.plover(context);
            if (entry == null
                || entry.kind() != Ontology.Kind.CONTEXT
                || !(v instanceof Map<?, ?> evidence)) {
              throw file.wrong(
                  table,
                  context,
                  "expected a context of rules/ontology/plover.tsv with words and frames");
            }
            out.words(context, evidence.get("words"));
            out.frames(file, context, evidence.get("frames"), ids);
          });
    }
    return out;
  }

  private void words(String context, @Nullable Object list) {
    if (list instanceof List<?> phrases) {
      for (Object phrase : phrases) {
        List<String> words = List.of(String.valueOf(phrase).split(" "));
        byFirstWord
            .computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Evidence(words, context));
      }
    }
  }

  private void frames(YamlFile file, String context, @Nullable Object list, Set<String> ids) {
    if (list instanceof List<?> frames) {
      for (Object f : frames) {
        if (!ids.contains(String.valueOf(f))) {
          throw file.wrong(list, context, "expected the id of a frame, not '" + f + "'");
        }
        byFrame.computeIfAbsent(String.valueOf(f), k -> new HashSet<>()).add(context);
      }
    }
  }

  /** The words and phrases that tell a context, in alphabetical order. */
  public List<String> words(String context) {
    return byFirstWord.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.context().equals(context))
        .map(e -> String.join(" ", e.words()))
        .sorted()
        .toList();
  }

  /** Whether an event that the frame makes is of the context by what it is. */
  public boolean is(Frame frame, String context) {
    return byFrame.getOrDefault(frame.id(), Set.of()).contains(context);
  }

  /** The contexts of a story. */
  Story of(String text) {
    NavigableMap<Integer, Set<String>> paragraphs = new TreeMap<>();
    Map<String, Integer> count = new TreeMap<>();
    java.util.regex.Matcher matcher = BREAK.matcher(text);
    int start = 0;
    while (true) {
      boolean more = matcher.find();
      Set<String> found = in(text.substring(start, more ? matcher.start() : text.length()));
      paragraphs.put(start, found);
      found.forEach(c -> count.merge(c, 1, Integer::sum));
      if (!more) {
        break;
      }
      start = matcher.end();
    }
    Set<String> whole = new HashSet<>();
    count.forEach(
        (context, n) -> {
          if (n >= OFTEN) {
            whole.add(context);
          }
        });
    return new Story(paragraphs, whole);
  }

  private Set<String> in(String paragraph) {
    Set<String> out = new HashSet<>();
    String[] words = NO_WORD.split(Letters.lower(paragraph));
    List<Set<String>> lemmas = Arrays.stream(words).map(stems::of).toList();
    for (int i = 0; i < lemmas.size(); i++) {
      for (String first : lemmas.get(i)) {
        for (Evidence e : byFirstWord.getOrDefault(first, List.of())) {
          if (stands(e.words(), lemmas, i)) {
            out.add(e.context());
          }
        }
      }
    }
    return out;
  }

  private static boolean stands(List<String> words, List<Set<String>> lemmas, int at) {
    if (at + words.size() > lemmas.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!lemmas.get(at + i).contains(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The contexts of one story. */
  final class Story {
    private final NavigableMap<Integer, Set<String>> paragraphs;
    private final Set<String> whole;

    /**
     * @param paragraphs what each is about, by where it starts
     * @param whole what the story is about
     */
    private Story(NavigableMap<Integer, Set<String>> paragraphs, Set<String> whole) {
      this.paragraphs = paragraphs;
      this.whole = whole;
    }

    /** Contexts of an event that a frame found in a sentence, in alphabetical order. */
    List<String> of(Span sentence, Frame frame) {
      Set<String> out = new TreeSet<>(of(sentence));
      out.addAll(byFrame.getOrDefault(frame.id(), Set.of()));
      return List.copyOf(out);
    }

    /** Contexts of whatever a sentence tells, in alphabetical order. */
    List<String> of(Span sentence) {
      Set<String> out = new TreeSet<>(whole);
      Map.Entry<Integer, Set<String>> at = paragraphs.floorEntry(sentence.start());
      if (at != null) {
        out.addAll(at.getValue());
      }
      return List.copyOf(out);
    }
  }
}
