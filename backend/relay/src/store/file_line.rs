//! How far the files in conversations are.

use super::{AccountId, Store, StoreError, row};
use nudge_shared::{Body, FileFailure, FileState, MessageId};
use rusqlite::{Connection, OptionalExtension};

impl Store {
    /// Notes how far a file is. One that does not exist, or is no file, is passed over.
    pub async fn set_file_state(
        &self,
        account: AccountId,
        message: MessageId,
        state: FileState,
    ) -> Result<(), StoreError> {
        self.write(move |db| set(db, account, row::id_to_sql(message.0), &state))
            .await
    }

    /// Files of which an earlier session did not see the end have not arrived.
    pub async fn interrupt_files(&self, account: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            let open: Vec<i64> = db
                .prepare_cached("SELECT message FROM open_files WHERE account = ?1")?
                .query_map([account], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            let state = FileState::Failed(FileFailure::ConnectionLost);
            for message in open {
                set(db, account, message, &state)?;
            }
            db.prepare_cached("DELETE FROM open_files WHERE account = ?1")?
                .execute([account])
                .map(drop)
        })
        .await
    }
}

fn set(
    db: &Connection,
    account: AccountId,
    message: i64,
    state: &FileState,
) -> rusqlite::Result<()> {
    let body: Option<Body> = db
        .prepare_cached("SELECT body FROM messages WHERE id = ?1 AND account = ?2")?
        .query_row((message, account), |row| row::from_json(row, 0))
        .optional()?;
    let Some(Body::File(mut file)) = body else {
        return Ok(());
    };
    file.state = state.clone();
    db.prepare_cached("UPDATE messages SET body = ?3 WHERE id = ?1 AND account = ?2")?
        .execute((message, account, row::to_json(&Body::File(file))?))?;
    let note = match state {
        FileState::Offered | FileState::Transferring => {
            "INSERT OR IGNORE INTO open_files (message, account) VALUES (?1, ?2)"
        }
        _ => "DELETE FROM open_files WHERE message = ?1 AND account = ?2",
    };
    db.prepare_cached(note)?
        .execute((message, account))
        .map(drop)
}
