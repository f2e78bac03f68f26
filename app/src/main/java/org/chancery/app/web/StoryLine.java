package org.chancery.app.web;

import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param href its page
 * @param title headline, or its id where it has none
 * @param date day of publication
 * @param place dateline, null without one
 * @param source where it came from, null if unknown
 * @param acts acts of its own news
 */
public record StoryLine(
    String href,
    String title,
    @Nullable String date,
    @Nullable String place,
    @Nullable String source,
    int acts) {}
