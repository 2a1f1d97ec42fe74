//! Times in the form in which MSNP10 to 12 say how new their lists are.

/// `2005-04-23T18:57:44.8130000-00:00` for milliseconds since 1970.
pub(super) fn stamp(ms: i64) -> String {
    let seconds = ms.div_euclid(1000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let fraction = ms.rem_euclid(1000);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}0000-00:00"
    )
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
