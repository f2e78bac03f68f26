package org.chancery.app.web;

/**
 * A pair in a list.
 *
 * @param href its page
 * @param first name of the one
 * @param second name of the other
 * @param acts how many acts tie them
 */
public record PairLine(String href, String first, String second, int acts) {}
