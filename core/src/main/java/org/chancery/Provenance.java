package org.chancery;

/**
 * What made a reading: two readings of one article with the same origin are equal.
 *
 * @param program version of the program
 * @param parser name, version and models of the parser and of the reader that has learnt
 * @param rules digest of the rules
 */
public record Provenance(String program, String parser, String rules) {
  /** That of a reading which does not say. */
  public static final Provenance UNKNOWN = new Provenance("unknown", "unknown", "unknown");

  /** A reading that this program makes. */
  static Provenance of(String parser, String rules) {
    String version = Provenance.class.getPackage().getImplementationVersion();
    return new Provenance(version == null ? "not packaged" : version, parser, rules);
  }
}
