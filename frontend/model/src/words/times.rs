use crate::time::date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The heading over the lines of a day, both counted from 1970-01-01: "Today", "Yesterday", the
/// weekday within the last week, else the date.
#[must_use]
pub fn day(day: i64, today: i64) -> String {
    match today - day {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        2..=6 => WEEKDAYS[date(day).weekday as usize % 7].to_owned(),
        _ => full_date(day, today),
    }
}

/// A date in words, without the year where it is this year's: "24 November".
#[must_use]
pub fn full_date(day: i64, today: i64) -> String {
    let d = date(day);
    let month = MONTHS[(d.month as usize).saturating_sub(1) % 12];
    if d.year == date(today).year {
        format!("{} {month}", d.day)
    } else {
        format!("{} {month} {}", d.day, d.year)
    }
}

/// The footer of a conversation: when the last message came.
#[must_use]
pub fn last_received(clock: &str, day: i64, today: i64) -> String {
    if day == today {
        format!("Last message received at {clock}.")
    } else {
        format!(
            "Last message received at {clock} on {}.",
            full_date(day, today)
        )
    }
}

/// A short time for a list of conversations: the clock today, else the day.
#[must_use]
pub fn short_time(clock: String, of: i64, today: i64) -> String {
    if of == today { clock } else { day(of, today) }
}

#[cfg(test)]
mod tests {
    use super::{day, last_received};

    #[test]
    fn days_are_named_as_people_do() {
        let tuesday = 20_781; // 2026-11-24
        assert_eq!(day(tuesday, tuesday), "Today");
        assert_eq!(day(tuesday - 1, tuesday), "Yesterday");
        assert_eq!(day(tuesday - 2, tuesday), "Sunday");
        assert_eq!(day(tuesday - 7, tuesday), "17 November");
        assert_eq!(day(tuesday - 365, tuesday), "24 November 2025");
        assert_eq!(
            last_received("21:40", tuesday - 1, tuesday),
            "Last message received at 21:40 on 23 November."
        );
    }
}
