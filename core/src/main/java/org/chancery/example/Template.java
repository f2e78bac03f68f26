package org.chancery.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.rules.Lexicon;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the slots of an example: {@code Peru will {predicate} two Chilean envoys.} is one
 * example for each predicate of its frame, {@code Peru {expelled|ousted} them.} is two.
 *
 * @param file where the frame stands
 * @param rule id of the frame
 * @param predicates what it says after {@code predicate:}, null if it has none
 * @param words the sets that predicates name
 */
record Template(YamlFile file, String rule, @Nullable Object predicates, Lexicon words) {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
  private static final String ALL = "predicate";

  /**
   * The texts that an example stands for.
   *
   * @throws org.chancery.rules.RuleException if it asks for predicates where there are none
   */
  List<String> fill(String text) {
    Matcher slot = SLOT.matcher(text);
    if (!slot.find()) {
      return List.of(text);
    }
    List<String> out = new ArrayList<>();
    for (String word : words(slot.group(1))) {
      out.addAll(fill(text.substring(0, slot.start()) + word + text.substring(slot.end())));
    }
    return out;
  }

  private Iterable<String> words(String slot) {
    if (!slot.equals(ALL)) {
      return Arrays.asList(slot.split("\\|", -1));
    }
    Set<String> out = new LinkedHashSet<>();
    for (Object p : predicates instanceof List<?> list ? list : List.of()) {
      String word = String.valueOf(p);
      if (word.startsWith("~") && words.get(word.substring(1)) != null) {
        out.addAll(words.inOrder(word.substring(1)));
      } else {
        out.add(word);
      }
    }
    if (out.isEmpty()) {
      throw file.wrong(predicates, rule, "{predicate} in an example, and no list of predicates");
    }
    return out;
  }
}
