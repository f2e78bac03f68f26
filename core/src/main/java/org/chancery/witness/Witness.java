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

  /** Name and version: what a stored reading names beside the parser; empty if it sees nothing. */
  String provenance();
}
