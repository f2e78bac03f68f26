package org.chancery.app.words;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Status;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.proposition.Speaker;
import org.jspecify.annotations.Nullable;

/** An act on a page: the sentence, and below it what is known of it. */
public final class ActLines {
  private final PartyNames names;
  private final ActSentence sentences;

  /**
   * @param names names of codes
   */
  public ActLines(PartyNames names) {
    this.names = names;
    this.sentences = new ActSentence(names);
  }

  /**
   * Writes an act.
   *
   * @param idBefore what the note at the right edge begins with
   */
  public void act(ScreenLines page, String idBefore, DiplomaticAct act) {
    page.entry(
        ActSentence.mark(act.status()),
        ink(act.status()),
        sentences.of(act),
        Ink.BOLD,
        idBefore
            + act.type()
            + " "
            + pair(act.parties().actor(), act.parties().counterparty(), act.parties().joint()));
    page.line(4, String.join(" \u00b7 ", facts(act)), Ink.DIM);
  }

  private List<String> facts(DiplomaticAct act) {
    List<String> facts = new ArrayList<>();
    facts.add(act.status().word());
    facts.add(act.dates().date() == null ? "date unknown" : IsoDays.of(act.dates().date()));
    if (act.dates().due() != null) {
      facts.add("due " + IsoDays.of(act.dates().due()));
    }
    if (act.dates().originalDate() != null) {
      facts.add("first announced " + IsoDays.of(act.dates().originalDate()));
    }
    if (act.parties().host() != null) {
      facts.add("on the soil of " + names.within(act.parties().host()));
    }
    if (act.article() != null) {
      facts.add(act.article().name());
    }
    if (act.account().wording() != null) {
      facts.add("\u201c" + act.account().wording() + "\u201d");
    }
    if (act.account().speaker() != null) {
      facts.add("says " + speaker(act.account().speaker()));
    }
    if (!act.account().belief().inferred().isEmpty()) {
      facts.add(String.join(" and ", act.account().belief().inferred()) + " inferred");
    }
    if (act.dates().background()) {
      facts.add("background");
    }
    facts.addAll(BeliefWords.facts(act.account().belief()));
    return facts;
  }

  private static Ink ink(Status status) {
    return switch (status) {
      case CARRIED_OUT -> Ink.GREEN;
      case ANNOUNCED, THREATENED -> Ink.YELLOW;
      case REVERSED, DENIED -> Ink.RED;
    };
  }

  /** "RUS → NATO", "RUS & NATO" for both together, "RUS" where no other is told. */
  public static String pair(String actor, @Nullable String counterparty, boolean joint) {
    return counterparty == null ? actor : actor + (joint ? " & " : " \u2192 ") + counterparty;
  }

  /** Who speaks, and for whom. */
  public static String speaker(Speaker speaker) {
    return speaker(speaker.name(), speaker.party());
  }

  /** The same. */
  public static String speaker(String name, @Nullable String party) {
    return party == null || party.equals(name) ? name : name + " (" + party + ")";
  }
}
