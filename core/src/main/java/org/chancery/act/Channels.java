package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.event.Match;
import org.chancery.event.Occurrence;

/** Ways that remain: a protecting power, or a mission elsewhere that acts for another party. */
final class Channels {
  private final Bearings bearings;

  Channels(Bearings bearings) {
    this.bearings = bearings;
  }

  /** One draft for each mission or interest that is looked after; none without a counterparty. */
  List<Draft> drafts(Occurrence o, Law law, List<String> actors) {
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
          d.via = PathParties.first(actors, d.actor);
          d.counterparty =
              PathParties.first(thing.host().stream().map(Party::label).toList(), d.actor);
          d.mission = thing.mission();
          d.seat = thing.seat();
        } else if (thing != null
            && thing.kind() == Mention.Kind.MISSION
            && !thing.parties().isEmpty()) {
          d.actor = thing.parties().get(0).label();
          d.counterparty = PathParties.first(actors, d.actor);
          d.mission = thing.mission();
          d.seat = thing.seat();
        } else {
          // "act for Iceland" names the party itself, "look after Danish interests" its interests.
          List<Party> owners = thing == null ? o.scene().cast().ownersOf(t) : thing.parties();
          if (owners.isEmpty() || role.equals("actor")) {
            continue;
          }
          d.actor = owners.get(0).label();
          d.via = PathParties.first(actors, d.actor);
          d.counterparty =
              PathParties.first(PathParties.of(o, List.of(role + ".in", role + ".with")), d.actor);
          if (d.counterparty == null) {
            d.counterparty = PathParties.first(PathParties.others(o, actors), d.actor);
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
}
