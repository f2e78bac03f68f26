package org.chancery.app.store;

import java.time.Instant;
import org.chancery.rules.RuleFiles;

/**
 * One use of the program, which every row in the store names as its origin.
 *
 * @param program version of the program
 * @param parser name, version and models of the parser
 * @param rules digest of the rules
 * @param started when it began
 */
public record Run(String program, String parser, String rules, Instant started) {

  /** A run of this program. */
  public static Run of(String parser, RuleFiles rules, Instant started) {
    String version = Run.class.getPackage().getImplementationVersion();
    return new Run(version == null ? "not packaged" : version, parser, rules.digest(), started);
  }
}
