package org.chancery.syntax;

import java.util.BitSet;
import java.util.List;

/**
 * Stands in front of the parser: a sentence that cannot hold an event is never parsed. It may let
 * too much through, never too little. It sees the whole story, since a sentence that tells nothing
 * itself may name the one for whom "it" stands in the next.
 */
@FunctionalInterface
public interface Gate {

  /**
   * Which sentences are worth their parse.
   *
   * @param story the words of each sentence as written, in order
   * @return the indexes of the sentences that pass
   */
  BitSet open(List<List<String>> story);

  /** Lets everything through. */
  Gate OPEN =
      story -> {
        BitSet all = new BitSet(story.size());
        all.set(0, story.size());
        return all;
      };
}
