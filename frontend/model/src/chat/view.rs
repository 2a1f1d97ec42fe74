use super::{Chats, ComposerView, slash};
use crate::timeline::{ItemKey, Page};
use crate::{Roster, words};
use nudge_shared::{Address, Body, ConversationId, Sender, Status, Timestamp};

/// A conversation in the row of tabs, or in the list of recent ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabView {
    /// Which.
    pub id: ConversationId,
    /// The other person's name, or everybody's.
    pub title: String,
    /// The one other person's status.
    pub status: Option<Status>,
    /// Messages from others not seen.
    pub unread: u32,
    /// The unread count in words, for screen readers.
    pub unread_words: String,
    /// Whether it is in front.
    pub selected: bool,
    /// The newest message in a line.
    pub preview: String,
    /// When that was: the clock, or the day.
    pub when: String,
    /// Whether something is written and not sent.
    pub draft: bool,
}

/// A conversation's heading and footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingView {
    /// The other person's name, or everybody's.
    pub title: String,
    /// The one other person, where there is just one.
    pub address: Option<Address>,
    /// Their status.
    pub status: Option<Status>,
    /// Status and personal message in words, or how many take part.
    pub subtitle: String,
    /// Everybody else in it.
    pub members: Vec<MemberView>,
    /// Yellow bars: may not reply, blocked, not on the list.
    pub bars: Vec<String>,
    /// Who types, where somebody does.
    pub typing: Option<String>,
    /// When the last message came; empty where none did.
    pub last_received: String,
    /// Messages from others not seen.
    pub unread: u32,
    /// Whether it is one with several people, which can be left.
    pub several: bool,
    /// Whether the one other person is not on the contact list: offer to add or block.
    pub stranger: bool,
}

/// Somebody in a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// Who.
    pub address: Address,
    /// What to call them.
    pub name: String,
    /// Their status.
    pub status: Status,
    /// Their status in words.
    pub status_words: &'static str,
}

/// The edges of a timeline and the keys of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineView {
    /// All items in memory, oldest first.
    pub keys: Vec<ItemKey>,
    /// Whether there are older ones to load; [`crate::ChatIntent::Scrolled`] loads them.
    pub has_older: bool,
    /// Whether the first page is on its way: show that it loads.
    pub loading: bool,
    /// Whether older ones are on their way.
    pub loading_older: bool,
    /// Whether nothing was ever said.
    pub empty: bool,
    /// The pill that leads to the end: its text, where the end is not in view.
    pub pill: Option<String>,
    /// Whether the view is to follow the newest line.
    pub pinned: bool,
}

impl Chats {
    /// Tabs of open conversations.
    pub(crate) fn tabs(&self, roster: &Roster, now: Timestamp) -> Vec<TabView> {
        self.open
            .iter()
            .filter_map(|id| self.tab(id, roster, now))
            .collect()
    }

    /// All conversations in which something was said, the most recent first.
    pub(crate) fn recent(&self, roster: &Roster, now: Timestamp) -> Vec<TabView> {
        let mut recent: Vec<_> = self
            .all
            .iter()
            .filter_map(|(id, chat)| Some((chat.wire.last.as_ref()?.id, id)))
            .collect();
        recent.sort_unstable_by(|a, b| b.cmp(a));
        recent
            .into_iter()
            .filter_map(|(_, id)| self.tab(id, roster, now))
            .collect()
    }

    pub(crate) fn title(&self, id: &ConversationId, roster: &Roster) -> String {
        match (id, self.get(id)) {
            (ConversationId::Direct(address), _) => roster.name(address).to_owned(),
            (ConversationId::Several(_), Some(chat)) => {
                let names: Vec<&str> = chat
                    .wire
                    .members
                    .iter()
                    .map(|address| roster.name(address))
                    .collect();
                words::names(&names)
            }
            (ConversationId::Several(_), None) => words::names(&[]),
        }
    }

    pub(crate) fn tab(
        &self,
        id: &ConversationId,
        roster: &Roster,
        now: Timestamp,
    ) -> Option<TabView> {
        let chat = self.get(id)?;
        let (preview, when) = match &chat.wire.last {
            Some(last) => {
                let text = preview(&last.body, &last.from, roster, PREVIEW);
                let line = match (&last.from, &last.body) {
                    (Sender::Me, Body::Text { .. }) => words::own_line(&text),
                    _ => text,
                };
                let when = words::short_time(
                    self.zone.clock(last.at),
                    self.zone.day(last.at),
                    self.zone.day(now),
                );
                (line, when)
            }
            None => (String::new(), String::new()),
        };
        Some(TabView {
            id: id.clone(),
            title: self.title(id, roster),
            status: chat.other().map(|other| roster.status(other)),
            unread: chat.wire.unread,
            unread_words: match chat.wire.unread {
                0 => String::new(),
                unread => words::unread(unread),
            },
            selected: self.selected.as_ref() == Some(id),
            preview,
            when,
            draft: !chat.composer.text().trim().is_empty(),
        })
    }

