package org.chancery.article;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The words before the first sentence that say where, and perhaps when and by which agency, it was
 * written: "BEIJING, March 10 (Agency) --".
 *
 * @param place the city exactly as it stands ("GENEVA/LONDON")
 * @param date the day if the dateline has a year, else null: a year is never guessed
 * @param day month and day if the dateline has them, with or without a year
 */
public record Dateline(String place, @Nullable LocalDate date, @Nullable MonthDay day) {}
