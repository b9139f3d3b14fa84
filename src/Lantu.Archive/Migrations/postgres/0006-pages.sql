-- The pages of a source, in hundredths of points (PDF) or of its own points (pictures); of joined pictures, which bytes are whose.
CREATE TABLE source_page (
    sha256 TEXT COLLATE "C" NOT NULL REFERENCES source (sha256),
    number BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    start BIGINT,
    length BIGINT,
    PRIMARY KEY (sha256, number)
);

-- Pages of a PDF as pictures, drawn when they are first wanted: they follow from the source and can be drawn again.
CREATE TABLE page_picture (
    sha256 TEXT COLLATE "C" NOT NULL REFERENCES source (sha256),
    number BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (sha256, number)
);

-- What a decision is about: a fact where it is null, else a count that announces a list (claim) or a note of the reading (problem); the
-- column fact then holds that.
ALTER TABLE decision ADD COLUMN about TEXT;
