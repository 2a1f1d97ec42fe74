-- One address on one service.
CREATE TABLE accounts (
    id            INTEGER PRIMARY KEY,
    service       TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    created_at    INTEGER NOT NULL,
    -- The number that the next conversation with several people gets.
    next_number   INTEGER NOT NULL DEFAULT 1,
    -- A `Profile` in JSON.
    profile       TEXT,
    UNIQUE (service, address)
) STRICT;

-- The service's password, sealed, of accounts that stay signed in.
CREATE TABLE kept (
    account       INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    sealed        BLOB    NOT NULL
) STRICT;

-- Browsers that may look at an account.
CREATE TABLE tokens (
    -- SHA-256 of the cookie's value.
    hash          BLOB    PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- 0 until the browser closes, 1 stays signed in, 2 public computer.
    stay          INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_account ON tokens (account);

-- Threads. Exactly one of `address` (with one person) and `number` (with several) is set.
CREATE TABLE conversations (
    id            INTEGER PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    address       TEXT,
    number        INTEGER,
    -- The newest message, 0 for none.
    last          INTEGER NOT NULL DEFAULT 0,
    -- Messages from others after `read_up_to`.
    unread        INTEGER NOT NULL DEFAULT 0,
    read_up_to    INTEGER NOT NULL DEFAULT 0,
    -- The command that made it.
    command       INTEGER,
    CHECK ((address IS NULL) <> (number IS NULL))
) STRICT;
-- Rows without an address do not count as equal. No index holds `last`: it changes with every
-- message, and an account's conversations are few enough to be sorted when they are listed.
CREATE UNIQUE INDEX conversations_by_address ON conversations (account, address);
CREATE UNIQUE INDEX conversations_by_number ON conversations (account, number);
CREATE UNIQUE INDEX conversations_by_command ON conversations (account, command)
    WHERE command IS NOT NULL;

-- The other people in conversations with several.
CREATE TABLE members (
    conversation  INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    address       TEXT    NOT NULL,
    PRIMARY KEY (conversation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
    id            INTEGER PRIMARY KEY,
    conversation  INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    account       INTEGER NOT NULL,
    -- Empty for the account itself, null for a notice.
    sender        TEXT,
    at            INTEGER NOT NULL,
    -- A `Body` in JSON.
    body          TEXT    NOT NULL,
    -- See `row.rs`.
    delivery      INTEGER,
    command       INTEGER
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation, id);
CREATE UNIQUE INDEX messages_by_command ON messages (account, command)
    WHERE command IS NOT NULL;
CREATE INDEX messages_unfinished ON messages (account, id) WHERE delivery IN (0, 3);

-- Written to find out whether writing works.
CREATE TABLE beat (n INTEGER NOT NULL) STRICT;
INSERT INTO beat VALUES (0);
