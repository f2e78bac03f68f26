package org.chancery.act;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.Names;
import org.chancery.actor.Party;
import org.chancery.event.Match;
import org.chancery.event.Occurrence;
import org.chancery.event.Scene;
import org.chancery.proposition.Argument;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Speaker;
import org.jspecify.annotations.Nullable;

/** Finds the sides of an act: who decides, whose mission or people, accredited to whom. */
final class Parties {
  private static final List<String> OTHERS =
      List.of(
          "with",
          "object.with",
          "out of",
          "from",
          "to",
          "object.to",
          "object.from",
          "against",
          "in",
          "at",
          "object.in",
          "recipient",
          "object.of",
          "of",
          "between",
          "object.between",
          "complement.from",
          "complement.in",
          "complement.object",
          "for",
          "on",
          "object");

  /** How many acts back an echo may reach to the same actor. */
  private static final int ECHO_REACH = 3;

  private static final Set<String> COLLECTIVE = Set.of("staff", "personnel", "corps", "team");

  private final ActRules rules;
  private final Names names;
  private final Bearings bearings;

  Parties(ActRules rules, Names names, Bearings bearings) {
    this.rules = rules;
    this.names = names;
    this.bearings = bearings;
  }

  /** One draft for each acting party and each thing acted upon. */
  List<Draft> drafts(Occurrence o, Law law) {
    List<String> actors = labels(o, o.match().frame().actorRoles());
    List<String> orderer = orderer(o, law);
    if (!orderer.isEmpty()) {
      actors = orderer;
    }
    return law.sides() == Sides.RELATION
        ? relation(o, law, actors)
        : law.sides() == Sides.CHANNEL ? channel(o, law, actors) : posted(o, law, actors);
  }

  /**
   * Which acts an echo repeats: those of the same actor where it has just acted ("recalled its
   * envoy from Paris, and did the same in Rome"), else the last ones.
   */
  List<Draft> echoed(Occurrence o, Deque<List<Draft>> before) {
    Modality modality = o.match().proposition().modality();
    if (before.isEmpty() || (modality != Modality.DONE && modality != Modality.PLANNED)) {
      return List.of();
    }
    List<String> actors = labels(o, o.match().frame().actorRoles());
    int back = 0;
    for (List<Draft> drafts : before) {
      if (actors.contains(drafts.get(0).actor) && back < ECHO_REACH) {
        return drafts;
      }
      back++;
    }
    return before.getFirst();
  }

  /** "Britain did the same": the acts told last, by other actors or towards other parties. */
  List<Draft> echoes(Occurrence o, List<Draft> before) {
    List<String> actors = labels(o, o.match().frame().actorRoles());
    List<Draft> out = new ArrayList<>();
    for (String a : actors) {
      for (Draft b : before) {
        List<String> others = others(o, List.of(a));
        if (others.isEmpty() && b.counterparty != null) {
          others = List.of(a.equals(b.counterparty) && b.actor != null ? b.actor : b.counterparty);
        }
        for (String other : others) {
          if (!other.equals(a) && !(a.equals(b.actor) && other.equals(b.counterparty))) {
            out.add(b.by(a, other));
          }
        }
      }
    }
    return out;
  }

  /** "Spain told it to close its consulate": what is ordered is the act of the one who orders. */
  private static List<String> orderer(Occurrence o, Law law) {
    Proposition p = o.match().proposition();
    boolean bound = p.modality() == Modality.ORDERED || p.modality() == Modality.DEMANDED;
    if (law.sides() == Sides.RELATION) {
      return List.of();
    }
    boolean limit = law.sides() == Sides.HOST && o.match().frame().actorRoles().contains("speaker");
    if (!bound && !limit) {
      return List.of();
    }
    for (Embedding e : p.embeddings()) {
      if ((e.operator() == Operator.ORDER || e.operator() == Operator.DEMAND) && e.actor() >= 0) {
        Mention m = o.scene().cast().at(e.actor());
        return m == null
            ? List.of()
            : m.parties().stream().filter(x -> x.code() != null).map(Party::label).toList();
      }
    }
    // "The envoy must leave by Friday, the ministry said": whoever says so orders it.
    return p.speaker() == null || p.speaker().party() == null
        ? List.of()
        : List.of(p.speaker().party());
  }

