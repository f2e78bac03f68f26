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
  List<Draft> drafts(Occurrence o, Law law, List<String> actors) {
    List<String> others = new ArrayList<>(PathParties.objects(o, actors));
    if (others.isEmpty() && !actors.isEmpty()) {
      // "suspended Gabon's membership": the owner of what is suspended is the other side.
      others.addAll(PathParties.ownersOfObjects(o, actors));
    }
    if (others.isEmpty()) {
      others.addAll(PathParties.others(o, actors));
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
    boolean unknown = isUnknownName(o);
    for (String a : actors) {
      List<String> them =
          others.isEmpty() && !unknown ? PathParties.listOf(bearings.partnerOf(a)) : others;
      if (them.isEmpty()) {
        out.add(pair(law, a, null, false));
      }
      for (String b : them) {
        if (!a.equals(b)) {
          Draft d = pair(law, a, b, law.joint());
          if (names.isOrganisation(a) && isSuspended(o, law, a, b)) {
            d.parties = Parties.of(a, b).posted(b, a);
          }
          out.add(d);
        }
      }
    }
    List<String> around = out.isEmpty() ? PathParties.around(o) : List.of();
    if (around.size() == 2) {
      out.add(pair(law, around.get(0), around.get(1), law.joint()));
    }
    List<String> main = bearings.mainPair();
    if (out.isEmpty() && others.isEmpty() && main.size() == 2) {
      // "Relations were severed": in a story about two parties they are the ones.
      out.add(pair(law, main.get(0), main.get(1), law.joint()));
    }
    if (out.isEmpty()) {
      out.add(new Draft(law.type(), null));
    }
    return out;
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
