package org.chancery.app.own;

/** A file of own types, or of annotated texts, cannot be used; the message is one line. */
public final class OwnTypesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, and what to do. */
  public OwnTypesException(String message) {
    super(message);
  }
}
