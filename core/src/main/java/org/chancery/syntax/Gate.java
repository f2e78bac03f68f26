package org.chancery.syntax;

import java.util.List;

/**
 * Stands in front of the parser: a sentence that cannot hold an event is never parsed. It may let
 * too much through, never too little.
 */
public interface Gate {

  /**
   * Whether a sentence is worth its parse.
   *
   * @param words its words as written
   */
  boolean lets(List<String> words);

  /** Lets everything through. */
  Gate OPEN = words -> true;
}
