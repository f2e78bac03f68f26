package org.chancery.app.web;

import java.time.LocalDate;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Library;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.View;
import org.chancery.ledger.values.Question;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of all parties as it stands today. Made anew only when the store has changed or
 * another day has begun, for it looks at every act.
 */
final class Current {
  private final Library library;
  private final Ledger ledger;
  private @Nullable Snapshot last;

  Current(Library library, Ledger ledger) {
    this.library = library;
    this.ledger = ledger;
  }

  /** What all stories tell, and how all parties stand by it. */
  record Snapshot(String stamp, LocalDate day, Archive archive, View view) {}

  /** As things stand on a day by all that is known. */
  synchronized Snapshot on(LocalDate day) {
    String stamp = library.stamp();
    Snapshot now = last;
    if (now == null || !now.stamp().equals(stamp) || !now.day().equals(day)) {
      Archive archive = library.archive();
      View view = ledger.view(archive.book(), archive.ruled(), Question.everything(day));
      now = new Snapshot(stamp, day, archive, view);
      last = now;
    }
    return now;
  }
}
