//! The calendar, as far as dates need it.

/// Whether a year has this day.
pub(super) fn has_day(year: i32, month: u8, day: u8) -> bool {
    day >= 1 && day <= days_in(year, month)
}

fn days_in(year: i32, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The month and day so many days after Easter, by the Gregorian computus.
pub(super) fn after_easter(year: i32, days: i16) -> Option<(u8, u8)> {
    let golden = year % 19;
    let century = year / 100;
    let skipped = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    let moon = skipped % 30;
    let moon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    let sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    // Days after the last of February; at least 22 March.
    let mut day = i32::from(days) + moon - sunday + 28;
    let mut month = 3;
    while day > i32::from(days_in(year, month)) && month < 12 {
        day -= i32::from(days_in(year, month));
        month += 1;
    }
    Some((month, u8::try_from(day).ok().filter(|day| *day > 0)?))
}

#[cfg(test)]
mod tests {
    use super::after_easter;

    #[test]
    fn easter_falls_where_the_church_says() {
        assert_eq!(after_easter(2018, 0), Some((4, 1)));
        assert_eq!(after_easter(2024, 0), Some((3, 31)));
        assert_eq!(after_easter(2025, 0), Some((4, 20)));
        assert_eq!(after_easter(2025, 39), Some((5, 29)));
    }
}
