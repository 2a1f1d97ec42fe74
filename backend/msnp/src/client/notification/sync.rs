//! Receiving the lists after signing in. Up to MSNP7: a header, then list by list its rows, each with its
//! number and that of the last. From MSNP8 to 12: a header with two counts, then a row for each person.

use super::roster::{Listed, Roster};
use super::wire::Wire;
use super::{Me, Privacy};
use crate::notification::{
    ContactRow, ListRow, PrivacyDefault, Prompt, Property, PropertyKey, Request, Response, SyncMark,
};
use crate::{Address, CommandError, ErrorCode, ListSync, Lists, Moment, Network, TrId};
use core::time::Duration;

/// The lists, as far as they have arrived.
#[derive(Debug)]
pub(super) struct Synchronisation {
    tr: TrId,
    sync: ListSync,
    /// What is still to come; `None` before the header.
    left: Option<Left>,
    pub(super) roster: Roster,
    /// The contact of the last row, to whom properties without an address belong.
    pub(super) last: Option<Address>,
    /// When to ask whether there is more to come, and then to give up.
    pub(super) patience: Moment,
    /// Whether that was asked.
    asked: bool,
}

/// What is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// The rest of these lists.
    Lists(Lists),
    /// So many people and groups.
    Rows { contacts: u32, groups: u32 },
}

/// What a row led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// There is more to come.
    More,
    /// That was the last.
    Last,
    /// The service says that nothing changed since the last time.
    Unchanged,
    /// The service does not give the lists out.
    Refused(ErrorCode),
    /// Not a row of the lists.
    Other,
}

/// The lists that come one by one: forward, allow, block, reverse.
const EVERY_LIST: Lists = Lists::from_bits(15);

impl Synchronisation {
    /// How long the next row may take.
    const PATIENCE: Duration = Duration::from_secs(20);

    /// Asks for all lists.
    pub(super) fn start(wire: &mut Wire, now: Moment) -> Self {
        let have = SyncMark::nothing(wire.dialect);
        let tr = wire.ask(|tr| Request::Synchronise { tr, have });
        Self {
            tr,
            sync: wire.dialect.list_sync(),
            left: None,
            roster: Roster::default(),
            last: None,
            patience: now + Self::PATIENCE,
            asked: false,
        }
    }

    /// No row came for long. Some services count rows that they then do not send: a ping tells whether
    /// this is one of them, or gone. `false` when it was sent before, in vain.
    pub(super) fn ask_for_more(&mut self, wire: &mut Wire, now: Moment) -> bool {
        if self.asked {
            return false;
        }
        self.asked = true;
        self.patience = now + Self::PATIENCE;
        wire.send(&Request::Ping);
        true
    }

    /// Takes a row.
    pub(super) fn handle(&mut self, response: &Response, me: &mut Me, now: Moment) -> Row {
        match response {
            Response::Synchronised { tr, counts, .. } if *tr == self.tr => {
                self.left = Some(match (counts, self.sync) {
                    // The header is the same whether rows follow or not; they do, since nothing was known.
                    (None, ListSync::Lists) => Left::Lists(EVERY_LIST),
                    (None, _) => return Row::Unchanged,
                    (&Some((contacts, groups)), _) => Left::Rows { contacts, groups },
                });
            }
            Response::ContactRow(row) => self.contact(row),
            Response::ListRow(row) if row.place.tr == self.tr => self.list_row(row),
            Response::GroupRow { id, name, .. } => {
                self.roster.set_group(id.clone(), name);
                self.count_group();
            }
            Response::ContactProperty {
                address, property, ..
            } => {
                if let Some(address) = address.as_ref().or(self.last.as_ref()) {
                    set_phone(&mut self.roster, address, property);
                }
            }
            Response::Error {
                tr: Some(tr), code, ..
            } if *tr == self.tr => {
                return Row::Refused(*code);
            }
            Response::Pong { .. } if self.asked && self.left.is_some() => return Row::Last,
            Response::PromptSet { tr, prompt, .. } if *tr == self.tr => {
                me.take_setting(&Response::PromptRow(*prompt));
            }
            Response::PrivacySet { tr, default, .. } if *tr == self.tr => {
                me.take_setting(&Response::PrivacyRow(*default));
            }
            setting if me.take_setting(setting) => {}
            _ => return Row::Other,
        }
        self.patience = now + Self::PATIENCE;
        self.asked = false;
        self.progress()
    }

