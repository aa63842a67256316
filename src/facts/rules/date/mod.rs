//! Dates and periods.
//!
//! A date is an atom (a day, a month, a year, something coarser); two atoms with a link between are
//! a period, and lend each other what only one of them says.

mod calendar;
mod coarse;
mod day;
mod list;
mod numeric;
mod parts;
mod relative;
mod weekday;
mod year;

use crate::facts::lexicon::{DateOrder, Role};
use crate::facts::range::{self, Link};
use crate::facts::token::Text;
use crate::facts::{Bound, Edtf, Value, currency, noun, unit};

use super::{Found, Reader};
use parts::{Grain, Parts};

/// The date or the period that begins at a token, or around it.
pub(super) fn read(reader: &mut Reader<'_>, at: usize) -> Option<Found> {
    let text = reader.text;
    if text.is(at, Role::ARTICLE) {
        return None;
    }
    // “$12 December 27” is money, and a date beside it.
    if currency::currency_before(text, at).is_some() {
        return None;
    }
    if let Some((date, weekday, rank)) = weekday::ranked(text, at) {
        let date = reader.resolved(date);
        return Some(reader.date(weekday::on_rank(date, weekday, rank)));
    }
    if let Some(day) = list::listed(text, at).or_else(|| list::listed_after(text, at)) {
        return Some(reader.date(day));
    }
    let alone = atom(text, at);
    if let Some(period) = list::days(text, at).or_else(|| period(text, at, alone)) {
        return Some(reader.period(period));
    }
    let told = alone.map(|date| list::with_list_year(text, date));
    if told.is_none()
        && let Some((start, end, edtf)) = relative::read(reader, at)
    {
        let value = Value::Date(Edtf(edtf.into()));
        return Some(Found { start, end, value, bound: Some(Bound::Exact) });
    }
    let date = told.or_else(|| bare_month(text, at))?;
    let date = refined(text, date);
    Some(reader.date(date))
}

fn atom(text: &Text<'_>, at: usize) -> Option<Parts> {
    let day = day::read(text, at).filter(|date| date.day.is_some() || date.year.is_some());
    day.or_else(|| coarse::read(text, at))
        .or_else(|| weekday::with_day(text, at))
        .or_else(|| numeric::month_and_year(text, at))
        .or_else(|| year::alone(text, at))
        .or_else(|| numeric::short(text, at).filter(|_| is_told_day(text, at)))
}

/// Whether the word before says that 22/04 is a day.
fn is_told_day(text: &Text<'_>, at: usize) -> bool {
    text.follows(at, Role::THE | Role::FROM | Role::OUT_OF | Role::AT)
        || text.before(at).is_some_and(|b| text.raw(b) == "on")
}

/// A month alone, where a second witness stands beside it: “march” and « mars » are words first.
fn bare_month(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (month, end) = day::month_at(text, at)?;
    let is_told = text.follows(at, Role::YEAR_AFTER) && !text.follows(at, Role::THE)
        || text.follows(at, Role::FROM | Role::LATE | Role::EARLY | Role::MIDDLE)
        || text
            .follows(text.before(at).filter(|b| text.is_sign(*b, '-')).unwrap_or(at), Role::MIDDLE)
        || text.is(at + 1, Role::LAST | Role::NEXT)
        || text.follows(at, Role::LAST | Role::NEXT);
    // A planet, a woman, a verb: a capital alone is no witness for them, and a small letter is none
    // in a language that writes months with a capital.
    let is_weak = text.is(at, Role::MONTH_WEAK);
    let has_capitals = text.lexicon.month_capitals;
    let fits = match (is_weak, text.is_capital(at)) {
        (true, true) => is_told && has_capitals,
        (true, false) => {
            let is_in = |before| text.raw(before).eq_ignore_ascii_case("in");
            is_told && (!has_capitals || text.before(at).is_some_and(is_in))
        }
        (false, true) => has_capitals || is_told,
        // Only « august » is an adjective without its capital.
        (false, false) => is_told || !has_capitals || !text.is_word(end),
    };
    let is_name =
        text.is_capital(end) && text.is_capital(at) && !text.begins_sentence(at) && !is_told;
    (fits && !is_name).then_some(Parts { month: Some(month), ..Parts::new(at, end) })
}

