package org.chancery.app.cli;

import org.chancery.corenlp.CoreNlpParser;
import org.chancery.rules.RuleDigest;
import picocli.CommandLine.IVersionProvider;

/** What a reading came from: program, Java, parser, rules. */
public final class ProgramVersion implements IVersionProvider {

  /** Name, version and models of the parser; nothing is loaded for it. */
  public static final String PARSER = CoreNlpParser.PROVENANCE;

  /** The version of the program. */
  public static String number() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "chancery " + number(),
      "Java " + Runtime.version(),
      "Parser " + PARSER,
      "Rules " + RuleDigest.shipped(),
    };
  }
}
