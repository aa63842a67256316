//! The year of a date that does not say it.

use crate::facts::lexicon::{Beside, Endings, Role};
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

/// What a sentence speaks of.
#[derive(Clone, Copy)]
enum Tense {
    Past,
    Future,
    Unknown,
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
    let after = || of(at + 1).map(|side| (at, at + 2, side));
    let before = || {
        let before = text.before(at)?;
        of(before).map(|side| (before, at + 1, side))
    };
    match text.lexicon.relative {
        Beside::After => after(),
        // “the last year” is a length of time.
        Beside::Before => before().filter(|(start, ..)| !text.follows(*start, Role::THE)),
        Beside::Either => after().or_else(before),
    }
}

impl Reader<'_> {
    /// The date with a year: the one that its paragraph speaks of, else the one that puts it
    /// nearest to the day of publication.
    pub(super) fn resolved(&self, date: Parts) -> Parts {
        if !date.lacks_year() {
            return date;
        }
        if let Some(date) = self.on_weekday(date) {
            return date;
        }
        let is_near = self.is_year_near(date.start);
        // Only its own sentence lends a year where nothing tells how far away the date is.
        let Some(published) = self.published else {
            return Parts { year: self.year.filter(|_| is_near), ..date };
        };
        // A paragraph that names another time may go on about it (« En 1940, … le 14 mai ») or be
        // back in the present (« fermée en 1994, elle rouvrira le 15 décembre »): nobody can tell.
        // A sentence of its own that looks ahead (« Le vote est prévu le 10 avril ») does tell.
        let is_ahead = || !is_near && matches!(self.tense(date.start), Tense::Future);
        if self.year.is_some_and(|year| (year - published.year).abs() > 1) && !is_ahead() {
            return date;
        }
        let year = match (date.grain, date.month) {
            (Grain::Plain, Some(month)) => {
                let away = days_between(published, month, date.day);
                turn(away, self.tense(date.start)).map(|turn| published.year + turn)
            }
            (Grain::Part(part @ 33..=36), _) => {
                Some(self.last_part(published, &date, 3 * (part - 32)))
            }
            (Grain::Half(half), _) => Some(self.last_part(published, &date, 6 * half)),
            _ => Some(published.year),
        };
        let exists = |year: &i32| {
            date.month.zip(date.day).is_none_or(|(m, d)| calendar::has_day(*year, m, d))
        };
        Parts { year: year.filter(exists), ..date }
    }

    /// The year of a quarter or a half that is over at the end of a month: the last one that is
    /// over, or the one to come; of « l’année », this one.
    fn last_part(&self, published: Day, date: &Parts, over: u8) -> i32 {
        let is_this = date.end > date.start + 2;
        let is_over = over <= published.month;
        match self.tense(date.start) {
            _ if is_this => published.year,
            Tense::Future => published.year + i32::from(is_over),
            Tense::Past | Tense::Unknown => published.year - i32::from(!is_over),
        }
    }

    /// The date with the month and year in which its day falls on its weekday.
    fn on_weekday(&self, date: Parts) -> Option<Parts> {
        let (weekday, day) = date.weekday.zip(date.day)?;
        let fits = |year: i32, month: u8| {
            calendar::has_day(year, month, day) && calendar::weekday(year, month, day) == weekday
        };
        let Some(published) = self.published else {
            let year =
                self.year.filter(|year| date.month.is_some_and(|month| fits(*year, month)))?;
            return Some(Parts { year: Some(year), ..date });
        };
        let away = |year: i32, month: u8| {
            (365 * (year - published.year) + days_between(published, month, Some(day))).abs()
        };
        let spoken = self.year.unwrap_or(published.year);
        let years = (published.year - 1..=published.year + 1).chain([spoken]);
        let months = |year| (1..=12).map(move |month| (year, month));
        let (year, month) = years
            .flat_map(months)
            .filter(|(year, month)| date.month.is_none_or(|m| m == *month) && fits(*year, *month))
            .min_by_key(|(year, month)| away(*year, *month))?;
        Some(Parts { year: Some(year), month: Some(month), ..date })
    }

    /// Whether the sentence around a token tells what is over or what is still to come.
    fn tense(&self, at: usize) -> Tense {
        // A sentence of more than forty words has more than one tense.
        const REACH: usize = 20;
        let text = self.text;
        let ends = |at: &usize| ends_sentence(text, *at);
        let before = (at.saturating_sub(REACH)..at).rev().take_while(|at| !ends(at));
        let after = (at..at + REACH).take_while(|at| !ends(at));
        let mut tense = Tense::Unknown;
        for at in before.chain(after) {
            let raw = text.raw(at);
            let has = |endings: &Endings| raw.len() > 4 && endings.has(raw);
            // « a annoncé qu’il ouvrira »: what is announced is to come.
            if text.is(at, Role::FUTURE) || has(&text.lexicon.future_endings) {
                return Tense::Future;
            }
            if text.is(at, Role::PAST) || has(&text.lexicon.past_endings) {
                tense = Tense::Past;
            }
        }
        tense
    }

    /// Whether the last year named stands in the same sentence as a token.
    fn is_year_near(&self, at: usize) -> bool {
        // Further away, it lends nothing even where no point stands between.
        const REACH: usize = 40;
        let between = self.year_end..at;
        between.len() <= REACH && !between.into_iter().any(|at| ends_sentence(self.text, at))
    }

    /// Keeps the year for the dates after it in the same paragraph.
    pub(super) fn remember(&mut self, date: &Parts) {
        if date.grain == Grain::Plain && date.year.is_some() {
            self.year = date.year;
            self.year_end = date.end;
        }
    }
}

fn ends_sentence(text: &Text<'_>, at: usize) -> bool {
    matches!(text.sign(at), Some('.' | '!' | '?')) && !text.is_glued(at + 1)
}

/// How many days after a day of publication a day of the same year is, about.
fn days_between(published: Day, month: u8, day: Option<u8>) -> i32 {
    let days = |month: u8, day: u8| i32::from(month) * 30 + i32::from(day);
    days(month, day.unwrap_or(15)) - days(published.month, published.number)
}

/// How many years to move a date so many days away: to the side that the sentence speaks of. Where
/// it speaks of none, the nearer year counts only if it is twice as near as the other.
fn turn(away: i32, tense: Tense) -> Option<i32> {
    const THIRD: i32 = 122;
    let (first, last) = match tense {
        Tense::Future => (-60, 305),
        Tense::Past => (-305, 60),
        Tense::Unknown if away.abs() <= THIRD || away.abs() >= 2 * THIRD => (-2 * THIRD, 2 * THIRD),
        Tense::Unknown => return None,
    };
    Some(i32::from(away < first) - i32::from(away > last))
}
