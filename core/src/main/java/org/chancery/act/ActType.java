package org.chancery.act;

/** The acts of diplomatic law that the ledger knows. */
public enum ActType {
  EXPULSION,
  RECALL,
  WITHDRAWAL,
  CLOSURE,
  SUSPENSION,
  BREAK,
  DOWNGRADE,
  CAP,
  ESTABLISHMENT,
  RESTORATION,
  OPENING,
  UPGRADE,
  ACCREDITATION,
  REFUSAL,
  SUMMONS,
  CHANNEL,
  RETURN,
  RECOGNITION,
  DERECOGNITION
}
