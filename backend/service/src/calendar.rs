//! Times as people and clients read them, in universal time.

/// `2005-04-23T18:57:44.8130000-00:00` for milliseconds since 1970: how MSNP10 to 12 say how new lists are.
pub(crate) fn stamp(ms: i64) -> String {
    let seconds = ms.div_euclid(1000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let fraction = ms.rem_euclid(1000);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}0000-00:00"
    )
}

/// `18:57 on 23 April 2005` for milliseconds since 1970.
pub(crate) fn spoken(ms: i64) -> String {
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
    let minutes = ms.div_euclid(60_000);
    let (year, month, day) = civil(minutes.div_euclid(24 * 60));
    let month = usize::try_from(month - 1)
        .ok()
        .and_then(|month| MONTHS.get(month))
        .unwrap_or(&"?");
    let (hour, minute) = (minutes.rem_euclid(24 * 60) / 60, minutes.rem_euclid(60));
    format!("{hour:02}:{minute:02} on {day} {month} {year}")
}

/// Year, month and day of a number of days since 1970 in the Gregorian calendar, by counting years from
/// March so that the leap day comes last.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_read_times_without_seconds() {
        assert_eq!(spoken(0), "00:00 on 1 January 1970");
        assert_eq!(spoken(1_114_282_664_813), "18:57 on 23 April 2005");
        assert_eq!(spoken(4_107_542_399_001), "23:59 on 28 February 2100");
    }

    #[test]
    fn times_look_like_the_original() {
        assert_eq!(stamp(0), "1970-01-01T00:00:00.0000000-00:00");
        assert_eq!(stamp(951_782_399_999), "2000-02-28T23:59:59.9990000-00:00");
        assert_eq!(stamp(951_782_400_000), "2000-02-29T00:00:00.0000000-00:00");
        assert_eq!(
            stamp(1_114_282_664_813),
            "2005-04-23T18:57:44.8130000-00:00"
        );
        assert_eq!(
            stamp(4_107_542_399_001),
            "2100-02-28T23:59:59.0010000-00:00"
        );
        assert_eq!(
            stamp(4_107_542_400_000),
            "2100-03-01T00:00:00.0000000-00:00"
        );
    }
}
