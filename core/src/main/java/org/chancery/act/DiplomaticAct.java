package org.chancery.act;

import java.util.List;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.article.Span;
import org.chancery.proposition.Speaker;
import org.chancery.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One legal act of one document, however often the story tells it.
 *
 * @param id unique within the reading
 * @param type which act
 * @param actor who decides: a code, or a name where there is none
 * @param counterparty the other party, null where the text names none
 * @param joint whether both act together; the parties are then in alphabetical order
 * @param sending whose mission or staff it is, null for acts on relations as a whole
 * @param receiving host state or organisation accredited to, null likewise
 * @param host state in which a mission to an organisation sits, null otherwise
 * @param mission of which kind; null if no mission is concerned
 * @param seat city, null if the text names none
 * @param persons members of a mission; null if none are concerned
 * @param count persons, posts or the ceiling; null if not said
 * @param via protecting power of a channel, null otherwise
 * @param manner of a recall, null if not said and for all else
 * @param date announced or done, null if unknown
 * @param due takes effect or must be done by, null if not said
 * @param originalDate for a reversal, when the undone act had been announced
 * @param status how far it has come
 * @param background older than the story's own news and its exchange
 * @param article of the Vienna Conventions or the organisation's own rule, null if none applies
 * @param wording the newspaper's own word for it
 * @param speaker on whose word, null for the newspaper's own
 * @param inferred "actor", "counterparty": sides that no sentence telling the act names, taken from
 *     what the story told before
 * @param events ids of the events that it rests on
 * @param evidence sentences that tell it, in order of the text
 * @param quote the first whole sentence that tells it
 */
public record DiplomaticAct(
    String id,
    ActType type,
    String actor,
    @Nullable String counterparty,
    boolean joint,
    @Nullable String sending,
    @Nullable String receiving,
    @Nullable String host,
    @Nullable MissionKind mission,
    @Nullable String seat,
    @Nullable Persons persons,
    @Nullable Integer count,
    @Nullable String via,
    @Nullable Manner manner,
    @Nullable Interval date,
    @Nullable Interval due,
    @Nullable Interval originalDate,
    Status status,
    boolean background,
    @Nullable LegalBasis article,
    @Nullable String wording,
    @Nullable Speaker speaker,
    List<String> inferred,
    List<String> events,
    List<Span> evidence,
    String quote) {

  /** Keeps unmodifiable copies. */
  public DiplomaticAct {
    inferred = List.copyOf(inferred);
    events = List.copyOf(events);
    evidence = List.copyOf(evidence);
  }
}
