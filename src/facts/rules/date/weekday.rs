//! Weekdays, with the date that they name.

use crate::facts::lexicon::Role;
use crate::facts::noun;
use crate::facts::token::Text;

use super::parts::Parts;
use super::{calendar, day, numeric, year};

/// The place after a weekday and what joins it to its day; the same place where there is none.
pub(super) fn skip(text: &Text<'_>, at: usize) -> usize {
    if text.word(at).weekday.is_none() {
        return at;
    }
    let mut next = day::after_point(text, at + 1, at);
    if text.is_sign(next, ',') {
        next += 1;
    }
    if text.is(next, Role::THE) { next + 1 } else { next }
}

/// « mardi 15 octobre 2024 »
pub(super) fn with_date(text: &Text<'_>, at: usize) -> Option<Parts> {
    let weekday = text.word(at).weekday?;
    let next = skip(text, at);
    let date = numeric::whole(text, next)
        .or_else(|| day::day_first(text, next))
        .or_else(|| day::month_first(text, next))
        .or_else(|| numeric::short(text, next))?;
    date.day.is_some().then_some(Parts { start: at, weekday: Some(weekday), ..date })
}

/// What « le dernier » is among the weekdays of a month.
const LAST: u32 = 5;

/// “the first Monday in June”, « dernier jeudi de novembre 2025 »: its month, the weekday and which
/// one of them.
pub(super) fn ranked(text: &Text<'_>, at: usize) -> Option<(Parts, u8, u8)> {
    // “last” begins no fact by itself, so that the weekday is met first.
    let last = text.before(at).filter(|last| text.is(*last, Role::LAST));
    let last = last.filter(|last| text.word(at).weekday.is_some() && !is_joined(text, *last));
    let (at, rank) = match last {
        Some(last) => (last, LAST),
        None => (at, text.word(at).ordinal.filter(|rank| (1..LAST).contains(rank))?),
    };
    let weekday = text.word(at + 1).weekday?;
    let joins = text.is(at + 2, Role::OF) || text.is(at + 2, Role::OUT_OF);
    let (month, end) = day::month_at(text, at + 3).filter(|_| joins)?;
    let place = if text.is(end, Role::OF) { end + 1 } else { end };
    let year = year::digits(text, place);
    let end = if year.is_some() { place + 1 } else { end };
    let date = Parts { month: Some(month), year, ..Parts::new(at, end) };
    Some((date, weekday, u8::try_from(rank).ok()?))
}

/// Whether a hyphen stands before a word: « avant-dernier ».
fn is_joined(text: &Text<'_>, at: usize) -> bool {
    text.follows_sign(at, '-')
}

/// The day that a rank among the weekdays of a month names, where its year is known.
pub(super) fn on_rank(date: Parts, weekday: u8, rank: u8) -> Parts {
    let day = date.year.zip(date.month).and_then(|(year, month)| {
        let (_, day) = calendar::nth_weekday(year, month, weekday, rank, 0)?;
        Some(day)
    });
    Parts { day, ..date }
}

/// « vendredi 13 », “Friday the 13th”: the month is what the text leaves out.
pub(super) fn with_day(text: &Text<'_>, at: usize) -> Option<Parts> {
    let weekday = text.word(at).weekday?;
    let (day, numeral) = day::day_number(text, skip(text, at))?;
    let end = numeral.end;
    // « lundi 14 h », “Monday 3 people”, a score « samedi 3-1 ».
    let is_free = !text.is_word(end) || text.is(end, Role::FUNCTION | Role::VERB);
    let goes_on = text.is_sign(end, '%') || text.is_glued(end) && text.digits(end + 1).is_some();
    let counts = noun::after(text, end).is_some() || text.is(end, Role::MORNING | Role::AFTERNOON);
    let date = Parts { day: Some(day), weekday: Some(weekday), ..Parts::new(at, end) };
    (numeral.is_digits() && is_free && !goes_on && !counts).then_some(date)
}
