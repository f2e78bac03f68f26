package org.chancery.ledger.values;

import java.util.List;

/**
 * How two parties stand.
 *
 * @param pair the two
 * @param diplomatic diplomatic relations
 * @param consular consular relations, another track
 * @param missions of each at the other
 * @param posts of the heads of mission of each at the other
 * @param headcounts of the staff of each at the other
 * @param channels that remain or were agreed, in each direction
 * @param deadlines soonest first, those without a last day at the end
 * @param entries all acts that concern the two, by day, undated ones first
 * @param flags on any of these, in the same order
 * @param answers who answered whom
 */
public record Relation(
    Pair pair,
    DiplomaticRelation diplomatic,
    ConsularRelation consular,
    List<MissionState> missions,
    List<Post> posts,
    List<Headcount> headcounts,
    List<Channel> channels,
    List<Deadline> deadlines,
    List<Entry> entries,
    List<Flag> flags,
    List<Answer> answers) {

  /** Keeps unmodifiable copies. */
  public Relation {
    missions = List.copyOf(missions);
    posts = List.copyOf(posts);
    headcounts = List.copyOf(headcounts);
    channels = List.copyOf(channels);
    deadlines = List.copyOf(deadlines);
    entries = List.copyOf(entries);
    flags = List.copyOf(flags);
    answers = List.copyOf(answers);
  }

  /** Of two parties that no act concerns. */
  public static Relation none(Pair pair) {
    return new Relation(
        pair,
        new DiplomaticRelation(
            Track.of(RelationStatus.UNKNOWN),
            Track.of(DiplomaticRelation.Level.UNKNOWN),
            List.of()),
        new ConsularRelation(Track.of(RelationStatus.UNKNOWN), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
