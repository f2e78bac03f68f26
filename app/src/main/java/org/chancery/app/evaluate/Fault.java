package org.chancery.app.evaluate;

import java.util.List;

/**
 * A text that was read wrongly.
 *
 * @param gold the text
 * @param asked what gold asks for, one string for each event
 * @param got what was read, in the same words
 * @param badness how wrong, above 0
 * @param place its place in the gold
 */
public record Fault(Gold gold, List<String> asked, List<String> got, int badness, long place) {

  /** The command that shows how the text was understood; safe to paste into a shell. */
  public String explain() {
    String text = gold.text().strip().replaceAll("\\s+", " ");
    return "chancery explain"
        + (gold.date() == null ? "" : " --published " + gold.date())
        + (text.startsWith("-") ? " --" : "")
        + " '"
        + text.replace("'", "'\\''")
        + "'";
  }
}
