use super::entry::{Entry, ItemKey, Mark};
use super::{Timeline, file};
use crate::text::{self, Scheme, Span, TextStyle};
use crate::time::Zone;
use crate::{Roster, words};
use nudge_shared::{Address, BlobId, Body, Delivery, Notice, Sender, Timestamp};

/// An item, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemView {
    /// The heading of a day.
    Day(String),
    /// The line over what is new.
    Unread(&'static str),
    /// A line of its own in the middle: somebody came or left, or a nudge.
    Notice {
        /// The sentence.
        text: String,
        /// When, on the clock.
        clock: String,
        /// Whether it is about a nudge.
        nudge: bool,
        /// How far it got, for one's own nudge.
        mark: Option<MarkView>,
    },
    /// What somebody said.
    Line(LineView),
}

/// A line that somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// Who; none for the account itself.
    pub from: Option<Address>,
    /// "Anna says:", where the line is the first of a group.
    pub heading: Option<String>,
    /// When, on the clock; show it beside the heading, and on the others on demand.
    pub clock: String,
    /// What.
    pub body: BodyView,
    /// How far it got, for one's own.
    pub mark: Option<MarkView>,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyView {
    /// Text.
    Text {
        /// Cut into pieces.
        spans: Vec<Span>,
        /// As its writer, or the reader's settings, want it.
        style: TextStyle,
        /// A few pictures and nothing else: draw them large.
        jumbo: bool,
    },
    /// Handwriting.
    Ink {
        /// What is seen.
        picture: BlobId,
        /// What it is, in words.
        about: String,
    },
    /// A file.
    File(super::FileView),
    /// Something that cannot be shown, in words.
    Unsupported(String),
}

/// How far one's own message got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkView {
    /// For the picture.
    pub kind: MarkKind,
    /// In words; to be shown where it failed, and for screen readers always.
    pub words: String,
    /// Whether it can be sent again by [`crate::ChatIntent::Retry`].
    pub can_retry: bool,
    /// Whether it never reached the relay, and can be taken back by [`crate::ChatIntent::Discard`].
    pub can_discard: bool,
}

/// Kinds of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// On its way to the relay.
    Sending,
    /// The relay has it.
    Accepted,
    /// The others have it.
    Delivered,
    /// The service keeps it until the other side signs in.
    Kept,
    /// It did not arrive.
    Failed,
    /// It may have arrived.
    Uncertain,
}

/// What the drawing of items depends on besides the timeline.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) roster: &'a Roster,
    pub(crate) own_name: &'a str,
    pub(crate) zone: Zone,
    pub(crate) now: Timestamp,
    pub(crate) scheme: Scheme,
    pub(crate) foreign_formats: bool,
    /// Whether commands reach the relay now.
    pub(crate) connected: bool,
    /// Whom a failure is about: the one other person.
    pub(crate) other: Option<&'a Address>,
}

impl Reader<'_> {
    fn name(&self, from: &Sender) -> String {
        match from {
            Sender::Me if self.own_name.is_empty() => words::you().to_owned(),
            Sender::Me => text::plus::strip(self.own_name).into_owned(),
            Sender::Contact(address) => self.roster.name(address).to_owned(),
            Sender::System => String::new(),
        }
    }
}

impl Timeline {
    /// Draws an item; none when it is gone.
    pub(crate) fn item(&self, key: ItemKey, reader: Reader<'_>) -> Option<ItemView> {
        match key {
            ItemKey::Day(day) => {
                let today = reader.zone.day(reader.now);
                return Some(ItemView::Day(words::day(day, today)));
            }
            ItemKey::Unread => return Some(ItemView::Unread(words::new_messages())),
            ItemKey::Message(_) | ItemKey::Local(_) => {}
        }
        let at = self.index(key)?;
        let entry = &self.entries[at];
        let clock = reader.zone.clock(entry.at);
        let mark = mark(entry, reader);
        let notice = |text| {
            Some(ItemView::Notice {
                text,
                clock: clock.clone(),
                nudge: entry.body == Body::Nudge,
                mark: mark.clone(),
            })
        };
        let body = match &entry.body {
            Body::Nudge if entry.from == Sender::Me => {
                return notice(words::nudge_sent().to_owned());
            }
            Body::Nudge => return notice(words::nudge_received(&reader.name(&entry.from))),
            Body::Notice(Notice::Joined(who)) => {
                return notice(words::joined(reader.roster.name(who)));
            }
            Body::Notice(Notice::Left(who)) => return notice(words::left(reader.roster.name(who))),
            Body::File(file) => {
                let own = entry.from == Sender::Me;
                let other = match reader.other {
                    Some(address) => reader.roster.name(address).to_owned(),
                    None if own => words::names(&[]),
                    None => reader.name(&entry.from),
                };
                BodyView::File(file::view(file, entry.id?, own, &other))
            }
            Body::Ink { picture } => BodyView::Ink {
                picture: picture.clone(),
                about: match entry.from {
                    Sender::Me => words::ink_own().to_owned(),
                    _ => words::ink_by(&reader.name(&entry.from)),
                },
            },
            Body::Unsupported { .. } => {
                BodyView::Unsupported(words::unsupported(&reader.name(&entry.from)))
            }
            Body::Text {
                text,
                format,
                emoticons,
            } => {
                let spans = text::spans_with(text, emoticons);
                let shown_as_wanted = entry.from == Sender::Me || reader.foreign_formats;
                BodyView::Text {
                    jumbo: text::is_jumbo(&spans),
                    spans,
                    style: format
                        .as_ref()
                        .filter(|_| shown_as_wanted)
                        .map(|format| text::format::style(format, reader.scheme))
                        .unwrap_or_default(),
                }
            }
        };
        let heading = entry
            .headed
            .unwrap_or(true)
            .then(|| words::says(&reader.name(&entry.from)));
        Some(ItemView::Line(LineView {
            from: match &entry.from {
                Sender::Contact(address) => Some(address.clone()),
                Sender::Me | Sender::System => None,
            },
            heading,
            clock,
            body,
            mark,
        }))
    }

    pub(super) fn index(&self, key: ItemKey) -> Option<usize> {
        if let ItemKey::Message(id) = key
            && let Ok(at) = self.position(id)
        {
            return Some(at);
        }
        self.entries.iter().rposition(|entry| entry.key == key)
    }
}

fn mark(entry: &Entry, reader: Reader<'_>) -> Option<MarkView> {
    let other = || {
        reader.other.map_or_else(
            || words::names(&[]),
            |address| reader.roster.name(address).to_owned(),
        )
    };
    let (kind, words) = match &entry.mark {
        Mark::None => return None,
        Mark::Sending if reader.connected => (MarkKind::Sending, words::sending().to_owned()),
        Mark::Sending => (MarkKind::Sending, words::waiting().to_owned()),
        Mark::Refused(why) => (MarkKind::Failed, why.clone()),
        Mark::Delivery(Delivery::Accepted) => (MarkKind::Accepted, words::accepted().to_owned()),
        Mark::Delivery(Delivery::Delivered) => (MarkKind::Delivered, words::delivered().to_owned()),
        Mark::Delivery(Delivery::Kept) => (MarkKind::Kept, words::kept(&other())),
        Mark::Delivery(Delivery::Failed(reason)) => {
            (MarkKind::Failed, words::failed(*reason, &other()))
        }
        Mark::Delivery(Delivery::Uncertain) => (MarkKind::Uncertain, words::uncertain().to_owned()),
    };
    Some(MarkView {
        kind,
        words,
        can_retry: entry.can_retry(),
        can_discard: matches!(entry.mark, Mark::Refused(_)),
    })
}
