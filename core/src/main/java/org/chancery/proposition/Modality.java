package org.chancery.proposition;

/** How far a proposition is from being told as done. */
public enum Modality {
  /** Told as a fact. */
  DONE,
  /** Decided, planned, promised or simply to come. */
  PLANNED,
  /** Ordered by one who can: "ordered them to leave", "told it to close". */
  ORDERED,
  /** Wanted by somebody from somebody else: "urged", "called for". */
  DEMANDED,
  /** Threatened, or promised under a condition. */
  THREATENED,
  /** Considered, possible, or in an if-clause. */
  HYPOTHETICAL,
  /** Refused or ruled out by the one who would do it. */
  REFUSED,
  /** Said not to be so. */
  DENIED
}