    /// A row that could not be read counts as one that arrived.
    pub(super) fn unreadable(&mut self, error: &CommandError) -> Row {
        match error.verb.as_bytes() {
            b"LST" => self.count_contact(),
            b"LSG" => self.count_group(),
            _ => return Row::Other,
        }
        self.progress()
    }

    fn contact(&mut self, row: &ContactRow) {
        self.roster.list(Listed {
            address: &row.address,
            name: row.name.as_deref().unwrap_or_default(),
            lists: row.lists,
            network: row.network.unwrap_or(Network::MESSENGER),
            groups: &row.groups,
            id: row.id.as_ref(),
        });
        self.last = Some(row.address.clone());
        self.count_contact();
    }

    /// The same person comes once for each list.
    fn list_row(&mut self, row: &ListRow) {
        if let Some(entry) = &row.entry {
            self.roster.list_on(row.list, entry);
            self.last = Some(entry.address.clone());
        }
        if let Some(Left::Lists(lists)) = &mut self.left
            && row.place.is_last()
        {
            *lists = *lists - row.list;
        }
    }

    fn count_contact(&mut self) {
        if let Some(Left::Rows { contacts, .. }) = &mut self.left {
            *contacts = contacts.saturating_sub(1);
        }
    }

    fn count_group(&mut self) {
        if let Some(Left::Rows { groups, .. }) = &mut self.left {
            *groups = groups.saturating_sub(1);
        }
    }

    fn progress(&self) -> Row {
        let nothing = match self.left {
            None => false,
            Some(Left::Lists(lists)) => lists.is_empty(),
            Some(Left::Rows { contacts, groups }) => contacts == 0 && groups == 0,
        };
        if nothing { Row::Last } else { Row::More }
    }
}

/// A property that the service says somebody has. Whether it is one that is kept, and new.
pub(super) fn set_phone(roster: &mut Roster, address: &Address, property: &Property) -> bool {
    let value = property.value.clone().filter(|value| !value.is_empty());
    match property.key {
        PropertyKey::PHONE_HOME => roster.edit_phones(address, |phones| phones.home = value),
        PropertyKey::PHONE_WORK => roster.edit_phones(address, |phones| phones.work = value),
        PropertyKey::PHONE_MOBILE => roster.edit_phones(address, |phones| phones.mobile = value),
        PropertyKey::MOBILE_ALLOWED => roster.edit_phones(address, |phones| {
            phones.can_be_paged = value.as_deref() == Some("Y");
        }),
        _ => false,
    }
}

impl Me {
    /// Takes over a row about the account itself; whether it was one.
    pub(super) fn take_setting(&mut self, row: &Response) -> bool {
        match row {
            Response::PromptRow(prompt) => self.privacy.ask_when_added = *prompt == Prompt::Ask,
            Response::PrivacyRow(default) => {
                self.privacy.strangers_allowed = *default == PrivacyDefault::Allow;
            }
            Response::PropertyRow(property) => {
                if let (PropertyKey::NAME, Some(name)) = (property.key, &property.value) {
                    self.name.clone_from(name);
                }
            }
            _ => return false,
        }
        true
    }
}

impl Privacy {
    pub(super) fn default_on_wire(self) -> PrivacyDefault {
        if self.strangers_allowed {
            PrivacyDefault::Allow
        } else {
            PrivacyDefault::Block
        }
    }

    pub(super) fn prompt_on_wire(self) -> Prompt {
        if self.ask_when_added {
            Prompt::Ask
        } else {
            Prompt::Silent
        }
    }
}
