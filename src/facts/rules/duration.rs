//! Lengths of time and ages: « deux à trois jours », “12h 45m”, « un an et demi ».

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Amounts};
use crate::facts::token::Text;
use crate::facts::unit::{self, Unit};
use crate::facts::{Amount, Decimal, Value};

use super::Found;

/// The duration of so many units, with the smaller ones that follow.
pub(super) fn read(
    text: &Text<'_>,
    amounts: &Amounts,
    unit: TimeUnit,
    end: usize,
) -> Option<Found> {
    let start = amounts.first.start;
    match amounts.amount {
        Amount::Range(low, high) => {
            let (low, high) = (iso(low, unit)?, iso(high, unit)?);
            Some(Found::new(start, end, Value::DurationRange(low.into(), high.into())))
        }
        Amount::One(one) => {
            let (parts, end) = smaller(text, one, unit, end);
            Some(Found::new(start, end, Value::Duration(written(&parts)?.into())))
        }
    }
}

/// The order of units, from the largest.
const LETTERS: [char; 7] = ['Y', 'M', 'W', 'D', 'H', 'm', 'S'];

fn place(letter: char) -> usize {
    LETTERS.iter().position(|known| *known == letter).unwrap_or(LETTERS.len())
}

type Parts = Vec<(Decimal, TimeUnit)>;

fn smaller(text: &Text<'_>, one: Decimal, unit: TimeUnit, end: usize) -> (Parts, usize) {
    let mut parts = vec![(one, unit)];
    let mut end = end;
    let mut last = unit;
    // The units fall, so there are at most as many steps as units.
    while let Some((number, unit, after)) = next_part(text, end, last) {
        parts.push((number, unit));
        (end, last) = (after, unit);
    }
    // « un an et demi »
    if parts.len() == 1
        && text.is(end, Role::AND)
        && let Some(half) = number::part(text, end + 1)
        && let Some(sum) = one.plus(half.value)
    {
        return (vec![(sum, unit)], half.end);
    }
    (parts, end)
}

fn next_part(text: &Text<'_>, end: usize, last: TimeUnit) -> Option<(Decimal, TimeUnit, usize)> {
    let mut next = end;
    if text.is(next, Role::AND) || text.is_sign(next, ',') {
        next += 1;
    }
    let numeral = number::read(text, next).filter(Numeral::is_cardinal)?;
    let amounts = range::read(text, numeral);
    let tail = unit::after(text, &amounts.last);
    let is_one = numeral.end == amounts.last.end && numeral.value < Decimal::whole(100);
    if let Some(Unit::Time(unit)) = tail.as_ref().map(|tail| &tail.unit) {
        let falls = place(unit.letter) > place(last.letter) && is_one;
        return falls.then_some((numeral.value, *unit, tail.map_or(end, |tail| tail.end)));
    }
    let minute = TimeUnit { count: 1, decimals: 0, letter: 'm' };
    // « 3 h 20 », “12h 45m”: minutes need no sign, or a short one.
    let is_hour = last.letter == 'H' && numeral.is_digits() && is_one && next == end;
    let has_letter = text.raw(numeral.end) == "m" && text.is_glued(numeral.end);
    let has_noun =
        tail.is_some() || text.is_word(numeral.end) && !text.is(numeral.end, Role::FUNCTION);
    // « 3 h 20 » in French, where the sign of the hour is one letter.
    let is_spaced = end.checked_sub(1).is_some_and(|hour| text.raw(hour) == "h")
        && matches!(numeral.form, Form::Plain(2))
        && numeral.value < Decimal::whole(60);
    let is_near = text.is_glued(numeral.start) || is_spaced;
    if is_hour && (has_letter || is_near && !has_noun) {
        return Some((numeral.value, minute, numeral.end + usize::from(has_letter)));
    }
    None
}

/// One length of time in ISO 8601.
pub(super) fn iso(number: Decimal, unit: TimeUnit) -> Option<String> {
    written(&[(number, unit)])
}

fn written(parts: &[(Decimal, TimeUnit)]) -> Option<String> {
    let mut iso = String::from("P");
    let mut is_clock = false;
    for (number, unit) in parts {
        let number =
            number.times(Decimal::whole(i128::from(unit.count)))?.lowered(unit.decimals)?;
        if place(unit.letter) >= place('H') && !is_clock {
            iso.push('T');
            is_clock = true;
        }
        iso.push_str(&number.to_string());
        iso.push(unit.letter.to_ascii_uppercase());
    }
    Some(iso)
}
