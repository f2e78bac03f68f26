package org.chancery;

import java.time.LocalDate;
import java.util.List;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.NotCounted;
import org.chancery.act.OwnAct;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;
import org.chancery.event.Event;
import org.chancery.ledger.Book;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.Story;
import org.chancery.text.Article;
import org.chancery.text.Span;
import org.chancery.witness.Statement;
import org.jspecify.annotations.Nullable;

/**
 * All that was read in one article.
 *
 * @param article the story
 * @param sentences where its sentences stand, in order
 * @param mentions words that stand for parties, their people, missions and places, in order
 * @param times words that say when, in order
 * @param events PLOVER events
 * @param acts diplomatic acts
 * @param notCounted what looks like an act and is none
 * @param claims who says what
 * @param contradictions claims that cannot all be true
 * @param statements what the second reader saw, before anybody voted, in order; empty if none was
 *     asked
 * @param own acts of types that a user has taught, in order
 * @param problems sentences that were left out because a stage failed on them, in order
 * @param provenance what made it
 */
public record Reading(
    Article article,
    List<Span> sentences,
    List<MentionNote> mentions,
    List<TimeNote> times,
    List<Event> events,
    List<DiplomaticAct> acts,
    List<NotCounted> notCounted,
    List<Claim> claims,
    List<Contradiction> contradictions,
    List<Statement> statements,
    List<OwnAct> own,
    List<Problem> problems,
    Provenance provenance) {

  /** Keeps unmodifiable copies. */
  public Reading {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    events = List.copyOf(events);
    acts = List.copyOf(acts);
    notCounted = List.copyOf(notCounted);
    claims = List.copyOf(claims);
    contradictions = List.copyOf(contradictions);
    statements = List.copyOf(statements);
    own = List.copyOf(own);
    problems = List.copyOf(problems);
  }

  /** The same, as if something else had made it. */
  public Reading by(Provenance other) {
    return new Reading(
        article,
        sentences,
        mentions,
        times,
        events,
        acts,
        notCounted,
        claims,
        contradictions,
        statements,
        own,
        problems,
        other);
  }

  /** The acts of which the ledger takes notice: those that are told, or all but told. */
  public List<DiplomaticAct> counted() {
    return acts.stream().filter(a -> a.account().belief().counts()).toList();
  }

  /**
   * What the story tells, to be put beside what others tell.
   *
   * @param stored the day on which it was stored, null if it was not
   */
  public Book book(@Nullable LocalDate stored) {
    Story story =
        Story.of(article.id(), article.source(), article.published(), stored, article.text());
    return Book.of(story, counted(), claims, contradictions);
  }

  /** How each pair stands by this story alone, on the day of its publication. */
  public List<Relation> relations(Ledger ledger) {
    return ledger.view(book(null), List.of(), Question.everything(article.published())).relations();
  }
}
