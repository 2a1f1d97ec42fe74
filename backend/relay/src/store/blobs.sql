-- Files that wait to be fetched. Their bytes lie in the data folder, under their id.
CREATE TABLE files (
    id            TEXT    PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name          TEXT    NOT NULL,
    size          INTEGER NOT NULL,
    -- Whether somebody else sent it.
    received      INTEGER NOT NULL,
    -- A small picture of it.
    preview       TEXT,
    at            INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_account ON files (account, at);
CREATE INDEX files_by_end ON files (expires_at);

-- The account's own pictures, the one in use and those of before.
CREATE TABLE pictures (
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    id            TEXT    NOT NULL,
    used_at       INTEGER NOT NULL,
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pictures_by_id ON pictures (id);
