-- Addresses that are told what happens. The secret that signs is kept sealed by the keys of the site, which do not lie here.
CREATE TABLE hook (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    events TEXT NOT NULL,
    secret TEXT NOT NULL,
    who TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    ended_ticks INTEGER
);

CREATE TABLE hook_delivery (
    id INTEGER PRIMARY KEY,
    hook_id INTEGER NOT NULL REFERENCES hook (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    made_ticks INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_ticks INTEGER,
    status INTEGER,
    trouble TEXT,
    done_ticks INTEGER
);

CREATE INDEX hook_delivery_due ON hook_delivery (next_ticks);
CREATE INDEX hook_delivery_of_hook ON hook_delivery (hook_id, id);

-- The lights as they were last told, and up to which publication was told.
CREATE TABLE hook_light (
    document_id INTEGER NOT NULL REFERENCES document (id),
    target TEXT NOT NULL,
    light TEXT NOT NULL,
    PRIMARY KEY (document_id, target)
);

CREATE TABLE hook_mark (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
