package org.chancery.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.act.ActRules.Law;
import org.chancery.act.ActRules.Sides;
import org.chancery.actor.Mention;
import org.chancery.actor.Names;
import org.chancery.actor.Party;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Modality;
import org.jspecify.annotations.Nullable;

/** Puts a decided act on a mission or its people between its sending and its receiving side. */
final class Accreditation {
  private static final Set<Mention.Kind> HOMES = EnumSet.of(Mention.Kind.PARTY, Mention.Kind.PLACE);

  private final ActRules rules;
  private final Names names;
  private final Bearings bearings;
  private final Hosts hosts;

  Accreditation(ActRules rules, Names names, Bearings bearings, Hosts hosts) {
    this.rules = rules;
    this.names = names;
    this.bearings = bearings;
    this.hosts = hosts;
  }

  /** One draft for each other side; empty where it turns out to be no act. */
  List<Draft> drafts(Posting p, String actor, List<String> owners) {
    Occurrence o = p.told();
    Law law = p.law();
    boolean own = owners.isEmpty() || owners.contains(actor);
    Modality modality = o.match().proposition().modality();
    boolean bound = modality == Modality.ORDERED || modality == Modality.DEMANDED;
    if (law.type() == ActType.CAP && owners.contains(actor)) {
      // Its own mission is cut: by order of the host, or by its own choice, which is no cap.
      String host = bound ? bearings.partnerOf(actor) : null;
      return host == null ? List.of() : drafts(p, host, List.of(actor));
    }
    Law home = rules.ofOwn(o.match().frame().id());
    boolean calledHome =
        home != null
            && law.type() != home.type()
            && owners.contains(actor)
            && o.match().proposition().embeddings().stream()
                .noneMatch(e -> e.predicate().equals("give"));
    if (home != null && calledHome) {
      // "ordered its diplomats to leave Haiti": its own people are withdrawn, not expelled.
      return drafts(p.under(home), actor, owners);
    }
    Law recall = rules.ofHome(law.type());
    if (recall != null && leadsHome(o, actor)) {
      // "told its ambassador to come back to Madrid": nobody returns to a post at home.
      return drafts(p.under(recall), actor, owners);
    }
    boolean asHost = law.sides() == Sides.HOST || (law.sides() == Sides.EITHER && !own);
    return asHost ? byHost(p, actor, owners) : byOwner(p, actor);
  }

  /** A post of one's own abroad is no home: "to his post in La Paz". */
  private static boolean leadsHome(Occurrence o, String actor) {
    return o.paths("to").stream()
        .map(o.scene().cast()::at)
        .filter(m -> m != null && HOMES.contains(m.kind()))
        .flatMap(m -> m.parties().stream())
        .anyMatch(x -> x.label().equals(actor));
  }

  private List<Draft> byHost(Posting p, String actor, List<String> owners) {
    Occurrence o = p.told();
    List<Draft> out = new ArrayList<>();
    List<String> senders = owners.stream().filter(x -> !x.equals(actor)).toList();
    if (senders.isEmpty()) {
      // "Peru may keep nine diplomats in Lagos": the frame says who is acted upon.
      senders =
          PathParties.of(o, o.match().frame().recipientRoles()).stream()
              .filter(x -> !x.equals(actor))
              .toList();
    }
    if (senders.isEmpty()) {
      senders = PathParties.listOf(PathParties.first(PathParties.others(o, List.of(actor)), actor));
    }
    if (senders.isEmpty() && owners.contains(actor)) {
      senders = speakers(o, actor);
    }
    if (senders.isEmpty()) {
      // "broke with Chad and gave its diplomats a week": not the actor's own.
      senders = PathParties.listOf(bearings.partnerOf(actor));
    }
    for (@Nullable String s : orUnknown(senders)) {
      Parties parties = Parties.ofHost(actor, s);
      for (String h : hosts.of(o, p.thing(), PathParties.listOf(s))) {
        parties = names.isOrganisation(h) ? parties.posted(s, h) : parties;
      }
      out.add(new Draft(p.type(), parties));
    }
    return out;
  }

  /** "Chad said Peru had thrown out six of its envoys": nobody throws out its own. */
  private static List<String> speakers(Occurrence o, String actor) {
    List<String> out =
        o.match().proposition().embeddings().stream()
            .filter(e -> e.actor() >= 0)
            .flatMap(e -> o.scene().phrase(e.actor()).parties().stream())
            .filter(p -> p.isKnown())
            .map(Party::label)
            .filter(p -> !p.equals(actor))
            .distinct()
            .toList();
    return out.size() == 1 ? out : List.of();
  }

  /** One side that nobody names where there is none: the act is told all the same. */
  private static List<@Nullable String> orUnknown(List<String> sides) {
    return sides.isEmpty() ? Collections.singletonList(null) : List.copyOf(sides);
  }

  private List<Draft> byOwner(Posting p, String actor) {
    Occurrence o = p.told();
    List<Draft> out = new ArrayList<>();
    List<String> receiving = hosts.of(o, p.thing(), List.of(actor));
    if (receiving.isEmpty()) {
      // "China accepted the letters of the Afghan envoy": whoever receives them is the host.
      List<String> acting = PathParties.of(o, o.match().frame().actorRoles());
      receiving =
          acting.contains(actor) ? List.of() : PathParties.listOf(PathParties.first(acting, actor));
    }
    if (receiving.isEmpty()) {
      receiving = PathParties.listOf(bearings.partnerOf(actor));
    }
    for (@Nullable String h : orUnknown(receiving)) {
      out.add(new Draft(p.type(), Parties.ofOwner(actor, h)));
    }
    return out;
  }
}
