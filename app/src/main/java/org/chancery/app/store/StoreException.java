package org.chancery.app.store;

import java.io.Serial;

/** The store cannot be used. Says in one line where, why, and what to do. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String where;

  /**
   * @param where the file
   * @param why why it cannot be used, and what to do
   */
  public StoreException(String where, String why) {
    super(why);
    this.where = where;
  }

  /**
   * @param where the file
   * @param why why it cannot be used, and what to do
   * @param cause what the database said
   */
  public StoreException(String where, String why, Throwable cause) {
    super(why, cause);
    this.where = where;
  }

  /** The file, as the caller named it. */
  public String where() {
    return where;
  }

  /** Why it cannot be used, and what to do. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
