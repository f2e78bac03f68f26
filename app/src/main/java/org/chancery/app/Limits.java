package org.chancery.app;

record Limits(long maxBytes, int maxDepth, int maxChars) {
  static final Limits DEFAULT = new Limits(20L << 20, 400, 20_000_000);
}
