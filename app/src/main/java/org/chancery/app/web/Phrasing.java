package org.chancery.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.ledger.PairView;
import org.chancery.app.store.Archive;
import org.chancery.app.store.Archive.Head;
import org.chancery.app.store.Library.StoryHead;
import org.chancery.app.words.ActSentence;
import org.chancery.app.words.BeliefWords;
import org.chancery.app.words.Doubts;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.RelationWords;
import org.chancery.claim.Claim;
import org.chancery.ledger.values.Deadline;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.ReportedClaim;
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
        Headline.of(head.title(), head.published()),
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

  ActLine act(DiplomaticAct act, String anchor, List<StoryLine> tellings) {
    String other = act.parties().counterparty();
    return new ActLine(
        anchor,
        status(act.status()),
        act.status().word(),
        sentences.of(act),
        DayWords.of(act.dates().date()),
        DayWords.of(act.dates().due()),
        facts(act),
        act.dates().background(),
        other == null ? null : Links.pair(act.parties().actor(), other),
        other == null
            ? names.name(act.parties().actor())
            : act.parties().actor().compareTo(other) <= 0
                ? pair(act.parties().actor(), other)
                : pair(other, act.parties().actor()),
        act.account().quote(),
        tellings,
        List.of());
  }

  /** "Russia and NATO". */
  String pair(String first, String second) {
    return names.name(first) + " and " + names.within(second);
  }

  PairLine pairLine(Relation relation) {
    Pair pair = relation.pair();
    return new PairLine(
        Links.pair(pair.first(), pair.second()),
        names.name(pair.first()),
        names.name(pair.second()),
        relation.entries().size());
  }

  /** The act in one sentence. */
  String sentence(DiplomaticAct act) {
    return sentences.of(act);
  }

  /** A story that is only named. */
  StoryLine story(Head head) {
    return new StoryLine(
        Links.story(head.id()),
        Headline.of(head.title(), head.published()),
        head.published() == null ? null : DayWords.of(head.published()),
        null,
        head.source(),
        0);
  }

  /** An act with all that tells it. */
  ActLine entry(Entry entry, String anchor, Archive archive, List<Flag> flags) {
    ActLine line =
        act(
            entry.act(),
            anchor,
            PairView.storiesOf(archive, entry).stream().map(this::story).toList());
    List<String> facts = new ArrayList<>(line.facts());
    facts.add(Doubts.sources(entry));
    List<String> doubts = new ArrayList<>();
    entry.disputes().forEach(d -> doubts.add("Reports differ on " + Doubts.detail(d) + "."));
    for (Flag f : flags) {
      if (f.entry().equals(entry.id())) {
        doubts.add("Doubtful: " + Doubts.flag(f) + ".");
      }
    }
    return line.with(facts, doubts);
  }

  /** A deadline; null if it has no days. */
  @Nullable DueLine due(Deadline deadline, Entry entry, String href) {
    String when = DayWords.of(deadline.due());
    return when == null
        ? null
        : new DueLine(
            when, sentence(entry.act()), href, RelationWords.state(deadline), deadline.isOpen());
  }

  /**
   * Claims that contradict each other, each with its story. The same words in another order are the
   * same dispute, and one sentence on both sides is none.
   *
   * @param entries finds an act that counts
   * @param href where an act stands
   */
  List<DisputeView> disputes(
      List<org.chancery.ledger.values.Dispute> disputes,
      Archive archive,
      Function<String, Optional<Entry>> entries,
      Function<Entry, String> href) {
    Map<Set<String>, DisputeView> out = new LinkedHashMap<>();
    for (org.chancery.ledger.values.Dispute d : disputes) {
      List<DisputeView.Side> sides = new ArrayList<>();
      Set<String> words = new HashSet<>();
      for (org.chancery.ledger.values.Dispute.Side side : d.sides()) {
        for (ReportedClaim w : side.words()) {
          Head head = archive.heads().get(w.story().id());
          if (head != null && words.add(w.claim().quote())) {
            sides.add(
                new DisputeView.Side(
                    speaker(w.claim()), side.says(), w.claim().quote(), story(head)));
          }
        }
      }
      Entry entry = d.entry() == null ? null : entries.apply(d.entry()).orElse(null);
      if (sides.size() > 1) {
        out.putIfAbsent(
            words,
            new DisputeView(
                entry == null ? null : sentence(entry.act()),
                entry == null ? null : href.apply(entry),
                sides));
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
    if (act.dates().originalDate() != null) {
      facts.add("first announced " + DayWords.of(act.dates().originalDate()));
    }
    if (act.parties().host() != null) {
      facts.add("on the soil of " + names.within(act.parties().host()));
    }
    if (act.article() != null) {
      facts.add(act.article().name().replace(' ', '\u00a0'));
    }
    if (act.account().wording() != null) {
      facts.add("\u201c" + act.account().wording() + "\u201d");
    }
    if (act.account().speaker() != null) {
      facts.add(
          "on the word of "
              + within(speaker(act.account().speaker().name(), act.account().speaker().party())));
    }
    facts.addAll(BeliefWords.facts(act.account().belief()));
    return facts;
  }

  static String status(Status status) {
    return status.word().replace(' ', '-');
  }
}
