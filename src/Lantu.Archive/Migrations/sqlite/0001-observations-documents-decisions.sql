-- Moments are UTC ticks, days are ISO text (they sort as they read), amounts are decimal text beside a number for ordering.
PRAGMA application_id = 1279348308;

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code TEXT
);

CREATE TABLE source (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    kept_ticks INTEGER NOT NULL,
    who TEXT NOT NULL
);

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL REFERENCES source (sha256),
    name TEXT NOT NULL,
    place_id INTEGER REFERENCES place (id),
    kept_ticks INTEGER NOT NULL,
    UNIQUE (sha256, name)
);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    reader TEXT NOT NULL,
    title TEXT,
    kind TEXT NOT NULL,
    year INTEGER,
    json_sha256 TEXT NOT NULL,
    json TEXT NOT NULL,
    read_ticks INTEGER NOT NULL,
    UNIQUE (document_id, json_sha256)
);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    kind TEXT NOT NULL,
    anchor_start INTEGER NOT NULL,
    anchor_end INTEGER NOT NULL,
    anchor_before TEXT NOT NULL,
    anchor_literal TEXT NOT NULL,
    anchor_after TEXT NOT NULL,
    fact TEXT NOT NULL,
    fact_read TEXT,
    replaces INTEGER UNIQUE REFERENCES decision (id),
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    decided_ticks INTEGER NOT NULL
);

CREATE INDEX decision_of_document ON decision (document_id, id);

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    place_id INTEGER NOT NULL REFERENCES place (id),
    indicator TEXT NOT NULL,
    indicator_id TEXT,
    indicator_name TEXT,
    measure TEXT NOT NULL,
    unit TEXT,
    currency TEXT,
    basis TEXT,
    scope TEXT
);

CREATE INDEX series_of_indicator ON series (place_id, indicator);

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL REFERENCES source (sha256),
    settings TEXT NOT NULL,
    who TEXT NOT NULL,
    imported_ticks INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    UNIQUE (sha256, settings)
);

CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES series (id),
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    value TEXT NOT NULL,
    value_number REAL NOT NULL,
    written TEXT NOT NULL,
    status TEXT,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    published_told INTEGER NOT NULL CHECK (published_told IN (0, 1)),
    known_from_ticks INTEGER NOT NULL,
    reason TEXT,
    import_id INTEGER REFERENCES import (id),
    cell TEXT,
    CHECK (period_from <= period_to)
);

CREATE INDEX observation_of_series ON observation (series_id, period_to, period_from, published, id);

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at_ticks INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL
);

CREATE INDEX journal_of_subject ON journal (subject, id);

-- What was written stays: a change is a new row.
CREATE TRIGGER source_stays BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'source is append-only'); END;
CREATE TRIGGER source_is_kept BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'source is append-only'); END;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER import_stays BEFORE UPDATE ON import BEGIN SELECT RAISE(ABORT, 'import is append-only'); END;
CREATE TRIGGER import_is_kept BEFORE DELETE ON import BEGIN SELECT RAISE(ABORT, 'import is append-only'); END;
CREATE TRIGGER observation_stays BEFORE UPDATE ON observation BEGIN SELECT RAISE(ABORT, 'observation is append-only'); END;
CREATE TRIGGER observation_is_kept BEFORE DELETE ON observation BEGIN SELECT RAISE(ABORT, 'observation is append-only'); END;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
