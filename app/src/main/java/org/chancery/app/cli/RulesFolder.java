package org.chancery.app.cli;

import java.nio.file.Path;

/** Where the rules lie that the program was built from. */
final class RulesFolder {
  private RulesFolder() {}

  /** The launcher says where it stands; without it the current folder is the project. */
  static Path beside() {
    return Path.of(System.getProperty("chancery.home", "."), "rules");
  }
}
