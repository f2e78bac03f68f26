package org.chancery.act;

/** Where relations go with an act. */
public enum Turn {
  /** They get worse: an expulsion, a break. */
  APART,
  /** They get better: a return, an opening. */
  TOGETHER
}
