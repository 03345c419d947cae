-- Format 1. Every table keeps its rowid. Words are in payloads.bytes and blobs.bytes alone.
CREATE TABLE changesets (
  branch   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  id       BLOB    NOT NULL,
  parent1  BLOB,
  parent2  BLOB,
  at       INTEGER NOT NULL,
  by       BLOB    NOT NULL,
  verb     TEXT    NOT NULL,
  undoes   BLOB,
  ownwords BLOB    NOT NULL,
  changes  INTEGER NOT NULL,
  digest   BLOB    NOT NULL,
  PRIMARY KEY (branch, seq)
) STRICT;
CREATE UNIQUE INDEX changesets_by_id ON changesets (id);

CREATE TABLE changes (
  branch     INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  record     BLOB    NOT NULL,
  op         INTEGER NOT NULL,
  basedon    BLOB,
  commitment BLOB,
  PRIMARY KEY (branch, seq, n)
) STRICT;
CREATE INDEX changes_by_record ON changes (record);

-- n = 0 holds the change set's own words.
CREATE TABLE payloads (
  branch  INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  salt    BLOB    NOT NULL,
  version INTEGER NOT NULL,
  bytes   BLOB    NOT NULL,
  PRIMARY KEY (branch, seq, n)
) STRICT;

CREATE TABLE blobs (
  id         BLOB    NOT NULL PRIMARY KEY,
  salt       BLOB    NOT NULL,
  commitment BLOB    NOT NULL,
  length     INTEGER NOT NULL,
  bytes      BLOB    NOT NULL
) STRICT;

-- A checkpoint counts when its row is there; pages without one are being written or were left by an interrupted writer.
CREATE TABLE checkpoints (
  id        INTEGER NOT NULL PRIMARY KEY,
  seq       INTEGER NOT NULL UNIQUE,
  changeset BLOB    NOT NULL,
  digest    BLOB    NOT NULL,
  pages     INTEGER NOT NULL
) STRICT;
CREATE TABLE checkpoint_pages (
  checkpoint INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  page       INTEGER NOT NULL,
  hash       BLOB    NOT NULL,
  bytes      BLOB    NOT NULL,
  PRIMARY KEY (checkpoint, ordinal)
) STRICT;

-- What is promised and not yet finished, so that a crash does not forget it.
CREATE TABLE pending (
  task TEXT NOT NULL PRIMARY KEY
) STRICT;
