package org.chancery.act;

import java.util.ArrayList;
import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Mention;
import org.chancery.actor.Names;
import org.chancery.actor.Party;
import org.chancery.event.Match;
import org.chancery.event.Occurrence;
import org.jspecify.annotations.Nullable;

/** Ways that remain: a protecting power, or a mission elsewhere that acts for another party. */
final class Channels {
  private final Bearings bearings;
  private final Names names;

  Channels(Bearings bearings, Names names) {
    this.bearings = bearings;
    this.names = names;
  }

  /** One draft for each mission or interest that is looked after; none without a counterparty. */
  List<Draft> drafts(Occurrence o, Law law, List<String> actors) {
    List<Draft> out = new ArrayList<>();
    Match m = o.match();
    for (String role : m.bound().keySet()) {
      for (int t : m.bound(role)) {
        Mention thing = o.scene().cast().at(t);
        boolean custody = role.startsWith("object") || role.equals("of");
        boolean mission =
            thing != null && thing.kind() == Mention.Kind.MISSION && !thing.parties().isEmpty();
        Draft d =
            thing != null && mission
                ? ofMission(law, thing, custody, actors)
                : ofInterests(o, law, role, t, actors);
        if (d != null) {
          out.add(d);
        }
      }
    }
    return out;
  }

  /**
   * By a mission.
   *
   * @param custody whether those who act look after it; else it acts towards them
   */
  private @Nullable Draft ofMission(
      Law law, Mention mission, boolean custody, List<String> actors) {
    String actor = mission.parties().get(0).label();
    String acting = PathParties.first(actors, actor);
    String other =
        custody
            ? PathParties.first(mission.host().stream().map(Party::label).toList(), actor)
            : acting;
    return draft(
        law,
        actor,
        other,
        Subject.RELATIONS
            .mission(mission.mission())
            .seat(mission.seat())
            .via(custody ? power(acting) : null));
  }

  /**
   * "act for Iceland" names the party itself, "look after Danish interests" its interests. Whoever
   * has no code, as two sailors, has no missions that another could look after.
   */
  private @Nullable Draft ofInterests(
      Occurrence o, Law law, String role, int t, List<String> actors) {
    Mention thing = o.scene().cast().at(t);
    List<Party> owners =
        (thing == null ? o.scene().cast().ownersOf(t) : thing.parties())
            .stream().filter(p -> p.isKnown()).toList();
    if (owners.isEmpty() || role.equals("actor")) {
      return null;
    }
    String actor = owners.get(0).label();
    String other =
        PathParties.first(PathParties.of(o, List.of(role + ".in", role + ".with")), actor);
    if (other == null) {
      other = PathParties.first(PathParties.others(o, actors), actor);
    }
    if (other == null) {
      other = bearings.partnerOf(actor);
    }
    return draft(law, actor, other, Subject.RELATIONS.via(power(PathParties.first(actors, actor))));
  }

  /** A protecting power is a State (VCDR 45, 46), never an organisation. */
  private @Nullable String power(@Nullable String party) {
    return names.isOrganisation(party) ? null : party;
  }

  private static @Nullable Draft draft(
      Law law, String actor, @Nullable String other, Subject subject) {
    if (other == null) {
      return null;
    }
    Draft d = new Draft(law.type(), Parties.ofOwner(actor, other));
    d.subject = subject;
    return d;
  }
}
