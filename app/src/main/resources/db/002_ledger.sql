-- What the ledger needs beside acts and claims. Rows are only ever added here too.

-- A few numbers of each text, by which reprints are known without reading the texts again.
CREATE TABLE fingerprint (
  story   VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  mins    INTEGER[] NOT NULL,
  run     INTEGER NOT NULL
);

CREATE SEQUENCE ruling_number;

-- A user's word on which reports tell one act. One ruling may be about several pairs of reports:
-- they have its number in common.
CREATE TABLE ruling (
  number INTEGER NOT NULL,
  one    VARCHAR NOT NULL,
  other  VARCHAR NOT NULL,
  same   BOOLEAN NOT NULL,
  note   VARCHAR,
  made   TIMESTAMPTZ NOT NULL
);

CREATE TABLE ruling_undone (
  number INTEGER NOT NULL,
  made   TIMESTAMPTZ NOT NULL
);
