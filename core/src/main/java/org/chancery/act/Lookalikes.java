package org.chancery.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Form;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Term;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What has the words of an act and is none: a firm shuts its office, a federation suspends its
 * relations, an embassy is closed for a holiday, an ambassador is one by title of honour.
 */
final class Lookalikes {
  static final String NO_GOVERNMENT = "done by a body that is no government";

  private static final Set<ActType> OF_STAFF =
      EnumSet.of(
          ActType.RECALL,
          ActType.WITHDRAWAL,
          ActType.EXPULSION,
          ActType.ACCREDITATION,
          ActType.REFUSAL,
          ActType.SUMMONS);

  private static final Set<ActType> OF_OWNER = EnumSet.of(ActType.RECALL, ActType.WITHDRAWAL);
  private static final Set<ActType> OF_RELATIONS = EnumSet.of(ActType.BREAK, ActType.SUSPENSION);

  private static final List<String> TOWARDS =
      List.of("object.with", "object.to", "with", "object.between");

  private final Set<String> bodies;
  private final Set<String> states;
  private final Set<String> passing;
  private final Set<String> passingNames;
  private final Set<String> honorary;
  private final Set<String> special;
  private final Set<String> recognized;
  private final Set<String> visas;
  private final Set<String> offices;
  private final Set<String> sovereignty;
  private final Set<String> contacts;

  Lookalikes(Lexicon words) {
    bodies = words.need("act-no-state");
    states = words.need("act-state-noun");
    passing = words.need("act-passing");
    passingNames = words.need("act-passing-name");
    honorary = words.need("act-honorary");
    special = words.need("act-special");
    recognized = words.need("act-recognized-as");
    offices = words.need("act-office");
    visas = words.need("act-visa");
    sovereignty = words.need("independence");
    contacts = words.need("act-contact");
  }

  /** Why an act that the rules see is none, or null. */
  @Nullable String reason(Occurrence o, Draft d) {
    Scene s = o.scene();
    Proposition p = o.match().proposition();
    if (p.all("actor").stream().anyMatch(t -> isBody(s, t) || isFirm(s, p, t))) {
      return NO_GOVERNMENT;
    }
    if (d.type == ActType.CLOSURE && isPassing(s, p)) {
      return "closed for a short time, as on a holiday";
    }
    if (OF_RELATIONS.contains(d.type) && isWithNoState(o)) {
      return "relations with somebody who is no state";
    }
    if (d.type == ActType.SUSPENSION && isOfContacts(o)) {
      return "contacts, which are not relations";
    }
    if (d.type == ActType.RECOGNITION && isOfSomethingElse(o)) {
      return "recognised as something else than a state";
    }
    return ofSentence(s, d.type);
  }

  /** "suspended high-level contacts": who meets whom is no matter of relations. */
  private boolean isOfContacts(Occurrence o) {
    return o.match().bound("object").stream()
        .map(o.scene()::term)
        .allMatch(t -> contacts.contains(t.lemma()));
  }

  /** Why an act of a type that the other witness sees in a sentence is none, or null. */
  @Nullable String ofSentence(Scene s, ActType type) {
    if (OF_STAFF.contains(type) && anyEnvoy(s, honorary)) {
      return "an ambassador by title of honour";
    }
    if (OF_OWNER.contains(type) && isOrganisationsOwn(s)) {
      return "an envoy who is not accredited";
    }
    if (type == ActType.REFUSAL && isVisaOfOthers(s)) {
      return "visas of people who are no envoys";
    }
    return isDoneByBodies(s) ? NO_GOVERNMENT : null;
  }

  /** Whether bodies act in the sentence, and nobody else whose state is known. */
  private boolean isDoneByBodies(Scene s) {
    boolean any = false;
    for (Proposition p : s.propositions()) {
      for (int t : p.nominal() ? List.<Integer>of() : p.all("actor")) {
        if (isBody(s, t) || isFirm(s, p, t)) {
          any = true;
        } else if (s.cast().at(t) != null || !s.cast().ownersOf(t).isEmpty()) {
          return false;
        }
      }
    }
    return any;
  }

  /** "the University of Oslo", "Germany's football federation", "Switzerland's UBS". */
  private boolean isBody(Scene s, int token) {
    Term t = s.term(token);
    Mention m = s.cast().at(token);
    if (m != null && m.kind() != Mention.Kind.AGENT) {
      return !m.parties().isEmpty() && m.parties().stream().allMatch(p -> "BUS".equals(p.sector()));
    }
    boolean listed = m != null && "organisation".equals(m.noun()) && !isOfStates(m.parties());
    boolean named = bodies.contains(t.lemma().toLowerCase(Locale.ROOT));
    return listed || (m == null && named && !isOfStates(s.cast().ownersOf(token)));
  }

