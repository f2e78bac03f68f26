package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.Mention;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Names;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;

/** Finds where a mission or its people are accredited. */
final class Hosts {
  private final Names names;

  Hosts(Names names) {
    this.names = names;
  }

  /** Hosts that the mention itself names, else other parties that take part. */
  List<String> of(Occurrence o, Mention thing, List<String> but) {
    List<String> out = new ArrayList<>();
    List<String> landlords =
        thing.mission() == MissionKind.INTERESTS_SECTION ? landlords(o, thing) : List.<String>of();
    List<String> leaveOut = new ArrayList<>(but);
    leaveOut.addAll(landlords);
    for (Party p : thing.host()) {
      if (!leaveOut.contains(p.label()) && p.isKnown()) {
        out.add(p.label());
      }
    }
    // "at the alliance's headquarters in Brussels": accredited to the organisation, not the city.
    List<String> organisations = out.stream().filter(names::isOrganisation).toList();
    if (!organisations.isEmpty()) {
      return organisations;
    }
    return out.isEmpty() ? PathParties.others(o, leaveOut) : out;
  }

  /**
   * "an interests section in the Swiss embassy": the Swiss are hosts to its people, not its host.
   */
  private static List<String> landlords(Occurrence o, Mention thing) {
    return o.scene().cast().mentions().values().stream()
        .filter(m -> m.kind() == Mention.Kind.MISSION && !m.span().equals(thing.span()))
        .flatMap(m -> m.parties().stream())
        .map(Party::label)
        .toList();
  }
}
