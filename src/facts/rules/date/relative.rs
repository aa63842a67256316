//! The year of a date that does not say it.

use crate::facts::lexicon::Role;
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
            (Grain::Plain, Some(month)) => {
                let away = days_between(published, month, date.day);
                published.year + turn(away, self.tells_future(date.start))
            }
            _ => published.year,
        };
        let exists = date.month.zip(date.day).is_none_or(|(m, d)| calendar::has_day(year, m, d));
        Parts { year: exists.then_some(year), ..date }
    }

    /// Whether the sentence around a token tells what is still to come.
    fn tells_future(&self, at: usize) -> bool {
        // A sentence of more than forty words has more than one tense.
        const REACH: usize = 20;
        let text = self.text;
        let tells = |at: &usize| {
            let raw = text.raw(*at);
            text.is(*at, Role::FUTURE)
                || raw.len() > 4
                    && text.lexicon.future_endings.iter().any(|end| raw.ends_with(end.as_str()))
        };
        let ends =
            |at: &usize| matches!(text.sign(*at), Some('.' | '!' | '?')) && !text.is_glued(*at + 1);
        let before = (at.saturating_sub(REACH)..at).rev().take_while(|at| !ends(at));
        let after = (at..at + REACH).take_while(|at| !ends(at));
        before.into_iter().chain(after).any(|at| tells(&at))
    }

    /// Keeps the year for the dates after it in the same paragraph.
    pub(super) fn remember(&mut self, date: &Parts) {
        if date.grain == Grain::Plain && date.year.is_some() {
            self.year = date.year;
        }
    }
}

/// How many days after a day of publication a day of the same year is, about.
fn days_between(published: Day, month: u8, day: Option<u8>) -> i32 {
    let days = |month: u8, day: u8| i32::from(month) * 30 + i32::from(day);
    days(month, day.unwrap_or(15)) - days(published.month, published.number)
}

/// How many years to move a date so many days away: to the side that the sentence speaks of.
fn turn(away: i32, is_future: bool) -> i32 {
    // What is told without a future tense is mostly past: eight months back are likelier than five
    // ahead.
    let (first, last) = if is_future { (-60, 305) } else { (-245, 120) };
    if away < first {
        1
    } else if away > last {
        -1
    } else {
        0
    }
}
