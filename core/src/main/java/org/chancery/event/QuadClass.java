package org.chancery.event;

/** The four classes that event data are mostly summed up in. */
public enum QuadClass {
  /** Friendly words. */
  VERBAL_COOPERATION,
  /** Friendly deeds. */
  MATERIAL_COOPERATION,
  /** Hostile words. */
  VERBAL_CONFLICT,
  /** Hostile deeds. */
  MATERIAL_CONFLICT
}
