package org.chancery.app.opinion;

import java.io.IOException;

/** A model file that cannot be used; the message says why and what to do. */
public final class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line
   */
  public ModelException(String message) {
    super(message);
  }
}