  private List<Draft> relation(Occurrence o, Law law, List<String> actors) {
    List<String> others = new ArrayList<>(objects(o, actors));
    for (int t :
        others.isEmpty() && !actors.isEmpty() ? o.match().bound("object") : List.<Integer>of()) {
      // "suspended Gabon's membership": the owner of what is suspended is the other side.
      for (Party p : o.scene().cast().ownersOf(t)) {
        if (p.code() != null && !actors.contains(p.label()) && !others.contains(p.label())) {
          others.add(p.label());
        }
      }
    }
    if (others.isEmpty()) {
      others.addAll(others(o, actors));
    }
    Set<String> owners = new LinkedHashSet<>();
    for (int t : o.match().bound("object")) {
      o.scene().cast().ownersOf(t).forEach(p -> owners.add(p.label()));
    }
    if (actors.isEmpty()) {
      actors = List.copyOf(owners);
    }
    if (actors.isEmpty() && others.size() >= 2) {
      actors = List.of(others.get(0));
      others = List.of(others.get(1));
    }
    List<Draft> out = new ArrayList<>();
    if (others.isEmpty() && actors.size() == 2) {
      out.add(pair(law, actors.get(0), actors.get(1), true));
      return out;
    }
    for (String a : actors) {
      List<String> them = others.isEmpty() ? listOf(bearings.partnerOf(a)) : others;
      if (them.isEmpty()) {
        out.add(pair(law, a, null, false));
      }
      for (String b : them) {
        if (!a.equals(b)) {
          out.add(pair(law, a, b, law.joint()));
        }
      }
    }
    List<String> around = out.isEmpty() ? around(o) : List.of();
    if (around.size() == 2) {
      out.add(pair(law, around.get(0), around.get(1), law.joint()));
    }
    List<String> main = bearings.mainPair();
    if (out.isEmpty() && others.isEmpty() && main.size() == 2) {
      // "Relations were severed": in a story about two parties they are the ones.
      out.add(pair(law, main.get(0), main.get(1), law.joint()));
    }
    if (out.isEmpty()) {
      out.add(new Draft(law.type()));
    }
    return out;
  }

  /**
   * Parties of whatever else takes part: "relations and the Danish embassy in Peru were opened".
   */
  private static List<String> around(Occurrence o) {
    Set<String> out = new LinkedHashSet<>();
    for (Argument a : o.match().proposition().arguments()) {
      Mention m = o.scene().cast().at(a.token());
      if (m != null) {
        m.parties().stream().filter(p -> p.code() != null).forEach(p -> out.add(p.label()));
        m.host().stream().filter(p -> p.code() != null).forEach(p -> out.add(p.label()));
      }
    }
    return List.copyOf(out);
  }

  /** Parties that are themselves the object: "recognised Kosovo", "Kosovo's independence". */
  private static List<String> objects(Occurrence o, List<String> actors) {
    Set<String> out = new LinkedHashSet<>();
    for (int t : o.match().bound("object")) {
      Mention m = o.scene().cast().at(t);
      if (m != null && m.kind() == Mention.Kind.PARTY) {
        m.parties().stream().map(Party::label).filter(l -> !actors.contains(l)).forEach(out::add);
      }
    }
    return List.copyOf(out);
  }

  private Draft pair(Law law, String a, @Nullable String b, boolean joint) {
    boolean organisation = names.isOrganisation(a) || names.isOrganisation(b);
    // States break with states; with an organisation it is a suspension (VCDR binds states).
    ActType type = law.type() == ActType.BREAK && organisation ? ActType.SUSPENSION : law.type();
    Draft d = new Draft(type);
    boolean swap = joint && b != null && a.compareTo(b) > 0;
    d.actor = swap ? b : a;
    d.counterparty = swap ? a : b;
    d.joint = joint && b != null;
    return d;
  }

