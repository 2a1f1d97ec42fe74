//! Clock times and dates, from milliseconds since 1970 and the offset of the reader's time zone.

use nudge_shared::Timestamp;

/// One second in milliseconds.
pub(crate) const SECOND: i64 = 1_000;
/// One minute in milliseconds.
pub(crate) const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = 24 * 60 * MINUTE;

/// How many minutes the reader's clock is ahead of UTC (the negative of what JavaScript's
/// `getTimezoneOffset` says).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone(
    /// Minutes, from -720 to 840 in practice.
    pub i32,
);

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: u32,
    /// From 1.
    pub(crate) day: u32,
    /// From 0 for Monday.
    pub(crate) weekday: u32,
}

impl Zone {
    fn local(self, at: Timestamp) -> i64 {
        at.0.saturating_add(i64::from(self.0) * MINUTE)
    }

    /// The number of the reader's day, counted from 1970-01-01.
    #[must_use]
    pub fn day(self, at: Timestamp) -> i64 {
        self.local(at).div_euclid(DAY)
    }

    /// When the reader's day of this number begins.
    #[must_use]
    pub fn begin(self, day: i64) -> Timestamp {
        Timestamp(day.saturating_mul(DAY) - i64::from(self.0) * MINUTE)
    }

    /// The time of the day, as the language spoken at present writes it; in English, unless the
    /// browser says otherwise, on a clock of 24 hours: `09:05`.
    #[must_use]
    pub fn clock(self, at: Timestamp) -> String {
        let minutes = self.local(at).rem_euclid(DAY) / MINUTE;
        crate::words::clock(u32::try_from(minutes).unwrap_or_default())
    }
}

/// The number of the day that a date field says, as `2026-11-24`.
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=9_999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // The inverse of `date`, by the same shift of the year's beginning to March.
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let year_of_era = year.rem_euclid(400);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The date of a day counted from 1970-01-01: days are shifted so that years begin in March, which
/// puts the leap day at the end, and cut into eras of 400 years, which all have the same length.
pub(crate) fn date(day: i64) -> Date {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    Date {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month: month as u32,
        day: (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u32,
        // 1970-01-01 was a Thursday.
        weekday: (day + 3).rem_euclid(7) as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Zone, date};
    use nudge_shared::Timestamp;

    #[test]
    fn known_dates() {
        let expect = [
            (0, (1970, 1, 1, 3)),
            (-1, (1969, 12, 31, 2)),
            (11_016, (2000, 2, 29, 1)),
            (11_017, (2000, 3, 1, 2)),
            (20_781, (2026, 11, 24, 1)),
        ];
        for (days, (year, month, day, weekday)) in expect {
            assert_eq!(
                date(days),
                Date {
                    year,
                    month,
                    day,
                    weekday
                },
                "{days}"
            );
        }
    }

    #[test]
    fn dates_follow_each_other_without_a_gap() {
        let mut before = date(-200_000);
        for days in -199_999..200_000 {
            let now = date(days);
            assert_eq!(now.weekday, (before.weekday + 1) % 7);
            if now.day == 1 {
                assert!(before.day >= 28);
                assert_eq!(now.month, before.month % 12 + 1);
                assert_eq!(now.year, before.year + i64::from(now.month == 1));
            } else {
                assert_eq!(
                    (now.year, now.month, now.day),
                    (before.year, before.month, before.day + 1)
                );
            }
            before = now;
        }
    }

    #[test]
    fn the_zone_moves_clock_and_day() {
        let at = Timestamp(20_781 * 86_400_000 + (23 * 60 + 5) * 60_000);
        assert_eq!(Zone(0).clock(at), "23:05");
        assert_eq!(Zone(60).clock(at), "00:05");
        assert_eq!(Zone(60).day(at), 20_782);
        assert_eq!(Zone(-24 * 60).day(at), 20_780);
        assert_eq!(Zone(330).clock(at), "04:35");
    }
}
