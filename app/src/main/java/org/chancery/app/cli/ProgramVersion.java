package org.chancery.app.cli;

import org.chancery.reader.ModelFiles;
import org.chancery.rules.RuleDigest;
import picocli.CommandLine.IVersionProvider;

/** What a reading came from: program, Java, parser, rules. */
public final class ProgramVersion implements IVersionProvider {

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
      ModelFiles.shipped().provenance(),
      "Rules " + RuleDigest.shipped(),
    };
  }
}