  private List<Draft> channel(Occurrence o, Law law, List<String> actors) {
    List<Draft> out = new ArrayList<>();
    Match m = o.match();
    for (String role : m.bound().keySet()) {
      for (int t : m.bound(role)) {
        Mention thing = o.scene().cast().at(t);
        Draft d = new Draft(law.type());
        boolean custody = role.startsWith("object") || role.equals("of");
        if (thing != null
            && custody
            && thing.kind() == Mention.Kind.MISSION
            && !thing.parties().isEmpty()) {
          d.actor = thing.parties().get(0).label();
          d.via = first(actors, d.actor);
          d.counterparty = first(thing.host().stream().map(Party::label).toList(), d.actor);
          d.mission = thing.nounKind();
          d.seat = thing.seat();
        } else if (thing != null
            && thing.kind() == Mention.Kind.MISSION
            && !thing.parties().isEmpty()) {
          d.actor = thing.parties().get(0).label();
          d.counterparty = first(actors, d.actor);
          d.mission = thing.nounKind();
          d.seat = thing.seat();
        } else {
          // "act for Iceland" names the party itself, "look after Danish interests" its interests.
          List<Party> owners = thing == null ? o.scene().cast().ownersOf(t) : thing.parties();
          if (owners.isEmpty() || role.equals("actor")) {
            continue;
          }
          d.actor = owners.get(0).label();
          d.via = first(actors, d.actor);
          d.counterparty = first(labels(o, List.of(role + ".in", role + ".with")), d.actor);
          if (d.counterparty == null) {
            d.counterparty = first(others(o, actors), d.actor);
          }
          if (d.counterparty == null) {
            d.counterparty = bearings.partnerOf(d.actor);
          }
        }
        if (d.counterparty == null) {
          continue;
        }
        d.sending = d.actor;
        d.receiving = d.counterparty;
        out.add(d);
      }
    }
    return out;
  }

  private static @Nullable String first(List<String> labels, @Nullable String but) {
    return labels.stream().filter(l -> !l.equals(but)).findFirst().orElse(null);
  }

  private List<Draft> posted(Occurrence o, Law ofFrame, List<String> actors) {
    Law law = expelledInOtherWords(o, ofFrame, actors) ? rules.of(ActType.EXPULSION) : ofFrame;
    List<Draft> out = new ArrayList<>();
    Set<Integer> things = things(o);
    if (things.isEmpty()) {
      return relation(o, law, actors);
    }
    boolean named = things.stream().anyMatch(t -> !isGeneric(o.scene().cast().at(t)));
    for (int t : things) {
      Mention thing = o.scene().cast().at(t);
      if (thing == null || (named && isGeneric(thing))) {
        continue;
      }
      if (law.type() == ActType.CAP && !out.isEmpty()) {
        // One ceiling for all posts is one act.
        break;
      }
      List<String> owners =
          thing.parties().stream()
              .filter(p -> p.code() != null)
              .map(Party::label)
              .distinct()
              .toList();
      boolean received =
          law.sides() == Sides.OWNER
              && !owners.isEmpty()
              && !actors.isEmpty()
              && actors.stream().noneMatch(owners::contains);
      // "China accepted the letters of the Afghan envoy": the sending side is accredited.
      List<String> deciding =
          received ? owners : actors.isEmpty() ? deciders(law, o, thing, owners) : actors;
      if (deciding.isEmpty()) {
        deciding = ownerless(o, law, thing);
        owners = deciding.isEmpty() ? owners : listOf(ownerAt(o, thing));
      }
      if (deciding.isEmpty()) {
        out.add(new Draft(law.type()));
      }
      for (String a : deciding) {
        for (Draft d : sides(o, law, type(law, o.scene(), t, thing), thing, a, owners)) {
          describe(d, o, t, thing);
          out.add(d);
        }
      }
    }
    return out;
  }

  /** Whose a mission is of which only the place is told: the other party's of the story. */
  private @Nullable String ownerAt(Occurrence o, Mention thing) {
    List<String> hosts = hosts(o, thing, thing.parties().stream().map(Party::label).toList());
    if (hosts.size() != 1) {
      return null;
    }
    // "the embassy in Khartoum has suspended its work, Mr Biden said": he speaks of his own.
    Speaker speaker = o.match().proposition().speaker();
    String said = speaker == null ? null : speaker.party();
    return said != null && !said.equals(hosts.get(0)) ? said : bearings.partnerOf(hosts.get(0));
  }

  /** "The embassy in Lima is to be shut": who acted last decides, else the owner. */
  private List<String> ownerless(Occurrence o, Law law, Mention thing) {
    String owner = thing.parties().isEmpty() ? ownerAt(o, thing) : null;
    if (owner == null || thing.kind() != Mention.Kind.MISSION) {
      return List.of();
    }
    String last = bearings.lastActor();
    boolean byHost =
        law.sides() == Sides.EITHER
            && hosts(o, thing, thing.parties().stream().map(Party::label).toList()).contains(last);
    return listOf(byHost ? last : owner);
  }

