package org.chancery.act;

import org.chancery.text.Span;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a text tells of a type that a user has taught the program ({@code chancery train}). One
 * witness alone has seen it, no law is known for it, and the ledger takes no notice of it.
 *
 * @param type as the user's passages name it
 * @param actor code of who does it, a name where no list knows it, null if the words do not say
 * @param counterparty likewise, to whom
 * @param status how far it has come
 * @param background whether it is told as history
 * @param sure how sure the witness is of act and sides, from 0 to 1: an order, not a measure
 * @param date when, null if unknown
 * @param seat the place at which the words point, null if none
 * @param evidence its sentence
 * @param trigger the words that tell it
 */
public record OwnAct(
    String type,
    @Nullable String actor,
    @Nullable String counterparty,
    Status status,
    boolean background,
    double sure,
    @Nullable Interval date,
    @Nullable String seat,
    Span evidence,
    Span trigger) {}
