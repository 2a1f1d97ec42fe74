use crate::time::date;

/// What a language does with a number, as of the Unicode plural rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// `zero`.
    Zero,
    /// `one`.
    One,
    /// `two`.
    Two,
    /// `few`.
    Few,
    /// `many`.
    Many,
    /// `other`.
    Other,
}

/// How numbers, dates and times are written where the reader lives. The browser knows that for every
/// language there is; the page asks it (`Intl`) instead of carrying tables.
///
/// Days are counted from 1970-01-01.
pub trait Locale {
    /// Which plural form goes with a number of things.
    fn plural(&self, number: u32) -> Plural;
    /// A number, written.
    fn number(&self, number: u32) -> String;
    /// A time of the day, given in minutes since midnight.
    fn clock(&self, minutes: u32) -> String;
    /// The weekday of a day.
    fn weekday(&self, day: i64) -> String;
    /// A day of the month, with the month in words.
    fn date(&self, day: i64, with_year: bool) -> String;
}

/// English by rules of its own: for tests, and until the browser is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct English;

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

impl Locale for English {
    fn plural(&self, number: u32) -> Plural {
        match number {
            1 => Plural::One,
            _ => Plural::Other,
        }
    }

    fn number(&self, number: u32) -> String {
        number.to_string()
    }

    fn clock(&self, minutes: u32) -> String {
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    fn weekday(&self, day: i64) -> String {
        WEEKDAYS[date(day).weekday as usize % 7].to_owned()
    }

    fn date(&self, day: i64, with_year: bool) -> String {
        let d = date(day);
        let month = MONTHS[(d.month as usize).saturating_sub(1) % 12];
        match with_year {
            true => format!("{} {month} {}", d.day, d.year),
            false => format!("{} {month}", d.day),
        }
    }
}
