package org.chancery.app.visitors;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Allows so many goes in a window of time. Kept in memory only, for keys that are no addresses. */
final class RateLimit {
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final int most;
  private final long window;
  private final Map<String, long[]> goes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
          return size() > MOST_KEYS;
        }
      };

  RateLimit(Clock clock, int most, Duration window) {
    this.clock = clock;
    this.most = most;
    this.window = window.toMillis();
  }

  /** Takes one go; false if there is none left in this window. */
  synchronized boolean take(String key) {
    long now = clock.millis();
    long[] state = goes.computeIfAbsent(key, k -> new long[] {now, 0});
    if (now - state[0] >= window) {
      state[0] = now;
      state[1] = 0;
    }
    return ++state[1] <= most;
  }
}