    pub(crate) fn heading(
        &self,
        id: &ConversationId,
        roster: &Roster,
        own_status: Status,
        now: Timestamp,
    ) -> Option<HeadingView> {
        let chat = self.get(id)?;
        let other = chat.other();
        let contact = other.map(|other| roster.view(other));
        let members: Vec<MemberView> = chat
            .wire
            .members
            .iter()
            .map(|address| {
                let status = roster.status(address);
                MemberView {
                    address: address.clone(),
                    name: roster.name(address).to_owned(),
                    status,
                    status_words: words::status_of(status),
                }
            })
            .collect();
        let mut bars = Vec::new();
        if let Some(contact) = &contact {
            if contact.blocked {
                bars.push(words::is_blocked(&contact.name));
            } else if contact.listed {
                bars.extend(words::may_not_reply(&contact.name, contact.status));
            } else {
                bars.push(words::is_stranger(&contact.name));
            }
        }
        if own_status == Status::Offline {
            bars.push(words::you_appear_offline().to_owned());
        }
        let typing: Vec<&str> = chat.typing.who().map(|who| roster.name(who)).collect();
        let subtitle = match &contact {
            Some(contact) if contact.message.is_empty() => contact.status_words.to_owned(),
            Some(contact) => [contact.status_words, " - ", &contact.message].concat(),
            None => words::taking_part(members.len()),
        };
        Some(HeadingView {
            title: self.title(id, roster),
            address: other.cloned(),
            status: contact.as_ref().map(|contact| contact.status),
            subtitle,
            members,
            bars,
            typing: (!typing.is_empty()).then(|| words::typing(&typing)),
            last_received: chat.last_received().map_or_else(String::new, |at| {
                words::last_message(&self.zone.clock(at), self.zone.day(at), self.zone.day(now))
            }),
            unread: chat.wire.unread,
            several: other.is_none(),
            stranger: contact.is_some_and(|contact| !contact.listed && !contact.blocked),
        })
    }

    pub(crate) fn timeline_view(&self, id: &ConversationId) -> Option<TimelineView> {
        let chat = self.get(id)?;
        let pages = &chat.timeline.pages;
        Some(TimelineView {
            keys: chat.timeline.items().to_vec(),
            has_older: pages.loaded && pages.has_older,
            loading: !pages.loaded && chat.timeline.is_empty(),
            loading_older: pages.loading == Some(Page::Older),
            empty: pages.loaded && chat.timeline.is_empty(),
            pill: (!chat.pinned).then(|| words::below(chat.below)),
            pinned: chat.pinned,
        })
    }

    pub(crate) fn composer_view(
        &self,
        id: &ConversationId,
        now: Timestamp,
    ) -> Option<ComposerView> {
        let chat = self.get(id)?;
        Some(ComposerView {
            text: chat.composer.text().to_owned(),
            problem: chat.composer.problem(),
            can_send: chat.composer.can_send(),
            commands: slash::offered(chat.composer.text()),
            enabled: !chat.wire.members.is_empty(),
            can_nudge: chat.composer.can_nudge(now) && !chat.wire.members.is_empty(),
        })
    }
}

/// What a toast or a list shows of a message, in characters.
pub(crate) const PREVIEW: usize = 100;

/// A message in one line of at most so many characters.
pub(crate) fn preview(body: &Body, from: &Sender, roster: &Roster, longest: usize) -> String {
    let name = || match from {
        Sender::Contact(address) => roster.name(address).to_owned(),
        Sender::Me | Sender::System => words::you().to_owned(),
    };
    match body {
        Body::Text { text, .. } => {
            let plain = crate::text::plus::strip(text);
            let mut line: String = plain
                .chars()
                .take(longest)
                .map(|c| if c == '\n' { ' ' } else { c })
                .collect();
            if plain.chars().nth(longest).is_some() {
                line.push('\u{2026}');
            }
            line
        }
        Body::Nudge if *from == Sender::Me => words::nudge_sent().to_owned(),
        Body::Nudge => words::nudge_received(&name()),
        Body::Notice(nudge_shared::Notice::Joined(who)) => words::joined(roster.name(who)),
        Body::Notice(nudge_shared::Notice::Left(who)) => words::left(roster.name(who)),
        Body::File(file) => match from {
            Sender::Me => words::file_from_me(&file.name),
            _ => words::file_from(&name(), &file.name),
        },
        Body::Ink { .. } => match from {
            Sender::Me => words::ink_own().to_owned(),
            _ => words::ink_by(&name()),
        },
        Body::Unsupported { .. } => words::unsupported(&name()),
    }
}
