package org.chancery.witness;

import java.util.List;
import org.chancery.syntax.Parser;

/**
 * The port to a reader that has learnt from examples what words tell. It says what it sees and how
 * sure it is; what is believed is decided elsewhere. Implementations are safe for use by several
 * threads.
 */
public interface Witness {
  /** Sees nothing. */
  Witness NONE =
      new Witness() {
        @Override
        public List<Statement> hear(String text, List<Parser.Cut> sentences) {
          return List.of();
        }

        @Override
        public String provenance() {
          return "";
        }
      };

  /**
   * What the text tells.
   *
   * @param text a story
   * @param sentences its sentences, as the parser cuts them
   * @return statements in order of the text
   */
  List<Statement> hear(String text, List<Parser.Cut> sentences);

  /**
   * What stands for each word of a text, for those who learn types of their own.
   *
   * @param text a passage
   * @param sentences its sentences, as the parser cuts them
   * @return rows of numbers, one a word in order of the text, one after the other
   * @throws UnsupportedOperationException if this witness has nothing of the kind
   */
  default float[] states(String text, List<Parser.Cut> sentences) {
    throw new UnsupportedOperationException("this reader has not learnt: use the one that ships");
  }

  /**
   * The same witness, which sees types of a user's own beside its own.
   *
   * @throws UnsupportedOperationException if it cannot, or if they were learnt from another one;
   *     the message says what to do
   */
  default Witness with(OwnTypes own) {
    throw new UnsupportedOperationException("this reader has not learnt: use the one that ships");
  }

  /** Name and version: what a stored reading names beside the parser; empty if it sees nothing. */
  String provenance();
}
