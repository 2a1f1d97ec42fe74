//! The lists up to MSNP7: one after the other, each row with its number and that of the last.

use super::sync::shown;
use super::{ContactRecord, ListSnapshot, Session};
use crate::notification::{ListEntry, ListRow, Response, RowPlace};
use crate::{Dialect, List, TrId};

/// In the order clients know. Each is told, even if nobody is on it: clients wait for the four of them.
const ORDER: [List; 4] = [List::Forward, List::Allow, List::Block, List::Reverse];

impl Session {
    /// Settings, groups, and every list.
    pub(super) fn lists_one_by_one(
        &mut self,
        tr: TrId,
        lists: &ListSnapshot<'_>,
        dialect: Dialect,
    ) {
        let serial = Some(lists.serial);
        self.send(&Response::PromptSet {
            tr,
            serial,
            prompt: lists.prompt,
        });
        self.send(&Response::PrivacySet {
            tr,
            serial,
            default: lists.privacy,
        });
        if dialect.has_properties() {
            for property in lists.properties {
                self.send(&Response::PropertySet {
                    tr,
                    serial,
                    property: property.clone(),
                });
            }
        }
        if dialect.has_groups() {
            self.numbered_groups(tr, lists, dialect);
        }
        for list in ORDER {
            self.rows_of(tr, list, lists, dialect);
        }
    }

    /// Answers [`super::Event::List`] by the rows of that list.
    pub fn list(&mut self, tr: TrId, list: List, lists: &ListSnapshot<'_>) {
        if let Some(dialect) = self.signed_in() {
            self.rows_of(tr, list, lists, dialect);
        }
    }

    fn numbered_groups(&mut self, tr: TrId, lists: &ListSnapshot<'_>, dialect: Dialect) {
        let groups = lists.with_group_zero();
        let total = count(groups.len());
        for ((key, name), number) in groups.into_iter().zip(1..) {
            let place = RowPlace {
                tr,
                serial: lists.serial,
                number,
                total,
            };
            self.group_row(Some(place), key, name, dialect);
        }
    }

    fn rows_of(&mut self, tr: TrId, list: List, lists: &ListSnapshot<'_>, dialect: Dialect) {
        let serial = lists.serial;
        let on_list: Vec<&ContactRecord> = lists
            .contacts
            .iter()
            .filter(|contact| shown(contact.lists, dialect).contains(list))
            .collect();
        let place = |number, total| RowPlace {
            tr,
            serial,
            number,
            total,
        };
        if on_list.is_empty() {
            let (place, entry) = (place(0, 0), None);
            return self.send(&Response::ListRow(ListRow { place, list, entry }));
        }
        let total = count(on_list.len());
        for (contact, number) in on_list.into_iter().zip(1..) {
            self.send(&Response::ListRow(ListRow {
                place: place(number, total),
                list,
                entry: Some(ListEntry {
                    address: contact.address.clone(),
                    name: contact.name.clone(),
                    groups: contact
                        .groups
                        .iter()
                        .map(|group| group.in_dialect(dialect))
                        .collect(),
                }),
            }));
            if list == List::Forward && dialect.has_properties() {
                for property in &contact.properties {
                    self.send(&Response::ContactProperty {
                        serial: Some(serial),
                        address: Some(contact.address.clone()),
                        property: property.clone(),
                    });
                }
            }
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
