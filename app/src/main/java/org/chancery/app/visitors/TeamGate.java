package org.chancery.app.visitors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Lets the team in: a token given once, then a signed cookie for eight hours. */
final class TeamGate {
  /** How long a session lasts. */
  static final Duration SESSION = Duration.ofHours(8);

  private final byte[] token;
  private final Clock clock;
  // One count for everybody: whoever guesses from many addresses gets no more guesses.
  private final RateLimit guesses;
  private byte[] key = fresh();

  TeamGate(TeamToken token, Clock clock) {
    this.token =
        Keys.digest(token.value().getBytes(StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    this.clock = clock;
    this.guesses = new RateLimit(clock, 10, Duration.ofMinutes(1));
  }

  /** Whether one more token may be tried now. */
  boolean mayTry() {
    return guesses.take("");
  }

  /** Compares in a time that does not depend on how much of it is right. */
  boolean isToken(@Nullable String given) {
    byte[] digest =
        Keys.digest((given == null ? "" : given).getBytes(StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(token, digest);
  }

  /** A session's cookie: when it ends, in seconds, and a signature. */
  synchronized String session() {
    return signed(Long.toString(clock.instant().plus(SESSION).getEpochSecond()));
  }

  /** Whether a cookie is a session of ours that has not ended. */
  synchronized boolean isSession(@Nullable String cookie) {
    if (cookie == null || !cookie.matches("[0-9]{1,12}\\.[0-9a-f]{64}")) {
      return false;
    }
    String ends = cookie.substring(0, cookie.indexOf('.'));
    return MessageDigest.isEqual(
            signed(ends).getBytes(StandardCharsets.US_ASCII),
            cookie.getBytes(StandardCharsets.US_ASCII))
        && clock.instant().getEpochSecond() < Long.parseLong(ends);
  }

  /** Ends all sessions, wherever their cookies are. */
  synchronized void signOut() {
    key = fresh();
  }

  private String signed(String ends) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(ends.getBytes(StandardCharsets.US_ASCII));
      return ends + "." + HexFormat.of().formatHex(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] fresh() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
