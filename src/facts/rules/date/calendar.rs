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

/// The day of the week, 1 (Monday) to 7.
pub(super) fn weekday(year: i32, month: u8, day: u8) -> u8 {
    // Sakamoto’s way: January and February belong to the year before.
    const SHIFTS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year - 1 } else { year };
    let shift = SHIFTS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or(0);
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let sunday_first = (year + leaps + shift + i32::from(day)).rem_euclid(7);
    u8::try_from((sunday_first + 6) % 7 + 1).unwrap_or(1)
}

/// The nth such weekday of a month, and so many days after it; the fifth stands for the last.
pub(super) fn nth_weekday(year: i32, month: u8, wanted: u8, nth: u8, days: u8) -> Option<(u8, u8)> {
    let first = (wanted + 7 - weekday(year, month, 1)) % 7 + 1;
    let mut day = first + 7 * nth.checked_sub(1)?;
    while day > days_in(year, month) {
        day = day.checked_sub(7)?;
    }
    let day = day + days;
    Some(if day > days_in(year, month) {
        (month + 1, day - days_in(year, month))
    } else {
        (month, day)
    })
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
    use super::{after_easter, nth_weekday, weekday};

    #[test]
    fn weekdays_fall_where_calendars_print_them() {
        assert_eq!(weekday(2000, 1, 1), 6);
        assert_eq!(weekday(2025, 5, 20), 2);
        assert_eq!(weekday(1789, 7, 14), 2);
        assert_eq!(nth_weekday(2010, 11, 4, 4, 1), Some((11, 26)));
        assert_eq!(nth_weekday(2024, 5, 1, 5, 0), Some((5, 27)));
    }

    #[test]
    fn easter_falls_where_the_church_says() {
        assert_eq!(after_easter(2018, 0), Some((4, 1)));
        assert_eq!(after_easter(2024, 0), Some((3, 31)));
        assert_eq!(after_easter(2025, 0), Some((4, 20)));
        assert_eq!(after_easter(2025, 39), Some((5, 29)));
    }
}
