package org.chancery.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A news story without its page. Every later offset points into {@link #text()}.
 *
 * @param id as the caller gave it: a file's path, or the id of a JSON line
 * @param source where it came from (an address or a publisher's name), null if unknown
 * @param published day of publication, null if neither the page nor the caller says it
 * @param place city of the dateline as it stands in the text, null without a dateline
 * @param title headline, null if none; never evidence for an act
 * @param byline who wrote it, null if not said
 * @param language ISO 639-1 code, "en" for everything that is read further
 * @param text body paragraphs, separated by a blank line; the dateline stays in
 */
public record Article(
    String id,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable String place,
    @Nullable String title,
    @Nullable String byline,
    String language,
    String text) {}
