//! Looking for what was said: the panel with the question, and what the relay found.

mod view;

pub use view::{HitView, SearchView};

use crate::input::Purpose;
use crate::time::{SECOND, Zone, parse_date};
use crate::turn::Turn;
use crate::{Changed, Effect, Focus};
use nudge_shared::{
    CommandBody, CommandId, ConversationId, MAX_SEARCH_BYTES, Message, MessageId, ReplyBody,
    Search, Sender, Timestamp, WireError,
};

/// How many lines are asked for at once.
const PAGE: u16 = 40;
/// How long the typing must rest before the relay is asked.
const RESTS: i64 = SECOND * 3 / 10;

/// What the person does in the search panel.
#[derive(Clone, Debug)]
pub enum SearchIntent {
    /// Opens it, for one conversation or for all.
    Open(Option<ConversationId>),
    /// Closes it.
    Close,
    /// Typed: the whole text.
    Text(String),
    /// Chose where to look: in the conversation it was opened for, or everywhere.
    Everywhere(bool),
    /// Chose who must have written it; none for anybody.
    From(Option<Sender>),
    /// Chose the newest day to look at, as `2026-11-24`; anything else is no limit.
    Day(String),
    /// Pressed Enter: does not wait for the typing to rest.
    Submit,
    /// Wants further lines.
    More,
    /// Chose a line.
    Choose(ConversationId, MessageId),
}

/// The open panel.
#[derive(Debug, Default)]
pub(crate) struct SearchPanel {
    /// The conversation it was opened for.
    opened_for: Option<ConversationId>,
    everywhere: bool,
    text: String,
    from: Option<Sender>,
    /// The newest day to look at.
    day: Option<i64>,
    /// What was found, newest first.
    hits: Vec<Message>,
    more: bool,
    /// When the relay is to be asked.
    due: Option<Timestamp>,
    /// The question whose answer is awaited, and whether it continues what is shown.
    asked: Option<(CommandId, bool)>,
    state: State,
}

/// What the lines shown are.
#[derive(Debug, Default, PartialEq, Eq)]
enum State {
    /// Nothing was asked for yet.
    #[default]
    Fresh,
    /// The answer to the question.
    Answered,
    /// The relay refused, with this sentence.
    Refused(String),
}

impl SearchPanel {
    pub(crate) fn open(conversation: Option<ConversationId>, turn: &mut Turn<'_>) -> Self {
        turn.changed(Changed::Search);
        turn.effect(Effect::Focus(Focus::Form));
        Self {
            everywhere: conversation.is_none(),
            opened_for: conversation,
            ..Self::default()
        }
    }

    /// Changes the question. Opening, closing and choosing are the page's business.
    pub(crate) fn fill_in(&mut self, intent: SearchIntent, zone: Zone, turn: &mut Turn<'_>) {
        turn.changed(Changed::Search);
        self.due = Some(turn.now);
        match intent {
            SearchIntent::Text(text) => {
                self.text = text;
                self.due = Some(Timestamp(turn.now.0 + RESTS));
            }
            SearchIntent::Everywhere(everywhere) => {
                self.everywhere = everywhere;
                // Whoever is not in the conversation would be looked for in vain.
                self.from = None;
            }
            SearchIntent::From(from) => self.from = from,
            SearchIntent::Day(day) => self.day = parse_date(&day),
            SearchIntent::More => {
                self.due = None;
                if let (None, true, Some(last)) = (self.asked, self.more, self.hits.last()) {
                    let before = Some(last.id);
                    self.ask(before, zone, turn);
                }
                return;
            }
            _ => {}
        }
        self.tick(zone, turn);
    }

    /// Asks the relay, if it is time.
    pub(crate) fn tick(&mut self, zone: Zone, turn: &mut Turn<'_>) {
        if self.due.is_some_and(|due| due <= turn.now) {
            self.due = None;
            self.ask(None, zone, turn);
        }
    }

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        self.due
    }

    fn ask(&mut self, before: Option<MessageId>, zone: Zone, turn: &mut Turn<'_>) {
        turn.changed(Changed::Search);
        let wanted = self.wanted(zone);
        if wanted.text.is_empty() && wanted.from.is_none() && wanted.until.is_none() {
            self.hits.clear();
            (self.more, self.asked, self.state) = (false, None, State::Fresh);
            return;
        }
        let body = CommandBody::Search {
            wanted,
            before,
            limit: PAGE,
        };
        let command = turn.command(body, Purpose::Search);
        self.asked = Some((command, before.is_some()));
    }

    fn wanted(&self, zone: Zone) -> Search {
        let mut text = self.text.trim();
        while text.len() > MAX_SEARCH_BYTES {
            let mut rest = text.chars();
            rest.next_back();
            text = rest.as_str();
        }
        Search {
            text: text.to_owned(),
            conversation: self.opened_for.clone().filter(|_| !self.everywhere),
            from: self.from.clone(),
            since: None,
            until: self.day.map(|day| zone.begin(day + 1)),
        }
    }

    /// The relay answered a question, if it is the one asked last.
    pub(crate) fn answered(
        &mut self,
        command: CommandId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        let Some((_, continues)) = self.asked.take_if(|(asked, _)| *asked == command) else {
            return;
        };
        turn.changed(Changed::Search);
        match result {
            Ok(ReplyBody::Found { messages, more }) => {
                if !continues {
                    self.hits.clear();
                }
                self.hits.extend(messages);
                self.more = more;
                self.state = State::Answered;
            }
            Ok(_) => {}
            Err(error) => self.state = State::Refused(error.message),
        }
    }

    /// What was said in a conversation was deleted.
    pub(crate) fn cleared(
        &mut self,
        conversation: &ConversationId,
        up_to: MessageId,
        turn: &mut Turn<'_>,
    ) {
        self.hits
            .retain(|hit| hit.conversation != *conversation || hit.id > up_to);
        turn.changed(Changed::Search);
    }
}
