package org.chancery.event;

import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * When an event happened or was announced, and when it takes effect.
 *
 * @param date announced or done, null if not said
 * @param due takes effect or must be done by, null if not said
 * @param background whether the date lies before the story's own news
 * @param said whether the text says the date; otherwise it is the day of the story
 */
public record EventDates(
    @Nullable Interval date, @Nullable Interval due, boolean background, boolean said) {}
