-- Emoticons that an account made or was sent. Unlike contacts' pictures they cannot be fetched again.
CREATE TABLE emoticons (
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    id            TEXT    NOT NULL,
    -- Whether others may fetch it from the account.
    own           INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX emoticons_by_id ON emoticons (id);
CREATE INDEX emoticons_by_number ON emoticons (account, number);
