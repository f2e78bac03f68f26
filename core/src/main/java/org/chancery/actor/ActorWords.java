package org.chancery.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.rules.Lexicon;

/**
 * The words that this stage asks for at every token, taken out of {@code
 * rules/lexicon/en/actor.yaml}, {@code numbers.yaml} and {@code closed.yaml} once. What each set is
 * for stands there.
 */
final class ActorWords {
  final Numbers numbers;
  final Set<String> things;
  final Set<String> plural;
  final Set<String> person;
  final Set<String> speaker;
  final Set<String> pairs;
  final Set<String> definite;
  final Set<String> speech;
  final Set<String> obliqueControl;
  final Set<String> calledBy;
  final Set<String> rollJoins;
  final Set<String> rollLeads;
  final Set<String> personClasses;
  final Set<String> places;
  final Set<String> owners;
  final Set<String> hosts;
  final Set<String> opposites;
  final Set<String> working;
  final Set<String> realms;
  final Set<String> namePrefixes;
  final Set<String> accredited;
  final Set<String> relations;
  final Set<String> recalling;
  final Set<String> expelling;

  ActorWords(Lexicon lexicon) {
    numbers = new Numbers(lexicon);
    things = lexicon.need("thing-pronoun");
    plural = lexicon.need("plural-pronoun");
    person = lexicon.need("person-pronoun");
    speaker = lexicon.need("first-person");
    pairs = lexicon.need("pair-noun");
    definite = lexicon.need("definite-determiner");
    speech = lexicon.need("speaking-verb");
    obliqueControl = lexicon.need("oblique-control");
    calledBy = lexicon.need("called-by");
    rollJoins = lexicon.need("roll-joins");
    rollLeads = lexicon.need("roll-lead");
    personClasses = lexicon.need("person-class");
    places = lexicon.need("place-preposition");
    owners = lexicon.need("owner-preposition");
    hosts = lexicon.need("host-preposition");
    opposites = lexicon.need("opposite-noun");
    working = lexicon.need("working-verb");
    realms = lexicon.need("realm-noun");
    namePrefixes = lexicon.need("name-prefix");
    accredited = lexicon.need("accredited-noun");
    relations = lexicon.need("state-relation");
    recalling = lexicon.need("own-post-verb");
    expelling = lexicon.need("expelling-verb");
  }

  /** All words, in lower case, that may stand for a party named before without a description. */
  static Set<String> standIns(Lexicon lexicon) {
    ActorWords words = new ActorWords(lexicon);
    Set<String> out = new HashSet<>(lexicon.need("pair-stand-in"));
    List.of(words.things, words.plural, words.person, words.speaker).forEach(out::addAll);
    return out;
  }
}
