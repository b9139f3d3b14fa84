-- Accounts are never deleted: they are closed. Names are kept in lower case, as they are compared.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    shown TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT,
    place TEXT,
    email TEXT,
    password TEXT,
    stamp TEXT NOT NULL,
    failures INTEGER NOT NULL,
    locked_ticks INTEGER,
    made_ticks INTEGER NOT NULL,
    closed_ticks INTEGER
);

-- Of sessions, keys and one-time addresses only the fingerprint is kept: who reads the database cannot use them.
CREATE TABLE session (
    token_sha256 TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    ticket BLOB NOT NULL,
    device TEXT NOT NULL,
    means TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    ends_ticks INTEGER NOT NULL,
    ended_ticks INTEGER
);

CREATE INDEX session_of_account ON session (account_id, made_ticks);

CREATE TABLE api_key (
    id INTEGER PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    rights TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    ends_ticks INTEGER,
    ended_ticks INTEGER
);

CREATE TABLE one_time_address (
    token_sha256 TEXT PRIMARY KEY,
    account_id INTEGER REFERENCES account (id),
    purpose TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    ends_ticks INTEGER NOT NULL,
    used_ticks INTEGER
);

CREATE TABLE passkey (
    credential TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    ended_ticks INTEGER
);

CREATE TABLE external_login (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    made_ticks INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
);

-- A version of a plan for the public: a reading, and the decisions up to one.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    last_decision INTEGER NOT NULL,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    published_ticks INTEGER NOT NULL,
    UNIQUE (document_id, number)
);

CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    who TEXT NOT NULL,
    said_ticks INTEGER NOT NULL
);

CREATE INDEX remark_of_document ON remark (document_id, id);

-- What an editor made of the picture, each time it was kept.
CREATE TABLE picture_edit (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    storyboard TEXT NOT NULL,
    theme TEXT NOT NULL,
    is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
    who TEXT NOT NULL,
    kept_ticks INTEGER NOT NULL
);

CREATE INDEX picture_edit_of_document ON picture_edit (document_id, id);

-- Until now whatever was kept was shown: it stays so.
INSERT INTO publication (document_id, number, reading_id, last_decision, note, who, published_ticks)
SELECT d.id, 1, r.id, COALESCE((SELECT MAX(x.id) FROM decision x WHERE x.document_id = d.id), 0), '', r.reader, r.read_ticks
FROM document d JOIN reading r ON r.id = (SELECT MAX(l.id) FROM reading l WHERE l.document_id = d.id) ORDER BY d.id;

CREATE TRIGGER account_is_kept BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account is never deleted'); END;
CREATE TRIGGER publication_stays BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'publication is append-only'); END;
CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'publication is append-only'); END;
CREATE TRIGGER remark_stays BEFORE UPDATE ON remark BEGIN SELECT RAISE(ABORT, 'remark is append-only'); END;
CREATE TRIGGER remark_is_kept BEFORE DELETE ON remark BEGIN SELECT RAISE(ABORT, 'remark is append-only'); END;
CREATE TRIGGER picture_edit_stays BEFORE UPDATE ON picture_edit BEGIN SELECT RAISE(ABORT, 'picture_edit is append-only'); END;
CREATE TRIGGER picture_edit_is_kept BEFORE DELETE ON picture_edit BEGIN SELECT RAISE(ABORT, 'picture_edit is append-only'); END;
