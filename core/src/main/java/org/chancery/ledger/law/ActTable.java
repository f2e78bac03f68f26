package org.chancery.ledger.law;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.chancery.act.ActType;
import org.chancery.act.Turn;
import org.chancery.ledger.values.Channel;
import org.chancery.ledger.values.DiplomaticRelation.Level;
import org.chancery.ledger.values.Effect;
import org.chancery.ledger.values.MissionState;
import org.chancery.ledger.values.Post;
import org.chancery.ledger.values.RelationStatus;
import org.chancery.ledger.values.Worded;
import org.chancery.rules.RuleFiles;
import org.chancery.rules.YamlFile;
import org.jspecify.annotations.Nullable;

/** What the ledger knows of each type of act: its part of {@code rules/acts.yaml}. Immutable. */
final class ActTable {
  private static final String FILE = "acts.yaml";

  /** From when on an act tells that there are relations. */
  enum Presupposes implements Worded {
    /** Only parties that have them can announce it. */
    TOLD("told"),
    /** They may be still to come when it is announced, but are there when it is done. */
    DONE("done");

    private final String word;

    Presupposes(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A type of act.
   *
   * @param effect what it does
   * @param turn where relations go with it, null if nowhere
   * @param presupposes whether there must be relations, null if not
   */
  private record Row(Effect effect, @Nullable Turn turn, @Nullable Presupposes presupposes) {}

  private final Map<ActType, Row> rows = new EnumMap<>(ActType.class);

  private ActTable() {}

  /** Loads what ships with the program. */
  static ActTable load() {
    ActTable out = new ActTable();
    YamlFile file = RuleFiles.shipped().yaml(FILE).get(0);
    Map<?, ?> top = file.map("act types");
    for (ActType type : ActType.values()) {
      if (!(top.get(type.name()) instanceof Map<?, ?> row)) {
        throw file.wrong(top, type.name(), "missing; add it");
      }
      out.rows.put(type, new Cells(file, type.name(), row).row());
    }
    return out;
  }

  Effect effect(ActType type) {
    return row(type).effect();
  }

  boolean presupposesRelations(ActType type, boolean done) {
    Presupposes presupposes = row(type).presupposes();
    return presupposes == Presupposes.TOLD || (done && presupposes == Presupposes.DONE);
  }

  boolean isKin(ActType a, ActType b) {
    Turn turn = row(a).turn();
    return turn != null && turn == row(b).turn();
  }

  private Row row(ActType type) {
    Row row = rows.get(type);
    if (row == null) {
      throw new IllegalStateException("every type has been loaded");
    }
    return row;
  }

  /** The cells of a row, read as what they stand for. */
  private record Cells(YamlFile file, String name, Map<?, ?> cells) {
    Row row() {
      return new Row(
          new Effect(
              "relation".equals(cells.get("sides")),
              word("relations", RelationStatus.values()),
              word("level", Level.values()),
              word("mission", MissionState.State.values()),
              word("section", Channel.State.values()),
              word("post", Post.State.values()),
              Boolean.TRUE.equals(cells.get("holder")),
              word("staff", Effect.Staff.values())),
          turn(),
          word("presupposes", Presupposes.values()));
    }

    private @Nullable Turn turn() {
      Object word = cells.get("turn");
      return one("turn", Turn.values(), t -> t.name().equalsIgnoreCase(String.valueOf(word)));
    }

    private <E extends Worded> @Nullable E word(String key, E[] all) {
      Object word = cells.get(key);
      return one(key, all, e -> e.word().equals(word));
    }

    private <E> @Nullable E one(String key, E[] all, Predicate<E> is) {
      E found = Arrays.stream(all).filter(is).findFirst().orElse(null);
      if (found == null && cells.get(key) != null) {
        throw file.wrong(cells, name, "no such " + key + ": " + cells.get(key));
      }
      return found;
    }
  }
}
