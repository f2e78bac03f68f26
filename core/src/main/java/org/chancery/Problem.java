package org.chancery;

import org.chancery.text.Span;

/**
 * A sentence that was left out of a reading because a stage failed on it. The rest of the story was
 * read as if it were not there. Where the second reader fails, the whole story's span stands under
 * "hear": nothing is left out, and the rules are alone.
 *
 * @param sentence its place in the article, from 0
 * @param span where it stands in the article's text
 * @param stage the stage that failed: "hear", "parse", "actor", "proposition", "time", "event",
 *     "act", "claim"
 * @param reason what happened and where in the program, for a report of the fault
 */
public record Problem(int sentence, Span span, String stage, String reason) {}
