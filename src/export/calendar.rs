//! The days of the calendar that a date covers.

use jiff::ToSpan;
use jiff::civil::Date;

/// The first day of a date or an interval in EDTF and the day after its last.
///
/// None where no year is known, before our era, and for a season: which days a spring has depends on
/// whom one asks, and on the hemisphere.
pub(super) fn days(edtf: &str) -> Option<(Date, Date)> {
    let (first, after) = match edtf.split_once('/') {
        Some((from, to)) => (days_of_date(from)?.0, days_of_date(to)?.1),
        None => days_of_date(edtf)?,
    };
    (first < after).then_some((first, after))
}

/// A day written `YYYY-MM-DD`.
pub(super) fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn days_of_date(edtf: &str) -> Option<(Date, Date)> {
    let mut parts = edtf.trim_end_matches(['~', '?', '%']).split('-');
    let year = parts.next()?;
    match (parts.next(), parts.next(), parts.next()) {
        (None, None, None) => years(year),
        (Some(part), None, None) => months(year.parse().ok()?, part.parse().ok()?),
        (Some(month), Some(day), None) => {
            let day = self::day(&format!("{year}-{month}-{day}"))?;
            Some((day, day.checked_add(1.day()).ok()?))
        }
        (..) => None,
    }
}

/// The days of a year, a decade (`199X`) or a century (`18XX`).
fn years(places: &str) -> Option<(Date, Date)> {
    let known = places.trim_end_matches('X');
    let count = match places.len() - known.len() {
        0 => 1,
        1 => 10,
        2 => 100,
        _ => return None,
    };
    let year = known.parse::<i16>().ok().filter(|_| places.len() == 4)? * count;
    let first = Date::new(year, 1, 1).ok().filter(|_| year > 0)?;
    Some((first, first.checked_add(count.years()).ok()?))
}

/// The days of a month, a quarter, a third or a half of a year, by its EDTF code.
fn months(year: i16, code: i8) -> Option<(Date, Date)> {
    let (month, count) = match code {
        1..=12 => (code, 1),
        33..=36 => ((code - 33) * 3 + 1, 3),
        37..=39 => ((code - 37) * 4 + 1, 4),
        40 | 41 => ((code - 40) * 6 + 1, 6),
        _ => return None,
    };
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.checked_add(count.months()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::days;

    fn check(edtf: &str, expected: &str) {
        let days = days(edtf).map(|(first, after)| format!("{first} {after}"));
        assert_eq!(days.unwrap_or_default(), expected, "{edtf}");
    }

    #[test]
    fn a_date_covers_days_of_the_calendar() {
        check("2025-04-24", "2025-04-24 2025-04-25");
        check("2024-02-29", "2024-02-29 2024-03-01");
        check("2025-12", "2025-12-01 2026-01-01");
        check("2024-36", "2024-10-01 2025-01-01");
        check("2024-41", "2024-07-01 2025-01-01");
        check("2022~", "2022-01-01 2023-01-01");
        check("199X", "1990-01-01 2000-01-01");
        check("18XX", "1800-01-01 1900-01-01");
        check("2019/2023-05", "2019-01-01 2023-06-01");
    }

    #[test]
    fn what_has_no_days_has_none() {
        let none =
            ["", "XXXX-05-06", "2024-21", "-0051", "2019/..", "../2019", "2023/2019", "1XXX", "x"];
        for edtf in none {
            check(edtf, "");
        }
        check("2025-02-30", "");
        check("9999", "");
    }
}
