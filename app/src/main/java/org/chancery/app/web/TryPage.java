package org.chancery.app.web;

import org.jspecify.annotations.Nullable;

/**
 * The page where a text can be tried.
 *
 * @param text what was pasted
 * @param day its day as typed
 * @param problem why nothing was read, null if something was or nothing was asked
 * @param story what was read, null if nothing was
 * @param token for the form
 */
public record TryPage(
    String text, String day, @Nullable String problem, @Nullable StoryView story, String token) {}
