package org.chancery.app.web;

/**
 * A deadline as a page shows it.
 *
 * @param when for a reader
 * @param what the act that sets it, in a sentence
 * @param href where that act stands
 * @param state what became of it
 * @param open whether it still can be met
 */
public record DueLine(String when, String what, String href, String state, boolean open) {}
