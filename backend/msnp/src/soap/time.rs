//! Points in time as the web services write them.

use core::fmt;

/// Milliseconds since 1970 in universal time; before 1970 negative. Written as `2008-01-31T18:05:09Z`, with a
/// fraction where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

const DAY: i64 = 86_400_000;

impl Time {
    /// The first moment of year 1: *never*, or *from the beginning*.
    pub const NEVER: Self = Self(-719_162 * DAY);
    /// The last moment that can be written with four digits of the year.
    const LATEST: i64 = 2_932_897 * DAY - 1;

    /// Milliseconds since 1970; what lies outside the years 1 to 9999 becomes their end.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        if millis < Self::NEVER.0 {
            Self::NEVER
        } else if millis > Self::LATEST {
            Self(Self::LATEST)
        } else {
            Self(millis)
        }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Reads `2008-01-31T18:05:09`, with any number of digits of a fraction and with `Z`, an offset or neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.trim().split_once('T')?;
        let mut parts = date.splitn(3, '-').map(number);
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let (clock, offset) = split_offset(clock)?;
        let (whole, fraction) = clock.split_once('.').unwrap_or((clock, ""));
        let mut parts = whole.splitn(3, ':').map(number);
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        let sane = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60
            && second < 61;
        if !sane || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let millis = fraction
            .bytes()
            .chain(core::iter::repeat(b'0'))
            .take(3)
            .fold(0, |all, digit| all * 10 + i64::from(digit - b'0'));
        let seconds = (hour * 60 + minute - offset) * 60 + second;
        Some(Self::from_millis(
            days(year, month, day) * DAY + seconds * 1000 + millis,
        ))
    }

    /// Year, month, day, hour, minute and second.
    pub(super) fn parts(self) -> [i64; 6] {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let second = self.0.rem_euclid(DAY) / 1000;
        [
            year,
            month,
            day,
            second / 3600,
            second / 60 % 60,
            second % 60,
        ]
    }
}

/// A clock time without its zone, and the zone's minutes east of Greenwich.
fn split_offset(clock: &str) -> Option<(&str, i64)> {
    if let Some(clock) = clock.strip_suffix('Z') {
        return Some((clock, 0));
    }
    let Some(at) = clock.find(['+', '-']) else {
        return Some((clock, 0));
    };
    let (clock, offset) = clock.split_at_checked(at)?;
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let minutes = number(hours)?.checked_mul(60)? + number(minutes)?;
    let east = if offset.starts_with('-') {
        -minutes
    } else {
        minutes
    };
    (east.abs() <= 24 * 60).then_some((clock, east))
}

/// One to four digits.
fn number(text: &str) -> Option<i64> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

/// Days since 1970, by counting years from March so that the leap day comes last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970; the way back from [`days`].
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day, hour, minute, second] = self.parts();
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )?;
        match self.0.rem_euclid(1000) {
            0 => f.write_str("Z"),
            millis => write!(f, ".{millis:03}Z"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_old_are_read() {
        let at = Time::from_millis(1_114_282_664_813);
        for text in [
            "2005-04-23T18:57:44.813Z",
            "2005-04-23T18:57:44.8130000Z",
            "2005-04-23T11:57:44.8139999-07:00",
            "2005-04-23T20:57:44.813+02:00",
            "2005-04-23T18:57:44.813",
        ] {
            assert_eq!(Time::parse(text), Some(at), "{text}");
        }
        assert_eq!(at.to_string(), "2005-04-23T18:57:44.813Z");
        assert_eq!(Time::parse("0001-01-01T00:00:00"), Some(Time::NEVER));
        assert_eq!(Time::NEVER.to_string(), "0001-01-01T00:00:00Z");
        // The usual *never* of clients, eight hours west.
        let west = Time::parse("0001-01-01T00:00:00.0000000-08:00").unwrap();
        assert_eq!(west.as_millis() - Time::NEVER.as_millis(), 8 * 3_600_000);
    }

    #[test]
    fn other_things_are_not_times() {
        for text in [
            "",
            "2005",
            "2005-04-23",
            "2005-13-23T00:00:00Z",
            "2005-04-23T24:00:00Z",
            "2005-04-23T00:00",
            "2005-04-23T00:00:00.x",
            "20050-04-23T00:00:00",
            "2005-04-23T00:00:00+99:99",
            "2005-04-23T00:00:00-",
        ] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_alike() {
        for millis in [0, -1, 1, 951_782_400_000, Time::LATEST, i64::MAX, i64::MIN] {
            let time = Time::from_millis(millis);
            assert_eq!(Time::parse(&time.to_string()), Some(time));
        }
    }
}
