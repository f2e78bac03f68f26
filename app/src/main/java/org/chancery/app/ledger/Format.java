package org.chancery.app.ledger;

/** How an answer of the ledger looks. */
public enum Format {
  /** A report for a reader. */
  TEXT,
  /** One indented object. */
  JSON,
  /** Deadlines as a calendar. */
  ICS,
  /** A yearly table as the Correlates of War project has it. */
  COW,
  /** A yearly table in the manner of Diplometrics. */
  DIPLOMETRICS
}
