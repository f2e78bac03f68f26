package org.chancery.syntax;

import org.chancery.text.Span;

/**
 * A word with its place in the dependency tree (basic Universal Dependencies, version 2).
 *
 * @param index position in the sentence, from 0
 * @param span where it stands in the article's text
 * @param text the word as written
 * @param lemma dictionary form, lower case except for names
 * @param tag Penn Treebank part-of-speech tag
 * @param head index of the governing token, -1 for the root
 * @param relation UD relation to the head, with subtype: {@code nsubj:pass}; {@code root} for the
 *     root
 */
public record Token(
    int index, Span span, String text, String lemma, String tag, int head, String relation) {

  /** Whether this is any form of a verb, modals excluded. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Whether this is a common or proper noun. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** Whether this is a proper noun. */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  /** Whether the relation, with or without subtype, is one of those named. */
  public boolean is(String... relations) {
    for (String r : relations) {
      // No string is cut here: trees are searched by relation thousands of times a sentence.
      if (relation.startsWith(r)
          && (relation.length() == r.length() || relation.charAt(r.length()) == ':')) {
        return true;
      }
    }
    return false;
  }
}
