package org.chancery.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Names;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Qualifier;
import org.chancery.proposition.Term;
import org.jspecify.annotations.Nullable;

/** Acts on a relation as a whole: both parties as such are its sides. */
final class Relations {
  private final Names names;
  private final Bearings bearings;

  Relations(Names names, Bearings bearings) {
    this.names = names;
    this.bearings = bearings;
  }

  /** One draft for each pair; one without sides where the text and the story name none. */
  List<Draft> drafts(Occurrence o, Law law, List<String> told) {
    List<String> others = others(o, told);
    List<String> actors = told.isEmpty() ? owners(o) : told;
    if (actors.isEmpty() && others.size() >= 2) {
      actors = List.of(others.get(0));
      others = List.of(others.get(1));
    }
    List<Draft> out = new ArrayList<>();
    if (others.isEmpty() && actors.size() == 2) {
      out.add(pair(law, actors.get(0), actors.get(1), true));
      return out;
    }
    boolean unknown = isUnknownName(o);
    for (String a : actors) {
      out.addAll(
          towards(
              o,
              law,
              a,
              others.isEmpty() && !unknown ? PathParties.listOf(bearings.partnerOf(a)) : others));
    }
    if (out.isEmpty()) {
      List<String> two = meant(o, others);
      out.add(
          two.size() == 2
              ? pair(law, two.get(0), two.get(1), law.joint())
              : new Draft(law.type(), null));
    }
    return out;
  }

  /** Towards whom it is done: by the object, by its owner, or by any other party. */
  private static List<String> others(Occurrence o, List<String> actors) {
    List<String> others = PathParties.objects(o, actors);
    if (others.isEmpty() && !actors.isEmpty()) {
      // "suspended Gabon's membership": the owner of what is suspended is the other side.
      others = PathParties.ownersOfObjects(o, actors);
    }
    return others.isEmpty() ? PathParties.others(o, actors) : others;
  }

  /** Whose it is what is done away with: "Chad's relations with Peru". */
  private static List<String> owners(Occurrence o) {
    Set<String> owners = new LinkedHashSet<>();
    for (int t : o.match().bound("object")) {
      o.scene().cast().ownersOf(t).forEach(p -> owners.add(p.label()));
    }
    return List.copyOf(owners);
  }

  /** The acts of one actor, one towards each other party; towards nobody where there is none. */
  private List<Draft> towards(Occurrence o, Law law, String actor, List<String> others) {
    if (others.isEmpty()) {
      return List.of(pair(law, actor, null, false));
    }
    List<Draft> out = new ArrayList<>();
    for (String other : others) {
      if (!actor.equals(other)) {
        Draft d = pair(law, actor, other, law.joint());
        if (names.isOrganisation(actor) && isSuspended(o, law, actor, other)) {
          d.parties = Parties.of(actor, other).posted(other, actor);
        }
        out.add(d);
      }
    }
    return out;
  }

  /** The two that are meant where nobody is named: those around the words, or the story's pair. */
  private List<String> meant(Occurrence o, List<String> others) {
    List<String> around = PathParties.around(o);
    if (around.size() == 2) {
      return around;
    }
    // "Relations were severed": in a story about two parties they are the ones.
    return others.isEmpty() ? bearings.mainPair() : List.of();
  }

  /** "recognised the Andean Union": somebody whom no list knows, and not the story's other side. */
  private static boolean isUnknownName(Occurrence o) {
    return o.match().bound("object").stream()
        .map(o.scene()::phrase)
        .anyMatch(
            x ->
                x.term().form().isProper()
                    && x.qualifiers(Qualifier.Kind.COMPOUND, Qualifier.Kind.QUALITY)
                        .anyMatch(Term::isCapital));
  }

  /** "suspended Gabon", "suspended Gabon's membership": a member, and not relations with it. */
  private static boolean isSuspended(Occurrence o, Law law, String organisation, String member) {
    return law.type() == ActType.SUSPENSION
        && (PathParties.objects(o, List.of(organisation)).contains(member)
            || PathParties.ownersOfObjects(o, List.of(organisation)).contains(member));
  }

  private Draft pair(Law law, String a, @Nullable String b, boolean joint) {
    boolean organisation = names.isOrganisation(a) || names.isOrganisation(b);
    // States break with states; with an organisation it is a suspension (VCDR binds states).
    ActType type = law.type() == ActType.BREAK && organisation ? ActType.SUSPENSION : law.type();
    return new Draft(type, joint && b != null ? Parties.together(a, b) : Parties.of(a, b));
  }
}
