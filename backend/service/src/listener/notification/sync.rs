//! `SYN`: the lists as they are.

use msnp::notification::{
    ContactRow, PrivacyDefault, Prompt, Property, PropertyKey, Response, SyncMark,
};
use msnp::{ContactId, Dialect, GroupId, List, Lists, TrId};

use super::Connection;
use crate::directory::{self, Refusal};
use crate::store::{Changed, GroupRow, Privacy};

impl Connection {
    pub(super) async fn synchronise(&mut self, tr: TrId, have: SyncMark) -> Result<(), Refusal> {
        let lists = self.ask(|directory, id| directory.lists(id)).await?;
        let mark = mark(self.dialect, &lists.account.changed);
        // Once in a sign-in; a second time the client is told that it has everything.
        let current = have == mark || self.synchronised;
        self.synchronised = true;
        if current {
            self.send(&Response::Synchronised {
                tr,
                mark,
                counts: None,
            });
            return Ok(());
        }
        let numbered = self.dialect.has_serials();
        let groups: Vec<_> = lists
            .groups
            .iter()
            .filter(|group| numbered || group.number != 0)
            .collect();
        let counts = Some((count(lists.contacts.len()), count(groups.len())));
        self.send(&Response::Synchronised { tr, mark, counts });
        self.send(&Response::PromptRow(prompt(lists.account.privacy)));
        self.send(&Response::PrivacyRow(default(lists.account.privacy)));
        if !numbered {
            let name = Property {
                key: PropertyKey::NAME,
                value: Some(lists.account.name.as_str().into()),
            };
            self.send(&Response::PropertyRow(name));
        }
        for property in lists.properties.iter().filter_map(property) {
            self.send(&Response::PropertyRow(property));
        }
        for group in groups {
            self.send(&Response::GroupRow {
                id: group_id(self.dialect, group),
                name: group.name.as_str().into(),
            });
        }
        self.contact_rows(&lists);
        Ok(())
    }

    fn contact_rows(&mut self, lists: &directory::Lists) {
        for (contact, properties) in &lists.contacts {
            let forward = contact.lists.contains(List::Forward);
            let groups = contact
                .groups
                .iter()
                .filter_map(|number| lists.groups.iter().find(|group| group.number == *number));
            let row = ContactRow {
                address: contact.address.clone(),
                name: Some(contact.name.as_str().into()),
                id: (forward && self.dialect.has_contact_ids())
                    .then(|| ContactId::from_guid(contact.guid)),
                lists: shown(self.dialect, contact.lists),
                network: None,
                groups: groups.map(|group| group_id(self.dialect, group)).collect(),
            };
            self.send(&Response::ContactRow(row));
            for property in properties.iter().filter_map(property) {
                self.send(&Response::ContactProperty {
                    serial: None,
                    address: None,
                    property,
                });
            }
        }
    }
}

/// A group's id in that dialect.
pub(super) fn group_id(dialect: Dialect, group: &GroupRow) -> GroupId {
    if dialect.has_serials() {
        GroupId::from_number(group.number)
    } else {
        GroupId::from_guid(group.guid)
    }
}

/// A property as stored; `None` when its key is none.
pub(super) fn property((key, value): &(String, String)) -> Option<Property> {
    let key = PropertyKey::parse(key.as_bytes())?;
    Some(Property {
        key,
        value: Some(value.as_str().into()),
    })
}

/// The lists as the dialect shows them: somebody who waits for an answer is on the pending list only since
/// MSNP11, and before that on the reverse list, which makes the client ask.
fn shown(dialect: Dialect, lists: Lists) -> Lists {
    match (dialect.has_pending_list(), lists.contains(List::Pending)) {
        (true, true) => lists - List::Reverse,
        _ => lists - List::Pending,
    }
}

fn mark(dialect: Dialect, changed: &Changed) -> SyncMark {
    if dialect.has_serials() {
        SyncMark::Serial(changed.serial)
    } else {
        SyncMark::Stamps {
            contacts: stamp(changed.lists).into(),
            settings: stamp(changed.settings).into(),
        }
    }
}

/// A time in the form of the original: `2005-04-23T18:57:44.8130000-00:00`.
fn stamp(ms: i64) -> String {
    let seconds = ms.div_euclid(1000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}0000-00:00",
        ms.rem_euclid(1000)
    )
}

/// Year, month and day of a number of days since 1970 in the Gregorian calendar, by counting years from
/// March so that the leap day comes last.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn prompt(privacy: Privacy) -> Prompt {
    if privacy.ask_when_added {
        Prompt::Ask
    } else {
        Prompt::Silent
    }
}

fn default(privacy: Privacy) -> PrivacyDefault {
    if privacy.allow_unlisted {
        PrivacyDefault::Allow
    } else {
        PrivacyDefault::Block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_look_like_the_original() {
        assert_eq!(stamp(0), "1970-01-01T00:00:00.0000000-00:00");
        assert_eq!(stamp(951_782_399_999), "2000-02-28T23:59:59.9990000-00:00");
        assert_eq!(stamp(951_782_400_000), "2000-02-29T00:00:00.0000000-00:00");
        assert_eq!(
            stamp(1_114_282_664_813),
            "2005-04-23T18:57:44.8130000-00:00"
        );
        assert_eq!(
            stamp(4_107_542_399_001),
            "2100-02-28T23:59:59.0010000-00:00"
        );
        assert_eq!(
            stamp(4_107_542_400_000),
            "2100-03-01T00:00:00.0000000-00:00"
        );
    }

    #[test]
    fn somebody_who_waits_is_pending_or_reverse() {
        let waits = Lists::from(List::Reverse) | List::Pending;
        assert_eq!(shown(Dialect::Msnp12, waits).bits(), 16);
        assert_eq!(shown(Dialect::Msnp10, waits).bits(), 8);
        assert_eq!(shown(Dialect::Msnp12, Lists::from_bits(11)).bits(), 11);
    }
}
