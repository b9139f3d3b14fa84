-- What stands here follows from the journal (subject item/…): it is kept so that a list need not fold every journal anew.
CREATE TABLE work_item (
    id TEXT COLLATE "C" PRIMARY KEY,
    document_id BIGINT REFERENCES document (id),
    number BIGINT NOT NULL,
    task_id TEXT COLLATE "C",
    title TEXT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    lead TEXT COLLATE "C",
    leader TEXT,
    due TEXT COLLATE "C",
    applied TEXT COLLATE "C",
    moves BIGINT NOT NULL,
    moved_ticks BIGINT NOT NULL,
    UNIQUE (document_id, number)
);

CREATE INDEX work_item_of_document ON work_item (document_id, state, due, applied, lead);
CREATE INDEX work_item_of_task ON work_item (document_id, task_id);

CREATE TABLE item_file (
    item_id TEXT COLLATE "C" NOT NULL REFERENCES work_item (id),
    sha256 TEXT NOT NULL REFERENCES source (sha256),
    name TEXT NOT NULL,
    move BIGINT NOT NULL,
    PRIMARY KEY (item_id, move, sha256)
);

CREATE TABLE slip (
    number TEXT COLLATE "C" PRIMARY KEY,
    item_id TEXT COLLATE "C" NOT NULL REFERENCES work_item (id),
    sent TEXT COLLATE "C" NOT NULL,
    answer_by TEXT COLLATE "C" NOT NULL,
    answered TEXT COLLATE "C"
);

CREATE INDEX slip_of_item ON slip (item_id);

CREATE TRIGGER work_item_is_kept BEFORE DELETE ON work_item FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_file_stays BEFORE UPDATE OR DELETE ON item_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_file_is_kept BEFORE TRUNCATE ON item_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER slip_is_kept BEFORE DELETE ON slip FOR EACH ROW EXECUTE FUNCTION refuse_change();
