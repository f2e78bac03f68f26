package org.chancery.app;

import java.util.ArrayList;
import java.util.List;
import org.chancery.app.Page.Ink;
import org.chancery.ledger.Relation;

/** How each pair of parties stands, in words. */
public final class Standing {
  private final PartyNames names;

  /**
   * @param names names of codes
   */
  public Standing(PartyNames names) {
    this.names = names;
  }

  /** Missions, ceilings and channels, each in a few words; deadlines are not among them. */
  public List<String> details(Relation relation) {
    List<String> out = new ArrayList<>();
    relation.missions().values().forEach(m -> out.add(mission(m)));
    relation.caps().forEach(c -> out.add(cap(c)));
    relation.channels().forEach(c -> out.add(channel(c)));
    return out;
  }

  /** One mission: "Russian embassy in Poland: reduced; head recalled". */
  public String mission(Relation.Mission mission) {
    String adjective = names.adjective(mission.sending());
    String whose =
        adjective == null
            ? mission.kind() + " of " + names.within(mission.sending())
            : adjective + " " + mission.kind();
    return whose
        + (names.isState(mission.receiving()) ? " in " : " to ")
        + names.within(mission.receiving())
        + (mission.seat() == null ? "" : ", " + mission.seat())
        + ": "
        + mission.state()
        + (mission.head() == null ? "" : "; head " + mission.head());
  }

  /** One ceiling: "Czechia limits the staff of Russia to 32". */
  public String cap(Relation.Cap cap) {
    return names.name(cap.by())
        + " limits the staff of "
        + names.within(cap.on())
        + (cap.ceiling() == null ? "" : " to " + cap.ceiling());
  }

  /** One channel: "Iran can speak with the United States through Switzerland". */
  public String channel(Relation.Channel channel) {
    return names.name(channel.from())
        + " can speak with "
        + names.within(channel.to())
        + " through "
        + (channel.via() == null ? "its own post" : names.within(channel.via()));
  }

  /** Writes the section; nothing without relations. */
  void write(Page page, List<Relation> relations) {
    if (relations.isEmpty()) {
      return;
    }
    page.heading("HOW THEY STAND");
    for (Relation relation : relations) {
      relation(page, relation);
      for (Relation.Deadline d : relation.deadlines()) {
        page.line(6, "due " + TextReport.days(d.due()) + ": " + d.what(), Ink.PLAIN);
      }
    }
  }

  /** Writes how one pair stands, deadlines left out. */
  void relation(Page page, Relation relation) {
    String first = relation.first();
    String second = relation.second();
    page.entry(
        "\u2013",
        Ink.DIM,
        names.name(first)
            + " and "
            + names.within(second)
            + ": relations "
            + relation.diplomatic().word(),
        Ink.PLAIN,
        first + " \u2013 " + second);
    details(relation).forEach(words -> page.line(6, words, Ink.PLAIN));
  }
}
