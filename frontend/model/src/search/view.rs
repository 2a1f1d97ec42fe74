use super::{SearchPanel, State};
use crate::chat::{Chats, preview};
use crate::{Roster, words};
use nudge_shared::{ConversationId, Message, MessageId, Sender, Timestamp};

/// How much of a line is shown before the first word found, in characters.
const LEAD: usize = 40;
/// The longest excerpt, in characters.
const LONGEST: usize = 200;

/// The search panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchView {
    /// What the conversation is called that it was opened for.
    pub scope: Option<String>,
    /// Whether all conversations are looked through.
    pub everywhere: bool,
    /// What is typed.
    pub text: String,
    /// Who may be chosen as the writer, with what to call them; nobody where it makes no sense.
    pub writers: Vec<(Sender, String)>,
    /// Who was chosen.
    pub from: Option<Sender>,
    /// What was found, newest first.
    pub hits: Vec<HitView>,
    /// Whether there may be further lines.
    pub more: bool,
    /// Whether an answer is awaited.
    pub busy: bool,
    /// How many were found, or what went wrong; read out when it changes.
    pub status: String,
}

/// A line that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitView {
    /// Where.
    pub conversation: ConversationId,
    /// Which.
    pub message: MessageId,
    /// Who wrote it, and where, if elsewhere than in a conversation with just them.
    pub title: String,
    /// The day and the clock.
    pub when: String,
    /// The text around what was found; true for the pieces that were looked for.
    pub excerpt: Vec<(String, bool)>,
}

impl SearchPanel {
    pub(crate) fn view(
        &self,
        chats: &Chats,
        roster: &Roster,
        own_name: &str,
        now: Timestamp,
    ) -> SearchView {
        let me = match own_name {
            "" => words::you().to_owned(),
            name => crate::text::plus::strip(name).into_owned(),
        };
        let name = |from: &Sender| match from {
            Sender::Me => me.clone(),
            Sender::Contact(address) => roster.name(address).to_owned(),
            Sender::System => String::new(),
        };
        let within = self.opened_for.as_ref().filter(|_| !self.everywhere);
        let members = within
            .and_then(|id| chats.get(id))
            .map(|chat| chat.wire.members.as_slice())
            .unwrap_or_default();
        let people = members.iter().cloned().map(Sender::Contact);
        let hit = |message: &Message| {
            let place = chats.title(&message.conversation, roster);
            let writer = name(&message.from);
            let title = if within.is_some() || writer == place {
                writer
            } else {
                words::written_in(&writer, &place)
            };
            let day = chats.zone.day(message.at);
            let text = preview(&message.body, &message.from, roster, usize::MAX);
            HitView {
                conversation: message.conversation.clone(),
                message: message.id,
                title,
                when: words::day_and_clock(day, chats.zone.day(now), &chats.zone.clock(message.at)),
                excerpt: excerpt(&text, &self.text),
            }
        };
        SearchView {
            scope: self.opened_for.as_ref().map(|id| chats.title(id, roster)),
            everywhere: self.everywhere,
            text: self.text.clone(),
            writers: std::iter::once(Sender::Me)
                .chain(people)
                .map(|sender| (sender.clone(), name(&sender)))
                .collect(),
            from: self.from.clone(),
            hits: self.hits.iter().map(hit).collect(),
            more: self.more,
            busy: self.asked.is_some() || self.due.is_some(),
            status: match &self.state {
                State::Fresh => String::new(),
                State::Answered => words::found(self.hits.len(), self.more),
                State::Refused(why) => why.clone(),
            },
        }
    }
}

/// Cuts a line to what is around the first word found, and marks all words.
fn excerpt(text: &str, wanted: &str) -> Vec<(String, bool)> {
    let wanted: Vec<Vec<char>> = wanted
        .split_whitespace()
        .map(|word| word.chars().map(lower).collect())
        .collect();
    let chars: Vec<char> = text.chars().collect();
    let length_at = |at: usize| {
        let fits = |word: &&Vec<char>| {
            let here = chars.get(at..at + word.len());
            here.is_some_and(|here| here.iter().copied().map(lower).eq(word.iter().copied()))
        };
        wanted.iter().filter(fits).map(Vec::len).max()
    };
    let first = (0..chars.len()).find(|at| length_at(*at).is_some());
    let begin = first.unwrap_or(0).saturating_sub(LEAD);
    let end = chars.len().min(begin + LONGEST);
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut push = |text: String, found: bool| match pieces.last_mut() {
        Some((last, was)) if *was == found => last.push_str(&text),
        _ => pieces.push((text, found)),
    };
    if begin > 0 {
        push("\u{2026}".to_owned(), false);
    }
    let mut at = begin;
    while at < end {
        let (length, found) = match length_at(at) {
            Some(length) => (length, true),
            None => (1, false),
        };
        push(chars[at..at + length].iter().collect(), found);
        at += length;
    }
    if at < chars.len() {
        push("\u{2026}".to_owned(), false);
    }
    pieces
}

/// Good enough to mark what the relay has found: letters whose lower case is several are left.
fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    fn pieces(excerpt: &[(String, bool)]) -> Vec<(&str, bool)> {
        excerpt
            .iter()
            .map(|(text, found)| (text.as_str(), *found))
            .collect()
    }

    #[test]
    fn every_word_is_marked_whatever_its_case() {
        let found = excerpt("A Party in the GARDEN", "garden party");
        assert_eq!(
            pieces(&found),
            [
                ("A ", false),
                ("Party", true),
                (" in the ", false),
                ("GARDEN", true)
            ]
        );
        assert_eq!(pieces(&excerpt("ÄÖ", "ö")), [("Ä", false), ("Ö", true)]);
    }

    #[test]
    fn a_long_line_is_cut_around_what_was_found() {
        let line = ["x".repeat(500), "needle".to_owned(), "y".repeat(500)].concat();
        let found = excerpt(&line, "needle");
        assert_eq!(found[1], ("needle".to_owned(), true));
        assert!(found[0].0.starts_with('\u{2026}') && found[2].0.ends_with('\u{2026}'));
        let shown: usize = found.iter().map(|(text, _)| text.chars().count()).sum();
        assert!(shown <= 202, "{shown}");
        assert_eq!(excerpt("", "x"), []);
    }
}
