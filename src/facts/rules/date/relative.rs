//! The year of a date that does not say it.

use crate::facts::rules::{Day, Reader};

use super::calendar;
use super::parts::{Grain, Parts};

impl Reader<'_> {
    /// The date with a year: the one that its paragraph speaks of, else the one that puts it
    /// nearest to the day of publication.
    pub(super) fn resolved(&self, date: Parts) -> Parts {
        if !date.lacks_year() {
            return date;
        }
        let Some(published) = self.published else { return Parts { year: self.year, ..date } };
        // A paragraph that names another time may go on about it (« En 1940, … le 14 mai ») or be
        // back in the present (« fermée en 1994, elle rouvrira le 15 décembre »): nobody can tell.
        if self.year.is_some_and(|year| (year - published.year).abs() > 1) {
            return date;
        }
        let year = match (date.grain, date.month) {
            (Grain::Plain, Some(month)) => nearest(published, month, date.day),
            _ => published.year,
        };
        let exists = date.month.zip(date.day).is_none_or(|(m, d)| calendar::has_day(year, m, d));
        Parts { year: exists.then_some(year), ..date }
    }

    /// Keeps the year for the dates after it in the same paragraph.
    pub(super) fn remember(&mut self, date: &Parts) {
        if date.grain == Grain::Plain && date.year.is_some() {
            self.year = date.year;
        }
    }
}

/// The year that puts a month, or a day of it, at most half a year away.
fn nearest(published: Day, month: u8, day: Option<u8>) -> i32 {
    let days = |month: u8, day: u8| i32::from(month) * 30 + i32::from(day);
    let away = days(month, day.unwrap_or(15)) - days(published.month, published.number);
    match away {
        ..-182 => published.year + 1,
        183.. => published.year - 1,
        _ => published.year,
    }
}
