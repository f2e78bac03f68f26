package org.chancery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.act.ActRules;
import org.chancery.actor.Names;
import org.chancery.actor.Nouns;
import org.chancery.actor.Numbers;
import org.chancery.claim.ClaimRules;
import org.chancery.event.Contexts;
import org.chancery.event.Frames;
import org.chancery.event.Ontology;
import org.chancery.event.Turns;
import org.chancery.event.Words;
import org.chancery.proposition.Nominals;
import org.chancery.proposition.Operators;
import org.chancery.rules.RuleFiles;
import org.chancery.syntax.Gate;
import org.chancery.syntax.Stems;
import org.chancery.syntax.WordGate;

/**
 * All rules, loaded once and shared by all threads.
 *
 * @param names listed names
 * @param nouns agents and missions
 * @param operators embedding predicates
 * @param nominals event nouns
 * @param words sets of lemmas
 * @param ontology the codes of events
 * @param turns the codes of what an act becomes
 * @param frames what is which event
 * @param contexts what tells the contexts of events
 * @param acts what is which act
 * @param claims speech verbs and topics
 */
public record Knowledge(
    Names names,
    Nouns nouns,
    Operators operators,
    Nominals nominals,
    Words words,
    Ontology ontology,
    Turns turns,
    Frames frames,
    Contexts contexts,
    ActRules acts,
    ClaimRules claims) {

  /** Loads the rules that ship with the program. */
  public static Knowledge load() {
    Words words = Words.load();
    Ontology ontology = Ontology.load();
    Frames frames = Frames.load(words, ontology);
    return new Knowledge(
        Names.load(),
        Nouns.load(),
        Operators.load(),
        Nominals.load(),
        words,
        ontology,
        Turns.load(ontology, words),
        frames,
        Contexts.load(ontology, frames),
        ActRules.load(),
        ClaimRules.load());
  }

  /** The gate that lets through whatever these rules can read. */
  public Gate gate() {
    Set<String> triggers = new HashSet<>(frames.predicates());
    triggers.addAll(nominals.nouns());
    triggers.addAll(claims.predicates());
    return new WordGate(
        new WordGate.Lists(
            names::mayBegin,
            nouns.lastWords(),
            names.standIns(),
            word -> Numbers.of(word) != null,
            triggers),
        new Stems(irregularForms()));
  }

  private static Map<String, Set<String>> irregularForms() {
    Map<String, Set<String>> out = new HashMap<>();
    for (RuleFiles.Row r : RuleFiles.table("irregular.tsv")) {
      for (String form : r.list("forms")) {
        out.computeIfAbsent(form, k -> new HashSet<>()).add(r.get("lemma"));
      }
    }
    return out;
  }

  /** The same knowledge with other frames. */
  public Knowledge with(Frames other) {
    return new Knowledge(
        names, nouns, operators, nominals, words, ontology, turns, other, contexts, acts, claims);
  }
}
