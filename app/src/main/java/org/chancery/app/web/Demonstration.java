package org.chancery.app.web;

import java.time.Clock;
import org.chancery.Reading;
import org.chancery.app.store.Library;

/** A store in memory that fills while the server already answers. */
public final class Demonstration {
  private final MemoryLibrary library = new MemoryLibrary();
  private final Clock clock;
  private volatile Readiness readiness = new Readiness(false, 0, 0);

  /**
   * @param clock tells when stories were learned
   */
  public Demonstration(Clock clock) {
    this.clock = clock;
  }

  /** The stories so far. */
  public Library library() {
    return library;
  }

  /** How far it has come. */
  public Readiness readiness() {
    return readiness;
  }

  /** Says how many stories there will be. */
  public synchronized void expect(int stories) {
    readiness = new Readiness(false, readiness.read(), stories);
  }

  /** Adds a story. */
  public synchronized void add(Reading reading) {
    library.add(reading, clock.instant());
    readiness = new Readiness(false, readiness.read() + 1, readiness.expected());
  }

  /** Says that no more stories will come. */
  public synchronized void finish() {
    readiness = new Readiness(true, readiness.read(), readiness.expected());
  }
}