  private static boolean isOfStates(List<Party> parties) {
    return parties.stream().anyMatch(p -> "IGO".equals(p.sector()));
  }

  /**
   * "Switzerland's UBS closed its office": a name that no list knows, and what it deals with is a
   * firm's.
   */
  private boolean isFirm(Scene s, Proposition p, int token) {
    return isUnknownOfState(s, token)
        && s.nesting().extent(p.trigger()).stream()
            .filter(t -> t != token)
            .anyMatch(t -> isUnknownOfState(s, t) || isBody(s, t) || isOffice(s, t));
  }

  private static boolean isUnknownOfState(Scene s, int token) {
    return s.term(token).form().isProper()
        && s.cast().at(token) == null
        && !s.cast().ownersOf(token).isEmpty()
        && s.phrase(token).qualifiers(Qualifier.Kind.COMPOUND).findAny().isEmpty();
  }

  private boolean isOffice(Scene s, int token) {
    return offices.contains(s.term(token).lemma());
  }

  /** "for Independence Day", "because of a flood", "closed early". */
  private boolean isPassing(Scene s, Proposition p) {
    for (int t : s.nesting().extent(p.trigger())) {
      Term x = s.term(t);
      if (passingNames.contains(x.text()) || passing.contains(x.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "ties to the franc zone", "relations with its coach". */
  private boolean isWithNoState(Occurrence o) {
    List<Integer> others = TOWARDS.stream().flatMap(path -> o.paths(path).stream()).toList();
    Scene s = o.scene();
    return !others.isEmpty()
        && others.stream()
            .allMatch(t -> isBody(s, t) || (s.term(t).form() != Form.PRONOUN && isNoParty(s, t)));
  }

  private boolean isNoParty(Scene s, int token) {
    Mention m = s.cast().at(token);
    if (m != null) {
      boolean nobodys = m.parties().isEmpty() && m.person() != null;
      return nobodys
          || (!m.parties().isEmpty()
              && m.parties().stream().allMatch(p -> p.code() == null && p.sector() != null));
    }
    Term t = s.term(token);
    boolean proper = t.form().isProper();
    return t.form().isNoun() && !proper && !states.contains(t.lemma());
  }

  /** "recognised Chile as the better team", "Morocco's sovereignty over the islet". */
  private boolean isOfSomethingElse(Occurrence o) {
    Scene s = o.scene();
    List<String> as =
        Stream.of("as", "object.as")
            .flatMap(path -> o.paths(path).stream())
            .map(t -> s.term(t).lemma())
            .toList();
    boolean other = !as.isEmpty() && as.stream().noneMatch(recognized::contains);
    boolean over =
        o.paths("object").stream()
            .filter(t -> sovereignty.contains(s.term(t).lemma()))
            .flatMap(t -> s.phrase(t).attachments().stream())
            .anyMatch(a -> a.isLedBy("over"));
    return other || over || !o.paths("over").isEmpty();
  }

  private boolean anyEnvoy(Scene s, Set<String> qualities) {
    return s.cast().mentions().values().stream()
        .filter(m -> m.kind() == Mention.Kind.ENVOY)
        .anyMatch(m -> isQualified(s, m, qualities));
  }

  private static boolean isQualified(Scene s, Mention m, Set<String> qualities) {
    return s.terms().stream()
        .filter(t -> m.span().covers(t.span()))
        .anyMatch(t -> qualities.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "the UN special envoy for Yemen": sent to speak with all sides and accredited to none. */
  private boolean isOrganisationsOwn(Scene s) {
    List<Mention> envoys =
        s.cast().mentions().values().stream().filter(m -> m.kind() == Mention.Kind.ENVOY).toList();
    return !envoys.isEmpty()
        && envoys.stream().allMatch(m -> isQualified(s, m, special) && isOfOrganisation(s, m));
  }

  /** "the UN envoy": the organisation itself is told beside him. */
  private static boolean isOfOrganisation(Scene s, Mention envoy) {
    return s.cast().mentions().values().stream()
        .filter(m -> isOfStates(m.parties()))
        .flatMap(m -> m.parties().stream())
        .anyMatch(p -> envoy.parties().stream().anyMatch(x -> x.label().equals(p.label())));
  }

  private boolean isVisaOfOthers(Scene s) {
    boolean visa = s.terms().stream().anyMatch(t -> visas.contains(t.lemma()));
    return visa
        && s.cast().mentions().values().stream()
            .noneMatch(
                m ->
                    m.kind() == Mention.Kind.ENVOY
                        || m.kind() == Mention.Kind.MISSION
                        || m.parties().stream().anyMatch(p -> "GOV".equals(p.sector())));
  }
}
