package org.chancery.act;

import java.util.Deque;
import java.util.List;
import org.chancery.act.ActRules.Law;
import org.chancery.actor.Names;
import org.chancery.event.Occurrence;

/** Finds the sides of an act: who decides, whose mission or people, accredited to whom. */
final class ActSides {
  private final ActRules rules;
  private final Relations relations;
  private final Channels channels;
  private final Postings postings;

  ActSides(ActRules rules, Names names, Bearings bearings) {
    this.rules = rules;
    this.relations = new Relations(names, bearings);
    this.channels = new Channels(bearings, names);
    this.postings = new Postings(rules, names, bearings, relations);
  }

  /** One draft for each acting party and each thing acted upon. */
  List<Draft> drafts(Occurrence o, Law law) {
    List<String> actors = Deciders.named(o, law);
    return switch (law.sides()) {
      case RELATION -> relations.drafts(o, law, actors);
      case CHANNEL -> channels.drafts(o, law, actors);
      case HOST, OWNER, EITHER -> postings.drafts(o, law, actors);
    };
  }

  /** Which acts told before an echo repeats, empty if none. */
  List<Draft> echoed(Occurrence o, Deque<List<Draft>> before) {
    return rules.isAnswer(o.match().frame().id())
        ? Echoes.answered(o, before)
        : Echoes.echoed(o, before);
  }

  /** Drafts of what an echo repeats: the acts told before, between other parties. */
  List<Draft> echoes(Occurrence o, List<Draft> before) {
    return Echoes.drafts(o, before);
  }
}
