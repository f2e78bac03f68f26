package org.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * One legal act of one document, however often the story tells it. What its type does to relations,
 * and how it is told, is a row of {@code rules/acts.yaml}.
 *
 * @param id unique within the reading
 * @param type which act
 * @param parties who decides, towards whom, whose mission it is and where
 * @param subject what it is done to
 * @param dates when
 * @param status how far it has come
 * @param article of the Vienna Conventions or the organisation's own rule, null if none applies
 * @param account how the story tells it
 */
public record DiplomaticAct(
    String id,
    ActType type,
    Parties parties,
    Subject subject,
    ActDates dates,
    Status status,
    @Nullable LegalBasis article,
    Account account) {}