  /** "told the Syrians to pull out their diplomats": withdrawn by order of the host is expelled. */
  private static boolean expelledInOtherWords(Occurrence o, Law law, List<String> orderers) {
    Proposition p = o.match().proposition();
    boolean home = law.type() == ActType.WITHDRAWAL || law.type() == ActType.RECALL;
    if (!home || p.modality() != Modality.ORDERED || orderers.isEmpty()) {
      return false;
    }
    return things(o).stream()
        .map(t -> o.scene().cast().at(t))
        .allMatch(
            m ->
                m != null
                    && !m.parties().isEmpty()
                    && m.parties().stream().noneMatch(x -> orderers.contains(x.label())));
  }

  /** "embassies and missions": the general word beside a special one adds nothing. */
  private static boolean isGeneric(@Nullable Mention m) {
    return m != null && "mission/mission".equals(m.noun());
  }

  /** Tokens that passed as missions or people of missions. */
  private static Set<Integer> things(Occurrence o) {
    Set<Integer> out = new LinkedHashSet<>();
    for (String role :
        List.of(
            "object",
            "recipient",
            "complement.object",
            "complement.actor",
            "to",
            "from",
            "of",
            "actor",
            "object.of",
            "for",
            "at")) {
      for (int t : o.match().bound(role)) {
        Mention m = o.scene().cast().at(t);
        boolean people =
            m != null
                && m.kind() == Mention.Kind.AGENT
                && Set.of("nationals", "officer", "official", "people", "person")
                    .contains(m.nounClass());
        if (m != null
            && (m.kind() == Mention.Kind.ENVOY || m.kind() == Mention.Kind.MISSION || people)) {
          out.add(t);
        }
      }
      if (!out.isEmpty()) {
        return out;
      }
    }
    return out;
  }

  /** Who decides where the text names nobody: the owner of what is recalled, the host otherwise. */
  private List<String> deciders(Law law, Occurrence o, Mention thing, List<String> owners) {
    if (law.sides() == Sides.OWNER) {
      return owners;
    }
    List<String> hosts = hosts(o, thing, thing.parties().stream().map(Party::label).toList());
    if (law.sides() == Sides.HOST) {
      return hosts.isEmpty() && !owners.isEmpty()
          ? listOf(bearings.partnerOf(owners.get(0)))
          : hosts;
    }
    return owners;
  }

  private List<Draft> sides(
      Occurrence o, Law law, ActType type, Mention thing, String actor, List<String> owners) {
    boolean own = owners.isEmpty() || owners.contains(actor);
    Modality modality = o.match().proposition().modality();
    boolean bound = modality == Modality.ORDERED || modality == Modality.DEMANDED;
    if (law.type() == ActType.CAP && owners.contains(actor)) {
      // Its own mission is cut: by order of the host, or by its own choice, which is no cap.
      String host = bound ? bearings.partnerOf(actor) : null;
      return host == null ? List.of() : sides(o, law, type, thing, host, List.of(actor));
    }
    boolean calledHome =
        type == ActType.EXPULSION
            && owners.contains(actor)
            && o.match().frame().id().equals("order-out-envoys")
            && o.match().proposition().embeddings().stream()
                .noneMatch(e -> e.predicate().equals("give"));
    if (calledHome) {
      // "ordered its diplomats to leave Haiti": its own people are withdrawn, not expelled.
      return sides(o, rules.of(ActType.WITHDRAWAL), ActType.WITHDRAWAL, thing, actor, owners);
    }
    boolean asHost = law.sides() == Sides.HOST || (law.sides() == Sides.EITHER && !own);
    List<Draft> out = new ArrayList<>();
    if (asHost) {
      List<String> senders = owners.stream().filter(x -> !x.equals(actor)).toList();
      if (senders.isEmpty()) {
        senders = listOf(first(others(o, List.of(actor)), actor));
      }
      if (senders.isEmpty()) {
        // "broke with Chad and gave its diplomats a week": not the actor's own.
        senders = listOf(bearings.partnerOf(actor));
      }
      for (String s : senders) {
        Draft d = new Draft(type);
        d.actor = actor;
        d.counterparty = s;
        d.sending = s;
        d.receiving = actor;
        for (String h : hosts(o, thing, List.of(s))) {
          if (names.isOrganisation(h)) {
            d.receiving = h;
          }
        }
        out.add(d);
      }
      return out;
    }
    List<String> hosts = hosts(o, thing, List.of(actor));
    if (hosts.isEmpty()) {
      // "China accepted the letters of the Afghan envoy": whoever receives them is the host.
      List<String> receiving = labels(o, o.match().frame().actorRoles());
      hosts = receiving.contains(actor) ? List.of() : listOf(first(receiving, actor));
    }
    if (hosts.isEmpty()) {
      hosts = listOf(bearings.partnerOf(actor));
    }
    for (String h : hosts) {
      Draft d = new Draft(type);
      d.actor = actor;
      d.counterparty = h;
      d.sending = actor;
      d.receiving = h;
      out.add(d);
    }
    return out;
  }

