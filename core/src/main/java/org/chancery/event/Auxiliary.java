package org.chancery.event;

/** The auxiliary modes of PLOVER: how far an event is from having happened. */
public enum Auxiliary {
  /** Decided or planned, not yet done. */
  FUTURE,
  /** Older than the story's own news. */
  HISTORICAL,
  /** Under a condition, or only considered. */
  HYPOTHETICAL,
  /** Said not to have happened. */
  NEGATION
}
