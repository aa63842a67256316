//! Days and months: « 24 avril 2025 », “April 24th, 2025”, 24/04/2025.

use crate::facts::lexicon::{DateOrder, Role};
use crate::facts::number::{self, Form, Numeral, Sense};
use crate::facts::token::Text;

use super::parts::Parts;
use super::{numeric, weekday, year};

/// The date that begins at a token and names a month or is written in digits.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Parts> {
    numeric::whole(text, at)
        .or_else(|| day_first(text, at))
        .or_else(|| month_first(text, at))
        .or_else(|| weekday::with_date(text, at))
        .or_else(|| year_first(text, at))
}

/// The number of a day: 1 to 31, « 1er », “twenty-third”.
pub(super) fn day_number(text: &Text<'_>, at: usize) -> Option<(u8, Numeral)> {
    let numeral = day_numeral(text, at)?;
    let day = u8::try_from(numeral.small()?).ok()?;
    (1..=31).contains(&day).then_some((day, numeral))
}

fn day_numeral(text: &Text<'_>, at: usize) -> Option<Numeral> {
    // Only the digits: « 3 100 » would be read on, and a zero before is usual here.
    if let Some(digits) = text.digits(at)
        && digits.len() <= 2
    {
        let numeral = number::read(text, at).filter(|n| n.sense == Sense::Ordinal);
        let whole = crate::facts::Decimal::whole(i128::from(text.small(at)?));
        return numeral.or(Some(Numeral {
            start: at,
            end: at + 1,
            value: whole,
            sense: Sense::Cardinal,
            form: Form::Plain(digits.len()),
            scale: 0,
            takes_of: false,
            is_rough: false,
        }));
    }
    if text.word(at).cardinal.is_none() && text.word(at).ordinal.is_none() {
        return None;
    }
    number::read(text, at).filter(|n| n.form == Form::Spelled)
}

/// The month at a token, and the token after it and its full stop.
pub(super) fn month_at(text: &Text<'_>, at: usize) -> Option<(u8, usize)> {
    let month = text.word(at).month.filter(|_| is_month(text, at))?;
    Some((month, after_point(text, at + 1, at)))
}

/// Whether a word that is a number too (« sept ») stands for a month: as the abbreviation that it is,
/// between a day and a year.
fn is_month(text: &Text<'_>, at: usize) -> bool {
    let is_short = text.is_sign(at + 1, '.') && text.is_glued(at + 1);
    let follows_day =
        text.before(at).is_some_and(|before| text.small(before).is_some_and(|d| d < 32));
    let has_year = year::digits(text, at + 1).is_some();
    text.word(at).cardinal.is_none() || has_year || is_short && follows_day
}

/// Skips the full stop of an abbreviation.
pub(super) fn after_point(text: &Text<'_>, at: usize, word: usize) -> usize {
    let is_short = text.is(word, Role::ABBREVIATION);
    let goes_on = text.digits(at + 1).is_some();
    if is_short && text.is_sign(at, '.') && text.is_glued(at) && goes_on { at + 1 } else { at }
}

/// « 24 avril 2025 », “4th of July, 1995”.
pub(super) fn day_first(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (day, numeral) = day_number(text, at)?;
    let mut next = numeral.end;
    // “day of”, « de »: the twenty-third day of September.
    if text.is(next, Role::DAY) {
        next += 1;
    }
    if text.is(next, Role::OF) {
        next += 1;
    }
    if text.is_sign(next, '-') && text.is_glued(next) {
        next += 1;
    }
    let (month, end) = month_at(text, next)?;
    Some(with_year(text, Parts { month: Some(month), day: Some(day), ..Parts::new(at, end) }))
}

/// “April 24th, 2025”, « avril 2025 ».
pub(super) fn month_first(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (month, end) = month_at(text, at)?;
    let bare = Parts { month: Some(month), ..Parts::new(at, end) };
    if text.lexicon.date_order == DateOrder::DayFirst {
        return Some(with_year(text, bare));
    }
    let next = if text.is(end, Role::THE) { end + 1 } else { end };
    // “May 2025” is no day, and “May 5 million” neither.
    let day = day_number(text, next).filter(|(_, numeral)| is_day(text, numeral));
    let Some((day, numeral)) = day else { return Some(with_year(text, bare)) };
    let spelled_year = (numeral.form == Form::Spelled).then(|| year::spelled(text, next)).flatten();
    if let Some((year, end)) = spelled_year {
        return Some(Parts { year: Some(year), end, ..bare });
    }
    let date = Parts { day: Some(day), end: numeral.end, ..bare };
    Some(with_year(text, date))
}

fn is_day(text: &Text<'_>, numeral: &Numeral) -> bool {
    let next = numeral.end;
    let is_share = text.is_sign(next, '%')
        || text.lexicon.percents.longest(|i| text.element(next + i)).is_some();
    let is_decimal = text.is_glued(next)
        && text.is_glued(next + 1)
        && text.is_sign(next, '.')
        && text.digits(next + 1).is_some();
    let is_clock =
        text.is_sign(next, ':') && text.is_glued(next + 1) && text.digits(next + 1).is_some();
    let is_half_of = text.is_glued(next) && text.is_word(next);
    !is_share
        && !is_decimal
        && !is_clock
        && !is_half_of
        && text.word(next).scale.is_none()
        && !text.is(next, Role::AFTERNOON)
}

/// “2017 April”, “23-2020-September” is too odd to be worth a rule.
fn year_first(text: &Text<'_>, at: usize) -> Option<Parts> {
    let year = year::digits(text, at)?;
    let (month, end) = month_at(text, at + 1)?;
    let is_free = text.digits(end).is_none() && !text.is(at + 1, Role::MONTH_WEAK);
    let before = text.before(at).is_some_and(|before| text.word(before).month.is_some());
    let date = Parts { year: Some(year), month: Some(month), ..Parts::new(at, end) };
    (is_free && !before).then_some(date)
}

/// Takes in the year after a day or a month.
pub(super) fn with_year(text: &Text<'_>, date: Parts) -> Parts {
    let mut next = date.end;
    // « né le quatre octobre à dix-neuf soixante-douze », as it is said: no period ends there.
    let is_said = date.day.is_some() && year::in_two(text, next + 1).is_some();
    if text.is_sign(next, ',')
        || text.is(next, Role::OF)
        || text.is(next, Role::TO) && is_said
        || text.is_sign(next, '-') && text.is_glued(next)
    {
        next += 1;
    }
    let has_of = text.follows(next, Role::OF);
    let year = year::digits(text, next)
        .map(|year| (year, next + 1))
        .or_else(|| year::short(text, next, has_of || date.day.is_some() && next == date.end))
        .or_else(|| year::after_month(text, next, &date))
        .or_else(|| year::spelled(text, next));
    // « mai, 2000 personnes »: a comma before the year only where English puts it.
    let is_comma = next > date.end && text.is_sign(date.end, ',');
    let is_fine = !is_comma || text.lexicon.date_order == DateOrder::MonthFirst;
    match year.filter(|_| is_fine) {
        Some((year, end)) => Parts { year: Some(year), end, ..date },
        None => date,
    }
}

/// Two digits of a year, as readers of today take them.
pub(super) fn pivot(year: u32) -> u32 {
    if year < 40 { 2000 + year } else { 1900 + year }
}
