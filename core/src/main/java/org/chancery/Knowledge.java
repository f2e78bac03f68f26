package org.chancery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.act.ActRules;
import org.chancery.act.Weights;
import org.chancery.actor.CommonNouns;
import org.chancery.actor.Names;
import org.chancery.actor.Numbers;
import org.chancery.claim.ClaimRules;
import org.chancery.event.Contexts;
import org.chancery.event.Finer;
import org.chancery.event.Frames;
import org.chancery.event.Ontology;
import org.chancery.event.Turns;
import org.chancery.pointing.SideWeights;
import org.chancery.proposition.Nominals;
import org.chancery.proposition.Operators;
import org.chancery.rules.Lexicon;
import org.chancery.rules.RuleException;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.Stems;
import org.chancery.syntax.Discards;
import org.chancery.syntax.Gate;
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
 * @param finer the codes of a deed by what it is about
 * @param turns the codes of what an act becomes
 * @param frames what is which event
 * @param contexts what tells the contexts of events
 * @param acts what is which act
 * @param weights how far what witnesses see is believed
 * @param sides how much speaks for two parties as the sides of what a witness sees
 * @param claims speech verbs and topics
 * @param discards phrases by which a user leaves out sentences and stories
 * @param irregular lemmas of irregular word forms
 * @param digest a short name for exactly these rules
 */
public record Knowledge(
    Names names,
    CommonNouns nouns,
    Operators operators,
    Nominals nominals,
    Lexicon words,
    Ontology ontology,
    Finer finer,
    Turns turns,
    Frames frames,
    Contexts contexts,
    ActRules acts,
    Weights weights,
    SideWeights sides,
    ClaimRules claims,
    Discards discards,
    Map<String, Set<String>> irregular,
    String digest) {

  /** Loads the rules that ship with the program. */
  public static Knowledge load() {
    return load(RuleFiles.shipped());
  }

  /**
   * Loads rules.
   *
   * @throws org.chancery.rules.RuleException if there is a mistake in them
   */
  public static Knowledge load(RuleFiles rules) {
    Lexicon words = Lexicon.load(rules);
    CommonNouns nouns = CommonNouns.load(rules);
    Ontology ontology = Ontology.load(rules);
    Frames frames = Frames.load(rules, words, nouns.classes(), ontology);
    Knowledge all =
        new Knowledge(
            Names.load(rules),
            nouns,
            Operators.load(rules),
            Nominals.load(rules),
            words,
            ontology,
            Finer.load(rules, ontology, words),
            Turns.load(rules, ontology, words),
            frames,
            Contexts.load(rules, ontology, frames),
            ActRules.load(rules, words),
            Weights.load(rules),
            SideWeights.load(rules),
            ClaimRules.load(rules, words),
            Discards.load(rules),
            irregularForms(rules),
            rules.digest());
    all.actsNameFrames();
    return all;
  }

  /** A frame that an act names and that is not there would be an act that never comes. */
  private void actsNameFrames() {
    Set<String> missing = new TreeSet<>(acts.frames());
    frames.all().forEach(f -> missing.remove(f.id()));
    if (!missing.isEmpty()) {
      throw new RuleException("acts.yaml", "frames", "no frame is called " + missing);
    }
  }

  /** The gate that lets through whatever these rules can read. */
  public Gate gate() {
    Numbers numbers = new Numbers(words);
    Set<String> triggers = new HashSet<>(frames.predicates());
    triggers.addAll(nominals.nouns());
    triggers.addAll(claims.predicates());
    return discards.over(
        new WordGate(
            new WordGate.Lists(
                names::mayBegin,
                nouns.lastWords(),
                names.standIns(words),
                word -> numbers.of(word) != null,
                triggers),
            new Stems(irregular),
            words));
  }

  private static Map<String, Set<String>> irregularForms(RuleFiles rules) {
    Map<String, Set<String>> out = new HashMap<>();
    for (RuleFiles.Row r : rules.table("irregular.tsv")) {
      for (String form : r.list("forms")) {
        out.computeIfAbsent(form, k -> new HashSet<>()).add(r.need("lemma"));
      }
    }
    return out;
  }

  /** The same knowledge with other frames. */
  public Knowledge with(Frames other) {
    return new Knowledge(
        names, nouns, operators, nominals, words, ontology, finer, turns, other, contexts, acts,
        weights, sides, claims, discards, irregular, digest);
  }
}
