use crate::time::Zone;
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, words};
use nudge_shared::{BlobId, Files, Timestamp};

/// A picture that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewed {
    /// The file.
    pub blob: BlobId,
    /// Its name.
    pub name: String,
}

/// What lies on the relay for this account, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFilesView {
    /// The files, the newest first; none while they are asked for.
    pub files: Option<Vec<StoredFileView>>,
    /// How much room they take.
    pub room: String,
    /// What went wrong.
    pub problem: Option<String>,
}

/// A file that lies on the relay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFileView {
    /// Names it.
    pub blob: BlobId,
    /// Its name.
    pub name: String,
    /// Size, and until when it is there.
    pub about: String,
}

/// The list of stored files, and the viewer.
#[derive(Debug, Default)]
pub(crate) struct StoredFiles {
    shown: bool,
    known: Option<Files>,
    problem: Option<String>,
    pub(crate) viewed: Option<Viewed>,
}

impl StoredFiles {
    pub(crate) fn view(&self, zone: Zone, now: Timestamp) -> Option<StoredFilesView> {
        if !self.shown {
            return None;
        }
        let known = self.known.as_ref();
        let used = known.map_or(0, |known| known.files.iter().map(|file| file.size).sum());
        Some(StoredFilesView {
            files: known.map(|known| {
                let files = known.files.iter();
                files
                    .map(|file| {
                        let end = words::day(zone.day(file.expires_at), zone.day(now));
                        let size = words::size(file.size);
                        StoredFileView {
                            blob: file.blob.clone(),
                            name: file.name.clone(),
                            about: [&size, ", ", &words::file_until(&end)].concat(),
                        }
                    })
                    .collect()
            }),
            room: known.map_or_else(String::new, |known| {
                words::files_room(&words::size(used), &words::size(known.quota))
            }),
            problem: self.problem.clone(),
        })
    }

    pub(crate) fn show(&mut self, shown: bool, turn: &mut Turn<'_>) {
        *self = Self {
            shown,
            ..Self::default()
        };
        if shown {
            turn.effect(Effect::FetchFiles);
        }
        turn.changed(Changed::Files);
    }

    pub(crate) fn fetched(&mut self, result: Result<Files, HttpError>, turn: &mut Turn<'_>) {
        match result {
            Ok(files) => self.known = Some(files),
            Err(error) => self.problem = Some(error.say()),
        }
        turn.changed(Changed::Files);
    }

    /// Deletes a file: it is gone at once, and comes back if the relay does not do it.
    pub(crate) fn delete(&mut self, blob: BlobId, turn: &mut Turn<'_>) {
        if let Some(known) = &mut self.known {
            known.files.retain(|file| file.blob != blob);
        }
        self.problem = None;
        turn.effect(Effect::Delete(blob));
        turn.changed(Changed::Files);
    }

    pub(crate) fn deleted(&mut self, result: Result<(), HttpError>, turn: &mut Turn<'_>) {
        if let Err(error) = result {
            self.problem = Some(error.say());
            turn.effect(Effect::FetchFiles);
            turn.changed(Changed::Files);
        }
    }

    pub(crate) fn look_at(&mut self, viewed: Option<Viewed>, turn: &mut Turn<'_>) {
        self.viewed = viewed;
        turn.changed(Changed::Viewer);
    }
}
