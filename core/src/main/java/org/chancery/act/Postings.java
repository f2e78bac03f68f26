package org.chancery.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Names;
import org.chancery.actor.Party;
import org.chancery.actor.Persons;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** Acts on missions and their people: which of them are meant, and what the act records of them. */
final class Postings {
  /** One act for each post that is named. */
  private static final Set<ActType> BY_SEAT =
      Set.of(ActType.CLOSURE, ActType.OPENING, ActType.SUSPENSION);

  private final ActRules rules;
  private final Names names;
  private final Hosts hosts;
  private final Bearings bearings;
  private final Relations relations;
  private final Deciders deciders;
  private final Accreditation accreditation;
  private final SubjectReader facts;
  private final List<String> paths;
  private final Set<String> people;
  private final Set<String> collective;

  /** What a host says that wants envoys gone, and does not only wish it. */
  private final Set<String> asking;

  Postings(ActRules rules, Names names, Bearings bearings, Relations relations) {
    this.hosts = new Hosts(names);
    this.bearings = bearings;
    this.rules = rules;
    this.names = names;
    this.relations = relations;
    Lexicon words = rules.lexicon();
    this.deciders = new Deciders(bearings, hosts, words.inOrder("act-each-other-paths"));
    this.facts = new SubjectReader(words);
    this.paths = words.inOrder("act-thing-paths");
    this.people = words.need("act-people-class");
    this.collective = words.need("act-collective");
    this.asking = words.need("act-asking");
    this.accreditation = new Accreditation(rules, names, bearings, hosts);
  }

  /** Drafts for each mission or group of people; where there is none, for the relation. */
  List<Draft> drafts(Occurrence o, Law ofFrame, List<String> actors) {
    if (isHome(ofFrame) && hasLimit(o.match().proposition())) {
      // "has until Friday to bring its staff home": who set the limit is not said.
      return ofLaw(o, rules.of(ActType.EXPULSION), List.of());
    }
    Law law = expelledInOtherWords(o, ofFrame, actors) ? rules.of(ActType.EXPULSION) : ofFrame;
    return ofLaw(o, law, actors);
  }

  private static boolean isHome(Law law) {
    return law.type() == ActType.WITHDRAWAL || law.type() == ActType.RECALL;
  }

  private static boolean hasLimit(Proposition p) {
    return p.embeddings().stream()
        .anyMatch(e -> e.operator() == Operator.ORDER && e.predicate().equals("have"));
  }

  private List<Draft> ofLaw(Occurrence o, Law law, List<String> actors) {
    List<Posting> postings = postings(o, law);
    if (postings.isEmpty()) {
      return ofNoMission(o, law, actors);
    }
    List<Draft> out = new ArrayList<>();
    for (Posting p : postings) {
      if (law.type() == ActType.CAP && !out.isEmpty()) {
        // One ceiling for all posts is one act.
        break;
      }
      out.addAll(drafts(p, actors));
    }
    return out;
  }

  /** The missions and people that are meant; a general word beside a special one adds nothing. */
  private List<Posting> postings(Occurrence o, Law law) {
    List<Posting> all = things(o).stream().map(t -> posting(o, law, t)).toList();
    boolean named = all.stream().anyMatch(p -> !isGeneric(p.thing()));
    return named ? all.stream().filter(p -> !isGeneric(p.thing())).toList() : all;
  }

  private Posting posting(Occurrence o, Law law, int token) {
    Mention thing = Objects.requireNonNull(o.scene().cast().at(token));
    return new Posting(o, law, type(law, o.scene(), token, thing), token, thing);
  }

  /** One draft for each who decides, and each post of theirs that is named. */
  private List<Draft> drafts(Posting p, List<String> actors) {
    List<String> owners = p.owners();
    List<String> deciding = deciding(p, actors);
    if (deciding.isEmpty()) {
      deciding = deciders.ownerless(p.told(), p.law(), p.thing());
      owners =
          deciding.isEmpty() ? owners : PathParties.listOf(deciders.ownerAt(p.told(), p.thing()));
    }
    if (deciding.isEmpty()) {
      return List.of(new Draft(p.law().type(), null));
    }
    List<Draft> out = new ArrayList<>();
    List<String> seats = SubjectReader.seats(p.scene(), p.token(), p.thing());
    int posts = BY_SEAT.contains(p.type()) ? Math.max(1, seats.size()) : 1;
    for (String a : deciding) {
      for (int i = 0; i < posts; i++) {
        List<Draft> made = accreditation.drafts(p, a, owners);
        for (Draft d : made) {
          describe(d, p);
          share(d, p, made.size());
          String seat = seats.size() > i ? seats.get(i) : d.subject.seat();
          d.subject = d.subject.seat(seat);
          // "their embassies in Lima and Oslo": each has its own in the other's town.
          if (seats.size() <= 1 || !SubjectReader.isTownOf(p.scene(), seat, d.sending())) {
            out.add(d);
          }
        }
      }
    }
    return out;
  }

  /** Who decides by the sentence: its actors, or those whose people are received. */
  private List<String> deciding(Posting p, List<String> actors) {
    List<String> owners = p.owners();
    boolean received =
        p.law().sides() == Sides.OWNER
            && !owners.isEmpty()
            && !actors.isEmpty()
            && actors.stream().noneMatch(owners::contains);
    if (received) {
      // "China accepted the letters of the Afghan envoy": the sending side is accredited.
      return owners;
    }
    return actors.isEmpty() ? deciders.unnamed(p.law(), p.told(), p.thing(), owners) : actors;
  }

