package org.chancery.actor;

import java.util.List;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that stands for a party, for somebody who acts for one, or for its mission.
 *
 * @param sentence index of the sentence
 * @param head token that governs the phrase
 * @param span words of the phrase in the article's text
 * @param kind what is spoken of
 * @param parties for whom it stands: the sending State for envoys and missions; several for "the
 *     two countries"; empty where the text does not say
 * @param noun class of the head noun out of the agents list, as "envoy/ambassador" or
 *     "mission/embassy"; null for bare names
 * @param host the receiving State or organisation of an envoy or mission; empty if not said
 * @param seat city of a mission or envoy where the phrase names it
 * @param count how many, null if not said
 * @param person the person's name, null if none is named
 */
public record Mention(
    int sentence,
    int head,
    Span span,
    Kind kind,
    List<Party> parties,
    @Nullable String noun,
    List<Party> host,
    @Nullable String seat,
    @Nullable Integer count,
    @Nullable String person) {

  /** What a mention is about. */
  public enum Kind {
    /** A state, organisation or group by name, capital, palace or description. */
    PARTY,
    /** Somebody who acts for a party: a minister, an army, protesters, "Britons". */
    AGENT,
    /** Diplomats and other members of a mission. */
    ENVOY,
    /** An embassy, consulate, mission or office. */
    MISSION,
    /** Where something happens: "in Syria", "at Havana". */
    PLACE
  }

  /** A mention of which no more is told than for whom it stands. */
  static Mention of(int sentence, int head, Span span, Kind kind, List<Party> parties) {
    return new Mention(sentence, head, span, kind, parties, null, List.of(), null, null, null);
  }

  /** The same at another place of the story. */
  Mention at(int place, int governor, Span words) {
    return new Mention(place, governor, words, kind, parties, noun, host, seat, count, person);
  }

  Mention withNoun(@Nullable String type) {
    return new Mention(sentence, head, span, kind, parties, type, host, seat, count, person);
  }

  Mention withHost(List<Party> receiving, @Nullable String city) {
    return new Mention(sentence, head, span, kind, parties, noun, receiving, city, count, person);
  }

  Mention withCount(@Nullable Integer number) {
    return new Mention(sentence, head, span, kind, parties, noun, host, seat, number, person);
  }

  Mention withPerson(@Nullable String name) {
    return new Mention(sentence, head, span, kind, parties, noun, host, seat, count, name);
  }

  /** Keeps unmodifiable copies. */
  public Mention {
    parties = List.copyOf(parties);
    host = List.copyOf(host);
  }

  /** The part of {@link #noun} before the slash, or an empty string. */
  public String nounClass() {
    if (noun == null) {
      return "";
    }
    int slash = noun.indexOf('/');
    return slash < 0 ? noun : noun.substring(0, slash);
  }

  /** Which kind of mission it is, null if it is none or the noun does not tell. */
  public @Nullable MissionKind mission() {
    return nounClass().equals("mission") ? MissionKind.of(nounKind()) : null;
  }

  /** Which members of a mission they are, null if they are none or the noun does not tell. */
  public @Nullable Persons persons() {
    return nounClass().equals("envoy") ? Persons.of(nounKind()) : null;
  }

  /** Whether it heads a mission. */
  public boolean isHead() {
    Persons persons = persons();
    return persons != null && persons.isHead();
  }

  /** The part of {@link #noun} after the slash, null if none. */
  private @Nullable String nounKind() {
    int slash = noun == null ? -1 : noun.indexOf('/');
    return slash < 0 || noun == null ? null : noun.substring(slash + 1);
  }
}
