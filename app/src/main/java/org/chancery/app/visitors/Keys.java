package org.chancery.app.visitors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random numbers that browsers hold, and the digests of them that the store holds. */
final class Keys {
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");

  private final SecureRandom random = new SecureRandom();

  /** 128 random bits as 32 hexadecimal digits. */
  String number() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether a cookie could be a number of ours. */
  static boolean isNumber(@Nullable String cookie) {
    return cookie != null && NUMBER.matcher(cookie).matches();
  }

  /**
   * What the store keeps instead of the number: whoever reads the store cannot pass for a reader.
   */
  static String key(String number) {
    return digest(number.getBytes(StandardCharsets.US_ASCII));
  }

  /** SHA-256 in hexadecimal digits. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
