use super::generated as words;
use super::tongue::spoken;
use crate::time::date;

/// The heading over the lines of a day, both counted from 1970-01-01: "Today", "Yesterday", the
/// weekday within the last week, else the date.
#[must_use]
pub fn day(day: i64, today: i64) -> String {
    match today - day {
        0 => words::today().to_owned(),
        1 => words::yesterday().to_owned(),
        2..=6 => spoken().locale.weekday(day),
        _ => full_date(day, today),
    }
}

/// A date in words, without the year where it is this year's: "24 November".
#[must_use]
pub fn full_date(day: i64, today: i64) -> String {
    spoken()
        .locale
        .date(day, date(day).year != date(today).year)
}

/// A time of the day, in minutes since midnight.
#[must_use]
pub fn clock(minutes: u32) -> String {
    spoken().locale.clock(minutes)
}

/// The footer of a conversation: when the last message came.
#[must_use]
pub fn last_message(clock: &str, day: i64, today: i64) -> String {
    if day == today {
        words::last_received(clock)
    } else {
        words::last_received_on(clock, &full_date(day, today))
    }
}

/// A short time for a list of conversations: the clock today, else the day.
#[must_use]
pub fn short_time(clock: String, of: i64, today: i64) -> String {
    if of == today { clock } else { day(of, today) }
}

#[cfg(test)]
mod tests {
    use super::{day, last_message};

    #[test]
    fn days_are_named_as_people_do() {
        let tuesday = 20_781; // 2026-11-24
        assert_eq!(day(tuesday, tuesday), "Today");
        assert_eq!(day(tuesday - 1, tuesday), "Yesterday");
        assert_eq!(day(tuesday - 2, tuesday), "Sunday");
        assert_eq!(day(tuesday - 7, tuesday), "17 November");
        assert_eq!(day(tuesday - 365, tuesday), "24 November 2025");
        assert_eq!(
            last_message("21:40", tuesday - 1, tuesday),
            "Last message received at 21:40 on 23 November."
        );
    }
}
