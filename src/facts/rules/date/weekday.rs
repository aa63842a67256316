//! Weekdays, with the date that they name.

use crate::facts::lexicon::Role;
use crate::facts::noun;
use crate::facts::token::Text;

use super::parts::Parts;
use super::{day, numeric};

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