/// « fin 2026 », « mi-1987 », “early 1970s”, “the end of March”.
fn refined(text: &Text<'_>, date: Parts) -> Parts {
    if date.day.is_some() {
        return date;
    }
    let Some(mut before) = text.before(date.start) else { return date };
    while (text.is(before, Role::OF | Role::THE) && !text.is(before, Role::LATE))
        || text.is_sign(before, '-') && text.is_glued(date.start)
    {
        let Some(next) = text.before(before) else { return date };
        if date.start - next > 3 {
            return date;
        }
        before = next;
    }
    let third = if text.is(before, Role::EARLY) {
        37
    } else if text.is(before, Role::MIDDLE) {
        38
    } else if text.is(before, Role::LATE) {
        39
    } else {
        return date;
    };
    let grain = if date.is_year() { Grain::Part(third) } else { date.grain };
    Parts { start: before, grain, ..date }
}

/// Two atoms, linked; the first may be known already.
fn period(text: &Text<'_>, at: usize, first: Option<Parts>) -> Option<(Parts, Parts)> {
    if let Some(pair) = year::pair(text, at) {
        return Some(pair);
    }
    let first = first
        .or_else(|| loose_year(text, at))
        .or_else(|| linked_month(text, at))
        .or_else(|| numeric::short(text, at))?;
    let (mut next, link) = range::link(text, first.start, first.end)
        .or_else(|| next_day(text, &first).map(|next| (next, Link::Between)))?;
    if link == Link::Or {
        return None;
    }
    while text.is(next, Role::THE | Role::EARLY | Role::LATE | Role::OF | Role::TO)
        && next < first.end + 4
    {
        next += 1;
    }
    let last = second(text, &first, next, link)?;
    // « les années 1980-1990 »
    let is_decade = first.grain == Grain::Decade && last.is_year() && link == Link::Dash;
    let last = if is_decade { Parts { grain: Grain::Decade, ..last } } else { last };
    let first = refined(text, first);
    let first = lend(first, &last);
    let last =
        Parts { year: last.year.or(first.year.filter(|_| first.month <= last.month)), ..last };
    is_rising(&first, &last).then_some((first, last))
}

/// “June 3 and 4”: the place of the second day, which counts nothing of its own.
fn next_day(text: &Text<'_>, first: &Parts) -> Option<usize> {
    let next = first.end + 1;
    let (day, numeral) = day::day_number(text, next).filter(|(_, day)| day.is_digits())?;
    let is_next = text.is(first.end, Role::AND) && first.day.is_some_and(|start| start < day);
    let is_own = noun::after(text, numeral.end).is_some() || unit::after(text, &numeral).is_some();
    (is_next && first.year.is_none() && !is_own).then_some(next)
}

/// A year that only the year after it makes one: « de 1200 à 1350 ».
fn loose_year(text: &Text<'_>, at: usize) -> Option<Parts> {
    let year = year::digits(text, at)?;
    let opens = range::opens(text, at, Role::FROM | Role::BETWEEN)
        || text.before(at).is_some_and(|before| text.is_sign(before, '('));
    (opens || year >= 1500).then(|| Parts::of_year(at, at + 1, year))
}

/// A month that only the month after it makes one: « de mai à octobre ».
fn linked_month(text: &Text<'_>, at: usize) -> Option<Parts> {
    let (month, end) = day::month_at(text, at)?;
    Some(Parts { month: Some(month), ..Parts::new(at, end) })
}

