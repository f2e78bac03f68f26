package org.chancery.event;

/** The sixteen event types of PLOVER (manual 0.8, 2021), from cooperation to conflict. */
public enum PloverType {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  CONCEDE,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  MOBILIZE,
  SANCTION,
  COERCE,
  ASSAULT
}
