package org.chancery.app.intake;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, whichever thread asks: models take seconds
 * to load and a wrong path should not cost them.
 */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T value;
  private long nanos;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      long start = System.nanoTime();
      known = maker.get();
      value = known;
      nanos = System.nanoTime() - start;
    }
    return known;
  }

  /** How long the making took, in nanoseconds; 0 if it was never asked for. */
  synchronized long nanos() {
    return nanos;
  }
}
