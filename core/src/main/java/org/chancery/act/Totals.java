package org.chancery.act;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers that several parties share: "Chad and Peru expelled nine" tells of neither how many are
 * its own, "nine each" does.
 */
final class Totals {
  private final Pattern each;

  /**
   * @param each words by which a number is that of each
   */
  Totals(Set<String> each) {
    this.each =
        Pattern.compile(
            each.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?i)\\b(", ")\\b")));
  }

  /**
   * Takes a number that all share from each of them.
   *
   * @param made the acts that one clause tells
   * @param words its sentence
   */
  void unshare(List<Draft> made, String words) {
    boolean several = made.stream().map(Draft::sides).distinct().count() > 1;
    boolean shared = made.stream().map(d -> d.subject.count()).distinct().count() == 1;
    Integer count = made.isEmpty() ? null : made.get(0).subject.count();
    if (several && shared && count != null && count > 1 && !each.matcher(words).find()) {
      made.forEach(d -> d.subject = d.subject.count(null));
    }
  }
}
