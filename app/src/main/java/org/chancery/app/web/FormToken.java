package org.chancery.app.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that forms carry. A token is an hour, signed with a key that lives as long as the process:
 * it needs neither a cookie nor a memory of readers. It shows that the form came from this server;
 * that the browser sent it from this server's page is for {@link Guard} to check.
 */
final class FormToken {
  private static final long HOUR = 3_600_000;
  private static final int HOURS = 12;

  private final byte[] key = new byte[32];
  private final Clock clock;

  FormToken(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  /** A token for a form that is shown now. */
  String issue() {
    return signed(clock.millis() / HOUR);
  }

  /** Whether a token was issued here in the last twelve hours. */
  boolean accepts(@Nullable String token) {
    if (token == null || token.length() > 100) {
      return false;
    }
    int dot = token.indexOf('.');
    if (dot < 1 || !token.substring(0, dot).matches("[0-9]{1,12}")) {
      return false;
    }
    long hour = Long.parseLong(token.substring(0, dot));
    long age = clock.millis() / HOUR - hour;
    return age >= 0
        && age <= HOURS
        && MessageDigest.isEqual(
            signed(hour).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private String signed(long hour) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(Long.toString(hour).getBytes(StandardCharsets.UTF_8));
      return hour + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
