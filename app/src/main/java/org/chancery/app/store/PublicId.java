package org.chancery.app.store;

import java.util.regex.Pattern;

/**
 * What a story is called outside this machine. An id that is a path on it tells strangers how it is
 * arranged and who works on it; a digest stands for such an id.
 */
public final class PublicId {
  private static final Pattern PATH =
      Pattern.compile("(?:[/\\\\~.]|[A-Za-z]:[/\\\\]|file:).*", Pattern.DOTALL);
  private static final String MARK = "file-";
  private static final int LENGTH = 16;
  private static final Pattern DIGEST = Pattern.compile(MARK + "[0-9a-f]{" + LENGTH + "}");

  private PublicId() {}

  /** The id itself, or a digest where it is a path from the root, from home or from a folder. */
  public static String of(String id) {
    return isPath(id) ? MARK + Migrations.sha256(id).substring(0, LENGTH) : id;
  }

  /** Whether the id may not leave this machine. */
  public static boolean isPath(String id) {
    return PATH.matcher(id).matches();
  }

  /** The first hexadecimal digits of the SHA-256 of the id that is meant, empty if none is. */
  static String digits(String publicId) {
    return DIGEST.matcher(publicId).matches() ? publicId.substring(MARK.length()) : "";
  }
}
