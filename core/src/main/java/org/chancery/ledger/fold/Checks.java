package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.act.DiplomaticAct;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.law.Legality.Rule;
import org.chancery.ledger.values.Dated;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.Track;
import org.chancery.ledger.values.Worded;
import org.jspecify.annotations.Nullable;

/** Asks of every act whether it fits what held the day before. Changes nothing, drops nothing. */
final class Checks {
  private final Legality law;
  private final List<Flag> flags = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Checks(Legality law) {
    this.law = law;
  }

  /**
   * Looks at one step, before it is applied.
   *
   * @param mission how the mission stands that it is about, null if none is known
   * @param post how the post stands that it is about, null likewise
   * @param isUnsettledPost whether an announced act may have changed it
   */
  void look(
      DatedStep m,
      RelationFold relation,
      @Nullable Track<MissionState.State> mission,
      @Nullable Track<Post.State> post,
      boolean isUnsettledPost) {
    if (m.undone()) {
      return;
    }
    for (Rule r : law.rules()) {
      boolean party = !r.organisation() || isWithOrganisation(m.act());
      boolean about =
          r.acts().contains(m.type())
              && party
              && (!r.whole() || m.whole())
              && fits(r.persons(), m.act().subject().persons())
              && fits(r.mission(), m.act().subject().mission());
      boolean needsDay = !r.relations().isEmpty() || !r.post().isEmpty() || !r.missions().isEmpty();
      if (!about || (needsDay && (!m.isPlaced() || (m.consular() && !r.relations().isEmpty())))) {
        continue;
      }
      boolean holds =
          (r.relations().isEmpty()
                  || holds(relation.status(), r.relations(), relation.isUnsettled(), m))
              && (r.missions().isEmpty() || holds(mission, r.missions(), false, m))
              && (r.post().isEmpty() || holds(post, r.post(), isUnsettledPost, m));
      if (holds && known.add(r.id() + " " + m.id())) {
        flags.add(new Flag(r.id(), m.id(), says(r, m.act()), r.article()));
      }
    }
  }

  /**
   * Whether one of some states held before. What is only implied, or has no day, is too little to
   * doubt a report by; so is a state that an announced act may have changed unheard of.
   */
  private static boolean holds(
      @Nullable Track<? extends Worded> track, Set<String> states, boolean unsettled, DatedStep m) {
    Dated<? extends Worded> before = track == null ? null : track.before(m.day());
    return track != null
        && before != null
        && !before.implied()
        && before.day() != null
        && !unsettled
        && states.contains(before.state().word())
        // Of one day, what puts things right comes first: relations are restored, then embassies
        // open.
        && states.contains(track.now().word());
  }

  private boolean isWithOrganisation(DiplomaticAct a) {
    return law.isOrganisation(a.parties().actor())
        || law.isOrganisation(a.parties().counterparty());
  }

  private static <E> boolean fits(Set<E> some, @Nullable E told) {
    return some.isEmpty() || (told != null && some.contains(told));
  }

  private static String says(Rule r, DiplomaticAct a) {
    return r.says()
        .replace("{actor}", a.parties().actor())
        .replace("{other}", String.valueOf(a.parties().counterparty()));
  }

  List<Flag> flags() {
    return flags;
  }
}
