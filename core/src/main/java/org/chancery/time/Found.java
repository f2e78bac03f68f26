package org.chancery.time;

/**
 * A stretch of tokens that names a time.
 *
 * @param first its first token
 * @param end one past its last token
 * @param moment the time
 */
record Found(int first, int end, Moment moment) {}
