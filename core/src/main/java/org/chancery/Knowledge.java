package org.chancery;

import org.chancery.act.ActRules;
import org.chancery.actor.Names;
import org.chancery.actor.Nouns;
import org.chancery.claim.ClaimRules;
import org.chancery.event.Frames;
import org.chancery.event.Words;
import org.chancery.proposition.Nominals;
import org.chancery.proposition.Operators;

/**
 * All rules, loaded once and shared by all threads.
 *
 * @param names listed names
 * @param nouns agents and missions
 * @param operators embedding predicates
 * @param nominals event nouns
 * @param words sets of lemmas
 * @param frames what is which event
 * @param acts what is which act
 * @param claims speech verbs and topics
 */
public record Knowledge(
    Names names,
    Nouns nouns,
    Operators operators,
    Nominals nominals,
    Words words,
    Frames frames,
    ActRules acts,
    ClaimRules claims) {

  /** Loads the rules that ship with the program. */
  public static Knowledge load() {
    Words words = Words.load();
    return new Knowledge(
        Names.load(),
        Nouns.load(),
        Operators.load(),
        Nominals.load(),
        words,
        Frames.load(words),
        ActRules.load(),
        ClaimRules.load());
  }

  /** The same knowledge with other frames. */
  public Knowledge with(Frames other) {
    return new Knowledge(names, nouns, operators, nominals, words, other, acts, claims);
  }
}
