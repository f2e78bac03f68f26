-- What readers agreed to and what was kept of them. No table has a column for an address or for
-- what a browser says of itself. Keys are digests of random numbers that only a browser holds.

-- Proof of consent: which words were shown, and how often each answer was given on a day.
CREATE TABLE consent_text (
  version VARCHAR NOT NULL, -- start of the SHA-256 of the words
  words   VARCHAR NOT NULL,
  since   DATE NOT NULL
);

CREATE TABLE consent_day (
  day     DATE NOT NULL,
  version VARCHAR NOT NULL,
  answer  VARCHAR NOT NULL, -- all, recognition, statistics, none, withdrawn
  times   BIGINT NOT NULL
);

-- Pages shown, by section and day: of everybody, of nobody in particular.
CREATE TABLE section_day (
  day     DATE NOT NULL,
  section VARCHAR NOT NULL,
  times   BIGINT NOT NULL
);

-- Recognition, for readers who agreed to it.
CREATE TABLE reader (
  key      VARCHAR NOT NULL,
  agreed   DATE NOT NULL,        -- the row goes six months later
  visit    TIMESTAMPTZ NOT NULL, -- start of the present visit
  seen     TIMESTAMPTZ NOT NULL,
  previous TIMESTAMPTZ,          -- end of the visit before
  visits   INTEGER NOT NULL
);

CREATE TABLE reader_pair (
  reader       VARCHAR NOT NULL,
  first_party  VARCHAR NOT NULL,
  second_party VARCHAR NOT NULL,
  opened       TIMESTAMPTZ,
  before       TIMESTAMPTZ,      -- last opening in an earlier visit
  starred      TIMESTAMPTZ
);

-- Statistics, of readers who agreed to them. One row for a page that was shown (part is empty) and
-- one for each of its parts that was in view.
CREATE TABLE page_read (
  page    VARCHAR NOT NULL, -- random, new for each page shown
  visit   VARCHAR NOT NULL,
  reader  VARCHAR,          -- only of readers who agreed to recognition too
  kind    VARCHAR NOT NULL, -- new, returning, unknown
  moment  TIMESTAMPTZ NOT NULL,
  day     DATE NOT NULL,
  section VARCHAR NOT NULL,
  part    VARCHAR NOT NULL,
  seconds INTEGER,          -- in view; null where the script did not run
  to_end  BOOLEAN
);

CREATE TABLE page_useful (
  visit   VARCHAR NOT NULL,
  reader  VARCHAR,
  kind    VARCHAR NOT NULL,
  moment  TIMESTAMPTZ NOT NULL,
  day     DATE NOT NULL,
  section VARCHAR NOT NULL,
  part    VARCHAR NOT NULL,
  useful  BOOLEAN NOT NULL
);
