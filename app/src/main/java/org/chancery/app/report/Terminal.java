package org.chancery.app.report;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.chancery.app.words.SafeText;

/**
 * The three streams of the program and what is known about them, so that tests can stand in for all
 * of it.
 *
 * @param in standard input
 * @param out standard output; failures to write are thrown, never swallowed
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param noColor whether the environment asks for no colour (NO_COLOR, see no-color.org)
 */
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean noColor) {

  /**
   * The streams of this process. Java 17 cannot ask a single stream whether it is a terminal, so
   * the launcher may say so in the system properties {@code chancery.out.terminal} and {@code
   * chancery.err.terminal}; without them the console decides, which up to Java 21 exists only where
   * both input and output are terminals, and later says nothing.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static Terminal ofProcess() {
    boolean console = Runtime.version().feature() < 22 && System.console() != null;
    String noColor = System.getenv("NO_COLOR");
    return new Terminal(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal("chancery.out.terminal", console),
        isTerminal("chancery.err.terminal", console),
        noColor != null && !noColor.isEmpty());
  }

  private static boolean isTerminal(String property, boolean otherwise) {
    return Boolean.parseBoolean(System.getProperty(property, Boolean.toString(otherwise)));
  }

  /** One line on standard error about one document or the whole run. */
  public void complain(String where, String why) {
    err.println("chancery: " + SafeText.of(where) + ": " + SafeText.of(why));
  }

  /** When to colour the output. */
  public enum Color {
    ALWAYS,
    NEVER,
    /** Only on a terminal, and only where NO_COLOR is not set. */
    AUTO
  }

  /** Whether standard output is to be coloured. */
  public boolean colored(Color color) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> outIsTerminal && !noColor;
    };
  }
}
