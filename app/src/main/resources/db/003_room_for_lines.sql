-- A reading is kept as it is printed (docs/reading.schema.json), and so are its acts and claims. The
-- rows of before keep their form in tables of their own, until the next step has turned them into
-- lines.

DROP INDEX reading_story;
ALTER TABLE reading RENAME TO reading_by_fields;
ALTER TABLE act RENAME TO act_by_fields;
ALTER TABLE claim RENAME TO claim_by_fields;

-- The line of the whole reading.
CREATE TABLE reading (
  story   VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  json    VARCHAR NOT NULL,
  run     INTEGER NOT NULL
);

CREATE INDEX reading_story ON reading (story);

CREATE TABLE act (
  story        VARCHAR NOT NULL,
  version      INTEGER NOT NULL,
  id           VARCHAR NOT NULL,
  ordinal      INTEGER NOT NULL,
  type         VARCHAR NOT NULL,
  actor        VARCHAR NOT NULL,
  counterparty VARCHAR,
  joint        BOOLEAN NOT NULL,
  sending      VARCHAR,
  receiving    VARCHAR,
  host         VARCHAR,
  mission      VARCHAR,
  persons      VARCHAR,
  count        INTEGER,
  status       VARCHAR NOT NULL,
  background   BOOLEAN NOT NULL,
  day          DATE,
  date_from    DATE,
  date_to      DATE,
  due_from     DATE,
  due_to       DATE,
  json         VARCHAR NOT NULL, -- the act's object in the line
  run          INTEGER NOT NULL
);

CREATE TABLE claim (
  story    VARCHAR NOT NULL,
  version  INTEGER NOT NULL,
  id       VARCHAR NOT NULL,
  ordinal  INTEGER NOT NULL,
  speaker  VARCHAR,
  party    VARCHAR,
  stance   VARCHAR NOT NULL,
  sentence INTEGER NOT NULL,
  about    VARCHAR[] NOT NULL,
  json     VARCHAR NOT NULL, -- the claim's object in the line
  run      INTEGER NOT NULL
);
