//! Files among the lines: what they say, and how far they are.

use super::{ItemKey, Timeline};
use crate::words;
use nudge_shared::{BlobId, Body, Emoticon, File, FileState, MessageId, Sender, Timestamp};

/// A file, ready to be drawn. How far it is on its way changes many times in a second and stands
/// apart: [`crate::App::progress`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileView {
    /// Its line; names it in [`crate::FileIntent`].
    pub message: MessageId,
    /// Its name.
    pub name: String,
    /// Its size in words.
    pub size: String,
    /// A picture of it to show: what was sent beside it, or itself once it is there.
    pub shown: Option<BlobId>,
    /// How far it is, in words.
    pub state: String,
    /// Whether it went wrong.
    pub failed: bool,
    /// Whether it is on its way: show [`crate::App::progress`] in place of `state`.
    pub moving: bool,
    /// Whether the person is asked for it: Accept and Decline.
    pub asks: bool,
    /// Whether it can be stopped.
    pub can_cancel: bool,
    /// Where it lies, once it is there.
    pub blob: Option<BlobId>,
    /// Whether browsers can show it as a picture.
    pub is_picture: bool,
    /// A warning: programs and the like, from somebody else.
    pub warning: Option<&'static str>,
}

/// How far a file is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressView {
    /// In hundredths, 0 to 100.
    pub percent: u8,
    /// "1.2 MB of 5.0 MB, 300 KB a second".
    pub words: String,
}

/// Endings of files that a computer runs, or that carry programs: by the lists of the mail programs
/// of the time and of today.
const RISKY: &[&str] = &[
    "ade", "app", "appx", "apk", "bas", "bat", "chm", "cmd", "com", "command", "cpl", "deb",
    "desktop", "dll", "dmg", "docm", "exe", "gadget", "hta", "htm", "html", "img", "inf", "ins",
    "iso", "jar", "jnlp", "js", "jse", "lnk", "mde", "msc", "msh", "msi", "msix", "msp", "mst",
    "pif", "pkg", "pptm", "ps1", "reg", "rpm", "run", "scf", "scr", "sct", "sh", "shb", "shs",
    "svg", "sys", "url", "vb", "vbe", "vbs", "vhd", "wsc", "wsf", "wsh", "xhtml", "xll", "xlsm",
];

/// Endings of pictures that every browser shows.
const PICTURES: &[&str] = &["gif", "jpeg", "jpg", "png", "webp"];

/// The largest picture that stands in a conversation as it is, in bytes. Larger ones are fetched only
/// to be looked at.
const SHOWN_WHOLE: u64 = 3 * 1024 * 1024;

