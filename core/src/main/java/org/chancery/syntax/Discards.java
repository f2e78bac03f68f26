package org.chancery.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.rules.RuleFiles;

/**
 * Phrases by which a user leaves out what is not wanted: a sentence that holds one is not read, and
 * a story that holds one of the stronger kind is not read at all. They come from discard
 * dictionaries of the PETRARCH family: a phrase a line, a plus sign before the stronger kind, and
 * {@code #} before a comment. Immutable.
 */
public final class Discards {

  /**
   * @param story whether it puts out the whole story
   */
  private record Phrase(List<String> words, boolean story) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private Discards() {}

  /** Loads the user's dictionaries; there are no discards without them. */
  public static Discards load(RuleFiles rules) {
    Discards out = new Discards();
    for (RuleFiles.Lines file : rules.dictionaries("discards")) {
      for (String line : file.lines()) {
        String phrase = line.replaceFirst("#.*", "").replace('_', ' ').strip();
        boolean story = phrase.startsWith("+");
        phrase = (story ? phrase.substring(1) : phrase).strip().toLowerCase(Locale.ROOT);
        if (!phrase.isEmpty()) {
          Phrase made = new Phrase(List.of(phrase.split("\\s+")), story);
          out.byFirst.computeIfAbsent(made.words().get(0), k -> new ArrayList<>()).add(made);
        }
      }
    }
    return out;
  }

  /** The gate that lets through what another does, without what is left out. */
  public Gate over(Gate gate) {
    return byFirst.isEmpty() ? gate : story -> without(story, gate.open(story));
  }

  private BitSet without(List<List<String>> story, BitSet open) {
    for (int i = 0; i < story.size(); i++) {
      List<String> words = story.get(i).stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
      for (int at = 0; at < words.size(); at++) {
        for (Phrase p : byFirst.getOrDefault(words.get(at), List.of())) {
          int end = at + p.words().size();
          if (end <= words.size() && words.subList(at, end).equals(p.words())) {
            if (p.story()) {
              return new BitSet();
            }
            open.clear(i);
          }
        }
      }
    }
    return open;
  }
}