  private List<String> hosts(Occurrence o, Mention thing, List<String> but) {
    List<String> out = new ArrayList<>();
    for (Party p : thing.host()) {
      if (!but.contains(p.label()) && p.code() != null) {
        out.add(p.label());
      }
    }
    // "at the alliance's headquarters in Brussels": accredited to the organisation, not the city.
    List<String> organisations = out.stream().filter(names::isOrganisation).toList();
    if (!organisations.isEmpty()) {
      return organisations;
    }
    return out.isEmpty() ? others(o, but) : out;
  }

  /** One person is recalled, many are withdrawn. */
  private static ActType type(Law law, Scene scene, int token, Mention thing) {
    boolean person = thing.kind() == Mention.Kind.ENVOY && !"staff".equals(thing.nounKind());
    if (!person || (law.type() != ActType.WITHDRAWAL && law.type() != ActType.RECALL)) {
      return law.type();
    }
    boolean head =
        "ambassador".equals(thing.nounKind()) || "head of mission".equals(thing.nounKind());
    boolean many =
        scene.sentence().token(token).tag().endsWith("S")
            || COLLECTIVE.contains(scene.sentence().token(token).lemma());
    boolean one = thing.person() != null || !many;
    return head || one ? ActType.RECALL : ActType.WITHDRAWAL;
  }

  private void describe(Draft d, Occurrence o, int token, Mention thing) {
    Scene scene = o.scene();
    boolean organisation = names.isOrganisation(d.receiving);
    boolean staffOfOrganisation = names.isOrganisation(d.sending);
    d.persons = Things.persons(scene, token, thing);
    d.seat = thing.seat() != null ? thing.seat() : Things.seat(scene, d.receiving);
    Integer ceiling = d.type == ActType.CAP ? Things.ceiling(scene, o.match().proposition()) : null;
    d.count = ceiling != null ? ceiling : Things.count(scene, token, thing);
    d.mission = Things.mission(thing, organisation, "UN".equals(d.receiving));
    if (staffOfOrganisation && d.mission == null && thing.kind() != Mention.Kind.AGENT) {
      d.mission = "mission";
    }
  }

  private List<String> labels(Occurrence o, List<String> roles) {
    Scene scene = o.scene();
    Proposition p = o.match().proposition();
    for (String role : roles) {
      Set<String> out = new LinkedHashSet<>();
      for (int t : o.paths(role)) {
        Mention m = scene.cast().at(t);
        boolean thing =
            m != null
                && (m.kind() == Mention.Kind.MISSION
                    || (m.kind() == Mention.Kind.ENVOY && p.nominal()));
        if (m != null && (!thing || o.match().bound(role).isEmpty())) {
          m.parties().stream().filter(x -> x.code() != null).forEach(x -> out.add(x.label()));
        } else if (m == null) {
          scene.cast().ownersOf(t).stream()
              .filter(x -> x.code() != null)
              .forEach(x -> out.add(x.label()));
        }
      }
      if (!out.isEmpty()) {
        return List.copyOf(out);
      }
    }
    return List.of();
  }

  /** Coded parties beside the actor, in the order in which prepositions usually name them. */
  private List<String> others(Occurrence o, List<String> actors) {
    for (String path : OTHERS) {
      Set<String> out = new LinkedHashSet<>();
      for (int t : o.paths(path)) {
        if (path.equals("object") && o.match().bound(path).contains(t)) {
          continue; // what the act is done to, not where: "expelled diplomats", "left Tripoli"
        }
        Mention m = o.scene().cast().at(t);
        List<Party> found = m == null ? o.scene().cast().ownersOf(t) : m.parties();
        found.stream()
            .filter(p -> p.code() != null && !actors.contains(p.label()))
            .forEach(p -> out.add(p.label()));
      }
      if (!out.isEmpty()) {
        return List.copyOf(out);
      }
    }
    return List.of();
  }

  private static List<String> listOf(@Nullable String label) {
    return label == null ? List.of() : List.of(label);
  }
}
