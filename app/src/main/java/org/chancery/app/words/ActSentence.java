package org.chancery.app.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.act.DiplomaticAct;
import org.chancery.act.Manner;
import org.chancery.act.Status;
import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.app.words.ActVerbs.Saying;
import org.chancery.rules.RuleException;
import org.jspecify.annotations.Nullable;

/** Says an act in words, out of its fields alone: "NATO expels 8 Russian diplomats". */
public final class ActSentence {

  /** A place to fill in. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final ActVerbs verbs = ActVerbs.shipped();
  private final PartyNames names;

  /**
   * @param names names of codes
   */
  public ActSentence(PartyNames names) {
    this.names = names;
  }

  /** The act in one sentence without full stop. */
  public String of(DiplomaticAct act) {
    boolean both = act.joint() && act.counterparty() != null;
    String who = names.name(act.actor());
    if (both && act.counterparty() != null) {
      who += " and " + names.within(act.counterparty());
    }
    return who + " " + verb(act, both) + " " + object(act, both) + manner(act);
  }

  private String verb(DiplomaticAct act, boolean both) {
    Saying verb = verbs.of(act.type());
    return switch (act.status()) {
      case CARRIED_OUT -> both ? verb.they() : verb.it();
      case ANNOUNCED -> "to " + verb.they();
      case THREATENED -> (both ? "threaten to " : "threatens to ") + verb.they();
      case REVERSED -> (both ? "decide" : "decides") + " after all not to " + verb.they();
      case DENIED -> "did not " + verb.they();
    };
  }

  private String object(DiplomaticAct act, boolean both) {
    return PLACE
        .matcher(verbs.of(act.type()).object())
        .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), act, both)));
  }

  private String filled(String place, DiplomaticAct act, boolean both) {
    return switch (place) {
      case "people" -> people(act, both);
      case "accredited" -> accredited(act);
      case "from", "to" -> elsewhere(act, place);
      case "withdrawn" -> withdrawn(act, both);
      case "mission" -> mission(act, both);
      case "rank" -> act.mission() == null ? relations(act, both) : mission(act, both);
      case "relations" -> relations(act, both);
      case "ceiling" -> cap(act, both);
      case "channel" -> channel(act);
      case "other" -> other(act);
      default ->
          throw new RuleException(
              "acts.yaml", act.type().name(), "nothing fills in {" + place + "}");
    };
  }

  private static String manner(DiplomaticAct act) {
    if (act.manner() == null) {
      return "";
    }
    return act.manner() == Manner.FINAL ? " for good" : " for " + act.manner();
  }

  private String relations(DiplomaticAct act, boolean both) {
    return both || act.counterparty() == null ? "relations" : "relations with " + other(act);
  }

  private String other(DiplomaticAct act) {
    return act.counterparty() == null ? "another party" : names.within(act.counterparty());
  }

  private String withdrawn(DiplomaticAct act, boolean both) {
    if (act.persons() != null) {
      return people(act, both) + elsewhere(act, "from");
    }
    if (act.mission() != null) {
      return mission(act, both);
    }
    String from = act.receiving() == null ? act.counterparty() : act.receiving();
    return from == null ? "its mission" : "from " + names.within(from);
  }

  private String cap(DiplomaticAct act, boolean both) {
    String limit = act.count() == null ? "" : " to " + act.count();
    return act.mission() == null && act.persons() != null
        ? "the number of " + owned(act, both, act.persons().many()) + limit
        : "the size of " + mission(act, both) + limit;
  }

  private String channel(DiplomaticAct act) {
    String with = act.counterparty() == null ? "" : " with " + other(act);
    if (act.via() != null) {
      return "a channel" + with + " through " + names.within(act.via());
    }
    if (act.mission() == null) {
      return "a channel" + with;
    }
    // The post stands in a third place; it is not accredited to the other party.
    String seat = act.seat() == null ? "" : " in " + act.seat();
    return "a channel" + with + " through its " + act.mission() + seat;
  }

  /** "8 Russian diplomats", "the Russian ambassador", "its ambassador". */
  private String people(DiplomaticAct act, boolean both) {
    Persons persons = act.persons() == null ? Persons.STAFF : act.persons();
    Integer count = act.count();
    if (persons == Persons.ALL) {
      return "all " + owned(act, both, Persons.STAFF.word());
    }
    boolean one = persons.isOne();
    if (count == null || (count == 1 && one)) {
      boolean bare = !one && !own(act, both);
      String whose = owned(act, both, persons.word());
      return bare || own(act, both) ? whose : "the " + whose;
    }
    String noun = count == 1 ? persons.one() : persons.many();
    return own(act, both)
        ? count + " of " + (both ? "their " : "its ") + persons.many()
        : count + " " + owned(act, both, noun);
  }

  /** "its embassy to ...", "the Russian embassy in ...". */
  private String mission(DiplomaticAct act, boolean both) {
    MissionKind kind = act.mission() == null ? MissionKind.MISSION : act.mission();
    String whose = owned(act, both, kind.word());
    StringBuilder out = new StringBuilder(own(act, both) ? whose : "the " + whose);
    String to = act.receiving();
    boolean state = to != null && names.isState(to);
    if (to != null && !state && !to.equals(act.actor())) {
      out.append(" to ").append(names.within(to));
    }
    if (act.seat() != null) {
      out.append(" in ").append(act.seat());
    } else if (to != null && state && !to.equals(act.actor())) {
      out.append(" in ").append(names.within(to));
    }
    return out.toString();
  }

  /** Where somebody else's staff is accredited, if not with the actor: a host state expels. */
  private String accredited(DiplomaticAct act) {
    String to = act.receiving();
    return to == null || to.equals(act.actor()) ? "" : " accredited to " + names.within(to);
  }

  private String elsewhere(DiplomaticAct act, String preposition) {
    String to = act.receiving();
    return to == null || to.equals(act.actor()) ? "" : " " + preposition + " " + names.within(to);
  }

  private static boolean own(DiplomaticAct act, boolean both) {
    return both ? act.sending() == null : act.actor().equals(act.sending());
  }

  /** A noun with its owner: "its embassy", "Russian embassy", "embassy of NATO". */
  private String owned(DiplomaticAct act, boolean both, String noun) {
    if (own(act, both)) {
      return (both ? "their " : "its ") + noun;
    }
    @Nullable String sending = act.sending();
    if (sending == null) {
      return noun;
    }
    String adjective = names.adjective(sending);
    return adjective != null ? adjective + " " + noun : noun + " of " + names.within(sending);
  }

  /** The mark of a status. */
  public static String mark(Status status) {
    return switch (status) {
      case CARRIED_OUT -> "\u25cf";
      case ANNOUNCED -> "\u25d0";
      case THREATENED -> "\u25cb";
      case REVERSED -> "\u21ba";
      case DENIED -> "\u2717";
    };
  }
}