fn second(text: &Text<'_>, first: &Parts, at: usize, link: Link) -> Option<Parts> {
    let last = numeric::whole(text, at)
        .or_else(|| numeric::short(text, at))
        .or_else(|| atom(text, at))
        .or_else(|| linked_month(text, at));
    if let Some(last) = last.filter(|last| is_alike(first, last)) {
        return Some(last);
    }
    if let (Some(month), Some(_)) = (first.month, first.day)
        && let Some((day, numeral)) = day::day_number(text, at)
        && text.lexicon.date_order == DateOrder::MonthFirst
        && text.word(first.end.saturating_sub(1)).month.is_none()
        && text.word(numeral.end).month.is_none()
        && !text.is(numeral.end, Role::CLOCK | Role::MORNING | Role::AFTERNOON)
        && !text.is_sign(numeral.end, ':')
    {
        // “March 9 to 12”: the second is a day of the same month.
        let last = Parts {
            month: Some(month),
            day: Some(day),
            year: first.year,
            ..Parts::new(at, numeral.end)
        };
        return Some(day::with_year(text, last));
    }
    // 1914-18
    let start = first.year.filter(|_| first.is_year() && link == Link::Dash)?;
    let two = text.digits(at).filter(|digits| digits.len() == 2 && text.is_glued(at))?;
    let year = start - start % 100 + two.parse::<i32>().ok()?;
    (year > start).then(|| Parts::of_year(at, at + 1, year))
}

/// Whether two dates can be the ends of one period.
fn is_alike(first: &Parts, last: &Parts) -> bool {
    let coarse = |date: &Parts| matches!(date.grain, Grain::Part(_) | Grain::Half(_));
    // « le 4 octobre à 1972 »: no period goes from a day of no year to a year.
    let is_day = first.day.is_some() && first.lacks_year();
    !(first.is_year() && last.lacks_year() || is_day && last.is_year())
        && (coarse(first) == coarse(last) || first.year.is_some())
}

/// The first date, with the year (and the month) that only the second one says.
fn lend(first: Parts, last: &Parts) -> Parts {
    if !first.lacks_year() {
        return first;
    }
    // « de novembre à février 2017 » begins the year before.
    let crosses = (first.month, first.day) > (last.month, last.day) && first.month != last.month;
    Parts { year: last.year.map(|year| if crosses { year - 1 } else { year }), ..first }
}

fn is_rising(first: &Parts, last: &Parts) -> bool {
    let key = |date: &Parts| (date.year, date.month, date.day);
    match (first.year, last.year) {
        (Some(start), Some(end)) if start == end => {
            key(first) < key(last) || first.grain != last.grain
        }
        (Some(start), Some(end)) => start < end,
        (None, None) => first.month != last.month || first.day < last.day,
        _ => false,
    }
}

impl Reader<'_> {
    fn date(&mut self, date: Parts) -> Found {
        let date = self.resolved(date);
        self.remember(&date);
        let text = date.edtf();
        let value = if text.contains('/') {
            Value::Period(Edtf(text.into()))
        } else {
            Value::Date(Edtf(text.into()))
        };
        Found { start: date.start, end: date.end, value, bound: Some(Bound::Exact) }
    }

    fn period(&mut self, (first, last): (Parts, Parts)) -> Found {
        let last = self.resolved(last);
        let first = if first.lacks_year() { lend(first, &last) } else { first };
        self.remember(&last);
        let edge = |date: &Parts, is_last: bool| {
            let edtf = date.edtf();
            let mut halves = edtf.split('/');
            let half = if is_last { halves.next_back() } else { halves.next() };
            half.unwrap_or_default().to_owned()
        };
        let first = first.evened(&last);
        let edtf = format!("{}/{}", edge(&first, false), edge(&last, true));
        let value = Value::Period(Edtf(edtf.into()));
        Found { start: first.start, end: last.end, value, bound: Some(Bound::Exact) }
    }
}
