//! Several days of one month: « les 3, 10 et 17 juin », “June 3, 10 and 17”, « du 3 au 5 mai ».
//!
//! Days that follow each other are a period, others are a date each; they share the month and the
//! year that only one of them is written with.

use crate::facts::lexicon::{DateOrder, Role};
use crate::facts::range::{self, Link};
use crate::facts::token::Text;
use crate::facts::{noun, unit};

use super::parts::Parts;
use super::{day, weekday};

/// « les 3, 10 et 17 juin »: the first of several days that do not follow each other, which has the
/// month of the last.
pub(super) fn listed(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (first, numeral) = day::day_number(text, at).filter(|(_, day)| day.is_digits())?;
    let (mut day, mut end, mut is_row) = (first, numeral.end, true);
    loop {
        let is_last = text.is(end, Role::AND);
        if !is_last && !text.is_sign(end, ',') {
            return None;
        }
        let (next, numeral) = day::day_number(text, end + 1).filter(|(next, _)| day < *next)?;
        is_row &= next == day + 1;
        if is_last {
            let last = day::day_first(text, end + 1).filter(|_| !is_row)?;
            let day = Parts { start: at, end: at + 1, day: Some(first), ..last };
            return Some(day);
        }
        (day, end) = (next, numeral.end);
    }
}

/// “June 3, 10 and 17”: a further one of several days, which has the month of the first.
pub(super) fn listed_after(text: &Text<'_>, at: usize) -> Option<Parts> {
    if text.lexicon.date_order == DateOrder::DayFirst {
        return None;
    }
    let (day, numeral) = day::day_number(text, at).filter(|(_, day)| day.is_digits())?;
    let joins = |at: usize| text.is_sign(at, ',') || text.is(at, Role::AND);
    let (mut first, mut has_and) = (at, text.is(numeral.end, Role::AND));
    has_and |= text.is_sign(numeral.end, ',') && listed_to_and(text, numeral.end);
    while let Some(join) = text.before(first).filter(|join| joins(*join)) {
        has_and |= text.is(join, Role::AND);
        let earlier = join.checked_sub(1)?;
        let (before, _) = day::day_number(text, earlier)?;
        let (next, _) = day::day_number(text, first)?;
        if before >= next {
            return None;
        }
        first = earlier;
    }
    let (month, _) = first.checked_sub(1).and_then(|month| day::month_at(text, month))?;
    let counts = noun::after(text, numeral.end).is_some() || unit::after(text, &numeral).is_some();
    let fits = has_and && first < at && !counts;
    let bare = Parts { month: Some(month), day: Some(day), ..Parts::new(at, numeral.end) };
    let year = list_year(text, numeral.end);
    fits.then(|| Parts { year, ..day::with_year(text, bare) })
}

/// A day with the year that stands after the last day of its list.
pub(super) fn with_list_year(text: &Text<'_>, date: Parts) -> Parts {
    let is_listed = date.day.is_some() && date.lacks_year() && listed_to_and(text, date.end);
    if is_listed { Parts { year: list_year(text, date.end), ..date } } else { date }
}

/// The year after the last of several days: “June 3, | 10 and 17, 2024”.
fn list_year(text: &Text<'_>, end: usize) -> Option<i32> {
    let mut at = end;
    while (text.is_sign(at, ',') || text.is(at, Role::AND))
        && let Some((_, numeral)) = day::day_number(text, at + 1).filter(|(_, n)| n.is_digits())
    {
        at = numeral.end;
    }
    let last = Parts { month: Some(1), day: Some(1), ..Parts::new(end, at) };
    day::with_year(text, last).year
}

/// Whether a list of small numbers goes on from a comma to “and”.
fn listed_to_and(text: &Text<'_>, comma: usize) -> bool {
    let mut at = comma;
    while text.is_sign(at, ',') && text.small(at + 1).is_some_and(|day| day < 32) {
        at += 2;
    }
    text.is(at, Role::AND) && text.small(at + 1).is_some_and(|day| day < 32)
}

/// « du 3 au 5 mai 2024 », « les 3 et 4 juin », “9 to 12 March”.
pub(super) fn days(text: &Text<'_>, at: usize) -> Option<(Parts, Parts)> {
    let (day, numeral) = day::day_number(text, weekday::skip(text, at))?;
    let listed = last_listed(text, day, numeral.end);
    let (mut next, link) = range::link(text, at, listed)
        .or_else(|| text.is(listed, Role::AND).then_some((listed + 1, Link::Between)))?;
    if link == Link::Or {
        return None;
    }
    if text.is(next, Role::THE) {
        next += 1;
    }
    let last = day::read(text, next).filter(|last| last.day.is_some_and(|end| day < end))?;
    // “9 to March 12”: the second begins with its month, so the first is no day.
    let is_day_first = text.word(weekday::skip(text, next)).month.is_none();
    let weekday = text.word(at).weekday;
    let first = Parts { start: at, end: numeral.end, day: Some(day), weekday, ..last };
    is_day_first.then_some((first, last))
}

/// « les 14, 15 et 16 juin »: the place after the last of the days that follow each other, commas between.
fn last_listed(text: &Text<'_>, first: u8, end: usize) -> usize {
    let (mut day, mut end) = (first, end);
    while let Some((next, numeral)) = day::day_number(text, end + 1)
        && text.is_sign(end, ',')
        && next == day + 1
    {
        (day, end) = (next, numeral.end);
    }
    end
}