fn ends_in(name: &str, endings: &[&str]) -> bool {
    // Windows leaves dots and spaces at the end out.
    let name = name.trim_end_matches(['.', ' ']);
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        endings
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

pub(super) fn view(file: &File, message: MessageId, own: bool, other: &str) -> FileView {
    let state = &file.state;
    let is_picture = ends_in(&file.name, PICTURES);
    let shown = match state {
        FileState::Done(blob) if is_picture && file.size <= SHOWN_WHOLE => Some(blob.clone()),
        _ => file.preview.clone(),
    };
    let moving = matches!(state, FileState::Transferring);
    let offered = matches!(state, FileState::Offered);
    FileView {
        message,
        name: file.name.clone(),
        size: words::size(file.size),
        shown,
        state: words::file_state(state, own, other),
        failed: matches!(state, FileState::Failed(_)),
        moving,
        asks: offered && !own,
        can_cancel: moving || (offered && own),
        blob: match state {
            FileState::Done(blob) => Some(blob.clone()),
            _ => None,
        },
        is_picture,
        warning: (!own && ends_in(&file.name, RISKY)).then_some(words::file_risky()),
    }
}

/// A transfer as the page sees it.
#[derive(Debug)]
pub(super) struct Moving {
    message: MessageId,
    bytes: u64,
    /// Where the stretch began over which the speed is measured.
    from: (Timestamp, u64),
    per_second: u64,
}

/// Over how long a speed is measured, at least: steady enough to read.
const STRETCH: i64 = crate::time::SECOND;

impl Timeline {
    /// A file got further.
    pub(crate) fn file_state(&mut self, id: MessageId, state: FileState) {
        if state != FileState::Transferring {
            self.moving.retain(|moving| moving.message != id);
        }
        let Ok(at) = self.position(id) else { return };
        let entry = &mut self.entries[at];
        if let Body::File(file) = &mut entry.body
            && file.state != state
        {
            file.state = state;
            self.redraw.push(entry.key);
        }
    }

    /// The pictures for a text are there.
    pub(crate) fn emoticons(&mut self, id: MessageId, pictures: Vec<Emoticon>) {
        let Ok(at) = self.position(id) else { return };
        let entry = &mut self.entries[at];
        if let Body::Text { emoticons, .. } = &mut entry.body {
            *emoticons = pictures;
            self.redraw.push(entry.key);
        }
    }

    /// More of a file has arrived.
    pub(crate) fn file_bytes(&mut self, id: MessageId, bytes: u64, now: Timestamp) {
        match self.moving.iter_mut().find(|moving| moving.message == id) {
            Some(moving) => {
                moving.bytes = bytes;
                let (since, before) = moving.from;
                let took = now.0 - since.0;
                if took >= STRETCH {
                    let gained = bytes.saturating_sub(before);
                    moving.per_second = gained.saturating_mul(1000) / took.unsigned_abs();
                    moving.from = (now, bytes);
                }
            }
            None => self.moving.push(Moving {
                message: id,
                bytes,
                from: (now, bytes),
                per_second: 0,
            }),
        }
        if let Ok(at) = self.position(id) {
            self.redraw.push(self.entries[at].key);
        }
    }

    /// How far a file is on its way; none where it is not.
    pub(crate) fn progress(&self, key: ItemKey) -> Option<ProgressView> {
        let entry = &self.entries[self.index(key)?];
        let Body::File(file) = &entry.body else {
            return None;
        };
        if file.state != FileState::Transferring {
            return None;
        }
        let moving = self
            .moving
            .iter()
            .find(|moving| Some(moving.message) == entry.id);
        let (bytes, speed) = moving.map_or((0, 0), |moving| (moving.bytes, moving.per_second));
        Some(ProgressView {
            percent: percent(bytes, file.size),
            words: words::file_progress(bytes, file.size, speed),
        })
    }

    /// The oldest file that somebody offers and that is not answered.
    pub(crate) fn offer(&self) -> Option<MessageId> {
        let offered =
            |body: &Body| matches!(body, Body::File(file) if file.state == FileState::Offered);
        self.entries
            .iter()
            .find(|entry| entry.from != Sender::Me && offered(&entry.body))
            .and_then(|entry| entry.id)
    }
}

/// Hundredths done, never more than all.
pub(crate) fn percent(done: u64, all: u64) -> u8 {
    let hundredths = u128::from(done.min(all)) * 100 / u128::from(all.max(1));
    u8::try_from(hundredths).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::{PICTURES, RISKY, ends_in, percent};

    #[test]
    fn what_runs_is_known_by_its_ending_however_it_is_dressed() {
        for name in [
            "setup.exe",
            "Photo.jpg.SCR",
            "x.exe ",
            "x.exe..",
            "page.html",
        ] {
            assert!(ends_in(name, RISKY), "{name}");
        }
        for name in ["exe", "notes.txt", "holiday.jpg", ""] {
            assert!(!ends_in(name, RISKY), "{name}");
        }
        assert!(ends_in("holiday.JPG", PICTURES));
    }

    #[test]
    fn percents_stay_within_bounds() {
        assert_eq!(percent(0, 0), 0);
        assert_eq!(percent(1, 3), 33);
        assert_eq!(percent(7, 3), 100);
        assert_eq!(percent(u64::MAX, u64::MAX), 100);
    }
}
