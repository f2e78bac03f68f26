-- The record. Rows are only ever added: a changed story is a further version of it, and what is
-- current is what nothing supersedes.

CREATE SEQUENCE run_number;

-- One use of the program: what made the rows that name it.
CREATE TABLE run (
  id      INTEGER PRIMARY KEY DEFAULT nextval('run_number'),
  program VARCHAR NOT NULL,
  parser  VARCHAR NOT NULL,
  rules   VARCHAR NOT NULL,
  started TIMESTAMPTZ NOT NULL
);

CREATE TABLE document (
  id           VARCHAR NOT NULL,
  version      INTEGER NOT NULL,
  content_hash VARCHAR NOT NULL, -- of title, day of publication and text
  reading_hash VARCHAR NOT NULL, -- of all that was read in it
  source       VARCHAR,
  published    DATE,
  title        VARCHAR,
  place        VARCHAR,
  byline       VARCHAR,
  language     VARCHAR NOT NULL,
  acts         INTEGER NOT NULL, -- of its own news, background left out
  learned      TIMESTAMPTZ NOT NULL,
  run          INTEGER NOT NULL,
  PRIMARY KEY (id, version)
);

-- Versions that a later one replaces. Few, so that leaving them out costs nothing.
CREATE TABLE superseded (
  story   VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  run     INTEGER NOT NULL
);

-- The whole reading, to be loaded again exactly as it was.
CREATE TABLE reading (
  story   VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  json    VARCHAR NOT NULL,
  run     INTEGER NOT NULL
);

-- Looked up one by one; without the index each look reads through the texts of many others.
CREATE INDEX reading_story ON reading (story);

-- Ends of intervals are whole days here, outermost where only a month or year is told; the json
-- has them as they were told.
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
  day          DATE, -- first day of the act, or else the story's day of publication
  date_from    DATE,
  date_to      DATE,
  due_from     DATE,
  due_to       DATE,
  json         VARCHAR NOT NULL,
  run          INTEGER NOT NULL
);

CREATE TABLE event (
  story      VARCHAR NOT NULL,
  version    INTEGER NOT NULL,
  id         VARCHAR NOT NULL,
  ordinal    INTEGER NOT NULL,
  type       VARCHAR NOT NULL,
  mode       VARCHAR,
  cameo      VARCHAR,
  contexts   VARCHAR[] NOT NULL,
  auxiliary  VARCHAR[] NOT NULL,
  actors     VARCHAR[] NOT NULL, -- codes, or names where there is no code
  recipients VARCHAR[] NOT NULL,
  date_from  DATE,
  date_to    DATE,
  due_from   DATE,
  due_to     DATE,
  count      INTEGER,
  sentence   INTEGER NOT NULL,
  frame      VARCHAR NOT NULL,
  background BOOLEAN NOT NULL,
  run        INTEGER NOT NULL
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
  json     VARCHAR NOT NULL,
  run      INTEGER NOT NULL
);

CREATE TABLE contradiction (
  story   VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  claims  VARCHAR[] NOT NULL,
  about   VARCHAR,
  why     VARCHAR NOT NULL,
  run     INTEGER NOT NULL
);

CREATE VIEW current_story AS
SELECT * FROM document d
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.story = d.id AND s.version = d.version);

CREATE VIEW current_act AS
SELECT * FROM act a
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.story = a.story AND s.version = a.version);
