//! The shape of the data file, one step per version.

use rusqlite::Connection;

use super::StoreError;

/// The steps, oldest first; a step that has been released is never edited.
const STEPS: &[&str] = &[
    "
    CREATE TABLE account (
        id               INTEGER PRIMARY KEY AUTOINCREMENT,
        address          TEXT    NOT NULL UNIQUE,
        password         TEXT    NOT NULL,
        guid             BLOB    NOT NULL UNIQUE,
        name             TEXT    NOT NULL,
        personal_message TEXT    NOT NULL DEFAULT '',
        allow_unlisted   INTEGER NOT NULL DEFAULT 1,
        ask_when_added   INTEGER NOT NULL DEFAULT 1,
        serial           INTEGER NOT NULL DEFAULT 1,
        lists_changed    INTEGER NOT NULL,
        settings_changed INTEGER NOT NULL,
        created          INTEGER NOT NULL,
        last_sign_in     INTEGER
    ) STRICT;

    CREATE TABLE contact (
        owner    INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        contact  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        lists    INTEGER NOT NULL,
        nickname TEXT,
        PRIMARY KEY (owner, contact)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_listed ON contact (contact, owner, lists);

    CREATE TABLE contact_group (
        owner  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        guid   BLOB    NOT NULL,
        name   TEXT    NOT NULL,
        PRIMARY KEY (owner, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE membership (
        owner   INTEGER NOT NULL,
        contact INTEGER NOT NULL,
        number  INTEGER NOT NULL,
        PRIMARY KEY (owner, contact, number),
        FOREIGN KEY (owner, contact) REFERENCES contact (owner, contact) ON DELETE CASCADE,
        FOREIGN KEY (owner, number) REFERENCES contact_group (owner, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE property (
        account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        key     TEXT    NOT NULL,
        value   TEXT    NOT NULL,
        PRIMARY KEY (account, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE invitation (
        code    BLOB    NOT NULL PRIMARY KEY,
        uses    INTEGER,
        expires INTEGER,
        created INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
",
    "
    CREATE TABLE digest_key (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        key BLOB    NOT NULL
    ) STRICT;

    CREATE TABLE digest (
        account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        digest  TEXT    NOT NULL
    ) STRICT;
",
    "
    CREATE TABLE offline_message (
        id     INTEGER PRIMARY KEY AUTOINCREMENT,
        guid   BLOB    NOT NULL UNIQUE,
        owner  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        sender INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        name   TEXT    NOT NULL,
        text   TEXT    NOT NULL,
        run    TEXT    NOT NULL,
        number INTEGER NOT NULL,
        sent   INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX offline_message_owner ON offline_message (owner, sender);
    CREATE INDEX offline_message_sender ON offline_message (sender, sent);
    CREATE INDEX offline_message_sent ON offline_message (sent);
",
    "
    CREATE TABLE circle (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        code    BLOB    NOT NULL UNIQUE,
        name    TEXT    NOT NULL,
        created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE circle_member (
        circle  INTEGER NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
        account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        role    INTEGER NOT NULL,
        state   INTEGER NOT NULL,
        joined  INTEGER NOT NULL,
        PRIMARY KEY (circle, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX circle_member_account ON circle_member (account);
",
];

/// Brings the file to the newest version, all steps in one transaction.
///
/// # Errors
/// When the file is from a newer version, or cannot be written.
pub(super) fn run(db: &mut Connection) -> Result<(), StoreError> {
    let known = STEPS.len() as i64;
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_newer_version_is_left_alone() {
        let mut db = Connection::open_in_memory().unwrap();
        db.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            run(&mut db),
            Err(StoreError::TooNew { found: 99, .. })
        ));
    }

    #[test]
    fn running_twice_changes_nothing() {
        let mut db = Connection::open_in_memory().unwrap();
        run(&mut db).unwrap();
        run(&mut db).unwrap();
        let tables: i64 = db
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'account'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(tables, 1);
    }
}
