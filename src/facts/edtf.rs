//! Dates as EDTF writes them (ISO 8601-2).

use super::Edtf;

/// How finely a date is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season, a quarter or a part of a year.
    Season,
    /// A year.
    Year,
    /// A decade.
    Decade,
    /// A century.
    Century,
    /// From one date to another.
    Interval,
    /// It cannot be told from the text alone.
    Relative,
}

impl Edtf {
    /// The first day that the date can mean, to sort by; none where no year is known.
    #[must_use]
    pub fn earliest(&self) -> Option<(i32, u8, u8)> {
        let first = self.0.split('/').next()?;
        let first = first.trim_end_matches(['~', '?', '%']);
        let (sign, rest) = first.strip_prefix('-').map_or((1, first), |rest| (-1, rest));
        let mut parts = rest.split('-');
        let year = sign * year(parts.next()?, sign < 0)?;
        let month = parts.next().and_then(|part| part.parse().ok()).map_or(1, first_month);
        let day = parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
        Some((year, month, day))
    }

    /// The first and the last day that the date can mean, an end that is open as far away as can be;
    /// none where no year is known. The last day of a month is its 31st: days are only compared.
    #[must_use]
    pub fn days(&self) -> Option<[(i32, u8, u8); 2]> {
        let (from, to) = self.0.split_once('/').unwrap_or((&self.0, &self.0));
        let from = if from == ".." { Some((i32::MIN, 1, 1)) } else { Self(from.into()).earliest() };
        let to = if to == ".." { Some((i32::MAX, 12, 31)) } else { latest(to) };
        Some([from?, to?])
    }

    /// How finely the date is told.
    #[must_use]
    pub fn precision(&self) -> Precision {
        if self.0.is_empty() {
            return Precision::Relative;
        }
        if self.0.contains('/') {
            return Precision::Interval;
        }
        let date = self.0.trim_start_matches('-').trim_end_matches(['~', '?', '%']);
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        match (parts.next(), parts.next()) {
            (_, Some(_)) => Precision::Day,
            (Some(month), None) if month > "12" => Precision::Season,
            (Some(_), None) => Precision::Month,
            (None, None) if year.ends_with("XX") => Precision::Century,
            (None, None) if year.ends_with('X') => Precision::Decade,
            (None, None) => Precision::Year,
        }
    }
}

/// The last day that a single date can mean.
fn latest(date: &str) -> Option<(i32, u8, u8)> {
    let date = date.trim_end_matches(['~', '?', '%']);
    let (sign, rest) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
    let mut parts = rest.split('-');
    let last = year(parts.next()?, sign > 0)?;
    let code: Option<u8> = parts.next().and_then(|part| part.parse().ok());
    let month = code.map_or(12, last_month);
    // A winter ends in the year after the one it is named by.
    let last = sign * last + i32::from(code == Some(24));
    Some((last, month, parts.next().and_then(|part| part.parse().ok()).unwrap_or(31)))
}

/// The year that these four places can mean whose number is the least, or the greatest: before our
/// era that one is the first.
fn year(places: &str, is_greatest: bool) -> Option<i32> {
    if places == "XXXX" {
        return None;
    }
    places.replace('X', if is_greatest { "9" } else { "0" }).parse().ok()
}

/// The month in which a month, a season, a quarter or a part of a year ends.
fn last_month(code: u8) -> u8 {
    match code {
        21 => 5,
        22 => 8,
        23 => 11,
        24 => 2,
        33..=36 => (code - 32) * 3,
        37..=39 => (code - 36) * 4,
        40 | 41 => (code - 39) * 6,
        month => month.clamp(1, 12),
    }
}

/// The month in which a month, a season, a quarter or a part of a year begins.
fn first_month(code: u8) -> u8 {
    match code {
        21 => 3,
        22 => 6,
        23 => 9,
        24 => 12,
        33..=36 => (code - 33) * 3 + 1,
        37..=39 => (code - 37) * 4 + 1,
        40 | 41 => (code - 40) * 6 + 1,
        month => month.clamp(1, 12),
    }
}

#[cfg(test)]
mod tests {
    use super::{Edtf, Precision};

    #[test]
    fn a_date_sorts_by_its_first_day() {
        let earliest = |text: &str| Edtf(text.into()).earliest();
        assert_eq!(earliest("2025-04-24"), Some((2025, 4, 24)));
        assert_eq!(earliest("197X"), Some((1970, 1, 1)));
        assert_eq!(earliest("2024-34"), Some((2024, 4, 1)));
        assert_eq!(earliest("2019/2023"), Some((2019, 1, 1)));
        assert_eq!(earliest("-0051"), Some((-51, 1, 1)));
        assert_eq!(earliest("XXXX-05-06"), None);
        assert_eq!(earliest(""), None);
    }

    #[test]
    fn a_date_reaches_from_its_first_day_to_its_last() {
        let days = |text: &str| Edtf(text.into()).days();
        assert_eq!(days("2025-04-24"), Some([(2025, 4, 24), (2025, 4, 24)]));
        assert_eq!(days("2025-04"), Some([(2025, 4, 1), (2025, 4, 31)]));
        assert_eq!(days("197X~"), Some([(1970, 1, 1), (1979, 12, 31)]));
        assert_eq!(days("2024-24"), Some([(2024, 12, 1), (2025, 2, 31)]));
        assert_eq!(days("2024-34"), Some([(2024, 4, 1), (2024, 6, 31)]));
        assert_eq!(days("2024-41"), Some([(2024, 7, 1), (2024, 12, 31)]));
        assert_eq!(days("2019/2023-02"), Some([(2019, 1, 1), (2023, 2, 31)]));
        assert_eq!(days("2019/.."), Some([(2019, 1, 1), (i32::MAX, 12, 31)]));
        assert_eq!(days("-005X"), Some([(-59, 1, 1), (-50, 12, 31)]));
        assert_eq!(days("XXXX-05-06"), None);
        assert_eq!(days(""), None);
    }

    #[test]
    fn a_date_says_how_finely_it_is_told() {
        let precision = |text: &str| Edtf(text.into()).precision();
        assert_eq!(precision("2025-04-24"), Precision::Day);
        assert_eq!(precision("XXXX-05-06"), Precision::Day);
        assert_eq!(precision("2024-22"), Precision::Season);
        assert_eq!(precision("18XX"), Precision::Century);
        assert_eq!(precision("2024~"), Precision::Year);
        assert_eq!(precision(""), Precision::Relative);
    }
}
