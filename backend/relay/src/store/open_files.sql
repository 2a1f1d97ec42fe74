-- Lines of files that are offered or on their way. What of them is left when a session begins was
-- interrupted.
CREATE TABLE open_files (
    message       INTEGER PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX open_files_by_account ON open_files (account);
