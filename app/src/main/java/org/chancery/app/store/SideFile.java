package org.chancery.app.store;

import java.nio.file.Path;
import java.sql.Connection;

/**
 * A database file beside the store for rows that are no part of the record, opened with the same
 * limits, and refused in the same words.
 */
public final class SideFile {
  private SideFile() {}

  /**
   * Where it lies.
   *
   * @param store the store's file, such as {@code chancery.duckdb}
   * @param what what the rows are about, such as "visitors"
   * @return the file beside it, such as {@code chancery-visitors.duckdb}
   */
  public static Path of(Path store, String what) {
    String name = String.valueOf(store.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    return store.resolveSibling(stem + "-" + what + ending);
  }

  /**
   * Opens the file; makes it if there is none.
   *
   * @throws StoreException if it cannot be opened; says in one line why and what to do
   */
  public static Connection open(Path file) {
    return Database.open(file, false);
  }

  /** The same in memory, gone when it is closed. */
  public static Connection openInMemory() {
    return Database.inMemory();
  }
}
