package org.chancery.event;

import org.chancery.text.Span;

/**
 * A frame that all but held: its predicate is there and one condition fails.
 *
 * @param sentence index of the sentence
 * @param span the proposition's words
 * @param frame id of the frame
 * @param asked the condition as it is written, "object: envoy|nationals"
 * @param found what was there instead; empty for nothing
 */
public record NearMiss(int sentence, Span span, String frame, String asked, String found) {

  /** In words: "recall-envoy: object is \u201ccar\u201d, expected envoy". */
  public String says() {
    int colon = asked.indexOf(": ");
    String role = asked.substring(0, Math.max(0, colon)).replace("+", "");
    String wanted = asked.substring(colon < 0 ? 0 : colon + 2);
    String there = found.isEmpty() ? "not said" : "\u201c" + found + "\u201d";
    return role.endsWith("-not")
        ? frame + ": " + role.replace("-not", "") + " is " + there + ", must not be " + wanted
        : frame + ": " + role + " is " + there + ", expected " + wanted;
  }
}
