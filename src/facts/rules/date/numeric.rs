//! Dates in digits: 24/04/2025, 2025-04-24, 22/04, 05/2024.

use crate::facts::lexicon::DateOrder;
use crate::facts::token::Text;

use super::day::pivot;
use super::parts::Parts;
use super::year;

/// 2025-04-24, 24/04/2025, 24.04.25; with the name of the month, in any order.
pub(super) fn whole(text: &Text<'_>, at: usize) -> Option<Parts> {
    if let Some(joined) = joined(text, at) {
        return Some(joined);
    }
    let sign = text.sign(at + 1).filter(|sign| matches!(sign, '/' | '-' | '.' | '‑'))?;
    let is_whole = (1..5).all(|i| text.is_glued(at + i)) && text.is_sign(at + 3, sign);
    let goes_on =
        text.is_glued(at + 5) && (text.is_sign(at + 5, sign) && text.digits(at + 6).is_some());
    if !is_whole || goes_on || text.is_glued(at + 5) && text.is_word(at + 5) {
        return None;
    }
    let (first, second, third) = (text.small(at)?, text.small(at + 2)?, text.small(at + 4)?);
    let lengths = (text.raw(at).len(), text.raw(at + 2).len(), text.raw(at + 4).len());
    let (year, month, day) = match lengths {
        (4, 1..=2, 1..=2) => (first, second, third),
        (1..=2, 1..=2, 4) => day_and_month(text, first, second).map(|(d, m)| (third, m, d))?,
        (1..=2, 2, 2) if sign != '-' => {
            day_and_month(text, first, second).map(|(d, m)| (pivot(third), m, d))?
        }
        _ => return None,
    };
    let date = dated(at, at + 5, month, day)?;
    Some(Parts { year: i32::try_from(year).ok(), ..date })
}

/// 23-Sept-2020, 2020-sept-23: three parts of which one is a month, one a year and one a day.
fn joined(text: &Text<'_>, at: usize) -> Option<Parts> {
    let sign = text.sign(at + 1).filter(|sign| matches!(sign, '/' | '-'))?;
    let is_whole = (1..5).all(|i| text.is_glued(at + i)) && text.is_sign(at + 3, sign);
    let places = [at, at + 2, at + 4];
    let month = places.iter().find_map(|place| text.word(*place).month).filter(|_| is_whole)?;
    let digits = |wanted: fn(usize) -> bool| {
        places.iter().find(|place| text.digits(**place).is_some_and(|d| wanted(d.len())))
    };
    let year = digits(|length| length == 4).and_then(|place| text.small(*place))?;
    let day = digits(|length| length <= 2).and_then(|place| text.small(*place))?;
    let date = dated(at, at + 5, u32::from(month), day)?;
    Some(Parts { year: i32::try_from(year).ok(), ..date })
}

/// 05/2024
pub(super) fn month_and_year(text: &Text<'_>, at: usize) -> Option<Parts> {
    let is_free = !text.before(at).is_some_and(|b| text.is_glued(at) && text.is_sign(b, '/'))
        && !(text.is_glued(at + 3) && (text.is_sign(at + 3, '/') || text.is_word(at + 3)));
    let is_whole = text.is_sign(at + 1, '/') && text.is_glued(at + 1) && text.is_glued(at + 2);
    let month = text.small(at).filter(|_| text.raw(at).len() == 2 && is_whole && is_free)?;
    let year = text.small(at + 2).filter(|year| (1900..2100).contains(year))?;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some(Parts { month: Some(month), year: i32::try_from(year).ok(), ..Parts::new(at, at + 3) })
}

/// 22/04, where a word says that it is a day.
pub(super) fn short(text: &Text<'_>, at: usize) -> Option<Parts> {
    let is_whole = text.is_sign(at + 1, '/') && text.is_glued(at + 1) && text.is_glued(at + 2);
    let goes_on = text.is_glued(at + 3) && (text.is_sign(at + 3, '/') || text.is_word(at + 3));
    if !is_whole || goes_on || text.raw(at).len() > 2 || text.raw(at + 2).len() > 2 {
        return None;
    }
    let (day, month) = day_and_month(text, text.small(at)?, text.small(at + 2)?)?;
    let date = dated(at, at + 3, month, day)?;
    let year = text.is_sign(date.end, ',').then(|| year::digits(text, date.end + 1)).flatten();
    Some(match year {
        Some(_) => Parts { year, end: date.end + 2, ..date },
        None => date,
    })
}

fn day_and_month(text: &Text<'_>, first: u32, second: u32) -> Option<(u32, u32)> {
    let day_first = match text.lexicon.date_order {
        DateOrder::DayFirst => second <= 12,
        // 22/04 can only be a day first.
        DateOrder::MonthFirst => first > 12,
    };
    let (day, month) = if day_first { (first, second) } else { (second, first) };
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}

fn dated(start: usize, end: usize, month: u32, day: u32) -> Option<Parts> {
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    let month = u8::try_from(month).ok().filter(|_| is_day);
    let day = u8::try_from(day).ok();
    month.map(|_| Parts { month, day, ..Parts::new(start, end) })
}
