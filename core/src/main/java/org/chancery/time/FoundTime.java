package org.chancery.time;

/**
 * A stretch of tokens that names a time.
 *
 * @param first its first token
 * @param end one past its last token
 * @param moment the time
 */
record FoundTime(int first, int end, NamedTime moment) {}
