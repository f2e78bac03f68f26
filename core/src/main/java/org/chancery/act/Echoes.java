package org.chancery.act;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chancery.event.Occurrence;
import org.chancery.proposition.Modality;

/** "Did the same": acts told before, repeated by or towards other parties. */
final class Echoes {
  /** How many acts back an echo may reach to the same actor. */
  private static final int ECHO_REACH = 3;

  private Echoes() {}

  /**
   * Which acts an echo repeats: those of the same actor where it has just acted ("recalled its
   * envoy from Paris, and did the same in Rome"), else the last ones.
   */
  static List<Draft> echoed(Occurrence o, Deque<List<Draft>> before) {
    Modality modality = o.match().proposition().modality();
    if (before.isEmpty() || (modality != Modality.DONE && modality != Modality.PLANNED)) {
      return List.of();
    }
    List<String> actors = PathParties.of(o, o.match().frame().actorRoles());
    boolean channel = !o.paths("for").isEmpty();
    int back = 0;
    for (List<Draft> drafts : before) {
      if (drafts.get(0).type == ActType.CHANNEL && !channel) {
        // Who did the same has not taken over somebody's interests, unless it says for whom.
        continue;
      }
      if (actors.contains(drafts.get(0).actor()) && back < ECHO_REACH) {
        return drafts;
      }
      back++;
    }
    return before.stream()
        .filter(d -> channel || d.get(0).type != ActType.CHANNEL)
        .findFirst()
        .orElse(List.of());
  }

  /** Which acts an answer in kind repeats: the last ones against the one who answers. */
  static List<Draft> answered(Occurrence o, Deque<List<Draft>> before) {
    List<String> actors = PathParties.of(o, o.match().frame().actorRoles());
    for (List<Draft> drafts : before) {
      List<Draft> suffered =
          drafts.stream()
              .filter(d -> d.counterparty() != null && actors.contains(d.counterparty()))
              .toList();
      if (!suffered.isEmpty()) {
        return suffered;
      }
    }
    return List.of();
  }

  /** "Britain did the same": the acts told last, by other actors or towards other parties. */
  static List<Draft> drafts(Occurrence o, List<Draft> before) {
    List<String> actors = PathParties.of(o, o.match().frame().actorRoles());
    List<Draft> out = new ArrayList<>();
    for (String a : actors) {
      for (Draft b : before) {
        List<String> others = PathParties.others(o, List.of(a));
        if (others.isEmpty() && b.counterparty() != null) {
          others =
              List.of(
                  a.equals(b.counterparty()) && b.actor() != null ? b.actor() : b.counterparty());
        }
        for (String other : others) {
          if (!other.equals(a) && !(a.equals(b.actor()) && other.equals(b.counterparty()))) {
            out.add(b.by(a, other));
          }
        }
      }
    }
    return out;
  }
}
