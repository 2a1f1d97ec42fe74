//! What pages say they are that are linked to, for the cards below lines.

use crate::turn::Turn;
use crate::{Changed, Effect, HttpError};
use nudge_shared::{ErrorCode, LinkPreview};
use std::collections::{BTreeMap, BTreeSet};

/// Pages that are remembered. Whoever scrolls on asks for those in sight again, which the browser or the
/// relay remembers.
const MOST: usize = 300;

/// What the person does with previews.
#[derive(Clone, Debug)]
pub enum PreviewIntent {
    /// A link came into sight.
    Wanted(String),
    /// The card of a link was closed.
    Dismissed(String),
}

/// What is known of pages.
#[derive(Debug, Default)]
pub(crate) struct Previews {
    /// Whether the relay looks at pages at all.
    pub(crate) offered: bool,
    /// By address; none while it is asked for, and for pages that say nothing.
    known: BTreeMap<String, Option<LinkPreview>>,
    dismissed: BTreeSet<String>,
}

impl Previews {
    pub(crate) fn get(&self, url: &str) -> Option<&LinkPreview> {
        let known = self.known.get(url)?.as_ref();
        known.filter(|_| !self.dismissed.contains(url))
    }

    /// Nobody is signed in any more.
    pub(crate) fn forget(&mut self) {
        self.known.clear();
        self.dismissed.clear();
    }

    pub(crate) fn handle(&mut self, intent: PreviewIntent, turn: &mut Turn<'_>) {
        match intent {
            PreviewIntent::Wanted(url) => {
                if self.known.contains_key(&url) || self.dismissed.contains(&url) {
                    return;
                }
                if self.known.len() >= MOST {
                    self.known.clear();
                }
                self.known.insert(url.clone(), None);
                turn.effect(Effect::FetchPreview(url));
            }
            PreviewIntent::Dismissed(url) => {
                self.dismissed.insert(url);
                turn.changed(Changed::Previews);
            }
        }
    }

    pub(crate) fn fetched(
        &mut self,
        url: String,
        result: Result<LinkPreview, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        match result {
            Ok(preview) => {
                self.known.insert(url, Some(preview));
                turn.changed(Changed::Previews);
            }
            Err(HttpError::Refused(error)) if error.code == ErrorCode::NotFound => {}
            // Another time.
            Err(_) => {
                self.known.remove(&url);
            }
        }
    }
}
