//! Repetitions: « deux fois par mois », “every 3.8 days”, 24 h/24.

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range;
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value};

use super::{Found, duration};

/// The frequency that begins at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Found> {
    every(text, at)
        .or_else(|| round_the_clock(text, at))
        .or_else(|| days_of_the_week(text, at))
        .or_else(|| times(text, at))
}

/// « tous les deux jours », “every 3.8 days”.
fn every(text: &Text<'_>, at: usize) -> Option<Found> {
    if !text.is(at, Role::EVERY) {
        return None;
    }
    let next = if text.is(at + 1, Role::THE) { at + 2 } else { at + 1 };
    // “every other day”, “every third year”
    if let Some(other) = text.word(next).time.is_none().then(|| other(text, next)).flatten() {
        let period = duration::iso(other, text.word(next + 1).time?)?;
        return Some(frequency(at, next + 2, period, once()));
    }
    let numeral = number::read(text, next).filter(Numeral::is_cardinal)?;
    let (unit, end) = time_after(text, &numeral)?;
    let period = duration::iso(numeral.value, unit)?;
    Some(frequency(at, end, period, once()))
}

/// Which one of many: “other” is every second one.
fn other(text: &Text<'_>, at: usize) -> Option<Decimal> {
    if text.raw(at) == "other" {
        return Some(Decimal::whole(2));
    }
    let rank = text.word(at).ordinal.filter(|_| !text.lexicon.vigesimal)?;
    Some(Decimal::whole(i128::from(rank)))
}

fn frequency(start: usize, end: usize, period: String, times: Amount) -> Found {
    Found::new(start, end, Value::Frequency { period: period.into(), times })
}

fn time_after(text: &Text<'_>, numeral: &Numeral) -> Option<(TimeUnit, usize)> {
    let tail = unit::after(text, numeral)?;
    match tail.unit {
        Unit::Time(unit) => Some((unit, tail.end)),
        Unit::Percent | Unit::Points | Unit::Money(_) | Unit::Measure(_) => None,
    }
}

/// « 24 heures sur 24 », « 7 jours sur 7 », “24/7”.
fn round_the_clock(text: &Text<'_>, at: usize) -> Option<Found> {
    let first = text.small(at)?;
    let period = match first {
        24 => "P1D",
        7 => "P1W",
        _ => return None,
    };
    if first == 24
        && text.is_sign(at + 1, '/')
        && text.small(at + 2) == Some(7)
        && text.is_glued(at + 2)
    {
        return Some(frequency(at, at + 3, "P1D".into(), once()));
    }
    let numeral = number::read(text, at)?;
    let (_, end) = time_after(text, &numeral).or_else(|| Some((hour(), numeral.end + 1)))?;
    let is_over = text.is(end, Role::OUT_OF) || text.is_sign(end, '/');
    (is_over && text.small(end + 1) == Some(first))
        .then(|| frequency(at, end + 2, period.into(), once()))
}

/// “five days a week”, « cinq jours sur sept ».
fn days_of_the_week(text: &Text<'_>, at: usize) -> Option<Found> {
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let days = numeral.small().filter(|days| (1..=7).contains(days))?;
    let (unit, end) = time_after(text, &numeral).filter(|(unit, _)| unit.letter == 'D')?;
    let is_week = |place: usize| text.word(place).time.is_some_and(|time| time.letter == 'W');
    let is_rate = (text.is(end, Role::PER) || text.is_sign(end, '/')) && is_week(end + 1);
    let seven = number::read(text, end + 1).and_then(|n| n.small());
    let is_share = text.is(end, Role::OUT_OF) && seven == Some(7);
    let (period, times) = if days == 7 { ("P1D", 1) } else { ("P1W", days) };
    (unit.count == 1 && (is_rate || is_share))
        .then(|| frequency(at, end + 2, period.into(), whole(times)))
}

fn once() -> Amount {
    whole(1)
}

fn whole(times: u32) -> Amount {
    Amount::One(Decimal::whole(i128::from(times)))
}

fn hour() -> TimeUnit {
    TimeUnit { count: 1, decimals: 0, letter: 'H' }
}

/// « deux fois par mois », “twice a week”.
fn times(text: &Text<'_>, at: usize) -> Option<Found> {
    let (times, end) = number_of_times(text, at)?;
    // « dos veces a la semana »
    let is_led = text.is(end, Role::TO) && text.is(end + 1, Role::PER);
    let mut next = if is_led { end + 1 } else { end };
    // « une fois tous les deux ans »
    if let Some(every) = every(text, next) {
        let Value::Frequency { period, .. } = every.value else { return None };
        return Some(frequency(at, every.end, period.into(), times));
    }
    // “a once-a-week tablet”
    let is_hyphened = is_hyphen(text, next) && text.is(next + 1, Role::PER);
    if is_hyphened && is_hyphen(text, next + 2) {
        let unit = text.word(next + 3).time?;
        return Some(frequency(at, next + 4, duration::iso(Decimal::whole(1), unit)?, times));
    }
    // “twice daily”
    if let Some(period) = text.lexicon.rates.get(text.raw(next)) {
        return Some(frequency(at, next + 1, period.to_string(), times));
    }
    if !text.is(next, Role::PER) && !text.is_sign(next, '/') {
        return None;
    }
    next += 1;
    // “once every three years”
    let each =
        number::read(text, next).filter(|each| each.is_cardinal() && each.form != Form::Article);
    if let Some(each) = each {
        let (unit, end) = time_after(text, &each)?;
        return Some(frequency(at, end, duration::iso(each.value, unit)?, times));
    }
    let unit = text.word(next).time?;
    Some(frequency(at, next + 1, duration::iso(Decimal::whole(1), unit)?, times))
}

/// « deux fois », « deux à trois fois », “twice”, and the token after.
fn number_of_times(text: &Text<'_>, at: usize) -> Option<(Amount, usize)> {
    if let Some(multiple) = text.word(at).multiple {
        return Some((whole(multiple), at + 1));
    }
    let numeral = number::read(text, at).filter(Numeral::is_cardinal)?;
    let times = range::read(text, numeral);
    // “a three-times-a-week service”
    let end = times.last.end + usize::from(is_hyphen(text, times.last.end));
    text.is(end, Role::TIMES).then_some((times.amount, end + 1))
}

/// A hyphen that joins two words to one.
fn is_hyphen(text: &Text<'_>, at: usize) -> bool {
    text.is_sign(at, '-') && text.is_glued(at) && text.is_glued(at + 1)
}
