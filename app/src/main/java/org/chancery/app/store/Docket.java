package org.chancery.app.store;

import java.time.Instant;
import java.util.List;
import org.chancery.app.store.Archive.Decision;
import org.chancery.ledger.values.Ruling;

/** Where a user's rulings are kept. Nothing is taken out: what is undone stays on file. */
public interface Docket {

  /** All that hold, first made first. */
  List<Decision> rulings();

  /**
   * Keeps a ruling.
   *
   * @param rulings about each pair of reports
   * @param made when
   * @return its id
   * @throws StoreException if it cannot be written; nothing is then changed
   */
  String rule(List<Ruling> rulings, Instant made);

  /**
   * Undoes a ruling.
   *
   * @param id as {@link #rule} gave it
   * @return whether there was such a ruling and it held
   * @throws StoreException if that cannot be written; nothing is then changed
   */
  boolean undo(String id, Instant made);
}
