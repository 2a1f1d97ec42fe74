-- Where browsers take messages while no page is open. Goes with the browser's visit.
CREATE TABLE push (
    endpoint      TEXT    PRIMARY KEY,
    token         BLOB    NOT NULL REFERENCES tokens (hash) ON DELETE CASCADE,
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- A `PushSubscription` in JSON.
    subscription  TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX push_by_account ON push (account);
CREATE INDEX push_by_token ON push (token);
