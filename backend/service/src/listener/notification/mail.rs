//! Offline messages for clients of before there were any (up to MSNP12): said in a conversation that the
//! service opens in the sender's name, since that is what each of them can show.

use std::sync::Arc;
use std::time::Duration;

use msnp::message::{Content, Text, TextFormat};
use msnp::soap::oim::{Entry, Incoming};
use msnp::{Address, Status};

use super::Connection;
use crate::calendar::spoken;
use crate::directory::{Directory, Refusal};
use crate::listener::Shared;
use crate::store::AccountId;
use crate::switchboard::{Delivery, News, Seat};

/// How long a client may take to come into the conversation; otherwise the messages stay for the next time.
const COMES_WITHIN: Duration = Duration::from_secs(30);

impl Connection {
    /// Has what waits in the mailbox said, if the client is visible and nobody is at it already.
    pub(super) fn say_mail(&mut self) {
        let visible = self
            .session
            .status()
            .is_some_and(|status| status != Status::Hidden);
        let busy = self.mail.as_ref().is_some_and(|task| !task.is_finished());
        let Some(me) = self.me.as_ref().filter(|_| visible && !busy) else {
            return;
        };
        let (shared, id, address) = (Arc::clone(&self.shared), me.id, me.address.clone());
        self.mail = Some(tokio::spawn(async move {
            let stop = shared.stop.clone();
            let told = stop
                .run_until_cancelled(say_all(&shared, id, &address))
                .await;
            if let Some(Err(error)) = told {
                // They stay in the mailbox.
                tracing::debug!(%error, "offline messages were not said");
            }
        }));
    }
}

/// Says everything that waits, sender by sender, and deletes what was said.
async fn say_all(shared: &Arc<Shared>, me: AccountId, address: &Address) -> Result<(), Refusal> {
    let waiting = ask(shared, move |directory| directory.mailbox(me)).await?;
    let mut senders: Vec<(Address, Vec<Entry>)> = Vec::new();
    for entry in waiting.messages {
        match senders.iter_mut().find(|(sender, _)| *sender == entry.from) {
            Some((_, entries)) => entries.push(entry),
            None => senders.push((entry.from.clone(), vec![entry])),
        }
    }
    for (sender, entries) in senders {
        say_those_of(shared, (me, address), &sender, &entries).await?;
    }
    Ok(())
}

async fn say_those_of(
    shared: &Arc<Shared>,
    (me, address): (AccountId, &Address),
    sender: &Address,
    entries: &[Entry],
) -> Result<(), Refusal> {
    let Some(mut seat) = sit_down(shared, sender).await? else {
        return Ok(());
    };
    let (caller, callee, session) = (Arc::clone(&seat.me), address.clone(), seat.room.session());
    ask(shared, move |directory| {
        directory.ring(&caller, &callee, &session)
    })
    .await?;
    let comes = tokio::time::timeout(COMES_WITHIN, seat.news.recv()).await;
    if !matches!(comes, Ok(Some(News::Arrived(..)))) {
        return Ok(());
    }
    let mut said = Vec::new();
    for entry in entries {
        let id = entry.id.clone();
        let message = ask(shared, move |directory| directory.message(me, &id)).await?;
        if !say(&seat, &message) {
            break;
        }
        said.push(entry.id.clone());
    }
    ask(shared, move |directory| {
        directory.delete_messages(me, &said)
    })
    .await?;
    Ok(())
}

/// Takes a seat in a new room in somebody's name; `None` when they have no account any more.
async fn sit_down(shared: &Arc<Shared>, sender: &Address) -> Result<Option<Seat>, Refusal> {
    let of = sender.clone();
    let guest = ask(shared, move |directory| directory.guest(&of)).await?;
    let Some(guest) = guest else {
        return Ok(None);
    };
    let token = shared.switchboards.admit(guest, None);
    Ok(shared.switchboards.open(sender, &token))
}

/// Says a message with the time at which it was sent; whether it is on its way.
fn say(seat: &Seat, message: &Incoming) -> bool {
    let text = match message.sent {
        Some(sent) => format!("({} UTC) {}", spoken(sent.as_millis()), message.text),
        None => message.text.to_string(),
    };
    let whole = Content::Text(Text {
        text: text.replace("\r\n", "\n").into(),
        format: TextFormat::default(),
    });
    whole
        .split()
        .iter()
        .all(|part| seat.say(part.encode(&message.from)) == Delivery::Complete)
}

async fn ask<T: Send + 'static>(
    shared: &Shared,
    work: impl FnOnce(&mut Directory) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let asked = shared.directory.ask(work).await;
    asked.unwrap_or_else(|stopped| Err(stopped.into()))
}
