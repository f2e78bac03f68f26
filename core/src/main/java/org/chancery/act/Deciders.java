package org.chancery.act;

import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Embedding;
import org.chancery.proposition.Modality;
import org.chancery.proposition.Operator;
import org.chancery.proposition.Proposition;
import org.chancery.proposition.Speaker;
import org.jspecify.annotations.Nullable;

/** Finds who decides an act: who does what the text says, who orders it, or whom the law has. */
final class Deciders {
  private final Bearings bearings;
  private final Hosts hosts;

  Deciders(Bearings bearings, Hosts hosts) {
    this.bearings = bearings;
    this.hosts = hosts;
  }

  /** Whom the text itself makes the acting party; empty if it names nobody. */
  static List<String> named(Occurrence o, Law law) {
    List<String> orderer = orderer(o, law);
    return orderer.isEmpty() ? Labels.of(o, o.match().frame().actorRoles()) : orderer;
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
    return Labels.of(o.scene(), p.speaker());
  }

  /** Who decides where the text names nobody: the owner of what is recalled, the host otherwise. */
  List<String> unnamed(Law law, Occurrence o, Mention thing, List<String> owners) {
    if (law.sides() == Sides.OWNER) {
      // "was recalled to Oslo": whoever he goes home to has called him.
      boolean home = owners.isEmpty() && law.type() == ActType.RECALL;
      return home ? Labels.of(o, List.of("to")) : owners;
    }
    List<String> receiving =
        hosts.of(o, thing, thing.parties().stream().map(Party::label).toList());
    if (law.sides() == Sides.HOST) {
      return receiving.isEmpty() && !owners.isEmpty()
          ? Labels.listOf(bearings.partnerOf(owners.get(0)))
          : receiving;
    }
    return owners;
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
            && hosts
                .of(o, thing, thing.parties().stream().map(Party::label).toList())
                .contains(last);
    return Labels.listOf(byHost ? last : owner);
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
