//! What people see, as text.

use super::Story;
use nudge_model::*;
use nudge_shared::*;

impl Story {
    /// What the timeline shows, a line for an item.
    pub(crate) fn shown(&self, id: &ConversationId) -> Vec<String> {
        self.tab.is_drawn_rightly();
        shown(self.app(), id)
    }

    /// What it says, without dividers, headings and marks.
    pub(crate) fn said(&self, id: &ConversationId) -> Vec<String> {
        let timeline = self.app().timeline(id).unwrap();
        timeline
            .keys
            .iter()
            .filter_map(|key| match self.app().item(id, *key)? {
                ItemView::Line(LineView { body, .. }) => Some(text_of(&body)),
                ItemView::Notice { text, .. } => Some(text),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn sounds(&self) -> Vec<Sound> {
        self.tab
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Play(sound) => Some(*sound),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn title(&self) -> Option<(String, u32)> {
        self.tab
            .effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                Effect::Title { text, unread } => Some((text.clone(), *unread)),
                _ => None,
            })
    }

    pub(crate) fn banner(&self) -> Option<String> {
        self.app().banner().map(|banner| banner.text)
    }

    /// The rows of the contact list, as text.
    pub(crate) fn list(&self) -> Vec<String> {
        self.tab.is_drawn_rightly();
        let roster = self.app().roster();
        roster
            .rows(0..roster.row_count())
            .into_iter()
            .map(|row| match row {
                Row::Section(key) => roster.section(&key).unwrap().title,
                Row::Contact(_, address) => {
                    let view = roster.view(&address);
                    format!("  {} ({})", view.name, view.status_words)
                }
            })
            .collect()
    }
}

pub(crate) fn text_of(body: &BodyView) -> String {
    match body {
        BodyView::Unsupported(text) => text.clone(),
        BodyView::Ink { about, .. } => format!("[{about}]"),
        BodyView::File(file) => format!("[{}] {}", file.name, file.state),
        BodyView::Text { spans, .. } => spans
            .iter()
            .map(|span| match span {
                text::Span::Text(text) | text::Span::Link { text, .. } => text.as_str(),
                text::Span::Emoticon { code, .. } | text::Span::Custom { code, .. } => code,
            })
            .collect(),
    }
}

/// What a timeline shows, a line for an item.
pub(crate) fn shown(app: &App, id: &ConversationId) -> Vec<String> {
    let timeline = app.timeline(id).unwrap();
    timeline
        .keys
        .iter()
        .map(|key| {
            let mark = |mark: Option<MarkView>| {
                mark.map(|mark| format!(" [{:?}]", mark.kind))
                    .unwrap_or_default()
            };
            match app.item(id, *key).expect("every key has an item") {
                ItemView::Day(day) => format!("-- {day} --"),
                ItemView::Unread(text) => format!("== {text} =="),
                ItemView::Notice { text, mark: m, .. } => format!("* {text}{}", mark(m)),
                ItemView::Line(line) => {
                    let heading = line
                        .heading
                        .map(|heading| format!("{heading} "))
                        .unwrap_or_default();
                    format!("{heading}{}{}", text_of(&line.body), mark(line.mark))
                }
            }
        })
        .collect()
}
