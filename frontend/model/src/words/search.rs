use super::generated as words;

/// When a line was written.
#[must_use]
pub fn day_and_clock(day: i64, today: i64, clock: &str) -> String {
    words::day_at_clock(&super::day(day, today), clock)
}

/// How many lines were found.
#[must_use]
pub fn found(count: usize, more: bool) -> String {
    let count = super::count(count);
    match (count, more) {
        (0, _) => words::found_nothing().to_owned(),
        (count, false) => words::found_all(count),
        (count, true) => words::found_newest(count),
    }
}
