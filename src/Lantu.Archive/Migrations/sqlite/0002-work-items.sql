-- What stands here follows from the journal (subject item/…): it is kept so that a list need not fold every journal anew.
CREATE TABLE work_item (
    id TEXT PRIMARY KEY,
    document_id INTEGER REFERENCES document (id),
    number INTEGER NOT NULL,
    task_id TEXT,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    lead TEXT,
    leader TEXT,
    due TEXT,
    applied TEXT,
    moves INTEGER NOT NULL,
    moved_ticks INTEGER NOT NULL,
    UNIQUE (document_id, number)
);

CREATE INDEX work_item_of_document ON work_item (document_id, state, due, applied, lead);
CREATE INDEX work_item_of_task ON work_item (document_id, task_id);

CREATE TABLE item_file (
    item_id TEXT NOT NULL REFERENCES work_item (id),
    sha256 TEXT NOT NULL REFERENCES source (sha256),
    name TEXT NOT NULL,
    move INTEGER NOT NULL,
    PRIMARY KEY (item_id, move, sha256)
);

CREATE TABLE slip (
    number TEXT PRIMARY KEY,
    item_id TEXT NOT NULL REFERENCES work_item (id),
    sent TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    answered TEXT
);

CREATE INDEX slip_of_item ON slip (item_id);

CREATE TRIGGER work_item_is_kept BEFORE DELETE ON work_item BEGIN SELECT RAISE(ABORT, 'work_item is never deleted'); END;
CREATE TRIGGER item_file_stays BEFORE UPDATE ON item_file BEGIN SELECT RAISE(ABORT, 'item_file is append-only'); END;
CREATE TRIGGER item_file_is_kept BEFORE DELETE ON item_file BEGIN SELECT RAISE(ABORT, 'item_file is append-only'); END;
CREATE TRIGGER slip_is_kept BEFORE DELETE ON slip BEGIN SELECT RAISE(ABORT, 'slip is never deleted'); END;
