package org.chancery.app.opinion;

/** A model file that cannot be used; the message says which, why and what to do. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line
   */
  public ModelException(String message) {
    super(message);
  }
}
