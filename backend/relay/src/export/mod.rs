//! What was said in a conversation, as a file to keep.

mod json;
mod page;
mod text;

use crate::store::{AccountId, Store, StoreError};
use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream::unfold;
use nudge_shared::{Address, ConversationId, MAX_PAGE, Message, MessageId, Sender, Timestamp};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

/// What the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A web page, to be read.
    Html,
    /// Plain text, a line for each line.
    Txt,
    /// An array of messages as the wire format has them, for programs.
    Json,
}

impl Form {
    /// The content type of such a file.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Txt => "text/plain; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// How the names of such files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Txt => "txt",
            Self::Json => "json",
        }
    }

    fn head(self, about: &About, out: &mut String) {
        match self {
            Self::Html => page::head(about, out),
            Self::Txt => {}
            Self::Json => json::head(out),
        }
    }

    fn line(self, about: &About, before: Option<&Message>, message: &Message, out: &mut String) {
        match self {
            Self::Html => page::line(about, before, message, out),
            Self::Txt => text::line(about, message, out),
            Self::Json => json::line(before, message, out),
        }
    }

    fn tail(self, out: &mut String) {
        match self {
            Self::Html => page::tail(out),
            Self::Txt => {}
            Self::Json => json::tail(out),
        }
    }
}

/// Whose conversation it is, and how its reader's clock goes.
#[derive(Clone, Debug)]
pub struct About {
    /// The account.
    pub me: Address,
    /// The conversation.
    pub conversation: ConversationId,
    /// How many minutes the reader's clock is ahead of UTC.
    pub zone: i32,
}

impl About {
    fn name<'a>(&'a self, from: &'a Sender) -> &'a str {
        match from {
            Sender::Me => self.me.as_str(),
            Sender::Contact(address) => address.as_str(),
            Sender::System => "",
        }
    }

    /// The date and the clock. A time beyond all calendars is the beginning of ours.
    fn when(&self, at: Timestamp) -> (String, String) {
        let local = OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1_000))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .saturating_add(Duration::minutes(self.zone.into()));
        let month = u8::from(local.month());
        (
            format!("{:04}-{month:02}-{:02}", local.year(), local.day()),
            format!("{:02}:{:02}", local.hour(), local.minute()),
        )
    }
}

/// Where the writing of a file is.
enum Place {
    Head,
    After(Option<Box<Message>>),
    End,
}

/// The file, piece by piece: never more than a page of messages is in memory.
pub fn file(
    store: Store,
    account: AccountId,
    form: Form,
    about: About,
) -> impl Stream<Item = Result<Bytes, StoreError>> {
    unfold(Place::Head, move |place| {
        let (store, about) = (store.clone(), about.clone());
        async move {
            let mut out = String::new();
            let before = match place {
                Place::End => return None,
                Place::Head => {
                    form.head(&about, &mut out);
                    None
                }
                Place::After(before) => before,
            };
            let after = before.as_ref().map_or(MessageId(0), |before| before.id);
            let conversation = about.conversation.clone();
            let page = match store
                .page_after(account, conversation, after, MAX_PAGE)
                .await
            {
                Ok(page) => page,
                // Half a file must not look like a whole one: the connection breaks.
                Err(error) => return Some((Err(error), Place::End)),
            };
            let mut before = before;
            for message in page.messages {
                form.line(&about, before.as_deref(), &message, &mut out);
                before = Some(Box::new(message));
            }
            let next = if page.more {
                Place::After(before)
            } else {
                form.tail(&mut out);
                Place::End
            };
            Some((Ok(out.into()), next))
        }
    })
}

#[cfg(test)]
mod tests;
