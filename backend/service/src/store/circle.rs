//! Circles and who is in them.

use msnp::circle::CircleId;
use msnp::soap::circle::{CircleRole, CircleState};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{AccountId, now_ms};

/// The number of a circle's row.
pub(crate) type CircleKey = i64;

/// Somebody's part in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberRow {
    /// The circle's row.
    pub(crate) key: CircleKey,
    /// The circle, as clients know it.
    pub(crate) id: CircleId,
    /// Its name.
    pub(crate) name: String,
    /// Whose part it is.
    pub(crate) account: AccountId,
    pub(crate) role: CircleRole,
    pub(crate) state: CircleState,
}

impl MemberRow {
    /// Whether they are in it, and not asked only.
    pub(crate) fn is_in(&self) -> bool {
        self.state == CircleState::Accepted
    }

    /// Whether they may ask people in and take them out.
    pub(crate) fn may_invite(&self) -> bool {
        self.is_in() && matches!(self.role, CircleRole::Admin | CircleRole::AssistantAdmin)
    }
}

const READ: &str = "SELECT circle.id, circle.code, circle.name, account, role, state
     FROM circle_member JOIN circle ON circle.id = circle_member.circle";

const fn role_number(role: &CircleRole) -> i64 {
    match role {
        CircleRole::Admin => 1,
        CircleRole::AssistantAdmin => 2,
        CircleRole::Member => 3,
        CircleRole::Invited | CircleRole::Other(_) => 4,
    }
}

const fn state_number(state: &CircleState) -> i64 {
    match state {
        CircleState::None | CircleState::Other(_) => 0,
        CircleState::WaitingResponse => 1,
        CircleState::Left => 2,
        CircleState::Accepted => 3,
        CircleState::Rejected => 4,
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<MemberRow> {
    Ok(MemberRow {
        key: row.get(0)?,
        id: CircleId::new(row.get(1)?),
        name: row.get(2)?,
        account: row.get(3)?,
        role: match row.get(4)? {
            1 => CircleRole::Admin,
            2 => CircleRole::AssistantAdmin,
            3 => CircleRole::Member,
            _ => CircleRole::Invited,
        },
        state: match row.get(5)? {
            1 => CircleState::WaitingResponse,
            2 => CircleState::Left,
            3 => CircleState::Accepted,
            4 => CircleState::Rejected,
            _ => CircleState::None,
        },
    })
}

/// Makes a circle.
pub(crate) fn insert(db: &Connection, id: CircleId, name: &str) -> rusqlite::Result<CircleKey> {
    db.prepare_cached("INSERT INTO circle (code, name, created) VALUES (?1, ?2, ?3)")?
        .execute(params![id.bytes(), name, now_ms()])?;
    Ok(db.last_insert_rowid())
}

/// Removes a circle.
pub(crate) fn remove(db: &Connection, circle: CircleKey) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM circle WHERE id = ?1")?
        .execute([circle])?;
    Ok(())
}

/// All circles of an account, those it is asked into among them, oldest first.
pub(crate) fn of(db: &Connection, account: AccountId) -> rusqlite::Result<Vec<MemberRow>> {
    db.prepare_cached(&format!("{READ} WHERE account = ?1 ORDER BY circle.id"))?
        .query_map([account], from_row)?
        .collect()
}

/// Everybody who is in a circle or asked into it, who came first being first. Nobody where there is no such
/// circle.
pub(crate) fn members(db: &Connection, id: CircleId) -> rusqlite::Result<Vec<MemberRow>> {
    db.prepare_cached(&format!(
        "{READ} WHERE circle.code = ?1 ORDER BY joined, account"
    ))?
    .query_map(params![id.bytes()], from_row)?
    .collect()
}

/// An account's part in the circle with that id.
pub(crate) fn part(
    db: &Connection,
    id: CircleId,
    account: AccountId,
) -> rusqlite::Result<Option<MemberRow>> {
    db.prepare_cached(&format!("{READ} WHERE circle.code = ?1 AND account = ?2"))?
        .query_row(params![id.bytes(), account], from_row)
        .optional()
}

/// Sets an account's part in a circle.
pub(crate) fn set_part(
    db: &Connection,
    circle: CircleKey,
    account: AccountId,
    role: &CircleRole,
    state: &CircleState,
) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO circle_member (circle, account, role, state, joined) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET role = excluded.role, state = excluded.state",
    )?
    .execute(params![
        circle,
        account,
        role_number(role),
        state_number(state),
        now_ms()
    ])?;
    Ok(())
}

/// Takes an account out of a circle.
pub(crate) fn take_out(
    db: &Connection,
    circle: CircleKey,
    account: AccountId,
) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM circle_member WHERE circle = ?1 AND account = ?2")?
        .execute(params![circle, account])?;
    Ok(())
}
