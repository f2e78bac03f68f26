package org.chancery.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.store.Library.PairHead;
import org.chancery.app.store.Library.StoredAct;
import org.chancery.app.store.Library.StoredContradiction;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.words.ActSentence;
import org.chancery.app.words.PartyNames;
import org.chancery.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Puts what the store holds into the words that pages show. */
final class Phrasing {
  /** Speakers that are better called by their party. */
  private static final Set<String> PRONOUNS =
      Set.of("i", "he", "she", "it", "they", "we", "who", "which", "that", "his", "her", "its");

  private final PartyNames names;
  private final ActSentence sentences;

  Phrasing(PartyNames names) {
    this.names = names;
    this.sentences = new ActSentence(names);
  }

  StoryLine story(StoryHead head) {
    return new StoryLine(
        Links.story(head.id()),
        head.title() == null ? head.id() : head.title(),
        head.published() == null ? null : DayWords.of(head.published()),
        head.place() == null ? null : place(head.place()),
        head.source(),
        head.acts());
  }

  /** "ST PETERSBURG" as a dateline prints it, "St Petersburg" as a reader wants it. */
  private static String place(String dateline) {
    if (!dateline.equals(dateline.toUpperCase(Locale.ROOT))) {
      return dateline;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int c : dateline.codePoints().toArray()) {
      out.appendCodePoint(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '\u2019';
    }
    return out.toString();
  }

  ActLine act(StoredAct stored, String anchor) {
    return act(stored.act(), anchor, List.of(story(stored.story())));
  }

  ActLine act(DiplomaticAct act, String anchor, List<StoryLine> tellings) {
    String other = act.counterparty();
    return new ActLine(
        anchor,
        status(act.status()),
        act.status().word(),
        sentences.of(act),
        DayWords.of(act.date()),
        DayWords.of(act.due()),
        facts(act),
        act.background(),
        other == null ? null : Links.pair(act.actor(), other),
        other == null
            ? names.name(act.actor())
            : act.actor().compareTo(other) <= 0
                ? pair(act.actor(), other)
                : pair(other, act.actor()),
        act.quote(),
        tellings);
  }

  /** "Russia and NATO". */
  String pair(String first, String second) {
    return names.name(first) + " and " + names.within(second);
  }

  PairLine pairLine(PairHead pair) {
    return new PairLine(
        Links.pair(pair.first(), pair.second()),
        names.name(pair.first()),
        names.name(pair.second()),
        pair.acts());
  }

  /** The act in one sentence. */
  String sentence(DiplomaticAct act) {
    return sentences.of(act);
  }

  private Dispute dispute(StoredContradiction contradiction) {
    return new Dispute(
        contradiction.claims().stream()
            .map(
                c ->
                    new Dispute.Side(
                        speaker(c), c.stance().name().toLowerCase(Locale.ROOT), c.quote()))
            .toList(),
        story(contradiction.story()));
  }

  /** Disputes with different words; the same words in another order are the same dispute. */
  List<Dispute> disputes(List<StoredContradiction> contradictions) {
    Map<Set<String>, Dispute> out = new LinkedHashMap<>();
    for (StoredContradiction c : contradictions) {
      Dispute dispute = dispute(c);
      Set<String> words = new HashSet<>();
      dispute.sides().forEach(s -> words.add(s.quote()));
      if (words.size() > 1) {
        out.putIfAbsent(words, dispute);
      }
    }
    return List.copyOf(out.values());
  }

  /** "Maria Petrova, for Russia"; "Russia". */
  String speaker(Claim claim) {
    return speaker(claim.speaker(), claim.party());
  }

  /** The same for any speaker. */
  String speaker(@Nullable String who, @Nullable String party) {
    if (who == null) {
      return party == null ? "Somebody" : names.name(party);
    }
    if (party != null && PRONOUNS.contains(who.toLowerCase(Locale.ROOT))) {
      return names.name(party);
    }
    String name = Character.toUpperCase(who.charAt(0)) + who.substring(1);
    return party == null || names.name(party).equals(who)
        ? name
        : name + ", for " + names.within(party);
  }

  /** The same within a sentence. */
  private static String within(String speaker) {
    return speaker.startsWith("The ") ? "the " + speaker.substring(4) : speaker;
  }

  private List<String> facts(DiplomaticAct act) {
    List<String> facts = new ArrayList<>();
    if (act.originalDate() != null) {
      facts.add("first announced " + DayWords.of(act.originalDate()));
    }
    if (act.host() != null) {
      facts.add("on the soil of " + names.within(act.host()));
    }
    if (act.article() != null) {
      facts.add(act.article().replace(' ', '\u00a0'));
    }
    if (act.wording() != null) {
      facts.add("\u201c" + act.wording() + "\u201d");
    }
    if (act.speaker() != null) {
      facts.add("on the word of " + within(speaker(act.speaker().name(), act.speaker().party())));
    }
    return facts;
  }

  static String status(Status status) {
    return status.word().replace(' ', '-');
  }
}
