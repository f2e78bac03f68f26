package org.chancery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.NotCounted;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.event.NearMiss;
import org.chancery.ledger.Book;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Story;
import org.jspecify.annotations.Nullable;

/**
 * All that was read in one article.
 *
 * @param article the story
 * @param sentences where its sentences stand, in order
 * @param events PLOVER events
 * @param acts diplomatic acts
 * @param notCounted what looks like an act and is none
 * @param claims who says what
 * @param contradictions claims that cannot all be true
 * @param nearMisses frames that all but held, where no frame did
 * @param problems sentences that were left out because a stage failed on them, in order
 * @param nanos cost of each stage, in nanoseconds, in the order of the line
 */
public record Reading(
    Article article,
    List<Span> sentences,
    List<Event> events,
    List<DiplomaticAct> acts,
    List<NotCounted> notCounted,
    List<Claim> claims,
    List<Contradiction> contradictions,
    List<NearMiss> nearMisses,
    List<Problem> problems,
    Map<String, Long> nanos) {

  /** What was stored by a version that did not look for near misses or problems has none. */
  public Reading {
    nearMisses = nearMisses == null ? List.of() : List.copyOf(nearMisses);
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /**
   * What the story tells, to be put beside what others tell.
   *
   * @param stored the day on which it was stored, null if it was not
   */
  public Book book(@Nullable LocalDate stored) {
    Story story =
        Story.of(article.id(), article.source(), article.published(), stored, article.text());
    return Book.of(story, acts, claims, contradictions);
  }

  /** How each pair stands by this story alone, on the day of its publication. */
  public List<Relation> relations(Ledger ledger) {
    return ledger.view(book(null), List.of(), Question.everything(article.published())).relations();
  }
}
