package org.chancery.claim;

/**
 * Who speaks and for whom.
 *
 * @param name as in the text
 * @param party code, or a name where there is none
 * @param person whether it is somebody, not a body: "he" may stand for them
 */
record Voice(String name, String party, boolean person) {}
