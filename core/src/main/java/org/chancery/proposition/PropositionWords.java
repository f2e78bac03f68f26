package org.chancery.proposition;

import java.util.Locale;
import java.util.Set;
import org.chancery.rules.Lexicon;
import org.chancery.syntax.Token;

/**
 * The words that this stage asks for at every token, taken out of {@code
 * rules/lexicon/en/proposition.yaml} and {@code closed.yaml} once. What each set is for stands
 * there.
 */
final class PropositionWords {
  final Set<String> negatingAdverb;
  final Set<String> negatingNoun;
  final Set<String> future;
  final Set<String> possible;
  final Set<String> bound;
  final Set<String> stative;
  final Set<String> states;
  final Set<String> motion;
  final Set<String> directions;
  final Set<String> measuring;
  final Set<String> objectControl;
  final Set<String> obliqueControl;
  final Set<String> calledBy;
  final Set<String> calling;
  final Set<String> laying;
  final Set<String> allowing;
  final Set<String> handing;
  final Set<String> limits;
  final Set<String> narrating;
  final Set<String> binding;
  final Set<String> conditions;
  final Unreal unreal;
  final Set<String> decisions;
  final Set<String> measures;
  final Set<String> papers;
  final Set<String> until;
  final Set<String> clauseOpeners;
  final Set<String> sayings;
  final Set<String> participleLeads;
  final Set<String> participleTails;
  final Set<String> auxiliaries;
  final Set<String> asides;
  final Set<String> elsewhen;
  final Set<String> elsewhenUnit;
  final Set<String> countedUnit;
  final Set<String> counting;
  final Set<String> causing;
  final Set<String> occasion;

  /**
   * Signs that a clause does not tell what is so.
   *
   * @param known question words that take what they ask about as known
   * @param inverted auxiliaries that open an if-clause without if
   * @param fictions works that invent
   * @param drafts texts that are not law yet
   * @param lapsing verbs that in the past of the past tell what came to nothing
   * @param missing adverbs by which it did not quite come to that
   */
  record Unreal(
      Set<String> known,
      Set<String> inverted,
      Set<String> fictions,
      Set<String> drafts,
      Set<String> lapsing,
      Set<String> missing) {
    static Unreal of(Lexicon lexicon) {
      return new Unreal(
          lexicon.need("known-question"),
          lexicon.need("inverted-auxiliary"),
          lexicon.need("fiction-noun"),
          lexicon.need("draft-noun"),
          lexicon.need("lapsing-verb"),
          lexicon.need("missing-adverb"));
    }
  }

  PropositionWords(Lexicon lexicon) {
    negatingAdverb = lexicon.need("negating-adverb");
    negatingNoun = lexicon.need("negating-noun");
    future = lexicon.need("future-auxiliary");
    possible = lexicon.need("possibility-auxiliary");
    bound = lexicon.need("obligation-auxiliary");
    stative = lexicon.need("stative-participle");
    states = lexicon.need("state-adverb");
    motion = lexicon.need("motion-verb");
    directions = lexicon.need("direction-adverb");
    measuring = lexicon.need("measuring-adverb");
    objectControl = lexicon.need("object-control");
    obliqueControl = lexicon.need("oblique-control");
    calledBy = lexicon.need("called-by");
    calling = lexicon.need("calling-preposition");
    laying = lexicon.need("laying-preposition");
    allowing = lexicon.need("allowing-verb");
    handing = lexicon.need("handing-verb");
    limits = lexicon.need("limit-noun");
    narrating = lexicon.need("narrating-conjunction");
    binding = lexicon.need("binding-preposition");
    conditions = lexicon.need("condition-conjunction");
    unreal = Unreal.of(lexicon);
    decisions = lexicon.need("decision-noun");
    measures = lexicon.need("measure-noun");
    papers = lexicon.need("paper-noun");
    until = lexicon.need("until-preposition");
    clauseOpeners = lexicon.need("clause-opener");
    sayings = lexicon.need("saying-noun");
    participleLeads = lexicon.need("participle-lead");
    participleTails = lexicon.need("participle-tail");
    auxiliaries = lexicon.need("auxiliary");
    asides = lexicon.need("aside-conjunction");
    elsewhen = lexicon.need("elsewhen");
    elsewhenUnit = lexicon.need("elsewhen-unit");
    countedUnit = lexicon.need("counted-unit");
    occasion = lexicon.need("occasion");
    causing = lexicon.need("causing");
    counting = lexicon.need("counting");
  }

  /** "order" in "the expulsion order": a noun for a decision that holds the event before it. */
  boolean isDecision(Token noun) {
    return decisions.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }
}
