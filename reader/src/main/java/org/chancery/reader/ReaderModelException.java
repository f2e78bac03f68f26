package org.chancery.reader;

/** The model cannot be used; the message is one line: what, why, and what to do. */
public final class ReaderModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReaderModelException(String message) {
    super(message);
  }

  public ReaderModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
