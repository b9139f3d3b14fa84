-- What an office fills in before an item is sent out; once it is, the item's journal tells it.
CREATE TABLE assignment_draft (
    item_id TEXT PRIMARY KEY REFERENCES work_item (id),
    lead TEXT NOT NULL,
    support TEXT NOT NULL,
    leader TEXT NOT NULL,
    due TEXT,
    milestones TEXT NOT NULL,
    version INTEGER NOT NULL,
    who TEXT NOT NULL,
    kept_ticks INTEGER NOT NULL
);

-- Each reminder goes out once: what it is about is its name.
CREATE TABLE reminder_sent (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    about TEXT NOT NULL,
    tried_ticks INTEGER NOT NULL,
    sent_ticks INTEGER,
    failures INTEGER NOT NULL,
    trouble TEXT,
    UNIQUE (account_id, about)
);

CREATE TRIGGER assignment_draft_is_kept BEFORE DELETE ON assignment_draft BEGIN SELECT RAISE(ABORT, 'assignment_draft is never deleted'); END;
CREATE TRIGGER reminder_sent_is_kept BEFORE DELETE ON reminder_sent BEGIN SELECT RAISE(ABORT, 'reminder_sent is never deleted'); END;
