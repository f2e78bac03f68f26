package org.chancery.app.visitors;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A choice as pages show it.
 *
 * @param made day of the choice in words, null without one
 * @param lapses day when it lapses in words, null without one
 * @param recognition whether there is a yes
 * @param statistics whether there is a yes
 * @param signal whether Global Privacy Control stands for a no
 */
public record ConsentView(
    @Nullable String made,
    @Nullable String lapses,
    boolean recognition,
    boolean statistics,
    boolean signal) {

  static ConsentView of(Consent consent) {
    Choice choice = consent.choice();
    return new ConsentView(
        choice == null ? null : News.day(choice.made().atStartOfDay().toInstant(ZoneOffset.UTC)),
        choice == null ? null : News.day(choice.lapses().atStartOfDay().toInstant(ZoneOffset.UTC)),
        consent.recognition(),
        consent.statistics(),
        consent.basis() == Consent.Basis.SIGNAL);
  }
}
