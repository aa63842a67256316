//! The year of a date that does not say it.

use crate::facts::lexicon::Role;
use crate::facts::rules::{Day, Reader};
use crate::facts::token::Text;

use super::calendar;
use super::parts::{Grain, Parts};

/// Whether a relative date is behind or ahead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Last,
    Next,
}

/// « mars dernier », “last summer”, « l’an prochain ».
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<(usize, usize, String)> {
    let text = reader.text;
    let (start, end, side) = side(text, at)?;
    let word = text.word(at);
    let is_year = text.is(at, Role::YEAR) && word.time.is_some();
    if word.month.is_none() && word.season.is_none() && !is_year {
        return None;
    }
    // Without a day of publication the date can only be told as relative.
    let Some(published) = reader.published else { return Some((start, end, String::new())) };
    let year = |is_behind: bool| match side {
        Side::Last => published.year - i32::from(!is_behind),
        Side::Next => published.year + i32::from(is_behind),
    };
    let edtf = match (word.month, word.season) {
        (Some(month), _) => {
            let is_behind =
                month < published.month || month == published.month && side == Side::Next;
            format!("{:04}-{month:02}", year(is_behind))
        }
        (None, Some(season)) => {
            // The month in which a season is over; winter is named by the year it begins in.
            let over = 3 * (season - 20) + 3;
            let is_behind = over <= published.month;
            format!("{:04}-{season}", year(is_behind))
        }
        (None, None) => format!("{:04}", year(side == Side::Next)),
    };
    Some((start, end, edtf))
}

/// The side that the word beside a month, a season or a year names, and the span of both.
fn side(text: &Text<'_>, at: usize) -> Option<(usize, usize, Side)> {
    let of = |place: usize| match (text.is(place, Role::LAST), text.is(place, Role::NEXT)) {
        (true, _) => Some(Side::Last),
        (_, true) => Some(Side::Next),
        (false, false) => None,
    };
    if text.lexicon.vigesimal {
        return of(at + 1).map(|side| (at, at + 2, side));
    }
    // “the last year” is a length of time.
    let before = text.before(at).filter(|before| !text.follows(*before, Role::THE))?;
    of(before).map(|side| (before, at + 1, side))
}

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
