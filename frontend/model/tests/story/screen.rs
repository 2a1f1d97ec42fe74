//! What a page would have on its screen that draws anew only what it is told to.

use super::bob;
use nudge_model::*;
use nudge_shared::*;
use std::collections::BTreeMap;

/// Everything that was drawn, as it was drawn last.
#[derive(Default, Debug, PartialEq)]
pub(crate) struct Screen {
    page: Option<Page>,
    lines: BTreeMap<ItemKey, Option<ItemView>>,
    heading: Option<HeadingView>,
    timeline: Option<TimelineView>,
    composer: Option<ComposerView>,
    rows: Vec<Row>,
    people: BTreeMap<Address, ContactView>,
    sections: BTreeMap<SectionKey, Option<SectionView>>,
    requests: Vec<RequestView>,
    tabs: Vec<TabView>,
    recent: Vec<TabView>,
    banner: Option<String>,
    note: Option<String>,
    toasts: Vec<ToastView>,
    dialog: Option<DialogView>,
    me: (String, String, Status, Option<String>),
}

impl Screen {
    /// All of it, drawn now.
    pub(crate) fn fresh(app: &App) -> Self {
        let mut screen = Self::default();
        for part in [
            Changed::Page,
            Changed::Rows,
            Changed::Requests,
            Changed::Tabs,
            Changed::Banner,
            Changed::Note,
            Changed::Toasts,
            Changed::Dialog,
            Changed::Me,
            Changed::Timeline(bob()),
            Changed::Conversation(bob()),
            Changed::Composer(bob()),
        ] {
            screen.draw(app, &part);
        }
        screen
    }

    /// What is drawn otherwise than on another screen.
    pub(crate) fn differences(&self, other: &Self) -> Vec<String> {
        let mut found = Vec::new();
        macro_rules! compare {
            ($($part:ident),*) => {$(
                if self.$part != other.$part {
                    found.push(format!(
                        "{}: {:?} should be {:?}",
                        stringify!($part), self.$part, other.$part
                    ));
                }
            )*};
        }
        compare!(
            page, lines, heading, timeline, composer, rows, people, sections, requests, tabs,
            recent, banner, note, toasts, dialog, me
        );
        found
    }

    /// Draws what changed, by the rules that the model's documentation gives.
    pub(crate) fn update(&mut self, app: &App, changed: &[Changed]) {
        for part in changed {
            self.draw(app, part);
        }
    }

    fn draw(&mut self, app: &App, part: &Changed) {
        match part {
            Changed::Page => self.page = Some(app.page()),
            Changed::Timeline(id) if *id == bob() => {
                self.timeline = app.timeline(id);
                let keys = self.timeline.iter().flat_map(|timeline| &timeline.keys);
                let mut before = std::mem::take(&mut self.lines);
                for key in keys {
                    let line = before.remove(key).unwrap_or_else(|| app.item(id, *key));
                    self.lines.insert(*key, line);
                }
            }
            Changed::Item(id, key) if *id == bob() => {
                if let Some(line) = self.lines.get_mut(key) {
                    *line = app.item(id, *key);
                }
            }
            Changed::Settings | Changed::Clock => {
                for (key, line) in &mut self.lines {
                    *line = app.item(&bob(), *key);
                }
                self.heading = app.heading(&bob());
                self.tabs = app.tabs();
                self.recent = app.recent();
            }
            Changed::Contact(address) => {
                if let Some(person) = self.people.get_mut(address) {
                    *person = app.roster().view(address);
                }
                for (key, line) in &mut self.lines {
                    *line = app.item(&bob(), *key);
                }
                self.heading = app.heading(&bob());
                self.tabs = app.tabs();
                self.recent = app.recent();
                self.dialog = app.dialog();
            }
            Changed::Conversation(id) if *id == bob() => self.heading = app.heading(id),
            Changed::Composer(id) => {
                if *id == bob() {
                    self.composer = app.composer(id);
                }
                self.tabs = app.tabs();
                self.recent = app.recent();
            }
            Changed::Rows => {
                let roster = app.roster();
                self.rows = roster.rows(0..roster.row_count());
                let mut sections = std::mem::take(&mut self.sections);
                let mut people = std::mem::take(&mut self.people);
                for row in &self.rows {
                    match row {
                        Row::Section(key) => {
                            let section =
                                sections.remove(key).unwrap_or_else(|| roster.section(key));
                            self.sections.insert(key.clone(), section);
                        }
                        Row::Contact(_, address) => {
                            let person = people
                                .remove(address)
                                .unwrap_or_else(|| roster.view(address));
                            self.people.entry(address.clone()).or_insert(person);
                        }
                    }
                }
            }
            Changed::Section(key) => {
                if let Some(section) = self.sections.get_mut(key) {
                    *section = app.roster().section(key);
                }
            }
            Changed::Requests => self.requests = app.roster().requests(),
            Changed::Tabs => {
                self.tabs = app.tabs();
                self.recent = app.recent();
            }
            Changed::Banner => self.banner = app.banner().map(|banner| banner.text),
            Changed::Note => self.note = app.note().map(str::to_owned),
            Changed::Toasts => self.toasts = app.toasts(),
            Changed::Dialog => self.dialog = app.dialog(),
            Changed::Me => {
                let me = app.me();
                self.me = (
                    me.name().to_owned(),
                    me.personal_message().to_owned(),
                    me.status(),
                    me.problem().map(str::to_owned),
                );
                self.heading = app.heading(&bob());
                for (key, line) in &mut self.lines {
                    *line = app.item(&bob(), *key);
                }
            }
            _ => {}
        }
    }
}
