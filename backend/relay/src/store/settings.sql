-- What people set, for all their browsers.
CREATE TABLE settings (
    account       INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- `Settings` in JSON.
    document      TEXT    NOT NULL
) STRICT;
