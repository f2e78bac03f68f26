package org.chancery.act;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Scene;
import org.chancery.proposition.Speaker;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** Finds who decides an act: who does what the text says, who orders it, or whom the law has. */
final class Deciders {
  private final Bearings bearings;
  private final Hosts hosts;
  private final List<String> eachOther;

  /**
   * @param eachOther paths to two who do it to each other
   */
  Deciders(Bearings bearings, Hosts hosts, List<String> eachOther) {
    this.bearings = bearings;
    this.hosts = hosts;
    this.eachOther = eachOther;
  }

  /** Whom the text itself makes the acting party; empty if it names nobody. */
  static List<String> named(Occurrence o, Law law) {
    List<String> orderer = orderer(o, law);
    return orderer.isEmpty() ? PathParties.of(o, o.match().frame().actorRoles()) : orderer;
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
      if (e.operator() == Operator.ORDER && e.actor() >= 0) {
        return jointly(o.scene(), e.actor());
      }
      if (e.operator() == Operator.DEMAND && e.actor() >= 0) {
        return bidden(o, law, jointly(o.scene(), e.actor()));
      }
    }
    // "The envoy must leave by Friday, the ministry said": whoever says so orders it.
    List<String> saying = PathParties.of(o.scene(), p.speaker());
    return bound ? bidden(o, law, saying) : saying;
  }

  /**
   * "Togo called on Benin to expel him", "Benin must expel him, Togo said": where a host has to
   * decide it is the one who is bidden, and has not yet done so; else the one who bids.
   */
  private static List<String> bidden(Occurrence o, Law law, List<String> bidding) {
    List<String> host =
        law.sides() == Sides.HOST
            ? PathParties.of(o, o.match().frame().actorRoles())
            : List.<String>of();
    return !host.isEmpty() && Collections.disjoint(host, bidding) ? host : bidding;
  }

  /** Coded parties of a word and of all that stand beside it: "Chad, Mali and Niger ordered". */
  private static List<String> jointly(Scene scene, int token) {
    Set<String> out = new LinkedHashSet<>();
    Stream.concat(Stream.of(token), scene.phrase(token).fellows().map(Term::index))
        .map(scene.cast()::at)
        .filter(Objects::nonNull)
        .flatMap(m -> m.parties().stream())
        .filter(x -> x.isKnown())
        .forEach(x -> out.add(x.label()));
    return List.copyOf(out);
  }

  /** Who decides where the text names nobody: the owner of what is recalled, the host otherwise. */
  List<String> unnamed(Law law, Occurrence o, Mention thing, List<String> owners) {
    if (law.sides() == Sides.OWNER) {
      // "was recalled to Oslo": whoever he goes home to has called him.
      boolean home = owners.isEmpty() && law.type() == ActType.RECALL;
      if (home) {
        return PathParties.of(o, List.of("to"));
      }
      // "the opening of embassies in each other's capitals": both do.
      List<String> both = owners.isEmpty() ? PathParties.of(o, eachOther) : List.of();
      return both.size() == 2 ? both : owners;
    }
    List<String> receiving =
        hosts.of(o, thing, thing.parties().stream().map(Party::label).toList());
    if (law.sides() == Sides.HOST) {
      if (!receiving.isEmpty() || owners.isEmpty()) {
        return receiving;
      }
      // "The envoy will have to go, Peru said": a host speaks of the envoys of another.
      List<String> said = PathParties.of(o.scene(), o.match().proposition().speaker());
      boolean other = said.size() == 1 && !owners.contains(said.get(0));
      return other ? said : PathParties.listOf(bearings.partnerOf(owners.get(0)));
    }
    // "The consulate must shut by May": nobody need order his own, so the other side does.
    boolean must =
        o.match().proposition().modality() == Modality.ORDERED
            && law.sides() == Sides.EITHER
            && owners.size() == 1;
    String host = must ? bearings.partnerOf(owners.get(0)) : null;
    return host != null && host.equals(bearings.lastActor()) ? List.of(host) : owners;
  }

  /** "The embassy in Lima is to be shut": who acted last decides, else the owner. */
  List<String> ownerless(Occurrence o, Law law, Mention thing) {
    String owner = thing.parties().isEmpty() ? ownerAt(o, thing) : null;
    if (owner == null || thing.kind() != Mention.Kind.MISSION) {
      return List.of();
    }
    String last = bearings.lastActor();
    boolean byHost =
        law.sides() == Sides.EITHER
            && last != null
            && hosts
                .of(o, thing, thing.parties().stream().map(Party::label).toList())
                .contains(last);
    return PathParties.listOf(byHost ? last : owner);
  }

  /** Whose a mission is of which only the place is told: the other party's of the story. */
  @Nullable String ownerAt(Occurrence o, Mention thing) {
    List<String> receiving =
        hosts.of(o, thing, thing.parties().stream().map(Party::label).toList());
    if (receiving.size() != 1) {
      return null;
    }
    // "its embassy in Lima stopped work, Mrs Diaz said": he speaks of his own.
    Speaker speaker = o.match().proposition().speaker();
    String said = speaker == null ? null : speaker.party();
    return said != null && !said.equals(receiving.get(0))
        ? said
        : bearings.partnerOf(receiving.get(0));
  }
}
