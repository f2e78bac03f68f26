package org.chancery.app.evaluate;

import java.io.IOException;

/** Gold, or readings of it, that cannot be used; the message says where, why and what to do. */
public final class GoldException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line
   */
  public GoldException(String message) {
    super(message);
  }
}
