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
    boolean both = act.parties().joint() && act.parties().counterparty() != null;
    String who = names.name(act.parties().actor());
    if (both && act.parties().counterparty() != null) {
      who += " and " + names.within(act.parties().counterparty());
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
      case "rank" -> act.subject().mission() == null ? relations(act, both) : mission(act, both);
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
    if (act.subject().manner() == null) {
      return "";
    }
    return act.subject().manner() == Manner.FINAL ? " for good" : " for " + act.subject().manner();
  }

  private String relations(DiplomaticAct act, boolean both) {
    return both || act.parties().counterparty() == null
        ? "relations"
        : "relations with " + other(act);
  }

  private String other(DiplomaticAct act) {
    return act.parties().counterparty() == null
        ? "another party"
        : names.within(act.parties().counterparty());
  }

  private String withdrawn(DiplomaticAct act, boolean both) {
    if (act.subject().persons() != null) {
      return people(act, both) + elsewhere(act, "from");
    }
    if (act.subject().mission() != null) {
      return mission(act, both);
    }
    String from =
        act.parties().receiving() == null
            ? act.parties().counterparty()
            : act.parties().receiving();
    return from == null ? "its mission" : "from " + names.within(from);
  }

  private String cap(DiplomaticAct act, boolean both) {
    String limit = act.subject().count() == null ? "" : " to " + act.subject().count();
    return act.subject().mission() == null && act.subject().persons() != null
        ? "the number of " + owned(act, both, act.subject().persons().many()) + limit
        : "the size of " + mission(act, both) + limit;
  }

  private String channel(DiplomaticAct act) {
    String with = act.parties().counterparty() == null ? "" : " with " + other(act);
    if (act.subject().via() != null) {
      return "a channel" + with + " through " + names.within(act.subject().via());
    }
    if (act.subject().mission() == null) {
      return "a channel" + with;
    }
    // The post stands in a third place; it is not accredited to the other party.
    String seat = act.subject().seat() == null ? "" : " in " + act.subject().seat();
    return "a channel" + with + " through its " + act.subject().mission() + seat;
  }

  /** "8 Russian diplomats", "the Russian ambassador", "its ambassador". */
  private String people(DiplomaticAct act, boolean both) {
    Persons persons = act.subject().persons() == null ? Persons.STAFF : act.subject().persons();
    Integer count = act.subject().count();
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
    MissionKind kind =
        act.subject().mission() == null ? MissionKind.MISSION : act.subject().mission();
    String whose = owned(act, both, kind.word());
    StringBuilder out = new StringBuilder(own(act, both) ? whose : "the " + whose);
    String to = act.parties().receiving();
    boolean state = to != null && names.isState(to);
    if (to != null && !state && !to.equals(act.parties().actor())) {
      out.append(" to ").append(names.within(to));
    }
    if (act.subject().seat() != null) {
      out.append(" in ").append(act.subject().seat());
    } else if (to != null && state && !to.equals(act.parties().actor())) {
      out.append(" in ").append(names.within(to));
    }
    return out.toString();
  }

  /** Where somebody else's staff is accredited, if not with the actor: a host state expels. */
  private String accredited(DiplomaticAct act) {
    String to = act.parties().receiving();
    return to == null || to.equals(act.parties().actor())
        ? ""
        : " accredited to " + names.within(to);
  }

  private String elsewhere(DiplomaticAct act, String preposition) {
    String to = act.parties().receiving();
    return to == null || to.equals(act.parties().actor())
        ? ""
        : " " + preposition + " " + names.within(to);
  }

  private static boolean own(DiplomaticAct act, boolean both) {
    return both
        ? act.parties().sending() == null
        : act.parties().actor().equals(act.parties().sending());
  }

  /** A noun with its owner: "its embassy", "Russian embassy", "embassy of NATO". */
  private String owned(DiplomaticAct act, boolean both, String noun) {
    if (own(act, both)) {
      return (both ? "their " : "its ") + noun;
    }
    @Nullable String sending = act.parties().sending();
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
