use super::generated as words;
use nudge_shared::{FileFailure, FileState};

/// A size in bytes, as people say it: three digits at most, and one of them behind the point.
#[must_use]
pub fn size(bytes: u64) -> String {
    const STEP: u64 = 1024;
    if bytes < STEP {
        return words::size_bytes(u32::try_from(bytes).unwrap_or(0));
    }
    let mut tenths = bytes.saturating_mul(10) / STEP;
    let mut unit = 0;
    while tenths >= 10 * STEP && unit < 2 {
        tenths /= STEP;
        unit += 1;
    }
    let number = if tenths < 100 && unit > 0 {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        (tenths / 10).to_string()
    };
    match unit {
        0 => words::size_kb(&number),
        1 => words::size_mb(&number),
        _ => words::size_gb(&number),
    }
}

/// How far a file is. `other` is who is at the other side.
#[must_use]
pub fn file_state(state: &FileState, own: bool, other: &str) -> String {
    match (state, own) {
        (FileState::Offered, true) => words::file_offered_by_me(other),
        (FileState::Offered, false) => words::file_offered(other),
        (FileState::Transferring, true) => words::file_sending().to_owned(),
        (FileState::Transferring, false) => words::file_receiving().to_owned(),
        (FileState::Done(_), true) => words::file_sent().to_owned(),
        (FileState::Done(_), false) => words::file_received().to_owned(),
        (FileState::Declined, true) => words::file_declined_by(other),
        (FileState::Declined, false) => words::file_declined().to_owned(),
        (FileState::Cancelled, _) => words::file_cancelled().to_owned(),
        (FileState::Failed(why), _) => file_failure(*why, other),
    }
}

fn file_failure(why: FileFailure, other: &str) -> String {
    match why {
        FileFailure::Offline => return words::file_offline(other),
        FileFailure::NotSupported => return words::file_not_supported(other),
        FileFailure::TooLarge => words::file_too_large(),
        FileFailure::ConnectionLost => words::file_connection_lost(),
        FileFailure::Refused => words::file_refused(),
        FileFailure::TimedOut => words::file_timed_out(),
        FileFailure::Storage => words::file_no_room(),
    }
    .to_owned()
}

/// How far a transfer is, and how fast.
#[must_use]
pub fn file_progress(done: u64, all: u64, per_second: u64) -> String {
    match per_second {
        0 => words::file_far(&size(done), &size(all)),
        speed => words::file_far_and_fast(&size(done), &size(all), &size(speed)),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_have_a_unit_that_fits() {
        for (bytes, said) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (1023, "1023 bytes"),
            (1024, "1 KB"),
            (150 * 1024, "150 KB"),
            (5 << 20, "5.0 MB"),
            (104_857_600, "100 MB"),
            (3 << 30, "3.0 GB"),
            (5000 << 30, "5000 GB"),
        ] {
            assert_eq!(size(bytes), said);
        }
    }
}
