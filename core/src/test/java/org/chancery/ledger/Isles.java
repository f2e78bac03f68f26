package org.chancery.ledger;

import static org.chancery.act.ActType.ACCREDITATION;
import static org.chancery.act.ActType.BREAK;
import static org.chancery.act.ActType.ESTABLISHMENT;
import static org.chancery.act.ActType.OPENING;
import static org.chancery.act.ActType.RESTORATION;

import org.chancery.actor.MissionKind;
import org.chancery.actor.Persons;
import org.chancery.ledger.Told.Act;
import org.chancery.ledger.values.Relation;
import org.chancery.ledger.values.RelationStatus;

/** The relations of two islands that tests of the fold tell of, and what they ask of them. */
final class Isles {
  static final Told ESTABLISHED =
      Told.on("2001-05-03", "a-1")
          .act(Act.of(ESTABLISHMENT, "FJI", "TON").joint().day("2001-05-02"));
  static final Told ENVOY =
      Told.on("2002-02-03", "a-2")
          .act(
              Act.own(ACCREDITATION, "FJI", "TON").persons(Persons.AMBASSADOR, 1).day("2002-02-02"))
          .act(
              Act.own(OPENING, "FJI", "TON")
                  .mission(MissionKind.EMBASSY, "Nuku'alofa")
                  .day("2002-01-10"))
          .act(
              Act.own(OPENING, "FJI", "TON")
                  .mission(MissionKind.CONSULATE, "Neiafu")
                  .day("2002-01-20"));
  static final Told BROKEN =
      Told.on("2010-07-02", "a-3").act(Act.of(BREAK, "TON", "FJI").day("2010-07-01"));
  static final Told RESTORED =
      Told.on("2012-01-16", "a-4").act(Act.of(RESTORATION, "FJI", "TON").joint().day("2012-01-15"));

  /** While relations are broken, under another's flag. */
  static final Told SECTION =
      Told.on("2010-09-02", "b-1")
          .act(
              Act.own(OPENING, "FJI", "TON")
                  .mission(MissionKind.INTERESTS_SECTION, "Nuku'alofa")
                  .day("2010-09-01"));

  private Isles() {}

  static Relation on(String day, Told... stories) {
    return Ask.relation(Ask.asOf(day, stories), "TON", "FJI");
  }

  static RelationStatus status(Relation r) {
    return r.diplomatic().status().now();
  }
}