  /** How many there are of each of several. */
  private static void share(Draft d, Posting p, int made) {
    if (made > 1 && d.subject.count() == null && p.thing().isHead()) {
      // "its ambassadors in Peru and Chile": one in each.
      d.subject = d.subject.count(1);
    }
  }

  private List<Draft> ofNoMission(Occurrence o, Law law, List<String> actors) {
    List<Draft> whole = relations.drafts(o, law, actors);
    if (law.sides() != Sides.HOST) {
      return whole;
    }
    // "turned down Peru's nominee": nobody is posted yet, but it is clear who would be where.
    for (Draft d : whole) {
      Parties parties = d.parties;
      d.parties = parties == null ? null : parties.posted(parties.counterparty(), parties.actor());
      office(o).ifPresent(t -> describe(d, posting(o, law, t)));
    }
    return whole;
  }

  /** The office for which somebody is turned down: "its nominee for ambassador". */
  private static Optional<Integer> office(Occurrence o) {
    return Stream.of("object.for", "object.as")
        .flatMap(role -> o.match().bound(role).stream())
        .filter(t -> o.scene().cast().at(t) != null)
        .findFirst();
  }

  /** "told the Syrians to pull out their diplomats": withdrawn by order of the host is expelled. */
  private boolean expelledInOtherWords(Occurrence o, Law law, List<String> orderers) {
    Proposition p = o.match().proposition();
    boolean asked =
        p.modality() == Modality.DEMANDED
            && p.embeddings().stream().anyMatch(e -> asking.contains(e.predicate()));
    if (!isHome(law) || (p.modality() != Modality.ORDERED && !asked) || orderers.isEmpty()) {
      return false;
    }
    return things(o).stream()
        .map(t -> o.scene().cast().at(t))
        .allMatch(
            m ->
                m != null
                    && !m.parties().isEmpty()
                    && m.parties().stream().noneMatch(x -> orderers.contains(x.label()))
                    && isHost(o, m, orderers));
  }

  /** Nobody but the host can demand it; where the text names another host, it is a call. */
  private boolean isHost(Occurrence o, Mention thing, List<String> orderers) {
    List<String> but = thing.parties().stream().map(Party::label).toList();
    List<String> named = hosts.of(o, thing, but);
    return named.isEmpty() || orderers.stream().anyMatch(named::contains);
  }

  /** "embassies and missions": the general word beside a special one adds nothing. */
  private static boolean isGeneric(@Nullable Mention m) {
    return m != null && m.mission() == MissionKind.MISSION;
  }

  /**
   * Missions and their people that passed, by the first role that names any: "appointed Ana Diaz
   * ambassador" is about the ambassador. Where none does, others who are sent.
   */
  private Set<Integer> things(Occurrence o) {
    Set<Integer> posts =
        things(o, m -> m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION);
    return posts.isEmpty()
        ? things(o, m -> m.kind() == Mention.Kind.AGENT && people.contains(m.nounClass()))
        : posts;
  }

  private Set<Integer> things(Occurrence o, Predicate<Mention> kind) {
    Set<Integer> out = new LinkedHashSet<>();
    for (String role : paths) {
      for (int t : o.match().bound(role)) {
        Mention m = o.scene().cast().at(t);
        if (m != null && kind.test(m)) {
          out.add(t);
        }
      }
      if (!out.isEmpty()) {
        break;
      }
    }
    return out;
  }

  /** One person is recalled, many are withdrawn. */
  private ActType type(Law law, Scene scene, int token, Mention thing) {
    boolean person = thing.kind() == Mention.Kind.ENVOY && thing.persons() != Persons.STAFF;
    if (!person || (law.type() != ActType.WITHDRAWAL && law.type() != ActType.RECALL)) {
      return law.type();
    }
    boolean many =
        scene.term(token).form().isPlural() || collective.contains(scene.term(token).lemma());
    boolean one = thing.person() != null || !many;
    return thing.isHead() || one ? ActType.RECALL : ActType.WITHDRAWAL;
  }

  private void describe(Draft d, Posting p) {
    Scene scene = p.scene();
    Mention thing = p.thing();
    int token = p.token();
    String to = d.receiving();
    boolean organisation = names.isOrganisation(to);
    Persons persons = facts.persons(scene, token, thing);
    boolean cap = d.type == ActType.CAP;
    Integer ceiling = cap ? facts.ceiling(scene, p.told().match().proposition()) : null;
    Integer count =
        ceiling != null
            ? ceiling
            : facts.isSameNumber(scene, token)
                ? bearings.lastCount()
                : facts.count(scene, token, thing);
    MissionKind mission = SubjectReader.mission(scene, token, thing, organisation, "UN".equals(to));
    boolean rank = d.type == ActType.DOWNGRADE || d.type == ActType.UPGRADE;
    if (rank && !organisation && mission == MissionKind.MISSION) {
      // "its representation": of which rank it was before is not told.
      mission = null;
    }
    boolean ofOrganisation = names.isOrganisation(d.sending());
    if (ofOrganisation && mission == null && thing.kind() != Mention.Kind.AGENT) {
      mission = MissionKind.MISSION;
    }
    d.subject =
        d.subject
            .mission(mission)
            .seat(thing.seat() != null ? thing.seat() : facts.seat(scene, to))
            // How big a mission may be is said of its people.
            .persons(cap && persons == null ? Persons.STAFF : persons)
            .count(count);
  }
}
