use nudge_shared::{FileFailure, FileState};

/// A size in bytes, as people say it.
#[must_use]
pub fn size(bytes: u64) -> String {
    const STEP: u64 = 1024;
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if bytes < STEP {
        return match bytes {
            1 => "1 byte".to_owned(),
            n => format!("{n} bytes"),
        };
    }
    let mut tenths = bytes.saturating_mul(10) / STEP;
    let mut unit = 0;
    while tenths >= 10 * STEP && unit + 1 < UNITS.len() {
        tenths /= STEP;
        unit += 1;
    }
    if tenths < 100 && unit > 0 {
        format!("{}.{} {}", tenths / 10, tenths % 10, UNITS[unit])
    } else {
        format!("{} {}", tenths / 10, UNITS[unit])
    }
}

/// A file in one line, for a list or a toast.
#[must_use]
pub fn file_line(who: &str, own: bool, name: &str) -> String {
    if own {
        format!("You are sending {name}.")
    } else {
        format!("{who} is sending {name}.")
    }
}

/// How far a file is. `other` is who is at the other side.
#[must_use]
pub fn file_state(state: &FileState, own: bool, other: &str) -> String {
    match (state, own) {
        (FileState::Offered, true) => format!("Waiting for {other} to accept."),
        (FileState::Offered, false) => format!("{other} wants to send you this file."),
        (FileState::Transferring, true) => "Sending.".to_owned(),
        (FileState::Transferring, false) => "Receiving.".to_owned(),
        (FileState::Done(_), true) => "Sent.".to_owned(),
        (FileState::Done(_), false) => "Received.".to_owned(),
        (FileState::Declined, true) => format!("{other} declined."),
        (FileState::Declined, false) => "You declined.".to_owned(),
        (FileState::Cancelled, _) => "Cancelled.".to_owned(),
        (FileState::Failed(why), _) => file_failure(*why, other),
    }
}

fn file_failure(why: FileFailure, other: &str) -> String {
    match why {
        FileFailure::Offline => format!("Not sent: {other} is offline."),
        FileFailure::NotSupported => {
            format!("Not sent: the program {other} uses cannot take files here.")
        }
        FileFailure::TooLarge => "Failed: it is larger than this server takes.".to_owned(),
        FileFailure::ConnectionLost => "Failed: the connection broke on the way.".to_owned(),
        FileFailure::Refused => "Failed: it was refused.".to_owned(),
        FileFailure::TimedOut => "Failed: there was no answer in time.".to_owned(),
        FileFailure::Storage => {
            "Failed: there is no room left. Delete files you no longer need.".to_owned()
        }
    }
}

/// How far a transfer is, and how fast.
#[must_use]
pub fn file_progress(done: u64, all: u64, per_second: u64) -> String {
    let far = format!("{} of {}", size(done), size(all));
    match per_second {
        0 => far,
        speed => format!("{far}, {} a second", size(speed)),
    }
}

/// Why a file is not to be opened without a thought.
pub const FILE_RISKY: &str =
    "Files of this kind can harm your computer. Open it only if you expected it.";
